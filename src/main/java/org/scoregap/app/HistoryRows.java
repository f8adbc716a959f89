package org.scoregap.app;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.scoregap.mapping.Form;
import org.scoregap.mapping.Mapping;
import org.scoregap.mapping.Unit;
import org.scoregap.model.FormId;
import org.scoregap.model.Period;
import org.scoregap.model.Severity;
import org.scoregap.report.Messages;
import org.scoregap.report.Report;
import org.scoregap.report.intake.HistoryReport;
import org.scoregap.report.intake.HistoryReport.HistoryRow;
import org.scoregap.report.intake.PublicationTable.PublicationRow;
import org.scoregap.store.HistoryEntry;
import org.scoregap.store.HistoryEntry.PartHead;
import org.scoregap.store.HistoryEntry.Said;
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
                        PartHead::unit,
                        Said::units,
                        unit -> mapping.unit(unit).map(Unit::shortName).orElse(unit.value())),
                list(entry, PartHead::form, Said::forms, FormId::value),
                list(
                        entry,
                        PartHead::form,
                        Said::forms,
                        form -> mapping.form(form).map(Form::title).orElse(form.value())),
                list(entry, PartHead::period, Said::periods, Period::toString),
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

    /** What its parts are about; of a refused file, what it said it was about. */
    private static <T> String list(
            HistoryEntry entry, Function<PartHead, T> ofPart, Function<Said, List<T>> said, Function<T, String> word) {
        Stream<T> about = entry.parts().isEmpty()
                ? said.apply(entry.said()).stream()
                : entry.parts().stream().map(ofPart);
        return about.map(word).distinct().collect(Collectors.joining(", "));
    }
}
