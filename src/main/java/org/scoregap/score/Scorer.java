package org.scoregap.score;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.scoregap.mapping.Mapping;
import org.scoregap.model.Observed;
import org.scoregap.model.Period;
import org.scoregap.score.Forecast.Gap;

/**
 * From what stands to what it will cost.
 *
 * <p>For an indicator with P points in a framework, X what the assessors will find and s(X) the share that it earns,
 * expected loss = P · (1 − E[s(X)]) (DESIGN §6). X is taken from the {@link LatestEvidence}, as it stands.
 */
public final class Scorer {
    private Scorer() {}

    /**
     * The forecast for a period. The order of {@code standing} makes no difference.
     *
     * @param mapping the one in force for {@code period}
     * @param asOf reports not in by then and due before it are missing
     * @param standing all observations that stand, of this and earlier periods; later ones are left out
     */
    public static Forecast forecast(Mapping mapping, Period period, Instant asOf, List<Observed> standing) {
        Standing now = Standing.of(standing, period);
        Standing earlier = now.upTo(period.plus(-1));
        Items items = Items.of(mapping, now);
        // Evidence only gets older or newer between two periods: the mapping is the same for both.
        Optional<Items> before = earlier.isEmpty() ? Optional.empty() : Optional.of(Items.of(mapping, earlier));
        ReportStates reports = ReportStates.of(mapping, period, asOf, now);
        Attribution attribution = new Attribution(
                new TerritoryWeights(mapping, new Places(mapping)),
                mapping.settings().unreported());
        List<Gap> gaps = new Gaps(period, mapping.settings(), reports, attribution, new SiteParts(mapping))
                .ranked(items, before);
        return new Forecast(
                period,
                asOf,
                mapping.from(),
                new FrameworkTotals(mapping, items).all(),
                gaps,
                new UnitForecasts(mapping, items, reports).of(gaps));
    }
}
