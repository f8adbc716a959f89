package org.scoregap.report.preview;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.scoregap.mapping.Mapping;
import org.scoregap.model.CellRef;
import org.scoregap.model.Decision;
import org.scoregap.model.Decision.Subject;
import org.scoregap.model.Problem;
import org.scoregap.report.ColumnSpec;
import org.scoregap.report.Messages;
import org.scoregap.report.Node;
import org.scoregap.report.Share;
import org.scoregap.report.TableBlock;
import org.scoregap.report.Value;
import org.scoregap.report.preview.TablePreview.Candidate;
import org.scoregap.report.preview.TablePreview.ColumnPreview;
import org.scoregap.report.preview.TablePreview.RowPreview;

/** The lists that tell of one table: decisions, forms, columns, first rows. */
final class TableBlocks {
    /** Forms that have less in common with the table than the first few help nobody. */
    private static final int CANDIDATES = 5;

    /** Columns of wider tables go by their letters above the rows; their titles stand in the list before. */
    private static final int TITLED = 8;

    private final Marks marks;
    private final Meanings meanings;
    private final EvidenceWords evidence;
    private final Messages messages;

    TableBlocks(List<Problem> problems, Optional<Mapping> mapping, Messages messages) {
        this.marks = new Marks(problems);
        this.meanings = new Meanings(mapping, messages);
        this.evidence = new EvidenceWords(messages);
        this.messages = messages;
    }

    /** The blocks of the table that is the {@code number}th of its file. */
    List<TableBlock> numbered(TablePreview table, int number) {
        List<TableBlock> blocks = new ArrayList<>();
        blocks.add(
                decisions(table.decisions(), messages.text("preview.table", Integer.toString(number), table.sheet())));
        blocks.addAll(of(table));
        return blocks;
    }

    /** The blocks of a table, but for its decisions. */
    List<TableBlock> of(TablePreview table) {
        List<TableBlock> blocks = new ArrayList<>();
        if (!table.candidates().isEmpty()) {
            blocks.add(candidates(table));
        }
        blocks.add(columns(table));
        blocks.add(rows(table));
        return blocks;
    }

    TableBlock decisions(List<Decision> decisions, String title) {
        return new TableBlock(
                "decisions",
                title,
                TableBlock.Role.ASIDE,
                List.of(
                        ColumnSpec.word(messages, "subject", 0),
                        ColumnSpec.text(messages, "choice", 0),
                        ColumnSpec.text(messages, "told_by", 0).named("evidence", messages.text("column.told_by"))),
                decisions.stream()
                        .filter(decision -> decision.subject() != Subject.COLUMN)
                        .map(this::decision)
                        .toList());
    }

    private List<Value> decision(Decision decision) {
        String subject = decision.subject().name().toLowerCase(java.util.Locale.ROOT);
        return List.of(
                new Value.Code(subject, messages.word(decision.subject()), Value.Tone.PLAIN),
                new Value.Worded(choice(decision), new Value.Text(decision.choice())),
                new Value.Worded(evidence.of(decision.evidence()), new Value.Text(decision.evidence())));
    }

    private String choice(Decision decision) {
        return switch (decision.subject()) {
            case FORM -> meanings.form(decision.choice());
            case UNIT -> meanings.unit(decision.choice());
            case PERIOD -> meanings.period(decision.choice());
            case HEADER -> evidence.of(decision.choice());
            case TYPE, ENCODING, DELIMITER, SHEET, FILL_DATE, COLUMN -> decision.choice();
        };
    }

    private TableBlock candidates(TablePreview table) {
        return new TableBlock(
                "forms",
                messages.text("preview.forms"),
                TableBlock.Role.ASIDE,
                List.of(
                        ColumnSpec.word(messages, "form", 0),
                        ColumnSpec.text(messages, "form_title", 0).named("title", messages.text("column.form_title")),
                        ColumnSpec.number(messages, "score", 0),
                        ColumnSpec.word(messages, "titled", 2),
                        ColumnSpec.text(messages, "lacking", 1).named("missing", messages.text("column.lacking"))),
                table.candidates().stream()
                        .limit(CANDIDATES)
                        .map(candidate -> candidate(candidate, table))
                        .toList());
    }

    private List<Value> candidate(Candidate candidate, TablePreview table) {
        boolean chosen = table.form().filter(candidate.id()::equals).isPresent();
        String id = candidate.id().value();
        return List.of(
                new Value.Code(
                        id,
                        chosen ? messages.text("preview.chosen", id) : id,
                        chosen ? Value.Tone.GOOD : Value.Tone.PLAIN),
                new Value.Text(candidate.title()),
                new Share(candidate.score()),
                new Value.Flag(candidate.titled(), messages.text("preview.yes")),
                new Value.Text(String.join(
                        messages.text("list.separator"),
                        candidate.missing().stream()
                                .map(TableBlocks::first)
                                .distinct()
                                .toList())));
    }

    /** Of alternatives the one that the form names first. */
    private static String first(String alternatives) {
        return alternatives.split("/", 2)[0];
    }

    private TableBlock columns(TablePreview table) {
        return new TableBlock(
                "columns",
                messages.text("preview.columns"),
                TableBlock.Role.ASIDE,
                List.of(
                        ColumnSpec.word(messages, "column", 0),
                        ColumnSpec.text(messages, "header", 0).named("title", messages.text("column.header")),
                        ColumnSpec.text(messages, "field", 1),
                        ColumnSpec.word(messages, "hidden", 1)),
                table.columns().stream().map(column -> column(column, table)).toList());
    }

    private List<Value> column(ColumnPreview column, TablePreview table) {
        CellRef header = new CellRef(table.sheet(), Math.max(1, table.lastHeaderRow()), column.index());
        Value meaning = column.meaning()
                .map(field -> (Value) new Value.Worded(meanings.field(field), new Value.Text(field)))
                .orElse(Value.blank());
        return List.of(
                new Value.Text(CellRef.letters(column.index())),
                marks.marked(column.title(), header),
                meaning,
                new Value.Flag(column.hidden(), messages.text("preview.yes")));
    }

    private TableBlock rows(TablePreview table) {
        List<ColumnSpec> columns = new ArrayList<>();
        columns.add(ColumnSpec.word(messages, "row", 0));
        List<ColumnPreview> filled = shown(table);
        for (ColumnPreview column : filled) {
            // where there is little room, those that mean nothing go first
            int priority = column.meaning().isPresent() ? 1 : 2;
            String letter = CellRef.letters(column.index());
            columns.add(new ColumnSpec(
                    letter,
                    filled.size() > TITLED || column.title().isBlank() ? letter : letter + " " + column.title(),
                    ColumnSpec.Fit.TEXT,
                    priority,
                    ColumnSpec.Audience.EVERYONE));
        }
        return new TableBlock(
                "rows",
                messages.text("preview.rows", Integer.toString(table.rows().size()), Integer.toString(table.read())),
                TableBlock.Role.ASIDE,
                columns,
                table.rows().stream().map(row -> row(row, table)).toList());
    }

    private static List<ColumnPreview> shown(TablePreview table) {
        return table.columns().stream()
                .filter(column -> !column.title().isBlank()
                        || table.rows().stream()
                                .anyMatch(row -> !row.cell(column.index()).isEmpty()))
                .toList();
    }

    private List<Value> row(RowPreview row, TablePreview table) {
        List<Value> values = new ArrayList<>();
        values.add(marks.marked(Integer.toString(row.number()), CellRef.ofRow(table.sheet(), row.number())));
        for (ColumnPreview column : shown(table)) {
            values.add(
                    marks.marked(row.cell(column.index()), new CellRef(table.sheet(), row.number(), column.index())));
        }
        return values;
    }

    Node node(TablePreview table) {
        List<Node> rows = new ArrayList<>();
        for (RowPreview row : table.rows()) {
            rows.add(Node.Fields.none()
                    .with("row", new Node.Whole(row.number()))
                    .with("kind", row.kind())
                    .with(
                            "cells",
                            new Node.Items(row.cells().stream()
                                    .map(cell -> cell.isEmpty() ? Node.nothing() : new Node.Text(cell))
                                    .toList())));
        }
        return Node.Fields.none()
                .with("sheet", table.sheet())
                .with(
                        "header_rows",
                        new Node.Items(Stream.of(table.firstHeaderRow(), table.lastHeaderRow())
                                .map(row -> new Node.Whole(row))
                                .toList()))
                .with("form", Node.of(table.form().map(id -> id.value())))
                .with("decisions", decisions(table.decisions(), "").node())
                .with("forms", forms(table))
                .with("columns", columns(table).node())
                .with("rows_read", new Node.Whole(table.read()))
                .with("rows", new Node.Items(rows));
    }

    private static Node forms(TablePreview table) {
        List<Node> forms = new ArrayList<>();
        for (Candidate candidate : table.candidates()) {
            forms.add(Node.Fields.none()
                    .with("form", candidate.id().value())
                    .with("title", candidate.title())
                    .with("score", candidate.score())
                    .with("titled", new Node.Flag(candidate.titled()))
                    .with(
                            "missing",
                            new Node.Items(candidate.missing().stream()
                                    .map(Node.Text::new)
                                    .toList())));
        }
        return new Node.Items(forms);
    }
}
