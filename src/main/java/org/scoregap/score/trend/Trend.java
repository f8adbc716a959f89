package org.scoregap.score.trend;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.scoregap.model.FrameworkId;
import org.scoregap.model.IndicatorId;
import org.scoregap.model.Period;
import org.scoregap.score.forecast.Forecast;
import org.scoregap.score.forecast.Forecast.Gap;

/**
 * How the forecast went week by week, each week by its own mapping and by what is known now.
 *
 * <p>A gap is open once its weighted loss reaches {@code openFrom}, and closed again once it has fallen below half of that:
 * one that hovers about the threshold does not open and close every week. What changed is told against the listed week
 * before; a change of less than a fifth of {@code openFrom} is none.
 *
 * @param openFrom weighted loss, in hundredths of a framework's points, more than 0
 * @param weeks oldest first, at least one
 * @param open gaps that are open in the last week: open longest first, then largest weighted loss
 * @param lookedAtFrom the first week that was looked at, where earlier ones are known: a gap that is open since then may have
 *     been open before
 */
public record Trend(double openFrom, List<Week> weeks, List<OpenGap> open, Optional<Period> lookedAtFrom) {
    public Trend {
        weeks = List.copyOf(weeks);
        open = List.copyOf(open);
        if (weeks.isEmpty()) {
            throw new IllegalArgumentException("a trend without weeks");
        }
    }

    /** A loss below it would print as nothing. */
    private static final double LEAST_SHOWN = 0.005;

    /**
     * One week.
     *
     * @param before the week before, empty in the first that is known
     * @param moves of its gaps since then, largest change of the weighted loss first
     */
    public record Week(Forecast forecast, Optional<Forecast> before, List<Move> moves) {
        public Week {
            moves = List.copyOf(moves);
        }

        /** How many gaps went that way. */
        public int count(Kind kind) {
            return (int) moves.stream().filter(move -> move.kind() == kind).count();
        }
    }

    /** What became of a gap in a week. */
    public enum Kind {
        NEW,
        WORSE,
        BETTER,
        CLOSED
    }

    /**
     * A gap that changed.
     *
     * @param gap as it is now; as it was where its indicator has no points in play any more
     * @param before its expected loss the week before; 0 where it had no points in play
     * @param now its expected loss
     * @param weighted change of the weighted loss
     */
    public record Move(Kind kind, Gap gap, double before, double now, double weighted) {
        public double change() {
            return now - before;
        }
    }

    /**
     * A gap that is open now.
     *
     * @param since the first week that it has been open since
     * @param weeks listed weeks that it has been open in a row, with this one
     */
    public record OpenGap(Gap gap, Period since, int weeks) {}

    private record Key(FrameworkId framework, IndicatorId indicator) {
        static Key of(Gap gap) {
            return new Key(gap.framework(), gap.indicator());
        }
    }

    private record Streak(Period since, int weeks) {}

    /** An open gap is closed below this weighted loss. */
    public double closedBelow() {
        return openFrom / 2;
    }

    /** A weighted loss must change by as much to be worse or better. */
    public double movesBy() {
        return movesBy(openFrom);
    }

    private static double movesBy(double openFrom) {
        return openFrom / 5;
    }

    /** Gaps of the last week that cost something and are not open. */
    public int small() {
        long costing = weeks.get(weeks.size() - 1).forecast().gaps().stream()
                .filter(gap -> gap.expectedLoss() >= LEAST_SHOWN)
                .count();
        return (int) costing - open.size();
    }

    /**
     * From forecasts of all weeks that are looked at.
     *
     * @param forecasts oldest first, at least one
     * @param last how many of them are told of, at least 1; how long a gap has been open counts in all
     * @param openFrom the weighted loss from which a gap is open
     * @param more whether weeks before them are known
     */
    public static Trend of(List<Forecast> forecasts, int last, double openFrom, boolean more) {
        List<Week> weeks = new ArrayList<>();
        Map<Key, Streak> streaks = new HashMap<>();
        for (int i = 0; i < forecasts.size(); i++) {
            Forecast forecast = forecasts.get(i);
            Map<Key, Streak> longer = new HashMap<>();
            for (Gap gap : forecast.gaps()) {
                Streak before = streaks.get(Key.of(gap));
                if (before != null && gap.weightedLoss() >= openFrom / 2) {
                    longer.put(Key.of(gap), new Streak(before.since(), before.weeks() + 1));
                } else if (gap.weightedLoss() >= openFrom) {
                    longer.put(Key.of(gap), new Streak(forecast.period(), 1));
                }
            }
            Optional<Forecast> before = i == 0 ? Optional.empty() : Optional.of(forecasts.get(i - 1));
            Set<Key> open = streaks.keySet();
            weeks.add(new Week(
                    forecast,
                    before,
                    before.map(earlier -> moves(earlier, open, forecast, longer.keySet(), movesBy(openFrom)))
                            .orElse(List.of())));
            streaks = longer;
        }
        List<OpenGap> open = new ArrayList<>();
        for (Gap gap : forecasts.get(forecasts.size() - 1).gaps()) {
            Streak streak = streaks.get(Key.of(gap));
            if (streak != null) {
                open.add(new OpenGap(gap, streak.since(), streak.weeks()));
            }
        }
        // Stable: gaps come ranked by weighted loss.
        open.sort(Comparator.comparingInt(gap -> -gap.weeks()));
        return new Trend(
                openFrom,
                weeks.subList(Math.max(0, weeks.size() - last), weeks.size()),
                open,
                more ? Optional.of(forecasts.get(0).period()) : Optional.empty());
    }

    private static List<Move> moves(
            Forecast before, Set<Key> wereOpen, Forecast now, Set<Key> areOpen, double movesBy) {
        Map<Key, Gap> gone = new HashMap<>();
        before.gaps().forEach(gap -> gone.put(Key.of(gap), gap));
        List<Move> moves = new ArrayList<>();
        for (Gap gap : now.gaps()) {
            Gap earlier = gone.remove(Key.of(gap));
            double loss = earlier == null ? 0 : earlier.expectedLoss();
            double weighted = gap.weightedLoss() - (earlier == null ? 0 : earlier.weightedLoss());
            kind(wereOpen.contains(Key.of(gap)), areOpen.contains(Key.of(gap)), weighted, movesBy)
                    .ifPresent(kind -> moves.add(new Move(kind, gap, loss, gap.expectedLoss(), weighted)));
        }
        for (Gap gap : gone.values()) {
            kind(wereOpen.contains(Key.of(gap)), false, -gap.weightedLoss(), movesBy)
                    .ifPresent(kind -> moves.add(new Move(kind, gap, gap.expectedLoss(), 0, -gap.weightedLoss())));
        }
        moves.sort(Comparator.comparingDouble((Move move) -> -Math.abs(move.weighted()))
                .thenComparing(move -> move.gap().indicator())
                .thenComparing(move -> move.gap().framework()));
        return moves;
    }

    private static Optional<Kind> kind(boolean wasOpen, boolean isOpen, double change, double movesBy) {
        if (wasOpen != isOpen) {
            return Optional.of(isOpen ? Kind.NEW : Kind.CLOSED);
        }
        if (!isOpen || Math.abs(change) < movesBy) {
            return Optional.empty();
        }
        return Optional.of(change > 0 ? Kind.WORSE : Kind.BETTER);
    }
}
