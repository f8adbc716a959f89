package org.scoregap.read.table;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Workbook;
import org.scoregap.model.FoldedName;
import org.scoregap.model.Problem;
import org.scoregap.read.Cell;
import org.scoregap.read.Column;
import org.scoregap.read.Limits;
import org.scoregap.read.ReadFile;
import org.scoregap.read.Row;
import org.scoregap.read.Table;
import org.scoregap.read.TableHead;
import org.scoregap.read.Vocabulary;
import org.scoregap.read.file.SubmissionReader;

/**
 * What was read of a file, line by line: {@code ^} the preamble, {@code #} the header, the rows by their numbers,
 * {@code _} the footer and {@code !} the problems of each table, then those of the file.
 */
final class Told {
    private Told() {}

    static String ofCsv(Path folder, String text, String... known) {
        try {
            return of(Files.writeString(folder.resolve("a.csv"), text), known);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static String of(Path folder, Workbook workbook) {
        Path file = folder.resolve("a.xlsx");
        try (workbook;
                OutputStream out = Files.newOutputStream(file)) {
            workbook.write(out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return of(file);
    }

    static String of(Path file, String... known) {
        Vocabulary vocabulary =
                new Vocabulary(Arrays.stream(known).map(FoldedName::of).collect(Collectors.toSet()));
        StringBuilder told = new StringBuilder();
        try (ReadFile opened = new SubmissionReader(vocabulary, Limits.USUAL)
                .open(file, file.getFileName().toString())) {
            for (Iterator<Table> tables = opened.tables(); tables.hasNext(); ) {
                table(told, tables.next());
            }
            problems(told, opened.problems());
        }
        return told.toString();
    }

    private static void table(StringBuilder told, Table table) {
        TableHead head = table.head();
        lines(told, "^", head.preamble());
        String rows = table.decisions().get(table.decisions().size() - 1).choice();
        String from = head.columns().get(0).index() > 1
                ? " from " + head.columns().get(0).index()
                : "";
        told.append("# ").append(rows).append(from).append(": ");
        told.append(head.columns().stream().map(Column::title).collect(Collectors.joining("|")));
        told.append('\n');
        for (Iterator<Row> body = table.body(); body.hasNext(); ) {
            Row row = body.next();
            told.append(row.number()).append(": ");
            told.append(row.kind() == Row.Kind.DATA ? "" : row.kind() + " ");
            told.append(row.cells().stream().map(Cell::text).collect(Collectors.joining("|")));
            told.append('\n');
        }
        lines(told, "_", table.footer());
        problems(told, table.problems());
    }

    private static void lines(StringBuilder told, String mark, List<TableHead.Line> lines) {
        for (TableHead.Line line : lines) {
            told.append(mark).append(' ').append(line.text()).append('\n');
        }
    }

    private static void problems(StringBuilder told, List<Problem> problems) {
        for (Problem problem : problems) {
            told.append("! ").append(problem.code()).append(' ').append(problem.where());
            told.append(problem.found().isEmpty() ? "" : " " + problem.found()).append('\n');
        }
    }
}
