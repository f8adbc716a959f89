package org.scoregap.score.trend;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.scoregap.mapping.Ladder;
import org.scoregap.mapping.Mapping;
import org.scoregap.model.Observed;
import org.scoregap.model.Period;
import org.scoregap.score.evidence.Claims;
import org.scoregap.score.evidence.Standing;
import org.scoregap.score.forecast.Forecast;
import org.scoregap.score.gap.Forecasting;
import org.scoregap.score.gap.Forecasting.Extent;
import org.scoregap.score.item.Items;
import org.scoregap.score.item.Judgements;

/**
 * Each week's forecast as far as a trend tells of it: all of the last one; the totals, units and gaps of the others that are
 * shown and of the one before them; of older ones, within a year, the gaps, for how long they have been open. None has
 * changes, or assumptions that may not hold.
 *
 * @param standing the observations that stand, at least those that count in one of the weeks; of each week those of later
 *     periods are left out
 */
public record TrendWeeks(Instant asOf, List<Observed> standing) {

    /** How many weeks before the last one are looked at for how long a gap has been open. */
    private static final int A_YEAR = 52;

    /**
     * The weeks that a trend looks at, of all that are known: those that it tells of and the one before them, or a year.
     *
     * @param last how many it tells of, at least 1
     */
    public static SortedMap<Period, Mapping> lookedAt(SortedMap<Period, Mapping> known, int last) {
        List<Period> weeks = List.copyOf(known.keySet());
        return known.tailMap(weeks.get(Math.max(0, weeks.size() - 1 - Math.max(A_YEAR, last))));
    }

    /** The mapping of the last week; there must be one. */
    public static Mapping latest(SortedMap<Period, Mapping> mappings) {
        return List.copyOf(mappings.values()).get(mappings.size() - 1);
    }

    /** Oldest first; {@code last} of them are shown. */
    public List<Forecast> of(SortedMap<Period, Mapping> mappings, int last) {
        Period latest = mappings.lastKey();
        Mapping mapping = latest(mappings);
        Beside<List<Forecast>> before = Beside.of(() -> before(mappings, last));
        Standing now = Standing.of(standing, latest);
        Items items = Items.of(Judgements.of(mapping, latest, now));
        Forecast forecast = Forecasting.of(mapping, latest, asOf, now, items, Optional.empty());
        return Stream.concat(before.get().stream(), Stream.of(forecast)).toList();
    }

    /** The same without the last week, for whoever makes its forecast anyway. */
    public List<Forecast> before(SortedMap<Period, Mapping> mappings, int last) {
        List<Map.Entry<Period, Mapping>> weeks = List.copyOf(mappings.entrySet());
        int latest = weeks.size() - 1;
        SortedMap<Period, Mapping> earlier = mappings.headMap(mappings.lastKey());
        Standing all = standing(earlier);
        Map<String, Claims> claims = claims(earlier, all);
        // The order stays, and the weeks have nothing to do with each other.
        return IntStream.range(0, latest)
                .parallel()
                .mapToObj(i -> outline(weeks.get(i), all, claims, extent(latest - i, last)))
                .toList();
    }

    /** Weeks in a row are counted in units' losses, however few weeks are shown. */
    private static Extent extent(int weeksAgo, int last) {
        if (weeksAgo <= last) {
            return Extent.TOTALS;
        }
        return weeksAgo < Ladder.MOST_WEEKS ? Extent.UNITS : Extent.GAPS;
    }

    /** What each unit answered for in the weeks before the last one, oldest first. */
    public List<Forecast> unitsBefore(SortedMap<Period, Mapping> mappings) {
        SortedMap<Period, Mapping> before = mappings.headMap(mappings.lastKey());
        Standing all = standing(before);
        Map<String, Claims> claims = claims(before, all);
        return List.copyOf(before.entrySet()).parallelStream()
                .map(week -> outline(week, all, claims, Extent.UNITS))
                .toList();
    }

    /** What stands at the end of the last of the weeks; nothing where there are none. */
    private Standing standing(SortedMap<Period, Mapping> weeks) {
        return weeks.isEmpty() ? Standing.NOTHING : Standing.of(standing, weeks.lastKey());
    }

    /** All that was claimed, by the mapping that it is read with: most weeks have the same. */
    private static Map<String, Claims> claims(SortedMap<Period, Mapping> mappings, Standing all) {
        Map<String, Claims> claims = new HashMap<>();
        mappings.values().forEach(mapping -> claims.computeIfAbsent(mapping.hash(), hash -> Claims.of(mapping, all)));
        return claims;
    }

    private Forecast outline(Map.Entry<Period, Mapping> week, Standing all, Map<String, Claims> claims, Extent extent) {
        Mapping mapping = week.getValue();
        Period period = week.getKey();
        Standing then = all.upTo(period);
        Claims claimed = Objects.requireNonNull(claims.get(mapping.hash())).upTo(period);
        Items items = Items.of(Judgements.of(mapping, period, then, claimed));
        return Forecasting.outline(mapping, period, asOf, then, items, extent);
    }
}
