package org.scoregap.score.whatif;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.scoregap.model.IndicatorId;
import org.scoregap.model.UnitId;

/** Something that is taken to be true of one indicator, to see what it would change. Nothing of it is ever stored. */
public sealed interface Supposition {
    IndicatorId indicator();

    /** The territory that it speaks of; empty where it speaks of the whole city. */
    default Optional<UnitId> territory() {
        return Optional.empty();
    }

    /**
     * The true figure is known. The assessors draw their sample from it all the same.
     *
     * @param figure on the indicator's own scale: a share 0 to 1 for rates and grades, 1 or 0 for a milestone, else the
     *     amount; as the assessors would judge it, so that their strictness no longer counts
     */
    record Known(IndicatorId indicator, double figure) implements Supposition {}

    /**
     * The true rate or grade in one territory is known; elsewhere it is believed as before. Territories count by their
     * registered sites, in equal parts where none are registered.
     *
     * @param figure a share 0 to 1
     */
    record KnownIn(IndicatorId indicator, UnitId where, double figure) implements Supposition {
        @Override
        public Optional<UnitId> territory() {
            return Optional.of(where);
        }
    }

    /**
     * The next inspection of a rate or grade finds so much: one more piece of direct evidence, of now. It tells of this
     * indicator alone, not of how its units report.
     *
     * @param passed 0 to {@code checked}; what fails, where less is better
     * @param checked at least 1
     */
    record Found(IndicatorId indicator, Optional<UnitId> territory, double passed, int checked) implements Supposition {
        public Found {
            if (!(passed >= 0 && passed <= checked) || checked < 1) {
                throw new IllegalArgumentException(indicator + ": " + passed + " of " + checked);
            }
        }
    }

    /** It is mended in full: {@link MendedFigure}. */
    record Mended(IndicatorId indicator) implements Supposition {}

    /**
     * An indicator of which the suppositions cannot all hold; empty where they can. The same said twice does no harm; of
     * several territories each may have its own figure.
     */
    static Optional<IndicatorId> contradiction(List<Supposition> suppositions) {
        Map<IndicatorId, Set<Supposition>> byIndicator = new TreeMap<>();
        suppositions.forEach(each -> byIndicator
                .computeIfAbsent(each.indicator(), indicator -> new HashSet<>())
                .add(each));
        return byIndicator.entrySet().stream()
                .filter(entry -> !agree(entry.getValue()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static boolean agree(Set<Supposition> ofOne) {
        long kinds = ofOne.stream().map(Supposition::getClass).distinct().count();
        long places = ofOne.stream()
                .map(Supposition::territory)
                .flatMap(Optional::stream)
                .distinct()
                .count();
        return ofOne.size() == 1 || (kinds == 1 && places == ofOne.size());
    }
}
