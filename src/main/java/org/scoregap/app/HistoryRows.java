package org.scoregap.app;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.scoregap.mapping.Mapping;
import org.scoregap.mapping.Unit;
import org.scoregap.model.Severity;
import org.scoregap.report.Messages;
import org.scoregap.report.Report;
import org.scoregap.report.intake.HistoryReport;
import org.scoregap.report.intake.HistoryReport.HistoryRow;
import org.scoregap.report.intake.PublicationTable.PublicationRow;
import org.scoregap.store.HistoryEntry;
import org.scoregap.store.HistoryEntry.PartHead;
import org.scoregap.store.PublicationHead;
import org.scoregap.store.UndoneMark;

/** Puts the store's history into the words of the mapping. */
public final class HistoryRows {
    private HistoryRows() {}

    /** The history as a report, in the order of recording and of publishing. */
    public static Report report(
            List<HistoryEntry> history, List<PublicationHead> publications, Mapping mapping, Messages messages) {
        return HistoryReport.of(
                history.stream().map(entry -> row(entry, mapping)).toList(),
                publications.stream().map(HistoryRows::row).toList(),
                mapping.settings().zone(),
                messages);
    }

    private static HistoryRow row(HistoryEntry entry, Mapping mapping) {
        return new HistoryRow(
                entry.id(),
                entry.file(),
                entry.received(),
                entry.recorded(),
                entry.outcome(),
                list(
                        entry,
                        part -> mapping.unit(part.unit())
                                .map(Unit::shortName)
                                .orElse(part.unit().value())),
                list(entry, part -> part.form().value()),
                list(entry, part -> part.period().toString()),
                entry.rows(),
                entry.accepted(),
                entry.problems().getOrDefault(Severity.ERROR, 0),
                entry.problems().getOrDefault(Severity.WARNING, 0),
                entry.corrects(),
                entry.undone().map(UndoneMark::undone),
                reason(entry));
    }

    private static PublicationRow row(PublicationHead head) {
        return new PublicationRow(
                head.number(),
                head.list(),
                head.period(),
                head.asOf(),
                head.published(),
                head.mappingHash(),
                head.programVersion(),
                head.language(),
                head.format(),
                head.sha256(),
                head.note());
    }

    private static Optional<String> reason(HistoryEntry entry) {
        String reason = entry.undone().map(UndoneMark::reason).orElse(entry.reason());
        return reason.isBlank() ? Optional.empty() : Optional.of(reason);
    }

    private static String list(HistoryEntry entry, Function<PartHead, String> word) {
        return entry.parts().stream().map(word).distinct().collect(Collectors.joining(", "));
    }
}
