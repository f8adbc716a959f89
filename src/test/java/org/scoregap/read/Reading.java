package org.scoregap.read;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Workbook;
import org.scoregap.model.Decision;
import org.scoregap.model.FoldedName;
import org.scoregap.model.Problem;
import org.scoregap.read.file.SubmissionReader;

/** A file read to its end, as the tests look at it. */
public record Reading(List<Read> tables, List<Problem> problems, List<Decision> decisions) {
    public static final Limits SMALL = new Limits(1 << 20, 1_000, 50, 100, 60, 1 << 22);

    /** One table read to its end. */
    public record Read(
            TableHead head,
            List<Row> rows,
            List<TableHead.Line> footer,
            List<Problem> problems,
            List<Decision> decisions) {

        public List<String> titles() {
            return head.columns().stream().map(Column::title).toList();
        }

        /** Each row as its number, its kind when it is no data, and its texts: {@code 2: a b}. */
        public List<String> lines() {
            return rows.stream().map(Reading::line).toList();
        }

        public List<String> faults() {
            return problems.stream().map(Reading::fault).toList();
        }
    }

    public Read table() {
        if (tables.size() != 1) {
            throw new AssertionError(tables.size() + " tables, " + problems);
        }
        return tables.get(0);
    }

    public List<String> faults() {
        return problems.stream().map(Reading::fault).toList();
    }

    public List<String> choices() {
        return decisions.stream().map(Decision::choice).toList();
    }

    public static Reading of(Path file, Limits limits, String... known) {
        return of(file, file.getFileName().toString(), limits, known);
    }

    public static Reading of(Path file, String name, Limits limits, String... known) {
        Vocabulary vocabulary =
                new Vocabulary(Arrays.stream(known).map(FoldedName::of).collect(Collectors.toSet()));
        try (ReadFile opened = new SubmissionReader(vocabulary, limits).open(file, name)) {
            List<Read> tables = new ArrayList<>();
            for (Iterator<Table> all = opened.tables(); all.hasNext(); ) {
                Table table = all.next();
                List<Row> rows = new ArrayList<>();
                table.body().forEachRemaining(rows::add);
                tables.add(new Read(table.head(), rows, table.footer(), table.problems(), table.decisions()));
            }
            return new Reading(tables, opened.problems(), opened.decisions());
        }
    }

    public static Path file(Path folder, String name, byte[] bytes) {
        try {
            return Files.write(folder.resolve(name), bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    public static Path text(Path folder, String name, String text, Charset charset) {
        return file(folder, name, text.getBytes(charset));
    }

    public static Reading csv(Path folder, String text, String... known) {
        return of(text(folder, "a.csv", text, StandardCharsets.UTF_8), Limits.USUAL, known);
    }

    public static Path save(Workbook workbook, Path file) {
        try (workbook;
                OutputStream out = Files.newOutputStream(file)) {
            workbook.write(out);
            return file;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static String line(Row row) {
        String kind = row.kind() == Row.Kind.DATA ? "" : " " + row.kind();
        return row.number() + ":" + kind + " "
                + row.cells().stream().map(Cell::text).collect(Collectors.joining("|"));
    }

    private static String fault(Problem problem) {
        String found = Set.of("FILE_DAMAGED", "FILE_ENCRYPTED", "FILE_TOO_OLD")
                        .contains(problem.code().name())
                ? ""
                : " " + problem.found() + " → " + problem.expected();
        return problem.code() + " " + problem.where() + found;
    }
}
