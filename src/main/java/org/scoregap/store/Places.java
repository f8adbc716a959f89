package org.scoregap.store;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.scoregap.model.CellRef;
import org.scoregap.model.Finding;
import org.scoregap.model.IndicatorId;
import org.scoregap.model.SiteFinding;
import org.scoregap.model.SiteId;
import org.scoregap.model.Tally;
import org.scoregap.model.UnitId;

/**
 * The places that later files have taken. A total's place is its indicator, unit, territory and day; a site's is its
 * indicator, unit and day wherever the site lies, so that a corrected territory moves it. A total takes the sites' place
 * with the same four, and sites take a total's: nothing is counted twice.
 */
final class Places {
    private final Set<Total> totals = new HashSet<>();
    private final Set<Total> any = new HashSet<>();
    private final Map<Day, Set<SiteId>> sites = new HashMap<>();

    private record Total(IndicatorId indicator, UnitId unit, Optional<UnitId> territory, LocalDate day) {}

    private record Day(IndicatorId indicator, UnitId unit, LocalDate day) {}

    void add(List<Tally> tallies) {
        for (Tally tally : tallies) {
            any.add(total(tally));
            if (tally.sites().isEmpty()) {
                totals.add(total(tally));
            } else {
                Set<SiteId> taken = sites.computeIfAbsent(day(tally), d -> new HashSet<>());
                tally.sites().forEach(site -> taken.add(site.site()));
            }
        }
    }

    boolean isEmpty() {
        return any.isEmpty();
    }

    /** What is left of an earlier tally; empty when nothing is. */
    Optional<Tally> leave(Tally tally) {
        if (tally.sites().isEmpty()) {
            return any.contains(total(tally)) ? Optional.empty() : Optional.of(tally);
        }
        if (totals.contains(total(tally))) {
            return Optional.empty();
        }
        Set<SiteId> taken = sites.getOrDefault(day(tally), Set.of());
        List<SiteFinding> left = tally.sites().stream()
                .filter(site -> !taken.contains(site.site()))
                .toList();
        if (left.size() == tally.sites().size()) {
            return Optional.of(tally);
        }
        return left.isEmpty() ? Optional.empty() : Optional.of(of(tally, left));
    }

    private static Tally of(Tally tally, List<SiteFinding> left) {
        CellRef origin = tally.cellOf(left.get(0));
        return new Tally(
                tally.unit(),
                tally.territory(),
                tally.indicator(),
                tally.day(),
                total(tally.finding(), left),
                tally.assumed(),
                origin,
                left,
                tally.note());
    }

    private static Finding total(Finding before, List<SiteFinding> left) {
        double found = left.stream().mapToDouble(SiteFinding::found).sum();
        if (before instanceof Finding.Checks) {
            int checked = left.stream().mapToInt(SiteFinding::checked).sum();
            return new Finding.Checks(Math.min(found, checked), checked);
        }
        return before instanceof Finding.Amount ? new Finding.Amount(found) : before;
    }

    private static Total total(Tally tally) {
        return new Total(tally.indicator(), tally.unit(), tally.territory(), tally.day());
    }

    private static Day day(Tally tally) {
        return new Day(tally.indicator(), tally.unit(), tally.day());
    }
}
