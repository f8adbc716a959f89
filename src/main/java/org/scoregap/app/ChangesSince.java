package org.scoregap.app;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.scoregap.model.Finding;
import org.scoregap.model.FormId;
import org.scoregap.model.IndicatorId;
import org.scoregap.model.Observed;
import org.scoregap.model.Period;
import org.scoregap.model.Source;
import org.scoregap.model.UnitId;
import org.scoregap.report.compare.Reason;
import org.scoregap.report.compare.Reason.Deed;
import org.scoregap.store.HistoryEntry;
import org.scoregap.store.Sites;
import org.scoregap.store.Store;
import org.scoregap.store.StoredSubmission;

/** What was done in the store between two instants, and which indicators' figures it touched. */
final class ChangesSince {
    private final Store store;
    private final Map<Long, HistoryEntry> before;
    private final Map<Long, HistoryEntry> after;
    private final Map<IndicatorId, Map<Long, Reason>> touching = new HashMap<>();

    private ChangesSince(Store store, Instant then, Instant now) {
        this.store = store;
        this.before = byNumber(store.submissions().history(then));
        this.after = byNumber(store.submissions().history(now));
    }

    /**
     * Compares what stood, up to and with {@code period}, at two instants.
     *
     * @param now not before {@code then}
     */
    static ChangesSince of(Store store, Period period, Instant then, Instant now) {
        ChangesSince changes = new ChangesSince(store, then, now);
        Map<Figure, Long> stood = standing(store, period, then);
        Map<Figure, Long> stands = standing(store, period, now);
        stands.forEach((figure, submission) -> {
            if (!stood.containsKey(figure)) {
                changes.appeared(figure.indicator(), submission);
            }
        });
        stood.forEach((figure, submission) -> {
            if (!stands.containsKey(figure)) {
                changes.disappeared(figure.indicator(), submission);
            }
        });
        return changes;
    }

    /** A figure whatever reading it is from: one that is read again and says the same has not changed. */
    private record Figure(
            IndicatorId indicator,
            UnitId unit,
            Optional<UnitId> territory,
            LocalDate day,
            Finding finding,
            UnitId reporter,
            FormId form,
            Period period,
            Source source,
            Instant received) {
        static Figure of(Observed observed) {
            return new Figure(
                    observed.tally().indicator(),
                    observed.tally().unit(),
                    observed.tally().territory(),
                    observed.tally().day(),
                    observed.tally().finding(),
                    observed.reporter(),
                    observed.form(),
                    observed.period(),
                    observed.source(),
                    observed.received());
        }
    }

    private static Map<Figure, Long> standing(Store store, Period period, Instant asOf) {
        Period first = store.submissions().periods(asOf).stream().findFirst().orElse(period);
        Map<Figure, Long> figures = new LinkedHashMap<>();
        store.standing(first, period, asOf, Sites.NONE)
                .observed()
                .forEach(observed -> figures.put(Figure.of(observed), observed.submission()));
        return figures;
    }

    private static Map<Long, HistoryEntry> byNumber(List<HistoryEntry> history) {
        return history.stream().collect(Collectors.toMap(HistoryEntry::id, Function.identity()));
    }

    /** What was done with submissions that have or had a figure for the indicator, by their numbers. */
    Collection<Reason> touching(IndicatorId indicator) {
        return touching.getOrDefault(indicator, Map.of()).values();
    }

    /** Whether another reading counts now than did then. */
    boolean any() {
        return !counting(before).equals(counting(after));
    }

    private static Set<Long> counting(Map<Long, HistoryEntry> history) {
        return history.values().stream()
                .filter(HistoryEntry::counts)
                .map(HistoryEntry::id)
                .collect(Collectors.toSet());
    }

    private void appeared(IndicatorId indicator, long submission) {
        if (isNew(submission)) {
            note(indicator, deedOfNew(submission), submission);
        } else if (isUndone(before, submission) && !isUndone(after, submission)) {
            note(indicator, Deed.REVIVED, submission);
        }
    }

    /** Undone, itself or what it builds on, or replaced by a reading that has no such figure. */
    private void disappeared(IndicatorId indicator, long submission) {
        Optional<HistoryEntry> entry = entry(submission);
        for (Optional<HistoryEntry> at = entry;
                at.isPresent();
                at = at.flatMap(HistoryEntry::corrects).flatMap(this::entry)) {
            long number = at.get().id();
            if (isUndone(after, number) && !isUndone(before, number)) {
                note(indicator, Deed.UNDONE, number);
                return;
            }
        }
        entry.flatMap(HistoryEntry::replacedBy)
                .filter(this::isNew)
                .ifPresent(number -> note(indicator, deedOfNew(number), number));
    }

    private Optional<HistoryEntry> entry(long submission) {
        return Optional.ofNullable(after.get(submission));
    }

    private boolean isNew(long submission) {
        return !before.containsKey(submission);
    }

    private static boolean isUndone(Map<Long, HistoryEntry> history, long submission) {
        return Optional.ofNullable(history.get(submission))
                .flatMap(HistoryEntry::undone)
                .isPresent();
    }

    private Deed deedOfNew(long submission) {
        List<org.scoregap.store.OverrideEntry> overrides = store.submissions()
                .find(submission)
                .map(StoredSubmission::overrides)
                .orElse(List.of());
        if (overrides.isEmpty()) {
            return Deed.RECORDED;
        }
        return overrides.stream().anyMatch(override -> override.correction().isPresent())
                ? Deed.CORRECTED
                : Deed.ACCEPTED;
    }

    private void note(IndicatorId indicator, Deed deed, long submission) {
        String file = entry(submission).map(HistoryEntry::file).orElse("");
        touching.computeIfAbsent(indicator, id -> new TreeMap<>())
                .put(submission, new Reason.Done(deed, submission, file));
    }
}
