package org.scoregap.validate.check;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.scoregap.mapping.Dimensions;
import org.scoregap.mapping.Form;
import org.scoregap.mapping.Form.Field;
import org.scoregap.mapping.Indicator;
import org.scoregap.mapping.Mapping;
import org.scoregap.model.CellRef;
import org.scoregap.model.Finding;
import org.scoregap.model.Measure;
import org.scoregap.model.Period;
import org.scoregap.model.ProblemCode;
import org.scoregap.model.Remembered;
import org.scoregap.model.UnitId;
import org.scoregap.read.Cell;
import org.scoregap.read.Column;
import org.scoregap.read.Row;
import org.scoregap.validate.match.Columns;
import org.scoregap.validate.match.FormMatch;
import org.scoregap.validate.match.MeasureColumn;

/** The checks that the layouts share, wired for one table. */
final class RowParts {
    private static final int MOST_NOTES = 2_000;

    final Mapping mapping;
    final ProblemLog log;
    final Form form;
    final Columns columns;
    final Sender sender;
    final int headerRow;
    final String sheet;
    final IndicatorOfRow indicators;
    final UnitOfRow units;
    final SiteOfRow sites;
    final DayOfRow days;
    final ShareDoubts shares;
    final FigureChecks figures;
    final Totals totals;
    final RowRules rules;
    final Ledger ledger;
    /** Of a million sites a ledger says in the same few words what was seen: each text is kept once. */
    private final Remembered<String> notes = new Remembered<>(MOST_NOTES, String::strip);

    private final Map<Field, Column> byField = new EnumMap<>(Field.class);
    final ColumnUnits inColumns;
    final AssumedUnits assumed;
    private final Measuring measuring;
    private final Counting counting;
    private final Optional<Column> measureColumn;
    private final FigureParser parser;
    private final FirstRows firsts;

    RowParts(
            Mapping mapping,
            ProblemLog log,
            FormMatch.Fits match,
            String sheet,
            int headerRow,
            Sender sender,
            Period period,
            FirstRows firsts,
            Optional<String> noted) {
        this.mapping = mapping;
        this.log = log;
        this.form = match.form();
        this.columns = match.columns();
        this.sender = sender;
        this.headerRow = headerRow;
        this.sheet = sheet;
        this.indicators = new IndicatorOfRow(mapping, log, form.acceptNear());
        this.units = new UnitOfRow(mapping, log, form, sender);
        this.sites = new SiteOfRow(mapping, log, form.layout(), form.acceptNear());
        this.days = new DayOfRow(log, period);
        this.shares = new ShareDoubts(log);
        this.figures = new FigureChecks(log, mapping.settings(), shares);
        this.totals = new Totals(log);
        this.rules = new RowRules(form);
        boolean ofSites = form.layout() == Form.Layout.SITES || form.layout() == Form.Layout.CHECKS;
        Dimensions known = mapping.settings().dimensions();
        this.inColumns = new ColumnUnits(known, noted);
        this.assumed = new AssumedUnits(known, log);
        this.measuring = new Measuring(known, log, inColumns, assumed, sheet, headerRow, ofSites);
        this.counting = new Counting(known, inColumns, assumed);
        this.parser = new FigureParser(mapping.settings().words(), new ReadableUnits(mapping)::knows);
        this.measureColumn = MeasureColumn.of(columns);
        this.firsts = firsts;
        this.ledger = new Ledger(firsts.numbers());
        for (Field field : Field.values()) {
            columns.of(field).ifPresent(column -> byField.put(field, column));
        }
    }

    RowCells cells(Row row) {
        return new RowCells(sheet, row, byField);
    }

    private FigureCell written(RowCells cells, Column column) {
        Cell cell = cells.row().cell(column.index());
        return new FigureCell(parser.parse(cell), cells.where(column), cell.text());
    }

    /** A figure of a column of values, in the unit of {@code indicator}. */
    FigureCell value(RowCells cells, Column column, Indicator indicator) {
        FigureCell figure = written(cells, column);
        return measureColumn
                .map(unit -> measuring.inUnitOfRow(
                        figure, cells.row().cell(unit.index()).text(), column, indicator))
                .orElseGet(() -> measuring.value(figure, column, indicator));
    }

    /** A figure of a column of values whose indicator is not known, or does not matter: for sums. */
    FigureCell summand(RowCells cells, Column column) {
        return counting.summand(written(cells, column), column);
    }

    /** A number of things. */
    FigureCell number(RowCells cells, Column column, boolean inBase) {
        return counting.number(written(cells, column), column, inBase);
    }

    /** The column of {@code field}; empty where the table has none. */
    Optional<Column> column(Field field) {
        return Optional.ofNullable(byField.get(field));
    }

    /** What stands where there is no column. */
    FigureCell blank(RowCells cells) {
        return new FigureCell(Figure.BLANK, CellRef.ofRow(sheet, cells.row().number()), "");
    }

    /** Whether figures of this measure in a column of values can be added up by a total row. */
    static boolean summable(Indicator indicator) {
        return indicator.measure() == Measure.COUNT
                || (indicator.measure() == Measure.VALUE && !AmountFigures.isShare(indicator));
    }

    /** The figure as an entry; empty, and a problem, where a row that counts has reported it before. */
    Optional<Entry> entry(
            RowCells cells,
            UnitId reporter,
            UnitId about,
            SiteOfRow.Place place,
            Indicator indicator,
            LocalDate day,
            Optional<Taken> taken) {
        TallyKey key = new TallyKey(reporter, about, place.territory(), indicator.id(), day);
        long figure = firsts.figure(key, place.site());
        Optional<CellRef> first = firsts.find(figure);
        if (first.isPresent()) {
            CellRef where = cells.whereFirst(Field.INDICATOR, Field.NAME, Field.SITE);
            String found = place.site().map(site -> site + " / ").orElse("") + indicator.name();
            log.add(ProblemCode.DUPLICATE_ROW, where, found, first.get().toString(), indicator);
            return Optional.empty();
        }
        if (taken.isEmpty()) {
            return Optional.empty();
        }
        OptionalInt checks =
                taken.get().finding() instanceof Finding.Checks c ? OptionalInt.of(c.checked()) : OptionalInt.empty();
        if (checks.isPresent() && !ledger.hasRoom(key, checks.getAsInt())) {
            String most = "≤ " + Integer.MAX_VALUE;
            log.add(
                    ProblemCode.OUT_OF_RANGE,
                    taken.get().origin(),
                    Integer.toString(checks.getAsInt()),
                    most,
                    indicator);
            return Optional.empty();
        }
        return Optional.of(new Entry(
                figure,
                key,
                indicator,
                place.site(),
                cells.row().number(),
                taken.get(),
                notes.of(cells.text(Field.NOTE))));
    }

    /** Counts an entry whose row is right. */
    void add(Entry entry) {
        firsts.remember(entry.figure(), sheet, entry.row());
        ledger.add(entry);
    }

    /** The rules over one row's figures, where these have been read. */
    void rules(RowCells cells, Indicator indicator, Figures written, Optional<Taken> taken) {
        if (!rules.isEmpty() && taken.isPresent()) {
            rules.check(
                    log,
                    FigureChecks.variables(written, taken.get()),
                    indicator,
                    field -> Optional.ofNullable(columns.fields().get(field))
                            .map(cells::where)
                            .orElse(CellRef.ofRow(sheet, cells.row().number())));
        }
    }
}
