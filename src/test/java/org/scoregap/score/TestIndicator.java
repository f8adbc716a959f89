package org.scoregap.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
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
public final class TestIndicator {
    public static final Scoring PROPORTIONAL = new Scoring.Proportional(0, 1);

    /** Checks that outweigh all evidence: from 1e8 on a rate is taken for certain. */
    public static final double PINNED = 1e9;

    private final String id;
    private final Measure measure;
    private final List<Indicator.Scores> scores = new ArrayList<>();
    private final SortedMap<UnitId, Double> support = new TreeMap<>();
    private String dimension = "";
    private Indicator.Range range = new Indicator.Range(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
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
    private OptionalInt sample = OptionalInt.empty();
    private Indicator.Method method = Indicator.Method.FIELD;
    private OptionalDouble effort = OptionalDouble.empty();

    private TestIndicator(String id, Measure measure) {
        this.id = id;
        this.measure = measure;
    }

    public static TestIndicator rate(String id) {
        return new TestIndicator(id, Measure.RATE);
    }

    /** A rate of WS with so many points in S1, earned in proportion. */
    public static TestIndicator rate(String id, double points) {
        return rate(id).scores("WS", "S1", points, PROPORTIONAL);
    }

    /**
     * A rate of WS that is what it is, whatever is reported or found of it: a prior of the mapping outweighs everything.
     *
     * @param passing 0.03 to 0.9999, what the model believes
     */
    public static TestIndicator pinned(String id, double points, double passing) {
        return rate(id, points).prior(passing, PINNED);
    }

    /** A value of WS with so many points in S1, earned in proportion; its figure stands as it is. */
    public static TestIndicator value(String id, double points) {
        return of(id, Measure.VALUE).scores("WS", "S1", points, PROPORTIONAL);
    }

    public static TestIndicator of(String id, Measure measure) {
        return new TestIndicator(id, measure);
    }

    public static Scoring tiers(Scoring.Tier... tiers) {
        return new Scoring.Tiers(List.of(tiers));
    }

    public static Scoring.Tier tier(Comparison.Operator operator, double than, double earns) {
        return new Scoring.Tier(new Comparison(operator, than), earns);
    }

    public TestIndicator scores(String framework, String section, double points, Scoring scoring) {
        scores.add(new Indicator.Scores(new FrameworkId(framework), new SectionId(section), points, scoring));
        return this;
    }

    public TestIndicator lead(String unit) {
        lead = unit;
        return this;
    }

    public TestIndicator support(String unit, double share) {
        support.put(new UnitId(unit), share);
        return this;
    }

    public TestIndicator reportedBy(String... units) {
        reporters = Arrays.asList(units);
        return this;
    }

    public TestIndicator territories(double share, String... types) {
        territoryShare = share;
        siteTypes = Arrays.asList(types);
        return this;
    }

    public TestIndicator gate(Comparison.Operator operator, double than, String... bars) {
        gate = Optional.of(new Indicator.Gate(
                new Comparison(operator, than),
                Arrays.stream(bars).map(FrameworkId::new).toList()));
        return this;
    }

    public TestIndicator target(Comparison.Operator operator, double than) {
        target = Optional.of(new Comparison(operator, than));
        return this;
    }

    public TestIndicator dimension(String written) {
        dimension = written;
        return this;
    }

    /** What a figure of it can be; without it anything. */
    public TestIndicator range(double low, double high) {
        range = new Indicator.Range(low, high);
        return this;
    }

    public TestIndicator lowerIsBetter() {
        better = Indicator.Better.LOWER;
        return this;
    }

    public TestIndicator easy() {
        easy = true;
        return this;
    }

    public TestIndicator cadence(Indicator.Cadence how) {
        cadence = how;
        return this;
    }

    public TestIndicator prior(double mean) {
        prior = Optional.of(new Indicator.Prior(mean, 5));
        return this;
    }

    public TestIndicator effort(double work) {
        effort = OptionalDouble.of(work);
        return this;
    }

    /** How many sites the assessors draw; without it they see all. */
    public TestIndicator sample(int sites) {
        sample = OptionalInt.of(sites);
        return this;
    }

    public TestIndicator assessedBy(Indicator.Method how) {
        method = how;
        return this;
    }

    public TestIndicator prior(double mean, double weight) {
        prior = Optional.of(new Indicator.Prior(mean, weight));
        return this;
    }

    public Indicator build() {
        return new Indicator(
                new IndicatorId(id),
                id,
                List.of(),
                measure,
                1,
                dimension,
                range,
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
                new Indicator.Assessment(method, sample),
                cadence,
                prior,
                effort);
    }
}
