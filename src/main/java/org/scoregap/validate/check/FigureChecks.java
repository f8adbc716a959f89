package org.scoregap.validate.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.scoregap.mapping.Indicator;
import org.scoregap.mapping.Settings;
import org.scoregap.model.Finding;
import org.scoregap.model.Measure;
import org.scoregap.model.ProblemCode;

/** Turns a row's figures into a finding by the indicator's measure, or says what keeps them from being one. */
final class FigureChecks {
    private static final double NOISE = 1e-9;

    private final ProblemLog log;
    private final RateFigures rates;
    private final GradeFigures grades;
    private final AmountFigures amounts;
    private final WordedFigures worded;

    FigureChecks(ProblemLog log, Settings settings, ShareDoubts shares) {
        this.log = log;
        this.rates = new RateFigures(log, settings, shares);
        this.grades = new GradeFigures(log);
        this.worded = new WordedFigures(settings.words().ratings());
        this.amounts = new AmountFigures(log, shares);
    }

    /** Empty when the row is refused for its figures. */
    Optional<Taken> take(Indicator indicator, Figures written) {
        Figures figures =
                worded.read(indicator, indicator.measure() == Measure.COUNT ? countingNone(written) : written);
        if (!readable(indicator, figures)) {
            return Optional.empty();
        }
        if (figures.notApplicable()) {
            return Optional.of(new Taken(new Finding.NotApplicable(), false, figures.decisive(), Double.NaN));
        }
        if (figures.noNumber()) {
            missing(indicator, figures);
            return Optional.empty();
        }
        return switch (indicator.measure()) {
            case RATE -> rates.take(indicator, figures);
            case GRADE -> grades.take(indicator, figures);
            case VALUE, COUNT, MILESTONE -> amounts.take(indicator, figures);
        };
    }

    private void missing(Indicator indicator, Figures figures) {
        String found = figures.own().stream()
                .map(FigureCell::text)
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
        log.add(ProblemCode.VALUE_MISSING, figures.decisive(), found, indicator.name(), indicator);
    }

    private static Figures countingNone(Figures f) {
        return new Figures(
                f.passed(), f.checked(), f.failed(), f.value().counting(), f.extra(), f.decisive(), f.oneSite());
    }

    /** Names what cannot be read; nothing that follows from it is reported beside it. */
    private boolean readable(Indicator indicator, Figures figures) {
        int before = log.refusals();
        figures.own().forEach(cell -> readable(indicator, cell));
        figures.extra().values().forEach(cell -> readable(indicator, cell));
        return log.refusals() == before;
    }

    private void readable(Indicator indicator, FigureCell cell) {
        if (cell.figure() instanceof Figure.Unreadable unreadable) {
            log.add(
                    unreadable.code(),
                    cell.where(),
                    cell.text(),
                    unreadable.code() == ProblemCode.DIMENSION_WRONG ? dimension(indicator) : expected(indicator),
                    unreadable.suggestion(),
                    Optional.of(indicator));
        } else if (cell.figure() instanceof Figure.Numeral number && number.approximate()) {
            String exact = number.percent() ? Written.percent(number.value()) : Written.number(number.value());
            log.add(
                    ProblemCode.VALUE_APPROXIMATE,
                    cell.where(),
                    cell.text(),
                    exact,
                    Optional.of(exact),
                    Optional.of(indicator));
        } else if (cell.figure() instanceof Figure.Numeral number
                && number.seen().isPresent()) {
            log.add(
                    ProblemCode.DIMENSION_DOUBTFUL,
                    cell.where(),
                    Written.number(number.seen().getAsDouble()),
                    cell.text(),
                    indicator);
        }
    }

    private static String dimension(Indicator indicator) {
        return switch (indicator.measure()) {
            case RATE -> "%";
            case GRADE -> "0–" + Written.number(indicator.scale());
            case COUNT -> indicator.dimension().isEmpty() ? "0, 1, 2…" : indicator.dimension();
            case MILESTONE, VALUE -> indicator.dimension();
        };
    }

    private String expected(Indicator indicator) {
        return switch (indicator.measure()) {
            case RATE -> "12 / 95%";
            case GRADE -> "0–" + Written.number(indicator.scale()) + worded.ratings();
            case COUNT -> "0, 1, 2…";
            case MILESTONE -> "1 / 0";
            case VALUE -> indicator.dimension().isEmpty() ? "123.4" : indicator.dimension();
        };
    }

    /** A whole number of things from 0, as a cell of passed, checked or failed should hold; empty where it holds none. */
    static OptionalDouble whole(ProblemLog log, FigureCell cell, Indicator indicator) {
        if (cell.figure() instanceof Figure.Verdict) {
            log.add(ProblemCode.NOT_A_NUMBER, cell.where(), cell.text(), "0, 1, 2…", indicator);
            return OptionalDouble.empty();
        }
        if (!(cell.figure() instanceof Figure.Numeral number)) {
            return OptionalDouble.empty();
        }
        if (number.percent()) {
            log.add(ProblemCode.NOT_A_NUMBER, cell.where(), cell.text(), "0, 1, 2…", indicator);
            return OptionalDouble.empty();
        }
        double value = withoutNoise(number.value());
        if (value < 0 || value > Integer.MAX_VALUE || value != Math.rint(value)) {
            log.add(ProblemCode.OUT_OF_RANGE, cell.where(), cell.text(), "0, 1, 2…", indicator);
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(value);
    }

    /** 88 for 87.99999999999999, which a spreadsheet shows as 88. */
    static double withoutNoise(double value) {
        double whole = Math.rint(value);
        return Math.abs(value - whole) <= NOISE * Math.abs(whole) ? whole : value;
    }

    /** Whether the indicator's range holds {@code value}; a problem where it does not. */
    static boolean inRange(ProblemLog log, FigureCell cell, Indicator indicator, double value, boolean share) {
        Indicator.Range range = indicator.range();
        // 0.7 + 0.2 is not above 0.9
        if (range.contains(value) || range.contains(value - 1e-9) || range.contains(value + 1e-9)) {
            return true;
        }
        String low = end(range.low(), share);
        String high = end(range.high(), share);
        log.add(ProblemCode.OUT_OF_RANGE, cell.where(), cell.text(), low + "–" + high, indicator);
        return false;
    }

    private static String end(double value, boolean share) {
        if (Double.isInfinite(value)) {
            return value > 0 ? "∞" : "−∞";
        }
        return share ? Written.percent(value) : Written.number(value);
    }

    /** What rules can use of a row: what is written, never what was derived. */
    static Map<String, Double> variables(Figures figures, Taken taken) {
        Map<String, Double> variables = new TreeMap<>();
        put(variables, "passed", figures.passed());
        put(variables, "checked", figures.checked());
        put(variables, "failed", figures.failed());
        put(variables, "value", figures.value());
        if (!Double.isNaN(taken.share()) && variables.containsKey("value")) {
            variables.put("value", taken.share());
        }
        figures.extra().forEach((field, cell) -> put(variables, field, cell.counting()));
        return variables;
    }

    private static void put(Map<String, Double> variables, String field, FigureCell cell) {
        if (cell.figure() instanceof Figure.Numeral number) {
            variables.put(field, number.value());
        } else if (cell.figure() instanceof Figure.Verdict verdict) {
            variables.put(field, verdict.yes() ? 1.0 : 0.0);
        }
    }

    /** The first of {@code cells} that holds a number. */
    static FigureCell firstNumber(List<FigureCell> cells) {
        return cells.stream().filter(FigureCell::isNumber).findFirst().orElse(cells.get(0));
    }
}
