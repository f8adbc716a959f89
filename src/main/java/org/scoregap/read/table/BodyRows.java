package org.scoregap.read.table;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.scoregap.model.ProblemCode;
import org.scoregap.read.Cell;
import org.scoregap.read.PullIterator;
import org.scoregap.read.RawRow;
import org.scoregap.read.Row;
import org.scoregap.read.Unreadable;
import org.scoregap.read.table.HeldRows.Guess;
import org.scoregap.read.table.HeldRows.Held;
import org.scoregap.read.table.RowClassifier.Index;

/** The rows below a header, as a table gives them, to the end of the sheet or to where the next table begins. */
final class BodyRows extends PullIterator<Row> {
    private static final int SENTENCE = 20;

    private final SheetRows source;
    private final DataRows dataRows;
    private final FooterShape footers;
    private final RowClassifier classifier;
    private final FillDown fillDown;
    private final TableBreak tableBreak;
    private final TableNotes notes;
    private final boolean rectangular;
    private final int mostRows;
    private final Queue<RawRow> ready = new ArrayDeque<>();
    private final HeldRows held = new HeldRows();
    private boolean atTop = true;
    private boolean inFooter;
    /** The footer's last row that says what it is: not so surely when data follow. */
    private Optional<RawRow> footerAbove = Optional.empty();

    private boolean ended;
    private boolean endedInDoubt;
    /** The row before, from the header's last on. */
    private Optional<RawRow> above = Optional.empty();

    private int rows;
    private int before;

    BodyRows(
            SheetRows source,
            Header header,
            RowClassifier classifier,
            FillDown fillDown,
            TableBreak tableBreak,
            TableNotes notes,
            boolean rectangular,
            int mostRows) {
        this.source = source;
        this.dataRows = new DataRows(header, classifier, fillDown, notes, rectangular);
        this.footers = new FooterShape(header, fillDown);
        this.classifier = classifier;
        this.fillDown = fillDown;
        this.tableBreak = tableBreak;
        this.notes = notes;
        this.rectangular = rectangular;
        this.mostRows = mostRows;
        this.before = header.last();
    }

    /** Whether the body ended at a row that may be one of its own. */
    boolean endedInDoubt() {
        return endedInDoubt;
    }

    @Override
    protected Optional<Row> pull() {
        while (true) {
            while (!ready.isEmpty()) {
                Optional<Row> row = dataRows.of(ready.remove());
                if (row.isPresent()) {
                    return row;
                }
            }
            if (ended || !source.hasNext()) {
                if (held.isEmpty()) {
                    return Optional.empty();
                }
                held.takeAll().forEach(this::releaseAtEnd);
                continue;
            }
            sort(source.next());
        }
    }

    private void sort(RawRow raw) {
        if (++rows > mostRows) {
            throw new Unreadable(ProblemCode.FILE_TOO_LARGE, "> " + mostRows, "≤ " + mostRows);
        }
        if (raw.isRefused()) {
            notes.refused(raw);
            return;
        }
        boolean apart =
                raw.number() > before + 1 && above.filter(this::mayHaveLines).isEmpty();
        before = raw.number();
        above = Optional.of(raw);
        if (atTop && (isRule(raw) || isIndex(raw))) {
            return;
        }
        if (classifier.isHeaderAgain(raw)) {
            headerAgain(raw);
            return;
        }
        boolean figures = TableBreak.hasFigure(raw);
        if (!figures && tableBreak.begins(raw, apart || inFooter || !held.isEmpty(), source)) {
            endedInDoubt = !inFooter && held.isEmpty() && tableBreak.isDoubtful(raw);
            end(raw);
            return;
        }
        atTop = false;
        if (FooterShape.isFooter(raw)) {
            held.takeAll().forEach(this::releaseAboveFooter);
            inFooter = true;
            boolean doubtful = footers.isLikeBody(raw) || footers.isWordAlone(raw, apart);
            leaveOut(raw, doubtful);
            footerAbove = doubtful ? Optional.empty() : Optional.of(raw);
        } else if (footers.isLoneText(raw)) {
            hold(raw, inFooter ? Guess.UNDER_FOOTER : Guess.LONE, apart);
        } else if (FooterShape.isSigned(raw)) {
            hold(raw, Guess.SIGNED, apart);
        } else if (!figures && HeaderWindow.isFilledIn(raw)) {
            hold(raw, Guess.LABELS, apart);
        } else {
            if (inFooter) {
                footerAbove.ifPresent(notes::leftOut);
            }
            inFooter = false;
            if (!held.isEmpty()) {
                held.takeAll().forEach(this::releaseAboveData);
            }
            ready.add(raw);
            tableBreak.learn(raw);
        }
    }

    /** Whether a record may go over several lines, each a space now: a gap below it need not be one. */
    private boolean mayHaveLines(RawRow raw) {
        return rectangular && raw.cells().stream().anyMatch(cell -> cell.text().indexOf(' ') > 0);
    }

    private void hold(RawRow raw, Guess guess, boolean apart) {
        held.add(raw, guess, apart);
        if (held.isFull()) {
            held.takeAll().forEach(this::releaseAboveData);
        }
    }

    /** A header printed again on the next page, or that of the next table when a title of its own stands above it. */
    private void headerAgain(RawRow raw) {
        List<RawRow> titles = held.titles();
        if (titles.isEmpty() || titles.stream().allMatch(tableBreak::isPageTitle)) {
            held.takeTitles().forEach(notes::footer);
            held.takeAll().forEach(this::releaseAtEnd);
            atTop = true;
            inFooter = false;
        } else {
            end(raw);
        }
    }

    /** The next table begins with {@code raw} and the titles above it. */
    private void end(RawRow raw) {
        List<RawRow> next = new ArrayList<>(held.takeTitles());
        next.add(raw);
        source.putBack(next);
        ended = true;
    }

    private void releaseAboveData(Held row) {
        if (row.guess() == Guess.UNDER_FOOTER) {
            leaveOut(row.row(), true);
        } else {
            ready.add(row.row());
        }
    }

    private void releaseAboveFooter(Held row) {
        if (row.guess() == Guess.LONE) {
            releaseAtEnd(row);
        } else {
            releaseAboveData(row);
        }
    }

    /** Rows of one text each are data when data follow them; at the end, sentences are a footer and names are not. */
    private void releaseAtEnd(Held row) {
        RawRow raw = row.row();
        String text = raw.cell(raw.width()).text();
        boolean sentence = text.length() > SENTENCE || text.matches("(?s).*[：:。；《].*");
        boolean footer = switch (row.guess()) {
            case UNDER_FOOTER, SIGNED -> true;
            case LABELS -> false;
            case LONE -> sentence || row.apart() || fillDown.spansTable(raw);
        };
        boolean doubtful = switch (row.guess()) {
            case SIGNED -> footers.isLikeBody(raw);
            case LONE -> !fillDown.spansTable(raw) && !FooterWords.begin(text) && !HeaderWindow.isFilledIn(raw);
            case UNDER_FOOTER, LABELS -> false;
        };
        if (footer) {
            leaveOut(raw, doubtful);
        } else {
            ready.add(raw);
        }
    }

    /** The line below a header in Markdown: {@code |---|---:|}. */
    private static boolean isRule(RawRow raw) {
        return raw.filled() > 1
                && raw.cell(1) == Cell.BLANK
                && raw.cells().stream().map(Cell::text).allMatch(text -> text.isEmpty() || text.matches(":?-{3,}:?"));
    }

    private boolean isIndex(RawRow raw) {
        Index index = classifier.index(raw, source.peek(1).stream().findFirst());
        if (index == Index.DOUBTFUL) {
            notes.leftOut(raw);
        }
        return index != Index.NO;
    }

    private void leaveOut(RawRow raw, boolean doubtful) {
        notes.footer(raw);
        if (doubtful) {
            notes.leftOut(raw);
        }
    }
}
