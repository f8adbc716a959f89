package org.scoregap.score.evidence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.scoregap.mapping.Indicator;
import org.scoregap.mapping.Mapping;
import org.scoregap.model.IndicatorId;
import org.scoregap.model.Observed;
import org.scoregap.model.Period;

/**
 * Inspections, surveys and official figures of rates, grades and counts, by indicator: of what is {@link InReach} all of them
 * count.
 */
public final class DirectFigures {
    private final Map<IndicatorId, List<DirectFigure>> byIndicator;

    private DirectFigures(Map<IndicatorId, List<DirectFigure>> byIndicator) {
        this.byIndicator = byIndicator;
    }

    /** Those in {@code standing}; its order makes no difference. 0 of 0 is none. */
    public static DirectFigures of(Mapping mapping, Standing standing) {
        Weeks weeks = new Weeks();
        Map<IndicatorId, List<DirectFigure>> byIndicator = new HashMap<>();
        for (Indicator indicator : mapping.indicators()) {
            List<DirectFigure> figures = new ArrayList<>();
            standing.of(indicator.id())
                    .direct()
                    .forEach(one -> Failures.in(indicator, one.tally().finding())
                            .ifPresent(failures -> figures.add(
                                    new DirectFigure(one, weeks.taken(one), failures.failed(), failures.of()))));
            if (!figures.isEmpty()) {
                byIndicator.put(indicator.id(), List.copyOf(figures));
            }
        }
        return new DirectFigures(byIndicator);
    }

    /** In a fixed order; empty when nobody but the units themselves has looked. */
    public List<DirectFigure> of(IndicatorId indicator) {
        return byIndicator.getOrDefault(indicator, List.of());
    }

    /** The week a figure was taken in. Many figures are of few days, and calendars are slow. */
    public static final class Weeks {
        private final Map<LocalDate, Period> weeks = new HashMap<>();

        /** The week of its day; a day after its report's period is a slip of the fill date. */
        public Period taken(Observed one) {
            Period week = weeks.computeIfAbsent(one.tally().day(), Period::of);
            return week.compareTo(one.period()) < 0 ? week : one.period();
        }
    }
}
