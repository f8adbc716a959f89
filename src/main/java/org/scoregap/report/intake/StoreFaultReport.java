package org.scoregap.report.intake;

import java.util.List;
import java.util.stream.Stream;
import org.scoregap.model.Severity;
import org.scoregap.model.StoreFault;
import org.scoregap.report.ColumnSpec;
import org.scoregap.report.Messages;
import org.scoregap.report.Names;
import org.scoregap.report.Node;
import org.scoregap.report.Report;
import org.scoregap.report.TableBlock;
import org.scoregap.report.Value;

/** 数据库检查: what is wrong in the store and with the originals behind it, and what to do about it. */
public final class StoreFaultReport {
    private StoreFaultReport() {}

    /** Makes the report, in the order given. */
    public static Report of(List<StoreFault> faults, Messages messages) {
        long errors = faults.stream()
                .filter(fault -> fault.kind().severity() == Severity.ERROR)
                .count();
        String lead = faults.isEmpty()
                ? messages.text("lead.store-clean")
                : messages.text("lead.store", Integer.toString(faults.size()), Long.toString(errors));
        TableBlock list = new TableBlock(
                "problems",
                "",
                TableBlock.Role.LIST,
                columns(messages),
                faults.stream().map(fault -> row(fault, messages)).toList());
        return Report.listing(
                "check_store",
                messages.text("title.check-store"),
                List.of(lead),
                List.of(list),
                faults.isEmpty() ? List.of() : List.of(messages.text("note.store")),
                Node.Fields.none());
    }

    private static List<ColumnSpec> columns(Messages messages) {
        return List.of(
                ColumnSpec.word(messages, "severity", 0),
                ColumnSpec.machine("code"),
                ColumnSpec.text(messages, "where", 0),
                ColumnSpec.text(messages, "sentence", 0),
                ColumnSpec.text(messages, "remedy", 0),
                ColumnSpec.machine("found"),
                ColumnSpec.machine("expected"));
    }

    private static List<Value> row(StoreFault fault, Messages messages) {
        Severity severity = fault.kind().severity();
        Value.Tone tone = severity == Severity.ERROR ? Value.Tone.BAD : Value.Tone.DOUBTFUL;
        return Stream.of(
                        new Value.Code(Names.code(severity), messages.word(severity), tone),
                        new Value.Text(fault.kind().name()),
                        new Value.Text(fault.where()),
                        new Value.Text(messages.sentence(fault)),
                        new Value.Text(messages.word(fault.kind().remedy())),
                        new Value.Text(fault.found()),
                        new Value.Text(fault.expected()))
                .map(Value.class::cast)
                .toList();
    }
}
