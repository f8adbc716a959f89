package org.scoregap.validate.task;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.scoregap.model.CellRef;
import org.scoregap.model.FoldedName;
import org.scoregap.model.Problem;
import org.scoregap.model.ProblemCode;
import org.scoregap.model.Task.State;
import org.scoregap.read.Cell;
import org.scoregap.read.Column;
import org.scoregap.read.ReadFile;
import org.scoregap.read.Row;
import org.scoregap.read.Table;
import org.scoregap.read.Vocabulary;
import org.scoregap.validate.match.WrittenDay;

/** A list of tasks that units have filled in: 编号, 状态, 日期, 说明 among whatever other columns. */
public final class TaskSheet {
    // The surest header first: a list can have another 编号, of its indicators, beside the tasks' own.
    private static final List<FoldedName> NUMBER = names("任务编号", "任务单编号", "任务单号", "number", "task", "编号");
    private static final List<FoldedName> STATE = names("状态", "整改状态", "办理状态", "state");
    private static final List<FoldedName> DAY = names("整改日期", "整改完成日期", "完成日期", "日期", "day", "mended on");
    private static final List<FoldedName> NOTE = names("整改说明", "整改情况", "说明", "备注", "note");

    /** The headers of such a list. */
    public static final Vocabulary VOCABULARY = new Vocabulary(
            Stream.of(NUMBER, STATE, DAY, NOTE).flatMap(List::stream).collect(Collectors.toSet()));

    /** What our own lists put before a text that a spreadsheet program would take for a formula. */
    private static final Pattern OURS = Pattern.compile("^'(?=[=+@-])");

    // Nothing is dropped here: 1.5 is no 15, and 12、13 are two tasks.
    private static final Pattern WRITTEN_NUMBER =
            Pattern.compile("(?:第|no\\.?|#)?\\s*([0-9]{1,15})(?:\\.0+)?\\s*号?", Pattern.CASE_INSENSITIVE);

    private static final Map<FoldedName, State> STATES = Map.ofEntries(
            Map.entry(FoldedName.of("已下达"), State.ISSUED),
            Map.entry(FoldedName.of("issued"), State.ISSUED),
            Map.entry(FoldedName.of("已报整改"), State.CLAIMED),
            Map.entry(FoldedName.of("已整改"), State.CLAIMED),
            Map.entry(FoldedName.of("整改完成"), State.CLAIMED),
            Map.entry(FoldedName.of("已完成"), State.CLAIMED),
            Map.entry(FoldedName.of("claimed"), State.CLAIMED),
            Map.entry(FoldedName.of("退回重办"), State.REOPENED),
            Map.entry(FoldedName.of("reopened"), State.REOPENED),
            Map.entry(FoldedName.of("已销号"), State.VERIFIED),
            Map.entry(FoldedName.of("verified"), State.VERIFIED));

    private final String file;
    private final LongFunction<LocalDate> issued;
    private final List<TaskRow> rows = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private TaskSheet(String file, LongFunction<LocalDate> issued) {
        this.file = file;
        this.issued = issued;
    }

    /**
     * What was read.
     *
     * @param rows in the file's order; one whose state is left blank says nothing and is not among them
     */
    public record Said(List<TaskRow> rows, List<Problem> problems) {
        public Said {
            rows = List.copyOf(rows);
            problems = List.copyOf(problems);
        }
    }

    /**
     * Reads every table that has a number and a state; the others of the file are no lists of tasks.
     *
     * @param issued the day that a task was issued: settles the year of a day that is written without one
     */
    public static Said read(ReadFile opened, String file, LongFunction<LocalDate> issued) {
        TaskSheet sheet = new TaskSheet(file, issued);
        boolean found = false;
        Iterator<Table> tables = opened.tables();
        while (tables.hasNext()) {
            found |= sheet.take(tables.next());
        }
        sheet.problems.addAll(0, opened.problems());
        if (!found && sheet.problems.stream().noneMatch(Problem::refuses)) {
            sheet.problems.add(Problem.of(ProblemCode.COLUMN_MISSING, file, CellRef.FILE, "", "编号 number, 状态 state"));
        }
        return new Said(sheet.rows, sheet.problems);
    }

    private static List<FoldedName> names(String... names) {
        return Stream.of(names).map(FoldedName::of).toList();
    }

    private record Columns(String sheet, int number, int state, Optional<Integer> day, Optional<Integer> note) {
        static Optional<Columns> of(Table table) {
            Optional<Integer> number = column(table, NUMBER);
            Optional<Integer> state = column(table, STATE);
            return number.isPresent() && state.isPresent()
                    ? Optional.of(new Columns(
                            table.head().sheet(), number.get(), state.get(), column(table, DAY), column(table, NOTE)))
                    : Optional.empty();
        }

        private static Optional<Integer> column(Table table, List<FoldedName> names) {
            return names.stream()
                    .flatMap(name -> table.head().columns().stream()
                            .filter(column -> FoldedName.of(column.title()).equals(name)))
                    .map(Column::index)
                    .findFirst();
        }

        CellRef cell(Row row, int column) {
            return new CellRef(sheet, row.number(), column);
        }
    }

    private boolean take(Table table) {
        Optional<Columns> columns = Columns.of(table);
        if (columns.isEmpty()) {
            return false;
        }
        Iterator<Row> body = table.body();
        while (body.hasNext()) {
            take(body.next(), columns.get());
        }
        problems.addAll(table.problems());
        return true;
    }

    private void take(Row row, Columns columns) {
        String state = row.cell(columns.state()).text();
        if (state.isEmpty()) {
            return;
        }
        CellRef place = columns.cell(row, columns.number());
        CellRef stateCell = columns.cell(row, columns.state());
        CellRef dayCell = columns.cell(row, columns.day().orElse(columns.state()));
        Cell dayWritten = columns.day().map(row::cell).orElse(Cell.BLANK);
        Optional<Long> number = number(row.cell(columns.number()));
        Optional<State> known = Optional.ofNullable(STATES.get(FoldedName.of(state)));
        LocalDate near = issued.apply(number.orElse(0L));
        Optional<LocalDate> day = WrittenDay.in(dayWritten, near);
        if (number.isEmpty()) {
            refuse(ProblemCode.NOT_A_NUMBER, place, row.cell(columns.number()).text(), "1, 2, 3…");
        } else if (known.isEmpty()) {
            refuse(ProblemCode.TASK_STATE_UNKNOWN, stateCell, state, "已报整改 claimed");
        } else if (day.isEmpty() && !dayWritten.text().isEmpty()) {
            refuse(ProblemCode.DATE_INVALID, dayCell, dayWritten.text(), near.toString());
        } else {
            String note = columns.note()
                    .map(column -> OURS.matcher(row.cell(column).text()).replaceFirst(""))
                    .orElse("");
            rows.add(new TaskRow(number.get(), place, known.get(), state, stateCell, day, dayCell, note));
        }
    }

    private void refuse(ProblemCode code, CellRef cell, String found, String expected) {
        problems.add(Problem.of(code, file, cell, found, expected));
    }

    /** {@code 12}, {@code 12.0}, {@code 第12号}, {@code No. 12}, {@code #12}. */
    private static Optional<Long> number(Cell cell) {
        if (cell instanceof Cell.Numeric numeric) {
            return numeric.value() == Math.rint(numeric.value()) && numeric.value() >= 0 && numeric.value() < 1e15
                    ? Optional.of((long) numeric.value())
                    : Optional.empty();
        }
        Matcher written = WRITTEN_NUMBER.matcher(
                Normalizer.normalize(cell.text(), Normalizer.Form.NFKC).strip());
        return written.matches() ? Optional.of(Long.parseLong(written.group(1))) : Optional.empty();
    }
}
