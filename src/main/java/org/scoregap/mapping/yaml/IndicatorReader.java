package org.scoregap.mapping.yaml;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.scoregap.mapping.Comparison;
import org.scoregap.mapping.Comparison.Operator;
import org.scoregap.mapping.Indicator;
import org.scoregap.mapping.Indicator.Assessment;
import org.scoregap.mapping.Indicator.Better;
import org.scoregap.mapping.Indicator.Cadence;
import org.scoregap.mapping.Indicator.Gate;
import org.scoregap.mapping.Indicator.Method;
import org.scoregap.mapping.Indicator.Prior;
import org.scoregap.mapping.Indicator.Range;
import org.scoregap.mapping.Indicator.Scores;
import org.scoregap.mapping.yaml.MappingProblem.Kind;
import org.scoregap.mapping.yaml.Names.Owner;
import org.scoregap.model.FrameworkId;
import org.scoregap.model.IndicatorId;
import org.scoregap.model.Measure;
import org.scoregap.model.SectionId;
import org.scoregap.model.UnitId;

/** Reads one indicator of {@code indicators.yaml}. */
final class IndicatorReader {
    private static final Assessment IN_THE_FIELD = new Assessment(Method.FIELD, OptionalInt.empty());
    private static final double HIGHEST_MARK = 10;

    private final Names names;

    IndicatorReader(Names names) {
        this.names = names;
    }

    Indicator read(Fields fields) {
        Measure measure = fields.choice("measure", Measure.class).orElse(Measure.RATE);
        Better better =
                fields.choice("better", Better.class).orElse(measure == Measure.COUNT ? Better.LOWER : Better.HIGHER);
        String dimension = fields.text("dimension").orElse("");
        boolean inShares = measure.sampled() || dimension.equals("%") || dimension.equals("％");
        Optional<Comparison> target = target(fields, better);
        ScoringReader scoring = new ScoringReader(measure, better, target, inShares);
        List<Scores> scoresIn = Elements.list(fields, "scores-in", KeySet.SCORES, scores -> scores(scores, scoring));
        return new Indicator(
                new IndicatorId(fields.required("id")),
                fields.required("name"),
                fields.texts("aliases"),
                measure,
                scale(fields, measure),
                dimension,
                range(fields, measure, inShares),
                fields.flag("cumulative"),
                better,
                target,
                scoresIn,
                Elements.at(fields, "gate", KeySet.GATE, gate -> gate(gate, scoresIn)),
                units(fields.references("reported-by", names.units())),
                new UnitId(fields.reference("lead", names.units()).orElse("lead")),
                support(fields),
                fields.number("territory-share", Bounds.SHARE).orElse(0),
                fields.texts("site-types"),
                fields.flag("easy"),
                Elements.at(fields, "assessed", KeySet.ASSESSED, IndicatorReader::assessment)
                        .orElse(IN_THE_FIELD),
                fields.choice("cadence", Cadence.class).orElse(Cadence.WEEKLY),
                Elements.at(fields, "prior", KeySet.PRIOR, prior -> prior(prior, measure)),
                fields.number("effort", Bounds.POSITIVE));
    }

    /** A bare number means at least, or at most where less is better. */
    private static Optional<Comparison> target(Fields fields, Better better) {
        Operator operator = better == Better.LOWER ? Operator.AT_MOST : Operator.AT_LEAST;
        return fields.parsed(
                "target",
                text -> {
                    OptionalDouble number = Figures.number(text);
                    return number.isPresent()
                            ? Optional.of(new Comparison(operator, number.getAsDouble()))
                            : Figures.bound(text);
                },
                "95%, >= 95%");
    }

    private static double scale(Fields fields, Measure measure) {
        if (measure != Measure.GRADE && fields.has("scale")) {
            fields.problems().add(Kind.KEYS_CONFLICT, fields.place().at("scale"), "scale", "measure: grade");
        }
        return fields.number("scale", Bounds.POSITIVE).orElse(measure == Measure.GRADE ? HIGHEST_MARK : 1);
    }

    private static Range range(Fields fields, Measure measure, boolean inShares) {
        List<Place> ends = fields.items("range");
        if (ends.size() == 2) {
            double low = fields.number(ends.get(0), Bounds.ANY).orElse(0);
            double high = fields.number(ends.get(1), Bounds.ANY).orElse(Double.POSITIVE_INFINITY);
            if (low >= high) {
                fields.problems()
                        .add(Kind.OUT_OF_RANGE, ends.get(1), ends.get(1).text(), "> " + Figures.shown(low));
            }
            return new Range(low, high);
        }
        if (fields.has("range")) {
            fields.problems().add(Kind.MALFORMED, fields.place().at("range"), "[…]", "[0, 300]");
        }
        double high = inShares || measure == Measure.MILESTONE ? 1 : Double.POSITIVE_INFINITY;
        boolean negative = measure == Measure.VALUE && !inShares;
        return new Range(negative ? Double.NEGATIVE_INFINITY : 0, high);
    }

    private Scores scores(Fields fields, ScoringReader scoring) {
        String section = fields.reference("section", names.sections()).orElse("section");
        Owner owner = names.owners().getOrDefault(section, new Owner(new FrameworkId(section), false));
        if (!owner.standards() && !fields.has("points")) {
            fields.problems().add(Kind.MISSING_KEY, fields.place(), "", "points");
        }
        double points = fields.number("points", Bounds.NOT_NEGATIVE).orElse(1);
        if (owner.standards() && points != 1) {
            fields.problems().add(Kind.OUT_OF_RANGE, fields.place().at("points"), Figures.shown(points), "1");
        }
        return new Scores(owner.framework(), new SectionId(section), points, scoring.read(fields, owner.standards()));
    }

    private Gate gate(Fields fields, List<Scores> scoresIn) {
        if (fields.has("below") == fields.has("above")) {
            String found = fields.has("below") ? "below, above" : "";
            fields.problems().add(Kind.KEYS_CONFLICT, fields.place(), found, "below | above");
        }
        Operator operator = fields.has("above") ? Operator.MORE_THAN : Operator.LESS_THAN;
        double than = fields.number(fields.has("above") ? "above" : "below", Bounds.ANY)
                .orElse(0);
        List<FrameworkId> bars = fields.has("bars")
                ? fields.references("bars", names.frameworks()).stream()
                        .map(FrameworkId::new)
                        .toList()
                : scoresIn.stream().map(Scores::framework).distinct().toList();
        if (bars.isEmpty()) {
            fields.problems().add(Kind.MISSING_KEY, fields.place(), "", "bars");
        }
        return new Gate(new Comparison(operator, than), bars);
    }

    private static List<UnitId> units(List<String> ids) {
        return ids.stream().map(UnitId::new).toList();
    }

    private SortedMap<UnitId, Double> support(Fields fields) {
        SortedMap<UnitId, Double> support = new TreeMap<>();
        Place place = fields.place().at("support");
        for (Place key : fields.keys("support")) {
            Optional<String> unit = fields.reference(key, names.units());
            OptionalDouble share = fields.number(place.at(key.text()), new Bounds(0, true, 1, false));
            if (unit.isPresent() && share.isPresent()) {
                support.put(new UnitId(unit.get()), share.getAsDouble());
            }
        }
        double sum = support.values().stream().mapToDouble(Double::doubleValue).sum();
        if (sum > 1 - 1e-9) {
            fields.problems().add(Kind.SHARES_EXCEED, place, Figures.shown(sum), "< 1");
        }
        return support;
    }

    private static Assessment assessment(Fields fields) {
        return new Assessment(fields.choice("by", Method.class).orElse(Method.FIELD), fields.whole("sample", 1));
    }

    private static Prior prior(Fields fields, Measure measure) {
        return new Prior(
                fields.number("mean", measure == Measure.COUNT ? Bounds.NOT_NEGATIVE : Bounds.SHARE)
                        .orElse(1),
                fields.number("weight", Bounds.POSITIVE).orElse(1));
    }
}
