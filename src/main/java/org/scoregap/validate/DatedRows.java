package org.scoregap.validate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.scoregap.mapping.Form.Field;
import org.scoregap.model.CellRef;
import org.scoregap.model.Period;
import org.scoregap.read.Column;
import org.scoregap.read.Row;
import org.scoregap.validate.check.RowDates;
import org.scoregap.validate.match.Claim;
import org.scoregap.validate.match.FormMatch;
import org.scoregap.validate.match.WrittenDay;

/**
 * The rows of a table, of which the first thousand are looked at in advance: where they all name one week, or days of one
 * week, that is a claim to be of that week. A table without such a column is not looked at.
 */
final class DatedRows {
    private static final int LOOKED_AT = 1000;

    private final List<Row> ahead = new ArrayList<>();
    private final Iterator<Row> rest;
    private final boolean periodColumn;
    private final SortedSet<Period> weeks = new TreeSet<>();
    private Optional<Period> first = Optional.empty();
    private Optional<Claim<Period>> claim = Optional.empty();
    private Optional<Claim<LocalDate>> day = Optional.empty();

    DatedRows(Iterator<Row> rows, FormMatch.Fits fits, LocalDate near) {
        this.rest = rows;
        Optional<Column> period = fits.columns().of(Field.PERIOD);
        Optional<Column> column = period.or(() -> fits.columns().of(Field.DATE));
        this.periodColumn = period.isPresent();
        while (column.isPresent() && rows.hasNext() && ahead.size() < LOOKED_AT) {
            Row row = rows.next();
            ahead.add(row);
            if (row.kind() == Row.Kind.DATA) {
                look(row, column.get(), near);
            }
        }
    }

    private void look(Row row, Column column, LocalDate near) {
        Optional<Period> week = RowDates.week(row.cell(column.index()), near);
        week.ifPresent(value -> weeks.add(value));
        if (first.isEmpty() && week.isPresent()) {
            first = week;
            claim = week.map(value -> claim(value, row, column));
            day = WrittenDay.in(row.cell(column.index()), near).map(value -> claim(value, row, column));
        }
    }

    private static <T> Claim<T> claim(T value, Row row, Column column) {
        return new Claim<>(
                value,
                new CellRef("", row.number(), column.index()),
                row.cell(column.index()).text(),
                CellRef.letters(column.index()));
    }

    /** All rows, those looked at included. */
    Iterator<Row> all() {
        Iterator<Row> begin = ahead.iterator();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return begin.hasNext() || rest.hasNext();
            }

            @Override
            public Row next() {
                return begin.hasNext() ? begin.next() : rest.next();
            }
        };
    }

    boolean isDated() {
        return !weeks.isEmpty();
    }

    /** The first row's week. */
    Optional<Period> first() {
        return first;
    }

    /** The first row's day; empty where rows name weeks. */
    Optional<Claim<LocalDate>> day() {
        return day;
    }

    /** The one week that the rows name. */
    Optional<Claim<Period>> claim() {
        return weeks.size() == 1 ? claim : Optional.empty();
    }

    Optional<Claim<Period>> claimOfPeriodColumn() {
        return periodColumn ? claim() : Optional.empty();
    }
}
