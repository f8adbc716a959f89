package org.scoregap.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.scoregap.model.IndicatorId;
import org.scoregap.report.compare.Reason;
import org.scoregap.report.compare.Reason.Circumstance;
import org.scoregap.score.forecast.Forecast;
import org.scoregap.store.PublicationHead;

/** Why figures are others than were published: what was recorded since, and where nothing was, what else changed. */
final class Reasons {
    private final boolean sameInstant;
    private final boolean sameMapping;
    private final boolean sameProgram;
    private final Supplier<ChangesSince> source;
    private @Nullable ChangesSince changes;

    /** @param source read only where something differs: it takes as long as the list itself */
    Reasons(
            PublicationHead head,
            Forecast forecast,
            boolean sameMapping,
            boolean sameProgram,
            Supplier<ChangesSince> source) {
        this.sameInstant = head.asOf().equals(forecast.asOf());
        this.sameMapping = sameMapping;
        this.sameProgram = sameProgram;
        this.source = source;
    }

    private ChangesSince changes() {
        if (changes == null) {
            changes = source.get();
        }
        return changes;
    }

    /**
     * Of one indicator.
     *
     * @param loss whether its expected loss differs; else only the charge does, which reports on others do not move
     */
    List<Reason> of(IndicatorId indicator, boolean loss) {
        return with(
                new ArrayList<>(changes().touching(indicator)),
                loss && changes().any());
    }

    /** Of totals that differ although no line does. */
    List<Reason> ofTotals() {
        return with(new ArrayList<>(), changes().any());
    }

    private List<Reason> with(List<Reason> reasons, boolean others) {
        boolean touched = !reasons.isEmpty();
        if (!sameMapping) {
            reasons.add(new Reason.General(Circumstance.MAPPING));
        }
        if (!touched && sameMapping) {
            indirect(others).map(Reason.General::new).ifPresent(reasons::add);
        }
        if (!sameProgram) {
            reasons.add(new Reason.General(Circumstance.PROGRAM));
        }
        return reasons.isEmpty() ? List.of(new Reason.General(Circumstance.UNEXPLAINED)) : reasons;
    }

    private Optional<Circumstance> indirect(boolean others) {
        if (others) {
            return Optional.of(Circumstance.OTHER_REPORTS);
        }
        return sameInstant ? Optional.empty() : Optional.of(Circumstance.TIME);
    }
}
