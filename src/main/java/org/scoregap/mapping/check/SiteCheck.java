package org.scoregap.mapping.check;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.scoregap.mapping.Indicator;
import org.scoregap.mapping.Indicator.Method;
import org.scoregap.mapping.Site;
import org.scoregap.mapping.Unit;
import org.scoregap.mapping.yaml.Draft;
import org.scoregap.mapping.yaml.Located;
import org.scoregap.mapping.yaml.MappingProblem.Kind;
import org.scoregap.mapping.yaml.Place;
import org.scoregap.mapping.yaml.Problems;
import org.scoregap.model.UnitId;

/** Sites lie in territories, and there are enough of the types that indicators are checked at. */
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
            SortedMap<String, Long> registered = draft.sites().stream()
                    .collect(Collectors.groupingBy(site -> site.value().type(), TreeMap::new, Collectors.counting()));
            for (Located<Indicator> indicator : draft.indicators()) {
                types(indicator.place().at("site-types"), registered, problems);
                sample(indicator, registered, problems);
            }
        }
    }

    private static void types(Place types, SortedMap<String, Long> registered, Problems problems) {
        for (Place type : types.items()) {
            if (!registered.containsKey(type.text().strip())) {
                problems.addUnknown(Kind.NO_SUCH_SITES, type, type.text(), registered.keySet());
            }
        }
    }

    /** A survey draws people, of whom there is no register. */
    private static void sample(Located<Indicator> located, SortedMap<String, Long> registered, Problems problems) {
        Indicator indicator = located.value();
        int sample = indicator.assessment().sample().orElse(0);
        long sites = indicator.siteTypes().stream()
                .distinct()
                .mapToLong(type -> registered.getOrDefault(type, 0L))
                .sum();
        if (indicator.assessment().by() != Method.SURVEY && sites > 0 && sample > sites) {
            problems.add(
                    Kind.SAMPLE_EXCEEDS_SITES,
                    located.place().at("assessed").at("sample"),
                    Integer.toString(sample),
                    Long.toString(sites));
        }
    }
}
