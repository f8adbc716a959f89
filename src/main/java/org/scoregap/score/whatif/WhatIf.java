package org.scoregap.score.whatif;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.scoregap.mapping.Mapping;
import org.scoregap.model.IndicatorId;
import org.scoregap.model.Observed;
import org.scoregap.model.Period;
import org.scoregap.score.evidence.Places;
import org.scoregap.score.evidence.Standing;
import org.scoregap.score.forecast.Forecast;
import org.scoregap.score.gap.Forecasting;
import org.scoregap.score.item.Items;
import org.scoregap.score.item.Judgements;
import org.scoregap.score.share.TerritoryWeights;

/**
 * A period's forecast as it is and as it would be. What is believed is worked out once; a supposition then changes its own
 * indicator and leaves all others as they are believed, so that what several of them win adds up.
 */
public final class WhatIf {
    private final Mapping mapping;
    private final Period period;
    private final Instant asOf;
    private final Standing standing;
    private final Items items;
    private final Supposing supposing;

    private WhatIf(Mapping mapping, Period period, Instant asOf, Standing standing) {
        this.mapping = mapping;
        this.period = period;
        this.asOf = asOf;
        this.standing = standing;
        this.items = Items.of(Judgements.of(mapping, period, standing));
        Places places = new Places(mapping);
        this.supposing = new Supposing(mapping, period, places, new TerritoryWeights(mapping, places));
    }

    /** With the same arguments as {@link org.scoregap.score.Scorer#forecast}. */
    public static WhatIf of(Mapping mapping, Period period, Instant asOf, List<Observed> standing) {
        return new WhatIf(mapping, period, asOf, Standing.of(standing, period));
    }

    /** The forecast by what is known, without changes since the period before. */
    public Forecast now() {
        return forecast(items);
    }

    /**
     * The forecast if all of {@code suppositions} were true. Its gaps have no change since the period before: what is
     * supposed has not happened.
     *
     * @throws IllegalArgumentException where suppositions contradict each other or the measure of their indicator, or a
     *     territory has no sites of it
     */
    public Forecast supposing(List<Supposition> suppositions) {
        return forecast(items.supposing(supposing.prospects(items.judgements(), suppositions)));
    }

    Forecast forecast(Items supposed) {
        return Forecasting.of(mapping, period, asOf, standing, supposed, Optional.empty());
    }

    /** Whether the indicator concerns the city at all: of one that does not nothing can be supposed. */
    public boolean applies(IndicatorId indicator) {
        return items.judgements().all().stream()
                .anyMatch(each -> each.applicable() && each.indicator().id().equals(indicator));
    }

    Mapping mapping() {
        return mapping;
    }

    Items items() {
        return items;
    }

    Supposing supposing() {
        return supposing;
    }
}
