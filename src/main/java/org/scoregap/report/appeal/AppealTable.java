package org.scoregap.report.appeal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.scoregap.model.Appeal;
import org.scoregap.model.Appeal.Decided;
import org.scoregap.model.EvidenceFile;
import org.scoregap.model.FrameworkId;
import org.scoregap.model.Objection;
import org.scoregap.report.ColumnSpec;
import org.scoregap.report.Messages;
import org.scoregap.report.Names;
import org.scoregap.report.Points;
import org.scoregap.report.TableBlock;
import org.scoregap.report.Value;
import org.scoregap.report.Value.Tone;

/** A row for each appeal. */
record AppealTable(Names names) {

    TableBlock list(List<AppealCase> cases) {
        return new TableBlock(
                "appeals",
                "",
                TableBlock.Role.LIST,
                columns(),
                cases.stream().map(this::row).toList());
    }

    private List<ColumnSpec> columns() {
        Messages messages = names.messages();
        return List.of(
                ColumnSpec.number(messages, "number", 0).named("number", messages.text("column.appeal")),
                ColumnSpec.word(messages, "state", 0),
                ColumnSpec.number(messages, "publication", 0),
                ColumnSpec.word(messages, "list", 6),
                ColumnSpec.word(messages, "period", 4),
                ColumnSpec.machine("unit"),
                ColumnSpec.text(messages, "unit_name", 0),
                ColumnSpec.machine("framework"),
                ColumnSpec.word(messages, "indicator", 0),
                ColumnSpec.text(messages, "name", 1),
                ColumnSpec.text(messages, "published_loss", 5),
                ColumnSpec.text(messages, "claims", 2),
                ColumnSpec.text(messages, "reason", 3).named("reason", messages.text("column.grounds")),
                ColumnSpec.word(messages, "opened_at", 7),
                ColumnSpec.number(messages, "evidence", 8).forPeople(),
                ColumnSpec.machine("evidence_files"),
                ColumnSpec.word(messages, "decided_at", 5),
                ColumnSpec.text(messages, "decision", 3),
                ColumnSpec.machine("decision_evidence_files"));
    }

    private List<Value> row(AppealCase each) {
        Appeal appeal = each.appeal();
        Objection objection = appeal.objection();
        Optional<Decided> decided = appeal.decided();
        int evidence = objection.evidence().size()
                + decided.map(known -> known.ruling().evidence().size()).orElse(0);
        return Stream.<Value>of(
                        new Value.Whole(appeal.number()),
                        state(appeal),
                        new Value.Whole(objection.publication()),
                        list(each),
                        new Value.Text(each.period().toString()),
                        new Value.Text(objection.unit().value()),
                        new Value.Text(names.unit(objection.unit())),
                        Value.of(objection.framework().map(FrameworkId::value)),
                        new Value.Text(objection.indicator().value()),
                        new Value.Text(names.indicator(objection.indicator())),
                        new Value.Text(losses(each)),
                        Value.of(objection.claims()),
                        new Value.Text(objection.reason()),
                        names.moment(appeal.opened()),
                        evidence == 0 ? Value.blank() : new Value.Whole(evidence),
                        files(objection.evidence()),
                        names.moment(decided.map(Decided::at)),
                        Value.of(decided.map(known -> known.ruling().reason())),
                        files(decided.map(known -> known.ruling().evidence()).orElse(List.of())))
                .toList();
    }

    Value state(Appeal appeal) {
        return names.coded(
                appeal.state(),
                switch (appeal.state()) {
                    case OPEN -> Tone.DOUBTFUL;
                    case UPHELD -> Tone.GOOD;
                    case REJECTED -> Tone.PLAIN;
                });
    }

    Value.Code list(AppealCase each) {
        return new Value.Code(
                each.list(),
                names.messages().text(each.list().equals("accountability") ? "list.accountability" : "list.gaps"),
                Tone.PLAIN);
    }

    /** {@code WS 5.12、WM 0.30}: points of different frameworks are never added. */
    private String losses(AppealCase each) {
        return each.published().entrySet().stream()
                .map(loss -> loss.getKey().value() + " "
                        + Points.alone(loss.getValue()).shown())
                .collect(Collectors.joining(names.messages().text("list.separator")));
    }

    /** {@code 现场照片.jpg 5f16…; 说明.docx 88ab…}. */
    private static Value files(List<EvidenceFile> files) {
        return files.isEmpty()
                ? Value.blank()
                : new Value.Text(files.stream()
                        .map(file -> file.name() + " " + file.sha256())
                        .collect(Collectors.joining("; ")));
    }
}
