package org.scoregap.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.scoregap.mapping.Mapping;
import org.scoregap.model.IndicatorId;
import org.scoregap.model.Observed;
import org.scoregap.model.Period;
import org.scoregap.model.Problem;
import org.scoregap.model.StoredProblem;
import org.scoregap.model.Unread;
import org.scoregap.store.HistoryEntry;
import org.scoregap.validate.across.UnreadFigures;
import org.scoregap.validate.across.UnreadFigures.Sent;

/** Finds the stored files whose figures were refused, and what hangs on them. */
final class UnreadFiles {
    private final Mapping mapping;
    private final List<Observed> standing;

    /** @param standing what stands of the periods that are spoken of */
    UnreadFiles(Mapping mapping, List<Observed> standing) {
        this.mapping = mapping;
        this.standing = standing;
    }

    /** @param problems of the period's files, and of those that could not be told the period of */
    Unread of(Period period, List<HistoryEntry> history, List<StoredProblem> problems) {
        Map<Long, List<Problem>> byFile = problems.stream()
                .collect(Collectors.groupingBy(
                        StoredProblem::submission, Collectors.mapping(StoredProblem::problem, Collectors.toList())));
        Senders senders = new Senders(period);
        List<Sent> sent = new ArrayList<>();
        for (HistoryEntry entry : history) {
            List<Problem> own = byFile.getOrDefault(entry.id(), List.of());
            if (own.stream().anyMatch(Problem::refuses) && senders.concerns(entry)) {
                sent.add(new Sent(
                        senders.of(entry), senders.periods(entry), entry.received(), broughtBy(entry.id()), own));
            }
        }
        return new UnreadFigures(mapping, standing).of(sent);
    }

    private Set<IndicatorId> broughtBy(long submission) {
        return standing.stream()
                .filter(observed -> observed.submission() == submission)
                .map(observed -> observed.tally().indicator())
                .collect(Collectors.toSet());
    }
}
