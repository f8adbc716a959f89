package org.scoregap.mapping.yaml;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.scoregap.mapping.Ladder;
import org.scoregap.mapping.Ladder.Condition;
import org.scoregap.mapping.Ladder.Criterion;
import org.scoregap.mapping.Ladder.Group;
import org.scoregap.mapping.Ladder.Level;
import org.scoregap.mapping.yaml.MappingProblem.Kind;
import org.scoregap.model.UnitId;

/** Reads {@code ladder:} of {@code scoregap.yaml}; what is absent is as in {@link Ladder#NONE}. */
final class LadderReader {
    /** As far back as weeks in a row are counted: a quarter. */
    private static final Bounds WEEKS = Bounds.between(1, Ladder.MOST_WEEKS);

    private static final Bounds FROM_ONE = Bounds.between(1, 1_000_000);

    private final Declared units;

    LadderReader(Declared units) {
        this.units = units;
    }

    Ladder read(Fields fields) {
        Ladder usual = Ladder.NONE;
        List<Level> levels = Elements.list(fields, "levels", KeySet.LEVEL, LadderReader::level);
        IdRegister levelIds = new IdRegister(fields.problems());
        fields.items("levels").forEach(levelIds::id);
        IdRegister groupIds = new IdRegister(fields.problems());
        fields.items("groups").forEach(groupIds::id);
        return new Ladder(
                fields.number("listed-from", Bounds.POSITIVE).orElse(usual.listedFrom()),
                fields.number("least-evidence", Bounds.SHARE).orElse(usual.leastEvidence()),
                fields.whole("red-list", 0).orElse(usual.redList()),
                fields.whole("black-list", 0).orElse(usual.blackList()),
                levels,
                Elements.list(fields, "groups", KeySet.LADDER_GROUP, this::group));
    }

    private static Level level(Fields fields) {
        List<Condition> when = Elements.list(fields, "when", KeySet.CONDITION, LadderReader::condition);
        if (fields.has("when") && fields.items("when").isEmpty()) {
            missing(fields.place().at("when"), fields.problems());
        }
        return new Level(
                fields.required("id"),
                fields.required("name"),
                fields.text("name-en"),
                when.isEmpty() ? List.of(new Condition(Map.of(Criterion.POINTS, 0.0))) : when);
    }

    private static Condition condition(Fields fields) {
        Map<Criterion, Double> least = new EnumMap<>(Criterion.class);
        for (Criterion criterion : Criterion.values()) {
            OptionalDouble figure = figure(fields, criterion);
            if (figure.isPresent()) {
                least.put(criterion, figure.getAsDouble());
            }
        }
        if (fields.place().keys().isEmpty()) {
            missing(fields.place(), fields.problems());
        }
        return new Condition(least.isEmpty() ? Map.of(Criterion.POINTS, 0.0) : least);
    }

    private static OptionalDouble figure(Fields fields, Criterion criterion) {
        String key = criterion.key();
        return switch (criterion) {
            case POINTS, EASY, CHARGE, UNDER_REPORTING -> fields.number(key, Bounds.POSITIVE);
            case SHARE -> fields.number(key, Bounds.POSITIVE_SHARE);
            case WEEKS -> whole(fields, key, WEEKS);
            case EASY_ITEMS, MISSING, LATE -> whole(fields, key, FROM_ONE);
            case EMPTY_REPORTS ->
                fields.oneOf(key, List.of("true")).isPresent() ? OptionalDouble.of(1) : OptionalDouble.empty();
        };
    }

    private static OptionalDouble whole(Fields fields, String key, Bounds bounds) {
        OptionalDouble number = fields.number(key, bounds);
        if (number.isPresent() && number.getAsDouble() != Math.rint(number.getAsDouble())) {
            Place place = fields.place().at(key);
            fields.problems().add(Kind.NOT_A_NUMBER, place, place.text(), "1, 2, 3…");
        }
        return number;
    }

    private static void missing(Place place, Problems problems) {
        problems.add(Kind.MISSING_KEY, place, "", String.join(" | ", KeySet.CONDITION.keys()));
    }

    private Group group(Fields fields) {
        return new Group(
                fields.required("id"),
                fields.required("name"),
                fields.text("name-en"),
                fields.references("units", units).stream().map(UnitId::new).toList());
    }
}
