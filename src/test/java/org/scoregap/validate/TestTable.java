package org.scoregap.validate;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.scoregap.model.CellRef;
import org.scoregap.model.Decision;
import org.scoregap.model.Problem;
import org.scoregap.read.Cell;
import org.scoregap.read.Column;
import org.scoregap.read.ReadFile;
import org.scoregap.read.Row;
import org.scoregap.read.Table;
import org.scoregap.read.TableHead;

/**
 * A table written as lines of cells parted by {@code |}. A line that begins with {@code 合计} or {@code 小计} is a total, one
 * with {@code 其中} an of-which row.
 */
public final class TestTable implements Table {
    private final String sheet;
    private final List<TableHead.Line> preamble;
    private final List<TableHead.Line> footer;
    private final String header;
    private final List<List<Cell>> rows;

    private TestTable(
            String sheet,
            List<TableHead.Line> preamble,
            List<TableHead.Line> footer,
            String header,
            List<List<Cell>> rows) {
        this.sheet = sheet;
        this.preamble = preamble;
        this.footer = footer;
        this.header = header;
        this.rows = rows;
    }

    public static TestTable of(String header, String... rows) {
        return new TestTable(
                "",
                List.of(),
                List.of(),
                header,
                Stream.of(rows).map(TestTable::cells).toList());
    }

    public static TestTable ofCells(String header, List<List<Cell>> rows) {
        return new TestTable("", List.of(), List.of(), header, rows);
    }

    public TestTable sheet(String name) {
        return new TestTable(name, preamble, footer, header, rows);
    }

    /** Lines above the header, from row 1. */
    public TestTable titled(String... lines) {
        List<TableHead.Line> titles = new ArrayList<>();
        for (String line : lines) {
            titles.add(new TableHead.Line(titles.size() + 1, 1, line));
        }
        return new TestTable(sheet, titles, footer, header, rows);
    }

    public TestTable footed(String line) {
        return new TestTable(sheet, preamble, List.of(new TableHead.Line(100, 1, line)), header, rows);
    }

    public static List<Cell> cells(String row) {
        return Stream.of(row.split("\\|", -1))
                .map(String::strip)
                .map(text -> text.isEmpty()
                        ? Cell.BLANK
                        : text.startsWith("#") ? new Cell.Failed(text) : new Cell.Text(text))
                .map(Cell.class::cast)
                .toList();
    }

    private int headerRow() {
        return preamble.size() + 1;
    }

    @Override
    public TableHead head() {
        List<Column> columns = new ArrayList<>();
        for (String title : header.split("\\|", -1)) {
            columns.add(new Column(columns.size() + 1, title.strip(), false));
        }
        return new TableHead(sheet, headerRow(), headerRow(), preamble, columns);
    }

    @Override
    public Iterator<Row> body() {
        List<Row> body = new ArrayList<>();
        for (List<Cell> cells : rows) {
            String first = cells.get(0).text();
            Row.Kind kind = first.startsWith("合计") || first.startsWith("小计")
                    ? Row.Kind.TOTAL
                    : first.startsWith("其中") ? Row.Kind.OF_WHICH : Row.Kind.DATA;
            body.add(new Row(headerRow() + 1 + body.size(), kind, cells));
        }
        return body.iterator();
    }

    @Override
    public List<TableHead.Line> footer() {
        return footer;
    }

    @Override
    public List<Problem> problems() {
        return List.of();
    }

    @Override
    public List<Decision> decisions() {
        return List.of(new Decision(Decision.Subject.HEADER, CellRef.ofSheet(sheet), "" + headerRow(), "test"));
    }

    /** A file of these tables. */
    public static ReadFile file(Table... tables) {
        return new ReadFile() {
            @Override
            public Iterator<Table> tables() {
                return List.of(tables).iterator();
            }

            @Override
            public List<Problem> problems() {
                return List.of();
            }

            @Override
            public List<Decision> decisions() {
                return List.of();
            }

            @Override
            public void close() {}
        };
    }
}
