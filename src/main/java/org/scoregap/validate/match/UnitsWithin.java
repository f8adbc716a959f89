package org.scoregap.validate.match;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.scoregap.mapping.Mapping;
import org.scoregap.mapping.Unit;
import org.scoregap.model.FoldedName;
import org.scoregap.model.UnitId;

/**
 * Finds the unit that a title or a file's name contains. The longest name wins over those inside it; two units side by side
 * ({@code 汉滨区城管局}) say neither, for nobody can tell which of them is meant.
 */
final class UnitsWithin {
    private final List<Name> names = new ArrayList<>();

    UnitsWithin(Mapping mapping) {
        for (Unit unit : mapping.units()) {
            add(unit.id(), unit.id().value());
            add(unit.id(), unit.name());
            unit.aliases().forEach(alias -> add(unit.id(), alias));
        }
        names.sort(Comparator.<Name>comparingInt(name -> -name.folded.length()).thenComparing(Name::unit));
    }

    private void add(UnitId unit, String name) {
        String folded = FoldedName.of(name).value();
        if (folded.length() >= 2) {
            names.add(new Name(unit, folded));
        }
    }

    /** The one unit of those that {@code allowed} lets through. */
    Optional<UnitId> in(String text, Predicate<UnitId> allowed) {
        String folded = FoldedName.of(text).value();
        String spaced = " "
                + Normalizer.normalize(text, Normalizer.Form.NFKC)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9]+", " ")
                + " ";
        List<int[]> taken = new ArrayList<>();
        List<UnitId> found = new ArrayList<>();
        for (Name name : names) {
            if (!allowed.test(name.unit)) {
                continue;
            }
            if (name.isLatin() && !spaced.contains(" " + name.folded + " ")) {
                continue;
            }
            int at = folded.indexOf(name.folded);
            int end = at + name.folded.length();
            if (at >= 0 && taken.stream().noneMatch(span -> at < span[1] && span[0] < end)) {
                taken.add(new int[] {at, end});
                found.add(name.unit);
            }
        }
        return found.stream().distinct().count() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private record Name(UnitId unit, String folded) {
        /** An id is looked for as a word of its own: TASK does not contain the unit AK. */
        boolean isLatin() {
            return folded.chars().allMatch(c -> c < 0x80);
        }
    }
}
