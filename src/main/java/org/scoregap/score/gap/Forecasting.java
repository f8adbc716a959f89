package org.scoregap.score.gap;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.scoregap.mapping.Mapping;
import org.scoregap.model.Period;
import org.scoregap.score.change.Changes;
import org.scoregap.score.evidence.Places;
import org.scoregap.score.evidence.Standing;
import org.scoregap.score.forecast.Forecast;
import org.scoregap.score.forecast.Forecast.FrameworkForecast;
import org.scoregap.score.forecast.Forecast.Gap;
import org.scoregap.score.item.Items;
import org.scoregap.score.share.Attribution;
import org.scoregap.score.share.SiteParts;
import org.scoregap.score.share.TerritoryWeights;
import org.scoregap.score.total.FrameworkTotals;

/** From what is believed of each item to the forecast: totals, gaps and parts. */
public final class Forecasting {
    private Forecasting() {}

    /**
     * The forecast of a city of which {@code items} are believed; nothing is said of assumptions.
     *
     * @param changes since the period before; empty in the first one, and where there is nothing to compare with
     */
    public static Forecast of(
            Mapping mapping, Period period, Instant asOf, Standing standing, Items items, Optional<Changes> changes) {
        ReportStates reports = ReportStates.of(mapping, period, asOf, standing);
        List<Gap> gaps = gaps(mapping, period, reports, items, changes);
        return new Forecast(
                period,
                asOf,
                mapping.from(),
                new FrameworkTotals(mapping, items).all(),
                gaps,
                new UnitForecasts(mapping, items, reports).of(gaps),
                List.of());
    }

    /**
     * The same without changes, and only as much of it as is asked for: totals cost most.
     */
    public static Forecast outline(
            Mapping mapping, Period period, Instant asOf, Standing standing, Items items, Extent extent) {
        ReportStates reports = ReportStates.of(mapping, period, asOf, standing);
        List<Gap> gaps = gaps(mapping, period, reports, items, Optional.empty());
        return new Forecast(
                period,
                asOf,
                mapping.from(),
                frameworks(new FrameworkTotals(mapping, items), extent),
                gaps,
                extent != Extent.GAPS ? new UnitForecasts(mapping, items, reports).of(gaps) : List.of(),
                List.of());
    }

    /** How much of a forecast an outline holds. */
    public enum Extent {
        GAPS,
        /** Gaps, and what each unit answers for. */
        UNITS,
        /** Those, and what frameworks and their sections lose: whatever losses are rounded by. */
        LOSSES,
        /** Gaps, units, and the frameworks' totals without sections. */
        TOTALS
    }

    private static List<FrameworkForecast> frameworks(FrameworkTotals totals, Extent extent) {
        return switch (extent) {
            case GAPS, UNITS -> List.of();
            case LOSSES -> totals.undrawn();
            case TOTALS -> totals.withoutSections();
        };
    }

    private static List<Gap> gaps(
            Mapping mapping, Period period, ReportStates reports, Items items, Optional<Changes> changes) {
        Attribution attribution = new Attribution(
                new TerritoryWeights(mapping, new Places(mapping)),
                mapping.settings().unreported());
        return new Gaps(period, mapping.settings(), reports, attribution, new SiteParts(mapping))
                .ranked(items, changes);
    }
}
