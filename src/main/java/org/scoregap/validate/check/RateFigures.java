package org.scoregap.validate.check;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.scoregap.mapping.Indicator;
import org.scoregap.mapping.Settings;
import org.scoregap.model.Finding;
import org.scoregap.model.ProblemCode;

/**
 * A rate: passed of checked; failed of checked; a percentage of checked; or a bare percentage, which weighs
 * {@code assumed-checked} and says so, but 1 for a site that is judged as a whole.
 */
final class RateFigures {
    private static final double TINY = 1e-9;

    private final ProblemLog log;
    private final Settings settings;
    private final ShareDoubts shares;

    RateFigures(ProblemLog log, Settings settings, ShareDoubts shares) {
        this.log = log;
        this.settings = settings;
        this.shares = shares;
    }

    Optional<Taken> take(Indicator indicator, Figures figures) {
        int before = log.refusals();
        OptionalDouble checked = FigureChecks.whole(log, figures.checked(), indicator);
        OptionalDouble failed = FigureChecks.whole(log, figures.failed(), indicator);
        OptionalDouble passed = passed(indicator, figures);
        if (log.refusals() > before) {
            return Optional.empty();
        }
        if (passed.isPresent()) {
            OptionalDouble of = checked.isPresent() ? checked : of(indicator, figures, passed.getAsDouble(), failed);
            return of.isEmpty()
                    ? Optional.empty()
                    : parts(indicator, figures, figures.passed(), passed.getAsDouble(), of.getAsDouble(), failed);
        }
        if (failed.isPresent() && checked.isPresent()) {
            double rest = checked.getAsDouble() - failed.getAsDouble();
            return parts(indicator, figures, figures.failed(), rest, checked.getAsDouble(), OptionalDouble.empty());
        }
        if (figures.value().isNumber()) {
            return fromValue(indicator, figures, checked);
        }
        if (checked.isPresent() && checked.getAsDouble() == 0) {
            Finding nothing = new Finding.Checks(0, 0);
            return Optional.of(new Taken(nothing, false, figures.checked().where(), Double.NaN));
        }
        FigureCell lacking = failed.isPresent() ? figures.checked() : figures.passed();
        FigureCell given = FigureChecks.firstNumber(figures.own());
        log.add(
                ProblemCode.VALUE_MISSING,
                lacking.where().column() > 0 ? lacking.where() : figures.decisive(),
                lacking.text(),
                indicator.name() + " (" + given.text() + ")",
                indicator);
        return Optional.empty();
    }

    /** How many passed; a mark like √ is one of one. Only a single site may pass in part: 0.95 of 2000 is a rate astray. */
    private OptionalDouble passed(Indicator indicator, Figures figures) {
        FigureCell cell = figures.passed();
        if (cell.figure() instanceof Figure.Verdict verdict) {
            return OptionalDouble.of(verdict.yes() ? 1 : 0);
        }
        if (!(cell.figure() instanceof Figure.Numeral number)) {
            return OptionalDouble.empty();
        }
        if (number.percent()) {
            log.add(ProblemCode.NOT_A_NUMBER, cell.where(), cell.text(), "0, 1, 2…", indicator);
            return OptionalDouble.empty();
        }
        double value = FigureChecks.withoutNoise(number.value());
        if (value < 0 || (!figures.oneSite() && value != Math.rint(value))) {
            log.add(ProblemCode.OUT_OF_RANGE, cell.where(), cell.text(), "0, 1, 2…", indicator);
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(value);
    }

    /** The number checked where it is not written; a problem where it does not follow from the rest. */
    private OptionalDouble of(Indicator indicator, Figures figures, double passed, OptionalDouble failed) {
        if (failed.isPresent()) {
            return OptionalDouble.of(Math.rint(passed + failed.getAsDouble()));
        }
        if (figures.oneSite() && passed <= 1) {
            return OptionalDouble.of(1);
        }
        Optional<String> suggestion = Optional.empty();
        if (figures.value().figure() instanceof Figure.Numeral number && number.value() > 0) {
            double share = number.percent() || number.value() <= 1 ? number.value() : number.value() / 100;
            suggestion = Optional.of(Written.number(Math.rint(passed / share)));
        }
        log.add(
                ProblemCode.VALUE_MISSING,
                figures.checked().where().column() > 0 ? figures.checked().where() : figures.decisive(),
                figures.checked().text(),
                indicator.name() + " (" + figures.passed().text() + ")",
                suggestion,
                Optional.of(indicator));
        return OptionalDouble.empty();
    }

    private Optional<Taken> parts(
            Indicator indicator,
            Figures figures,
            FigureCell decisive,
            double passed,
            double checked,
            OptionalDouble failed) {
        if (passed > checked + TINY || passed < 0) {
            String most = "≤ " + Written.number(checked);
            log.add(ProblemCode.PASSED_EXCEEDS_CHECKED, decisive.where(), decisive.text(), most, indicator);
            return Optional.empty();
        }
        if (failed.isPresent() && Math.abs(passed + failed.getAsDouble() - checked) > TINY) {
            String rest = Written.number(checked - passed);
            log.add(
                    ProblemCode.RATE_DISAGREES,
                    figures.failed().where(),
                    figures.failed().text(),
                    rest,
                    Optional.of(rest),
                    Optional.of(indicator));
        }
        double share = agreeing(indicator, figures, passed, checked);
        if (checked > 0 && !FigureChecks.inRange(log, decisive, indicator, passed / checked, true)) {
            return Optional.empty();
        }
        Finding finding = new Finding.Checks(Math.min(passed, checked), (int) checked);
        return Optional.of(new Taken(finding, false, decisive.where(), share));
    }

    /** The value as a share, compared with its parts; NaN where there is none. */
    private double agreeing(Indicator indicator, Figures figures, double passed, double checked) {
        if (!(figures.value().figure() instanceof Figure.Numeral number)) {
            return Double.NaN;
        }
        OptionalDouble rate = checked > 0 ? OptionalDouble.of(passed / checked) : OptionalDouble.of(number.value());
        double share = shares.read(figures.value(), number, indicator, rate, figures.oneSite());
        if (checked > 0 && Math.abs(share - passed / checked) > settings.rateTolerance() + TINY) {
            String right = Written.percent(passed / checked);
            log.add(
                    ProblemCode.RATE_DISAGREES,
                    figures.value().where(),
                    figures.value().text(),
                    right,
                    Optional.of(right),
                    Optional.of(indicator));
        }
        return share;
    }

    private Optional<Taken> fromValue(Indicator indicator, Figures figures, OptionalDouble checked) {
        FigureCell cell = figures.value();
        double share = cell.figure() instanceof Figure.Numeral number
                ? shares.read(cell, number, indicator, OptionalDouble.empty(), figures.oneSite())
                : cell.figure().equals(new Figure.Verdict(true)) ? 1 : 0;
        if (share < 0 || share > 1) {
            log.add(ProblemCode.OUT_OF_RANGE, cell.where(), cell.text(), "0%–100%", indicator);
            return Optional.empty();
        }
        if (!FigureChecks.inRange(log, cell, indicator, share, true)) {
            return Optional.empty();
        }
        if (checked.isPresent()) {
            double of = checked.getAsDouble();
            Finding finding = new Finding.Checks(Math.min(nearWhole(share * of, of), of), (int) of);
            return Optional.of(new Taken(finding, false, cell.where(), share));
        }
        if (figures.oneSite()) {
            return Optional.of(new Taken(new Finding.Checks(share, 1), false, cell.where(), share));
        }
        int assumed = settings.assumedChecked();
        // The address of the number that is wanted, where the form has a column for it.
        List<FigureCell> places = List.of(figures.checked(), cell);
        FigureCell place = places.get(figures.checked().where().column() > 0 ? 0 : 1);
        log.add(ProblemCode.CHECKED_ASSUMED, place.where(), place.text(), Integer.toString(assumed), indicator);
        Finding finding = new Finding.Checks(share * assumed, assumed);
        return Optional.of(new Taken(finding, true, cell.where(), share));
    }

    /** 71% of 200 is 142; a rounded percentage still means a whole number where one is within the tolerance. */
    private double nearWhole(double passed, double checked) {
        double whole = Math.rint(passed);
        return Math.abs(whole - passed) <= settings.rateTolerance() * checked + TINY ? whole : passed;
    }
}
