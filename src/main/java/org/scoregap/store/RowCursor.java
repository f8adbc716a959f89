package org.scoregap.store;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.scoregap.model.Bytes;
import org.scoregap.model.CellRef;
import org.scoregap.model.Period;

/** Reads the columns of a row one after the other, as they stand in the SELECT. */
final class RowCursor {
    private final ResultSet rows;
    private int column;
    /** Thousands of rows name few weeks, and calendars are slow. */
    private final Map<String, Period> periods = new HashMap<>();

    RowCursor(ResultSet rows) {
        this.rows = rows;
    }

    boolean next() throws SQLException {
        column = 0;
        return rows.next();
    }

    String text() throws SQLException {
        return rows.getString(++column);
    }

    Optional<String> optionalText() throws SQLException {
        return Optional.ofNullable(rows.getString(++column));
    }

    int count() throws SQLException {
        return rows.getInt(++column);
    }

    long number() throws SQLException {
        return rows.getLong(++column);
    }

    Optional<Long> optionalNumber() throws SQLException {
        long number = rows.getLong(++column);
        return rows.wasNull() ? Optional.empty() : Optional.of(number);
    }

    double real() throws SQLException {
        return rows.getDouble(++column);
    }

    OptionalDouble optionalReal() throws SQLException {
        double real = rows.getDouble(++column);
        return rows.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(real);
    }

    Bytes bytes() throws SQLException {
        return Bytes.of(rows.getBytes(++column));
    }

    /** Whether the column just read was empty. */
    boolean wasNull() throws SQLException {
        return rows.wasNull();
    }

    boolean flag() throws SQLException {
        return rows.getBoolean(++column);
    }

    <E extends Enum<E>> E choice(Class<E> type) throws SQLException {
        return Enum.valueOf(type, text());
    }

    Period period() throws SQLException {
        return periods.computeIfAbsent(text(), text -> Period.parse(text).orElseThrow());
    }

    Instant instant() throws SQLException {
        return rows.getObject(++column, OffsetDateTime.class).toInstant();
    }

    Optional<Instant> optionalInstant() throws SQLException {
        return Optional.ofNullable(rows.getObject(++column, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
    }

    LocalDate day() throws SQLException {
        return rows.getObject(++column, LocalDate.class);
    }

    Optional<LocalDate> optionalDay() throws SQLException {
        return Optional.ofNullable(rows.getObject(++column, LocalDate.class));
    }

    /** Three columns: sheet, row, column. */
    CellRef cell() throws SQLException {
        return new CellRef(text(), count(), count());
    }

    /** An array column; empty where it is NULL. */
    Object[] array() throws SQLException {
        Object array = rows.getObject(++column);
        return array instanceof Array values ? (Object[]) values.getArray() : new Object[0];
    }
}
