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
import org.scoregap.validate.match.TitledUnit;

/**
 * Brings numbers into the unit of their indicator. What stands in the cell says more than the header, and that more than a
 * note above the table. A conversion is told once a column; a unit of another kind makes the figure unreadable.
 */
final class Measuring {
    private static final Pattern TITLE_OF_SHARES = Pattern.compile("率|比例|比重|占比|百分|分$|评分|得分|成绩");

    private final ProblemLog log;
    private final Dimensions known;
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
                .map(unit -> known.of(unit).convert(shown, one(known.of(unit))))
                .filter(value -> Math.abs(value - number.value()) <= 1e-9 * Math.abs(value))
                .isPresent();
        Figure.Numeral plain = new Figure.Numeral(said ? shown : number.value(), false, false);
        FigureCell measured = measure.apply(with(cell, plain));
        return !said && measured.figure() instanceof Figure.Numeral kept
                ? with(measured, kept.seenAs(number.seen()))
                : measured;
    }

    private FigureCell measured(FigureCell cell, Column column, Indicator indicator) {
        if (!(cell.figure() instanceof Figure.Numeral number) || number.percent()) {
            return cell;
        }
        if (indicator.measure() == Measure.MILESTONE) {
            return number.unit().isEmpty() ? cell : with(cell, unreadable(ProblemCode.NOT_A_NUMBER, number));
        }
        Optional<String> header = header(column);
        Optional<String> above = header.or(() -> noted);
        Optional<BigDecimal> multiplier = Dimensions.multiplier(number.unit());
        if (multiplier.isPresent()) {
            String context = above.orElse(indicator.dimension());
            if (known.multiplied(context).isPresent()) {
                // 1.2万 under 万元: nobody can say whether of 元 or of 万元.
                return with(cell, unreadable(ProblemCode.NOT_A_NUMBER, number));
            }
            number = times(number, multiplier.get());
        }
        if (!number.unit().isEmpty()) {
            return with(cell, convert(number, number.unit(), header, column, indicator));
        }
        boolean judged = isShare(indicator) || indicator.measure() == Measure.GRADE;
        String taken = noted.orElse(indicator.dimension());
        if (header.isEmpty() && !judged && !taken.isEmpty()) {
            assumed.computeIfAbsent(taken, known::of);
        }
        if (above.isEmpty() || (header.isEmpty() && noteSaysNothing(column, indicator))) {
            return with(cell, number);
        }
        return with(cell, convert(number, above.get(), header, column, indicator));
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
        return with(cell, converted instanceof Figure.Numeral kept ? kept.seenAs(number.seen()) : converted);
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
        boolean share = isShare(indicator) || indicator.measure() == Measure.GRADE;
        return share && (ofSites || TITLE_OF_SHARES.matcher(column.title()).find());
    }

    private static boolean isShare(Indicator indicator) {
        return indicator.measure() == Measure.RATE || AmountFigures.isShare(indicator);
    }

    private Figure convert(
            Figure.Numeral number, String unit, Optional<String> header, Column column, Indicator indicator) {
        Dimension from = known.of(unit);
        Figure.Numeral plain = new Figure.Numeral(number.value(), false, number.approximate());
        if (indicator.measure() == Measure.GRADE) {
            boolean mark = from.kind().equals("mark") || unit.equals(indicator.dimension());
            // 0.85 below "%" may be of one or of a hundred.
            return mark
                    ? plain
                    : from.name().equals("%") && number.value() > 1
                            ? new Figure.Numeral(number.value() / 100, true, number.approximate())
                            : unreadable(ProblemCode.DIMENSION_WRONG, number);
        }
        if (isShare(indicator)) {
            // 0.9 in a column of % is a doubtful share, 1.5 is none.
            return from.name().equals("%")
                    ? new Figure.Numeral(number.value(), false, number.approximate(), "%")
                    : unreadable(ProblemCode.DIMENSION_WRONG, number);
        }
        if (indicator.dimension().isEmpty()) {
            return withoutDimension(number, plain, from, header, indicator);
        }
        Dimension to = known.of(indicator.dimension());
        if (!from.converts(to)) {
            return unreadable(ProblemCode.DIMENSION_WRONG, number);
        }
        double factor = from.convert(1, to);
        if (factor != 1) {
            tell(column, unit, indicator, factor);
        }
        return new Figure.Numeral(from.convert(number.value(), to), false, number.approximate());
    }

    /** Where the mapping does not say what a value is in, only a count of things is understood, or what the header says. */
    private Figure withoutDimension(
            Figure.Numeral number, Figure.Numeral plain, Dimension from, Optional<String> header, Indicator indicator) {
        if (indicator.measure() == Measure.COUNT) {
            return from.isCount() ? inOnes(number, from) : unreadable(ProblemCode.DIMENSION_WRONG, number);
        }
        if (number.unit().isEmpty()) {
            return plain;
        }
        Optional<Dimension> to = header.flatMap(known::named).filter(from::converts);
        return to.isPresent()
                ? new Figure.Numeral(from.convert(number.value(), to.get()), false, number.approximate())
                : unreadable(ProblemCode.NOT_A_NUMBER, number);
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
                return with(cell, unreadable(ProblemCode.NOT_A_NUMBER, number));
            }
            number = times(number, multiplier.get());
        }
        Optional<Dimension> in = number.unit().isEmpty() ? above : Optional.of(known.of(number.unit()));
        if (in.isEmpty()) {
            assumed.putIfAbsent("", new Dimension("个", known.of("个").kind(), BigDecimal.ONE, BigDecimal.ONE));
            return with(cell, number);
        }
        Dimension unit = in.get();
        Optional<Dimension> header = header(column).flatMap(known::named);
        if (unit.isCount() || (inBase && header.filter(unit::converts).isPresent())) {
            return with(cell, inOnes(number, unit));
        }
        if (number.unit().isEmpty()) {
            return with(cell, number);
        }
        Figure.Numeral written = number;
        return with(
                cell,
                header.filter(unit::converts)
                        .<Figure>map(to ->
                                new Figure.Numeral(unit.convert(written.value(), to), false, written.approximate()))
                        .orElseGet(() -> unreadable(ProblemCode.NOT_A_NUMBER, written)));
    }

    /** A figure to be added up, or a total: in the unit of the header or the note, else in the base unit of its own. */
    FigureCell summand(FigureCell cell, Column column) {
        if (!(cell.figure() instanceof Figure.Numeral number) || number.unit().isEmpty()) {
            return cell;
        }
        Optional<BigDecimal> multiplier = Dimensions.multiplier(number.unit());
        Optional<Dimension> above = header(column).or(() -> noted).flatMap(known::named);
        if (multiplier.isPresent()) {
            return with(
                    cell,
                    above.isEmpty() ? times(number, multiplier.get()) : unreadable(ProblemCode.NOT_A_NUMBER, number));
        }
        Dimension from = known.of(number.unit());
        if (above.isEmpty()) {
            return with(cell, inOnes(number, from));
        }
        return with(
                cell,
                from.converts(above.get())
                        ? new Figure.Numeral(from.convert(number.value(), above.get()), false, number.approximate())
                        : unreadable(ProblemCode.NOT_A_NUMBER, number));
    }

    private static FigureCell with(FigureCell cell, Figure figure) {
        return new FigureCell(figure, cell.where(), cell.text());
    }

    private static Figure.Numeral times(Figure.Numeral number, BigDecimal by) {
        double value = BigDecimal.valueOf(number.value()).multiply(by).doubleValue();
        return new Figure.Numeral(value, false, number.approximate());
    }

    private static Figure.Numeral inOnes(Figure.Numeral number, Dimension unit) {
        return new Figure.Numeral(unit.convert(number.value(), one(unit)), false, number.approximate());
    }

    private static Dimension one(Dimension unit) {
        return new Dimension("", unit.kind(), BigDecimal.ONE, BigDecimal.ONE);
    }

    private static Figure.Unreadable unreadable(ProblemCode code, Figure.Numeral number) {
        return new Figure.Unreadable(
                code,
                code == ProblemCode.DIMENSION_WRONG ? Optional.empty() : Optional.of(Written.number(number.value())));
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
