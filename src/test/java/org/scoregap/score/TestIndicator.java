package org.scoregap.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.scoregap.mapping.Comparison;
import org.scoregap.mapping.Indicator;
import org.scoregap.mapping.Scoring;
import org.scoregap.model.FrameworkId;
import org.scoregap.model.IndicatorId;
import org.scoregap.model.Measure;
import org.scoregap.model.SectionId;
import org.scoregap.model.UnitId;

/** An indicator in a few words: led and reported weekly by A, without points until {@code scores} is called. */
final class TestIndicator {
    static final Scoring PROPORTIONAL = new Scoring.Proportional(0, 1);

    private final String id;
    private final Measure measure;
    private final List<Indicator.Scores> scores = new ArrayList<>();
    private final SortedMap<UnitId, Double> support = new TreeMap<>();
    private String dimension = "";
    private Indicator.Better better = Indicator.Better.HIGHER;
    private Optional<Comparison> target = Optional.empty();
    private Optional<Indicator.Gate> gate = Optional.empty();
    private List<String> reporters = List.of("A");
    private String lead = "A";
    private double territoryShare;
    private List<String> siteTypes = List.of();
    private boolean easy;
    private Indicator.Cadence cadence = Indicator.Cadence.WEEKLY;
    private Optional<Indicator.Prior> prior = Optional.empty();

    private TestIndicator(String id, Measure measure) {
        this.id = id;
        this.measure = measure;
    }

    static TestIndicator rate(String id) {
        return new TestIndicator(id, Measure.RATE);
    }

    /** A rate of WS with so many points in S1, earned in proportion. */
    static TestIndicator rate(String id, double points) {
        return rate(id).scores("WS", "S1", points, PROPORTIONAL);
    }

    static TestIndicator of(String id, Measure measure) {
        return new TestIndicator(id, measure);
    }

    static Scoring tiers(Scoring.Tier... tiers) {
        return new Scoring.Tiers(List.of(tiers));
    }

    static Scoring.Tier tier(Comparison.Operator operator, double than, double earns) {
        return new Scoring.Tier(new Comparison(operator, than), earns);
    }

    TestIndicator scores(String framework, String section, double points, Scoring scoring) {
        scores.add(new Indicator.Scores(new FrameworkId(framework), new SectionId(section), points, scoring));
        return this;
    }

    TestIndicator lead(String unit) {
        lead = unit;
        return this;
    }

    TestIndicator support(String unit, double share) {
        support.put(new UnitId(unit), share);
        return this;
    }

    TestIndicator reportedBy(String... units) {
        reporters = Arrays.asList(units);
        return this;
    }

    TestIndicator territories(double share, String... types) {
        territoryShare = share;
        siteTypes = Arrays.asList(types);
        return this;
    }

    TestIndicator gate(Comparison.Operator operator, double than, String... bars) {
        gate = Optional.of(new Indicator.Gate(
                new Comparison(operator, than),
                Arrays.stream(bars).map(FrameworkId::new).toList()));
        return this;
    }

    TestIndicator target(Comparison.Operator operator, double than) {
        target = Optional.of(new Comparison(operator, than));
        return this;
    }

    TestIndicator dimension(String written) {
        dimension = written;
        return this;
    }

    TestIndicator lowerIsBetter() {
        better = Indicator.Better.LOWER;
        return this;
    }

    TestIndicator easy() {
        easy = true;
        return this;
    }

    TestIndicator cadence(Indicator.Cadence how) {
        cadence = how;
        return this;
    }

    TestIndicator prior(double mean) {
        prior = Optional.of(new Indicator.Prior(mean, 5));
        return this;
    }

    Indicator build() {
        return new Indicator(
                new IndicatorId(id),
                id,
                List.of(),
                measure,
                1,
                dimension,
                new Indicator.Range(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY),
                false,
                better,
                target,
                scores,
                gate,
                reporters.stream().map(UnitId::new).toList(),
                new UnitId(lead),
                support,
                territoryShare,
                siteTypes,
                easy,
                new Indicator.Assessment(Indicator.Method.FIELD, OptionalInt.empty()),
                cadence,
                prior);
    }
}
