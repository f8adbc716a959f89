package org.scoregap.validate.check;

import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.scoregap.mapping.Form.Field;
import org.scoregap.model.CellRef;
import org.scoregap.model.Period;
import org.scoregap.model.ProblemCode;
import org.scoregap.model.Remembered;
import org.scoregap.read.Cell;
import org.scoregap.validate.match.WrittenDate;
import org.scoregap.validate.match.WrittenDay;
import org.scoregap.validate.match.WrittenPeriod;

/** Finds the day of a row's figures, which must be in the period that the table reports; without one it is the last day. */
final class DayOfRow {
    private static final int REMEMBERED = 5_000;

    private final ProblemLog log;
    private final Period period;
    private final LocalDate near;
    private final SortedSet<Period> others = new TreeSet<>();
    private final Remembered<Optional<Day>> known;

    private record Day(LocalDate date, Period week) {
        static Day of(LocalDate date) {
            return new Day(date, Period.of(date));
        }
    }

    DayOfRow(ProblemLog log, Period period) {
        this.log = log;
        this.period = period;
        this.near = period.sunday();
        this.known = new Remembered<>(
                REMEMBERED, written -> WrittenDate.parse(written, near).map(Day::of));
    }

    LocalDate of(RowCells cells) {
        if (cells.has(Field.PERIOD)) {
            String written = cells.text(Field.PERIOD);
            Optional<Period> said = periodIn(cells.cell(Field.PERIOD), near);
            if (said.isEmpty()) {
                add(ProblemCode.DATE_INVALID, cells.where(Field.PERIOD), written, period.toString());
            } else {
                expect(said.get(), cells.where(Field.PERIOD), written);
            }
        }
        if (!cells.has(Field.DATE)) {
            return period.sunday();
        }
        Cell cell = cells.cell(Field.DATE);
        Optional<Day> day = dayIn(cell);
        if (day.isEmpty()) {
            log.add(
                    ProblemCode.DATE_INVALID,
                    cells.where(Field.DATE),
                    cell.text(),
                    period.monday() + " – " + period.sunday(),
                    WrittenDate.suggest(cell.text(), near).map(LocalDate::toString),
                    Optional.empty());
            return period.sunday();
        }
        expect(day.get().week(), cells.where(Field.DATE), cell.text());
        return day.get().date();
    }

    private void expect(Period said, CellRef where, String written) {
        if (!said.equals(period)) {
            others.add(said);
            add(
                    ProblemCode.WRONG_PERIOD,
                    where,
                    written + " (" + said + ")",
                    period + " (" + period.monday() + " – " + period.sunday() + ")");
        }
    }

    /** Other weeks that rows are of. */
    SortedSet<Period> others() {
        return others;
    }

    private Optional<Day> dayIn(Cell cell) {
        return cell instanceof Cell.Text text
                ? known.of(text.text())
                : WrittenDay.in(cell, near).map(Day::of);
    }

    /** The week in a cell of periods. */
    static Optional<Period> periodIn(Cell cell, LocalDate near) {
        return WrittenPeriod.named(cell.text(), near)
                .or(() -> WrittenDay.in(cell, near).map(Period::of));
    }

    private void add(ProblemCode code, CellRef where, String found, String expected) {
        log.add(code, where, found, expected, Optional.empty(), Optional.empty());
    }
}
