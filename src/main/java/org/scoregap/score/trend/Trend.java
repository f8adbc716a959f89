package org.scoregap.score.trend;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.scoregap.model.FrameworkId;
import org.scoregap.model.IndicatorId;
import org.scoregap.model.Period;
import org.scoregap.score.forecast.Forecast;
import org.scoregap.score.forecast.Forecast.Gap;

/**
 * How the forecast went week by week, each week by its own mapping and by what is known now.
 *
 * <p>A gap is open when it costs {@value #OPEN} points of its framework or more. What changed is told against the listed week
 * before.
 *
 * @param weeks oldest first, at least one
 * @param open gaps that are open in the last week: open longest first, then largest weighted loss
 */
public record Trend(List<Week> weeks, List<OpenGap> open) {
    /** Points of its framework that make a gap open, and by which it must change to be worse or better. */
    public static final double OPEN = 0.05;

    public Trend {
        weeks = List.copyOf(weeks);
        open = List.copyOf(open);
        if (weeks.isEmpty()) {
            throw new IllegalArgumentException("a trend without weeks");
        }
    }

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

    /**
     * From forecasts of all weeks that are known.
     *
     * @param forecasts oldest first, at least one
     * @param last how many of them are told of, at least 1; how long a gap has been open counts in all
     */
    public static Trend of(List<Forecast> forecasts, int last) {
        List<Week> weeks = new ArrayList<>();
        Map<Key, Streak> streaks = new HashMap<>();
        for (int i = 0; i < forecasts.size(); i++) {
            Forecast forecast = forecasts.get(i);
            Map<Key, Streak> longer = new HashMap<>();
            for (Gap gap : forecast.gaps()) {
                if (open(gap.expectedLoss())) {
                    Streak before = streaks.getOrDefault(Key.of(gap), new Streak(forecast.period(), 0));
                    longer.put(Key.of(gap), new Streak(before.since(), before.weeks() + 1));
                }
            }
            streaks = longer;
            Optional<Forecast> before = i == 0 ? Optional.empty() : Optional.of(forecasts.get(i - 1));
            weeks.add(new Week(
                    forecast,
                    before,
                    before.map(earlier -> moves(earlier, forecast)).orElse(List.of())));
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
        return new Trend(weeks.subList(Math.max(0, weeks.size() - last), weeks.size()), open);
    }

    private static boolean open(double loss) {
        return loss >= OPEN;
    }

    private static List<Move> moves(Forecast before, Forecast now) {
        Map<Key, Gap> gone = new HashMap<>();
        before.gaps().forEach(gap -> gone.put(Key.of(gap), gap));
        List<Move> moves = new ArrayList<>();
        for (Gap gap : now.gaps()) {
            Gap earlier = gone.remove(Key.of(gap));
            double loss = earlier == null ? 0 : earlier.expectedLoss();
            double weighted = gap.weightedLoss() - (earlier == null ? 0 : earlier.weightedLoss());
            kind(loss, gap.expectedLoss())
                    .ifPresent(kind -> moves.add(new Move(kind, gap, loss, gap.expectedLoss(), weighted)));
        }
        for (Gap gap : gone.values()) {
            kind(gap.expectedLoss(), 0)
                    .ifPresent(kind -> moves.add(new Move(kind, gap, gap.expectedLoss(), 0, -gap.weightedLoss())));
        }
        moves.sort(Comparator.comparingDouble((Move move) -> -Math.abs(move.weighted()))
                .thenComparing(move -> move.gap().indicator())
                .thenComparing(move -> move.gap().framework()));
        return moves;
    }

    private static Optional<Kind> kind(double before, double now) {
        if (open(before) != open(now)) {
            return Optional.of(open(now) ? Kind.NEW : Kind.CLOSED);
        }
        if (!open(now) || Math.abs(now - before) < OPEN) {
            return Optional.empty();
        }
        return Optional.of(now > before ? Kind.WORSE : Kind.BETTER);
    }
}
