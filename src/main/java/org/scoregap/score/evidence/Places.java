package org.scoregap.score.evidence;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.scoregap.mapping.Indicator;
import org.scoregap.mapping.Mapping;
import org.scoregap.mapping.Site;
import org.scoregap.mapping.Unit;
import org.scoregap.model.Tally;
import org.scoregap.model.UnitId;

/** Which territory a place is in, and how many registered sites each territory has. */
public final class Places {
    private final Mapping mapping;
    private final SortedMap<String, SortedMap<UnitId, Integer>> sitesByType = new TreeMap<>();

    public Places(Mapping mapping) {
        this.mapping = mapping;
        for (Site site : mapping.sites()) {
            territoryOf(site.territory())
                    .ifPresent(territory -> sitesByType
                            .computeIfAbsent(site.type(), type -> new TreeMap<>())
                            .merge(territory, 1, Integer::sum));
        }
    }

    /** Territories, streets and communities answer for a place, not for a trade. */
    public static boolean isLocal(Unit.Kind kind) {
        return kind == Unit.Kind.TERRITORY || kind == Unit.Kind.STREET || kind == Unit.Kind.COMMUNITY;
    }

    /** The territory that a local unit is or is in; empty for all other units. */
    public Optional<UnitId> territoryOf(UnitId local) {
        Optional<Unit> unit = mapping.unit(local);
        // A tree is no deeper than its number of units: a ring of parents ends here too.
        for (int depth = 0; depth <= mapping.units().size() && unit.isPresent(); depth++) {
            if (unit.get().kind() == Unit.Kind.TERRITORY) {
                return Optional.of(unit.get().id());
            }
            unit = unit.filter(each -> isLocal(each.kind()))
                    .flatMap(Unit::parent)
                    .flatMap(mapping::unit);
        }
        return Optional.empty();
    }

    /** The territory that a tally as a whole is about; empty where it does not say. */
    public Optional<UnitId> territoryOf(Tally tally) {
        return tally.territory().flatMap(this::territoryOf).or(() -> territoryOf(tally.unit()));
    }

    /** Registered sites of the indicator's types by territory; territories without any are left out. */
    public SortedMap<UnitId, Integer> sitesOf(Indicator indicator) {
        SortedMap<UnitId, Integer> sites = new TreeMap<>();
        for (String type : new TreeSet<>(indicator.siteTypes())) {
            sitesByType
                    .getOrDefault(type, new TreeMap<>())
                    .forEach((id, number) -> sites.merge(id, number, Integer::sum));
        }
        return sites;
    }
}
