package org.scoregap.score.change;

import java.util.Optional;
import org.scoregap.mapping.Mapping;
import org.scoregap.model.FrameworkId;
import org.scoregap.model.IndicatorId;
import org.scoregap.model.Period;
import org.scoregap.score.evidence.Claims;
import org.scoregap.score.evidence.Standing;
import org.scoregap.score.forecast.Forecast.Causes;
import org.scoregap.score.item.Items;
import org.scoregap.score.item.Judgements;

/**
 * What the changes since the period before come from: the forecast is made again with one thing changed at a time, mapping,
 * corrections, ageing, inspections, reports (DESIGN §6, change). Nobody is blamed for a change of rules.
 */
public final class Changes {
    /** As it was, and after each of the first four causes; after the fifth it is as it is now. */
    private final Items before;

    private final Items otherMapping;
    private final Items corrected;
    private final Items aged;
    private final Items inspected;
    private final Items now;

    /**
     * @param then what {@code earlier} knew of the last period
     * @param corrections what stands of it now
     */
    private Changes(
            Mapping mapping,
            Period period,
            Standing standing,
            Claims claims,
            Earlier earlier,
            Standing then,
            Standing corrections,
            Items now) {
        Period last = period.plus(-1);
        Claims claimed = claims.upTo(last);
        boolean sameMapping = earlier.mapping().hash().equals(mapping.hash());
        boolean sameFigures = then == corrections || sameFigures(mapping, last, then, corrections);
        this.before = sameMapping && sameFigures
                ? items(mapping, last, corrections, claimed)
                : items(earlier.mapping(), last, then, Claims.of(earlier.mapping(), then));
        this.otherMapping = sameMapping ? before : items(mapping, last, then, Claims.of(mapping, then));
        this.corrected = sameFigures ? otherMapping : items(mapping, last, corrections, claimed);
        this.aged = items(mapping, period, corrections, claimed);
        this.inspected = items(mapping, period, standing.reportedUntil(last), claimed);
        this.now = now;
    }

    /** What does not count any more is read for the one and not for the other, and is no correction. */
    static boolean sameFigures(Mapping mapping, Period last, Standing then, Standing corrections) {
        return then.counting(mapping, last).sameAs(corrections.counting(mapping, last));
    }

    private static Items items(Mapping mapping, Period period, Standing standing, Claims claims) {
        return Items.of(Judgements.of(mapping, period, standing, claims));
    }

    /**
     * Empty when nothing counted in the period before, neither then nor now.
     *
     * @param standing with what counted in the period before
     * @param claims those in {@code standing}
     */
    public static Optional<Changes> of(
            Mapping mapping, Period period, Standing standing, Claims claims, Earlier earlier, Items now) {
        Period last = period.plus(-1);
        Standing corrections = standing.upTo(last);
        Standing then = earlier.published()
                .map(published -> Standing.of(published, last))
                .orElse(corrections);
        return then.counting(earlier.mapping(), last).isEmpty()
                        && corrections.counting(mapping, last).isEmpty()
                ? Optional.empty()
                : Optional.of(new Changes(mapping, period, standing, claims, earlier, then, corrections, now));
    }

    /** Of an indicator's expected loss in a framework; where it has no points in play it loses nothing. */
    public Causes of(FrameworkId framework, IndicatorId indicator) {
        double mapping = otherMapping.loss(framework, indicator) - before.loss(framework, indicator);
        double corrections = corrected.loss(framework, indicator) - otherMapping.loss(framework, indicator);
        double ageing = aged.loss(framework, indicator) - corrected.loss(framework, indicator);
        double inspections = inspected.loss(framework, indicator) - aged.loss(framework, indicator);
        double reports = now.loss(framework, indicator) - inspected.loss(framework, indicator);
        return new Causes(mapping, corrections, ageing, inspections, reports);
    }
}
