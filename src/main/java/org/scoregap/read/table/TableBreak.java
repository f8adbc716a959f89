package org.scoregap.read.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.scoregap.read.Cell;
import org.scoregap.read.Column;
import org.scoregap.read.Merge;
import org.scoregap.read.RawRow;
import org.scoregap.read.TableHead;
import org.scoregap.read.table.Header.Certainty;

/** Tells within a body where the next table begins, by a few rows ahead. */
final class TableBreak {
    private static final int AHEAD = 30;
    private static final int LEARNED = 200;
    private static final int MOST_PREAMBLE = 3;

    /**
     * What stands above a header that is printed again on the next page. Another department than above the
     * first one is none of it.
     */
    private static final Pattern PAGE = Pattern.compile(
            "(?s).*续.{0,2}表.*|.*[（(]?续[一二三四五六七八九十\\d]*[）)]?|第.{1,5}页.*|(?!.*(?:填报|报送|上报|责任|填表|制表|编制)单位).*单位[：:].*|[-—\\s\\d]+|(?i)page .*|.*\\bcontinued\\b.*");

    /** What the figures are in, or who they are from: a table below another one of these is another table. */
    private static final Pattern UNIT_NOTE = Pattern.compile("单位\\s*[:：]\\s*([^\\s，,；;]+)");

    private final Header header;
    private final HeaderFinder finder;
    private final List<Merge> merges;
    private final Set<String> preamble = new HashSet<>();
    private final Set<String> unitNotes = new HashSet<>();
    private final Set<String> titles = new HashSet<>();
    private final BodyShape body = new BodyShape();
    private Optional<Boolean> figures = Optional.empty();

    TableBreak(Header header, HeaderFinder finder, List<Merge> merges, List<TableHead.Line> preamble) {
        this.header = header;
        this.finder = finder;
        this.merges = merges;
        preamble.forEach(line -> {
            this.preamble.add(line.text());
            unitNotes.addAll(unitNotes(line.text()));
        });
        header.columns().stream()
                .map(Column::title)
                .filter(title -> !title.isEmpty())
                .forEach(titles::add);
    }

    /** Takes a row of the body for what the others look like. */
    void learn(RawRow row) {
        if (body.rows() < LEARNED) {
            body.add(row);
        }
    }

    /** Whether a text above a repeated header only names the page: then the table goes on. */
    boolean isPageTitle(RawRow row) {
        return row.cells().stream()
                .map(Cell::text)
                .allMatch(text -> text.isEmpty()
                        || preamble.contains(text)
                        || (PAGE.matcher(text).matches() && unitNotes.containsAll(unitNotes(text))));
    }

    private static List<String> unitNotes(String text) {
        return UNIT_NOTE.matcher(text).results().map(note -> note.group(1)).toList();
    }

    /**
     * Whether another header begins with the row, which has no figures.
     *
     * @param apart whether blank rows, a title or a footer stand between it and the body
     */
    boolean begins(RawRow row, boolean apart, SheetRows ahead) {
        if (body.rows() == 0 || row.filled() < 2) {
            return false;
        }
        boolean alike = isAlike(row);
        if ((!apart && !alike && !hasFigures()) || !HeaderWindow.isTitles(row) || HeaderWindow.isFilledIn(row)) {
            return false;
        }
        Set<String> texts = HeaderWindow.texts(row);
        int hits = finder.hits(row);
        if (hits >= 2 && 2 * hits >= texts.size()) {
            return true;
        }
        boolean distinct = texts.size() == row.filled();
        return texts.size() >= 2
                && (alike ? apart || isOverFigures(row) : apart && distinct && !isLikeBody(row))
                && headsTheNext(row, ahead);
    }

    static boolean hasFigure(RawRow row) {
        List<Cell> cells = row.cells();
        for (int i = 0; i < cells.size(); i++) {
            if (CellShape.isFigure(cells.get(i))) {
                return true;
            }
        }
        return false;
    }

    private boolean hasFigures() {
        if (body.rows() < LEARNED || figures.isEmpty()) {
            figures = Optional.of(body.hasFigures());
        }
        return figures.get();
    }

    /** Whether its first title is that of this table, or two others are. */
    private boolean isAlike(RawRow row) {
        int same = 0;
        for (Cell cell : row.cells()) {
            same += cell != Cell.BLANK && titles.contains(cell.text()) ? 1 : 0;
        }
        return same >= 2 || startsAlike(row);
    }

    private boolean startsAlike(RawRow row) {
        String first = row.cell(HeaderWindow.firstFilled(row)).text();
        return !header.columns().isEmpty()
                && first.equals(header.columns().get(0).title());
    }

    /** Whether it holds a code or date where the body does: {@code WS-7}. */
    private boolean isLikeBody(RawRow row) {
        for (int column = 1; column <= row.cells().size(); column++) {
            CellShape shape = CellShape.of(row.cell(column));
            if ((shape == CellShape.CODE || shape == CellShape.DATE) && body.mostly(column) == shape) {
                return true;
            }
        }
        return false;
    }

    private boolean isOverFigures(RawRow row) {
        for (int column = 1; column <= row.cells().size(); column++) {
            if (body.mostly(column) == CellShape.FIGURE && row.cell(column) != Cell.BLANK) {
                return true;
            }
        }
        return false;
    }

    private boolean headsTheNext(RawRow row, SheetRows ahead) {
        List<RawRow> rows = new ArrayList<>();
        rows.add(row);
        ahead.peek(AHEAD).stream().filter(next -> !next.isRefused()).forEach(rows::add);
        Optional<Header> next = finder.byShape(new HeaderWindow(rows, merges));
        return next.isPresent()
                && next.get().certainty() == Certainty.SURE
                && next.get().first() >= row.number()
                && next.get().first() <= row.number() + MOST_PREAMBLE
                && (hasFigures() ? isOverFigures(row) || row.width() != header.width() : true);
    }

    /** Whether a header of the same width as this table's, below a gap alone, may be a row of the body. */
    boolean isDoubtful(RawRow row) {
        return row.filled() == header.columns().size() && !startsAlike(row);
    }
}
