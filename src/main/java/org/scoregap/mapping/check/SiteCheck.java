package org.scoregap.mapping.check;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.scoregap.mapping.Indicator;
import org.scoregap.mapping.Site;
import org.scoregap.mapping.Unit;
import org.scoregap.mapping.yaml.Draft;
import org.scoregap.mapping.yaml.Located;
import org.scoregap.mapping.yaml.MappingProblem.Kind;
import org.scoregap.mapping.yaml.Place;
import org.scoregap.mapping.yaml.Problems;
import org.scoregap.model.UnitId;

/** Sites lie in territories, and the types that indicators are checked at are registered. */
final class SiteCheck implements Check {
    private static final Set<Unit.Kind> PLACES = Set.of(Unit.Kind.TERRITORY, Unit.Kind.STREET, Unit.Kind.COMMUNITY);

    @Override
    public void check(Draft draft, Problems problems) {
        Map<UnitId, Unit.Kind> kinds = draft.units().stream()
                .map(Located::value)
                .collect(Collectors.toMap(Unit::id, Unit::kind, (first, second) -> first));
        for (Located<Site> site : draft.sites()) {
            UnitId territory = site.value().territory();
            Unit.Kind kind = kinds.getOrDefault(territory, Unit.Kind.TERRITORY);
            if (!PLACES.contains(kind)) {
                problems.add(
                        Kind.UNIT_UNSUITABLE,
                        site.place().at("territory"),
                        territory + " (" + kind.name().toLowerCase(Locale.ROOT) + ")",
                        "territory | street | community");
            }
        }
        if (draft.complete()) {
            types(draft, problems);
        }
    }

    private static void types(Draft draft, Problems problems) {
        Set<String> registered =
                draft.sites().stream().map(site -> site.value().type()).collect(Collectors.toCollection(TreeSet::new));
        for (Located<Indicator> indicator : draft.indicators()) {
            for (Place type : indicator.place().at("site-types").items()) {
                if (!registered.contains(type.text().strip())) {
                    problems.addUnknown(Kind.NO_SUCH_SITES, type, type.text(), registered);
                }
            }
        }
    }
}
