package org.scoregap.score.gap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.scoregap.mapping.Indicator;
import org.scoregap.mapping.Settings;
import org.scoregap.model.Finding.Checks;
import org.scoregap.model.Period;
import org.scoregap.model.UnitId;
import org.scoregap.score.change.Changes;
import org.scoregap.score.forecast.Forecast.Causes;
import org.scoregap.score.forecast.Forecast.EvidenceState;
import org.scoregap.score.forecast.Forecast.Gap;
import org.scoregap.score.item.Evidence;
import org.scoregap.score.item.Item;
import org.scoregap.score.item.Items;
import org.scoregap.score.share.Attribution;
import org.scoregap.score.share.SiteParts;

/**
 * The gaps, ranked by weighted loss = 100 · importance · loss / points in play; ties by indicator, then framework. An
 * indicator that scores several times in a framework is one gap, in the section of its first scoring.
 */
final class Gaps {
    /** Weighted losses nearer than this are a tie. */
    private static final double TIE = 1e-9;

    private final Period period;
    private final Settings settings;
    private final ReportStates reports;
    private final Attribution attribution;
    private final SiteParts sites;

    Gaps(Period period, Settings settings, ReportStates reports, Attribution attribution, SiteParts sites) {
        this.period = period;
        this.settings = settings;
        this.reports = reports;
        this.attribution = attribution;
        this.sites = sites;
    }

    /**
     * @param changes since the period before; empty when nothing stands of any earlier period
     */
    List<Gap> ranked(Items items, Optional<Changes> changes) {
        Comparator<Item> ranking = Comparator.comparingDouble(
                        (Item item) -> -Math.rint(items.weight(item.framework()) * item.loss() / TIE))
                .thenComparing(item -> item.indicator().id())
                .thenComparing(item -> item.framework().id());
        List<Gap> ranked = new ArrayList<>();
        for (Item item : items.all().stream().sorted(ranking).toList()) {
            ranked.add(gap(ranked.size() + 1, item, items.weight(item.framework()), changes));
        }
        return ranked;
    }

    private Gap gap(int rank, Item item, double weight, Optional<Changes> changes) {
        Indicator indicator = item.indicator();
        Optional<Evidence> evidence = item.judgement().evidence();
        Optional<Checks> checks = evidence.flatMap(Evidence::checks);
        Optional<Causes> causes = changes.map(each -> each.of(item.framework().id(), indicator.id()));
        List<UnitId> missed = reports.missedBy(indicator.id());
        return new Gap(
                rank,
                indicator.id(),
                indicator.name(),
                item.framework().id(),
                item.scores().get(0).section(),
                item.points(),
                item.loss(),
                weight * item.loss(),
                attribution.charge(item, missed),
                item.expected() / item.points(),
                reports.worst(indicator.id()),
                evidence.map(each -> each.state(indicator, period, settings)).orElse(EvidenceState.NONE),
                Standard.of(indicator),
                evidence.map(each -> OptionalDouble.of(each.finding())).orElse(OptionalDouble.empty()),
                checks.map(each -> OptionalDouble.of(each.passed())).orElse(OptionalDouble.empty()),
                checks.map(each -> OptionalInt.of(each.checked())).orElse(OptionalInt.empty()),
                evidence.map(each -> Standard.toNextTier(item.scores(), each.finding()))
                        .orElse(OptionalDouble.empty()),
                indicator.easy(),
                causes.map(each -> OptionalDouble.of(each.total())).orElse(OptionalDouble.empty()),
                causes,
                attribution.parts(item, missed),
                sites.of(item),
                evidence.map(Evidence::file));
    }
}
