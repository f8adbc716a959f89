package org.scoregap.validate.check;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.scoregap.mapping.Dimension;
import org.scoregap.mapping.Dimensions;
import org.scoregap.mapping.Indicator;
import org.scoregap.model.CellRef;
import org.scoregap.model.Measure;
import org.scoregap.model.ProblemCode;
import org.scoregap.read.Column;
import org.scoregap.validate.check.IndicatorUnits.Converted;

/**
 * Brings values into the unit of their indicator. What stands in the cell says more than the header, and that more than a
 * note above the table. A conversion is told once a column; a unit of another kind makes the figure unreadable.
 */
final class Measuring {
    private static final Pattern TITLE_OF_SHARES = Pattern.compile("率|比例|比重|占比|百分|分$|评分|得分|成绩");

    private final ProblemLog log;
    private final Dimensions known;
    private final IndicatorUnits units;
    private final ColumnUnits columns;
    private final AssumedUnits assumed;
    private final String sheet;
    private final int headerRow;
    private final boolean ofSites;
    private final Set<String> told = new HashSet<>();

    /**
     * For one table.
     *
     * @param ofSites whether its rows are about single sites: of what they are judged by, {@code 单位：个} says nothing
     */
    Measuring(
            Dimensions known,
            ProblemLog log,
            ColumnUnits columns,
            AssumedUnits assumed,
            String sheet,
            int headerRow,
            boolean ofSites) {
        this.log = log;
        this.known = known;
        this.units = new IndicatorUnits(known);
        this.columns = columns;
        this.assumed = assumed;
        this.sheet = sheet;
        this.headerRow = headerRow;
        this.ofSites = ofSites;
    }

    /** A figure of a column of values, in the unit of {@code indicator}. */
    FigureCell value(FigureCell cell, Column column, Indicator indicator) {
        return columns.seen(cell, column, settled -> measured(settled, column, indicator));
    }

    private FigureCell measured(FigureCell cell, Column column, Indicator indicator) {
        if (!(cell.figure() instanceof Figure.Numeral number) || number.percent()) {
            return cell;
        }
        if (indicator.measure() == Measure.MILESTONE) {
            return number.unit().isEmpty()
                    ? cell
                    : Numerals.with(cell, Numerals.unreadable(ProblemCode.NOT_A_NUMBER, number));
        }
        Optional<String> header = columns.header(column);
        Optional<String> above = columns.above(column);
        Optional<BigDecimal> multiplier = Dimensions.multiplier(number.unit());
        if (multiplier.isPresent()) {
            String context = above.orElse(indicator.dimension());
            if (known.multiplied(context).isPresent()) {
                // 1.2万 under 万元: nobody can say whether of 元 or of 万元.
                return Numerals.with(cell, Numerals.unreadable(ProblemCode.NOT_A_NUMBER, number));
            }
            number = Numerals.times(number, multiplier.get());
        }
        if (!number.unit().isEmpty()) {
            return Numerals.with(cell, convert(number, number.unit(), header, column, indicator));
        }
        boolean judged = IndicatorUnits.isShare(indicator) || indicator.measure() == Measure.GRADE;
        String taken = columns.noted().orElse(indicator.dimension());
        if (header.isEmpty() && !judged && !taken.isEmpty()) {
            assumed.of(taken);
        }
        if (above.isEmpty() || (header.isEmpty() && noteSaysNothing(column, indicator))) {
            return Numerals.with(cell, number);
        }
        return Numerals.with(cell, convert(number, above.get(), header, column, indicator));
    }

    /**
     * A figure whose row says in a cell of its own what it is in. Of a rate or a grade that is often the unit of what was
     * checked, and says nothing unless it is %.
     *
     * @param unit what that cell says
     */
    FigureCell inUnitOfRow(FigureCell cell, String unit, Column column, Indicator indicator) {
        boolean plain = cell.figure() instanceof Figure.Numeral number
                && !number.percent()
                && number.unit().isEmpty();
        Optional<Dimension> said = known.named(unit);
        boolean applies =
                (indicator.measure() == Measure.VALUE && !indicator.dimension().isEmpty())
                        || said.filter(Dimension::isShare).isPresent();
        if (!plain || said.isEmpty() || !applies || indicator.measure() == Measure.MILESTONE) {
            return value(cell, column, indicator);
        }
        Figure.Numeral number = (Figure.Numeral) cell.figure();
        Figure converted = convert(number, unit, columns.header(column), column, indicator);
        return Numerals.with(cell, converted instanceof Figure.Numeral kept ? kept.seenAs(number.seen()) : converted);
    }

    private boolean noteSaysNothing(Column column, Indicator indicator) {
        boolean share = IndicatorUnits.isShare(indicator) || indicator.measure() == Measure.GRADE;
        return share && (ofSites || TITLE_OF_SHARES.matcher(column.title()).find());
    }

    private Figure convert(
            Figure.Numeral number, String unit, Optional<String> header, Column column, Indicator indicator) {
        Converted converted = units.convert(number, unit, header, indicator);
        if (converted.factor() != 1) {
            tell(column, unit, indicator, converted.factor());
        }
        return converted.figure();
    }

    private void tell(Column column, String from, Indicator indicator, double factor) {
        if (told.add(column.index() + from + "→" + indicator.dimension())) {
            log.add(
                    ProblemCode.DIMENSION_CONVERTED,
                    new CellRef(sheet, Math.max(1, headerRow), column.index()),
                    from,
                    indicator.dimension() + " (×" + Written.number(factor) + ")",
                    indicator);
        }
    }
}
