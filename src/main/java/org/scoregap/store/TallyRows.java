package org.scoregap.store;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.scoregap.model.CellRef;
import org.scoregap.model.Finding;
import org.scoregap.model.IndicatorId;
import org.scoregap.model.Tally;
import org.scoregap.model.UnitId;

/** Turns rows of {@code tally} back into tallies. Years of them name the same units and indicators, so each is kept once. */
final class TallyRows {
    /** The columns: number and part, then what {@link #read} takes. */
    static final String SELECT = """
            SELECT id, part, unit, territory, indicator, taken_on, checked, passed, amount, not_applicable, assumed,
                sheet, row_number, column_number, note
            FROM tally WHERE\s""";

    private final Map<String, UnitId> units = new HashMap<>();
    private final Map<String, Optional<UnitId>> territories = new HashMap<>();
    private final Map<String, IndicatorId> indicators = new HashMap<>();

    /** Behind the number and the part, without its sites. */
    Tally read(RowCursor row) throws SQLException {
        UnitId unit = units.computeIfAbsent(row.text(), UnitId::new);
        Optional<UnitId> territory = territory(row.optionalText());
        IndicatorId indicator = indicators.computeIfAbsent(row.text(), IndicatorId::new);
        LocalDate day = row.day();
        Finding finding = finding(row);
        boolean assumed = row.flag();
        CellRef origin = row.cell();
        return new Tally(unit, territory, indicator, day, finding, assumed, origin, List.of(), row.text());
    }

    private Optional<UnitId> territory(Optional<String> text) {
        return text.isEmpty()
                ? Optional.empty()
                : territories.computeIfAbsent(text.get(), id -> Optional.of(new UnitId(id)));
    }

    private static Finding finding(RowCursor row) throws SQLException {
        int checked = row.count();
        boolean isChecks = !row.wasNull();
        double passed = row.real();
        double amount = row.real();
        boolean notApplicable = row.flag();
        if (notApplicable) {
            return new Finding.NotApplicable();
        }
        return isChecks ? new Finding.Checks(passed, checked) : new Finding.Amount(amount);
    }
}
