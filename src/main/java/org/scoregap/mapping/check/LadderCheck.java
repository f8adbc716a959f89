package org.scoregap.mapping.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.scoregap.mapping.Ladder;
import org.scoregap.mapping.Ladder.Condition;
import org.scoregap.mapping.Ladder.Criterion;
import org.scoregap.mapping.Ladder.Level;
import org.scoregap.mapping.yaml.Draft;
import org.scoregap.mapping.yaml.Figures;
import org.scoregap.mapping.yaml.MappingProblem.Kind;
import org.scoregap.mapping.yaml.Place;
import org.scoregap.mapping.yaml.Problems;

/**
 * Each level takes more than the ones before it: a condition that a later level's always includes would never propose
 * anything. No unit is ranked in two groups.
 */
final class LadderCheck implements Check {

    @Override
    public void check(Draft draft, Problems problems) {
        draft.head().ifPresent(head -> {
            Place place = head.place().at("ladder");
            Ladder ladder = head.value().settings().ladder();
            ascending(ladder, place.at("levels"), problems);
            groups(place.at("groups"), problems);
        });
    }

    private static void ascending(Ladder ladder, Place levels, Problems problems) {
        for (int higher = 1; higher < ladder.levels().size(); higher++) {
            for (int lower = 0; lower < higher; lower++) {
                ascending(ladder, lower, higher, levels, problems);
            }
        }
    }

    private static void ascending(Ladder ladder, int lower, int higher, Place levels, Problems problems) {
        Level mild = ladder.levels().get(lower);
        List<Condition> stern = ladder.levels().get(higher).when();
        for (int i = 0; i < stern.size(); i++) {
            Condition wanted = stern.get(i);
            Place place = levels.at(higher).at("when").at(i);
            mild.when().stream()
                    .filter(condition -> condition.implies(wanted, ladder.listedFrom()))
                    .findFirst()
                    .ifPresent(condition -> problems.add(
                            Kind.LEVELS_UNORDERED, place, text(wanted), mild.id() + " = " + text(condition)));
        }
    }

    private static String text(Condition condition) {
        return condition.least().entrySet().stream()
                .map(entry -> entry.getKey().key() + ": "
                        + (entry.getKey() == Criterion.EMPTY_REPORTS ? "true" : Figures.shown(entry.getValue())))
                .collect(Collectors.joining(", ", "{ ", " }"));
    }

    private static void groups(Place groups, Problems problems) {
        Map<String, Place> ranked = new HashMap<>();
        for (Place group : groups.items()) {
            for (Place unit : group.at("units").items()) {
                Place first = ranked.putIfAbsent(unit.text().strip(), unit);
                if (first != null) {
                    problems.add(Kind.DUPLICATE_ID, unit, unit.text(), first.position());
                }
            }
        }
    }
}
