package org.scoregap.validate.check;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.scoregap.mapping.Dimension;
import org.scoregap.mapping.Dimensions;
import org.scoregap.mapping.Indicator;
import org.scoregap.mapping.Mapping;
import org.scoregap.model.CellRef;
import org.scoregap.model.Measure;
import org.scoregap.model.ProblemCode;
import org.scoregap.read.Column;
import org.scoregap.validate.check.IndicatorUnits.Converted;
import org.scoregap.validate.match.TitledUnit;

/**
 * Brings numbers into the unit of their indicator. What stands in the cell says more than the header, and that more than a
 * note above the table. A conversion is told once a column; a unit of another kind makes the figure unreadable.
 */
final class Measuring {
    private static final Pattern TITLE_OF_SHARES = Pattern.compile("率|比例|比重|占比|百分|分$|评分|得分|成绩");

    private final ProblemLog log;
    private final Dimensions known;
    private final IndicatorUnits units;
    private final String sheet;
    private final int headerRow;
    private final Optional<String> noted;
    private final boolean ofSites;
    private final Set<String> dimensions = new HashSet<>();
    private final Map<Column, Optional<String>> headers = new HashMap<>();
    private final Set<String> told = new HashSet<>();
    /** What numbers without any unit were taken to be in. */
    private final Map<String, Dimension> assumed = new TreeMap<>();

    /**
     * For one table.
     *
     * @param noted the unit that a note above the table gives
     * @param ofSites whether its rows are about single sites: of what they are judged by, {@code 单位：个} says nothing
     */
    Measuring(Mapping mapping, ProblemLog log, String sheet, int headerRow, Optional<String> noted, boolean ofSites) {
        this.log = log;
        this.known = mapping.settings().dimensions();
        this.units = new IndicatorUnits(known);
        this.sheet = sheet;
        this.headerRow = headerRow;
        this.noted = noted;
        this.ofSites = ofSites;
        mapping.indicators().forEach(indicator -> dimensions.add(indicator.dimension()));
    }

    /** Whether a text behind a number can be read: a unit, one that the mapping alone knows, or 千, 万, 亿 alone. */
    boolean isUnit(String text) {
        return known.named(text).isPresent() || Dimensions.multiplier(text).isPresent() || dimensions.contains(text);
    }

    Optional<String> header(Column column) {
        return headers.computeIfAbsent(column, one -> TitledUnit.in(one.title(), known));
    }

    /** A figure of a column of values, in the unit of {@code indicator}. */
    FigureCell value(FigureCell cell, Column column, Indicator indicator) {
        return seen(cell, column, settled -> measured(settled, column, indicator));
    }

    /**
     * A number that a format shows with its point moved is what people see where the unit above it says the same: 120000 shown
     * as 120 under 千元. Elsewhere it is the number that is kept, in doubt.
     */
    private FigureCell seen(FigureCell cell, Column column, UnaryOperator<FigureCell> measure) {
        if (!(cell.figure() instanceof Figure.Numeral number) || number.seen().isEmpty()) {
            return measure.apply(cell);
        }
        double shown = number.seen().getAsDouble();
        Optional<String> above = header(column).or(() -> noted);
        boolean said = above.filter(unit -> known.multiplied(unit).isPresent())
                .map(unit -> known.of(unit).convert(shown, Numerals.one(known.of(unit))))
                .filter(value -> Math.abs(value - number.value()) <= 1e-9 * Math.abs(value))
                .isPresent();
        Figure.Numeral plain = new Figure.Numeral(said ? shown : number.value(), false, false);
        FigureCell measured = measure.apply(Numerals.with(cell, plain));
        return !said && measured.figure() instanceof Figure.Numeral kept
                ? Numerals.with(measured, kept.seenAs(number.seen()))
                : measured;
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
        Optional<String> header = header(column);
        Optional<String> above = header.or(() -> noted);
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
        String taken = noted.orElse(indicator.dimension());
        if (header.isEmpty() && !judged && !taken.isEmpty()) {
            assumed.computeIfAbsent(taken, known::of);
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
        Figure converted = convert(number, unit, header(column), column, indicator);
        return Numerals.with(cell, converted instanceof Figure.Numeral kept ? kept.seenAs(number.seen()) : converted);
    }

    /** Doubts figures that a note below the table, or one that names several units, says to be in another unit. */
    void note(List<String> units, CellRef where) {
        List<Dimension> said =
                units.stream().map(known::of).filter(unit -> !unit.isShare()).toList();
        boolean fits =
                assumed.values().stream().anyMatch(taken -> said.stream().anyMatch(unit -> unit.converts(taken)));
        for (Dimension taken : assumed.values()) {
            List<Dimension> alike =
                    said.stream().filter(unit -> unit.converts(taken)).toList();
            boolean other = alike.isEmpty()
                    ? !fits && !taken.isCount() && !said.isEmpty()
                    : alike.stream().noneMatch(unit -> unit.convert(1, taken) == 1);
            if (other) {
                log.add(log.problem(ProblemCode.DIMENSION_DOUBTFUL, where, String.join("、", units), taken.name()));
            }
        }
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

    /**
     * A figure of passed, checked, failed, or one that only rules use: a number of things.
     *
     * @param inBase whether all of these columns have units of one kind, so that numbers in them can be compared
     */
    FigureCell number(FigureCell cell, Column column, boolean inBase) {
        return seen(cell, column, settled -> counted(settled, column, inBase));
    }

    private FigureCell counted(FigureCell cell, Column column, boolean inBase) {
        if (!(cell.figure() instanceof Figure.Numeral number) || number.percent()) {
            return cell;
        }
        Optional<Dimension> above = header(column).or(() -> noted).flatMap(known::named);
        Optional<BigDecimal> multiplier = Dimensions.multiplier(number.unit());
        if (multiplier.isPresent()) {
            if (above.flatMap(unit -> known.multiplied(unit.name())).isPresent()) {
                return Numerals.with(cell, Numerals.unreadable(ProblemCode.NOT_A_NUMBER, number));
            }
            number = Numerals.times(number, multiplier.get());
        }
        Optional<Dimension> in = number.unit().isEmpty() ? above : Optional.of(known.of(number.unit()));
        if (in.isEmpty()) {
            assumed.putIfAbsent("", new Dimension("个", known.of("个").kind(), BigDecimal.ONE, BigDecimal.ONE));
            return Numerals.with(cell, number);
        }
        Dimension unit = in.get();
        Optional<Dimension> header = header(column).flatMap(known::named);
        if (unit.isCount() || (inBase && header.filter(unit::converts).isPresent())) {
            return Numerals.with(cell, Numerals.inOnes(number, unit));
        }
        if (number.unit().isEmpty()) {
            return Numerals.with(cell, number);
        }
        Figure.Numeral written = number;
        return Numerals.with(
                cell,
                header.filter(unit::converts)
                        .<Figure>map(to ->
                                new Figure.Numeral(unit.convert(written.value(), to), false, written.approximate()))
                        .orElseGet(() -> Numerals.unreadable(ProblemCode.NOT_A_NUMBER, written)));
    }

    /** A figure to be added up, or a total: in the unit of the header or the note, else in the base unit of its own. */
    FigureCell summand(FigureCell cell, Column column) {
        if (!(cell.figure() instanceof Figure.Numeral number) || number.unit().isEmpty()) {
            return cell;
        }
        Optional<BigDecimal> multiplier = Dimensions.multiplier(number.unit());
        Optional<Dimension> above = header(column).or(() -> noted).flatMap(known::named);
        if (multiplier.isPresent()) {
            return Numerals.with(
                    cell,
                    above.isEmpty()
                            ? Numerals.times(number, multiplier.get())
                            : Numerals.unreadable(ProblemCode.NOT_A_NUMBER, number));
        }
        Dimension from = known.of(number.unit());
        if (above.isEmpty()) {
            return Numerals.with(cell, Numerals.inOnes(number, from));
        }
        return Numerals.with(
                cell,
                from.converts(above.get())
                        ? new Figure.Numeral(from.convert(number.value(), above.get()), false, number.approximate())
                        : Numerals.unreadable(ProblemCode.NOT_A_NUMBER, number));
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
