package org.scoregap.report.intake;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.scoregap.model.Submission.Outcome;
import org.scoregap.report.ColumnSpec;
import org.scoregap.report.Messages;
import org.scoregap.report.Node;
import org.scoregap.report.Report;
import org.scoregap.report.TableBlock;
import org.scoregap.report.Value;
import org.scoregap.report.intake.PublicationTable.PublicationRow;

/** 报送历史: every file that was ever taken in, and what became of it; nothing is ever deleted. */
public final class HistoryReport {
    private HistoryReport() {}

    /**
     * One submission.
     *
     * @param id the store's number: {@code undo} takes it
     * @param recorded when the store took it in
     * @param units who reports, as people read it; {@code periods} likewise
     * @param forms their ids; {@code formTitles} for people
     * @param corrects the submission that it corrects
     * @param undone when it was taken back
     * @param reason why it was corrected or taken back
     */
    public record HistoryRow(
            long id,
            String file,
            Instant received,
            Instant recorded,
            Outcome outcome,
            String units,
            String forms,
            String formTitles,
            String periods,
            int rows,
            int accepted,
            int errors,
            int warnings,
            Optional<Long> corrects,
            Optional<Instant> undone,
            Optional<String> reason) {}

    /** Makes the report, both lists in the order given. */
    public static Report of(
            List<HistoryRow> history, List<PublicationRow> publications, ZoneId zone, Messages messages) {
        TableBlock list = new TableBlock(
                "submissions",
                "",
                TableBlock.Role.LIST,
                columns(messages),
                history.stream().map(row -> row(row, zone, messages)).toList());
        return Report.listing(
                "history",
                messages.text("title.history"),
                List.of(messages.text(
                        "lead.history",
                        Integer.toString(history.size()),
                        publications.isEmpty() ? "" : Integer.toString(publications.size()))),
                List.of(list, PublicationTable.of(publications, zone, messages)),
                List.of(),
                Node.Fields.none());
    }

    private static List<ColumnSpec> columns(Messages messages) {
        return List.of(
                ColumnSpec.number(messages, "id", 0),
                ColumnSpec.text(messages, "file", 0),
                ColumnSpec.word(messages, "received_at", 2),
                ColumnSpec.word(messages, "recorded_at", 8),
                ColumnSpec.word(messages, "outcome", 0),
                ColumnSpec.text(messages, "units", 1).named("units", messages.text("column.unit_name")),
                ColumnSpec.text(messages, "forms", 6),
                ColumnSpec.word(messages, "periods", 3),
                ColumnSpec.number(messages, "rows", 4),
                ColumnSpec.number(messages, "accepted", 4),
                ColumnSpec.number(messages, "errors", 5),
                ColumnSpec.number(messages, "warnings", 7),
                ColumnSpec.number(messages, "corrects", 6),
                ColumnSpec.word(messages, "undone_at", 3),
                ColumnSpec.text(messages, "reason", 3));
    }

    private static List<Value> row(HistoryRow row, ZoneId zone, Messages messages) {
        return Stream.of(
                        new Value.Whole(row.id()),
                        new Value.Text(row.file()),
                        new Value.Moment(row.received(), zone),
                        new Value.Moment(row.recorded(), zone),
                        IntakeReport.outcome(row.outcome(), messages),
                        new Value.Text(row.units()),
                        new Value.Code(row.forms(), row.formTitles(), Value.Tone.PLAIN),
                        new Value.Text(row.periods()),
                        new Value.Whole(row.rows()),
                        new Value.Whole(row.accepted()),
                        new Value.Whole(row.errors()),
                        new Value.Whole(row.warnings()),
                        row.corrects().isPresent()
                                ? new Value.Whole(row.corrects().get())
                                : Value.blank(),
                        row.undone().isPresent() ? new Value.Moment(row.undone().get(), zone) : Value.blank(),
                        Value.of(row.reason()))
                .map(Value.class::cast)
                .toList();
    }
}
