package org.scoregap.validate.check;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.scoregap.mapping.Indicator;
import org.scoregap.model.FoldedName;
import org.scoregap.model.Measure;
import org.scoregap.model.ProblemCode;

/** Makes numbers of what is written as two numbers or as a word: 18/20 of a rate, 优 of a grade. */
final class WordedFigures {
    private final Map<String, Double> ratings;
    private final Map<FoldedName, Double> folded = new HashMap<>();

    WordedFigures(Map<String, Double> ratings) {
        this.ratings = ratings;
        ratings.forEach((word, share) -> folded.put(FoldedName.of(word), share));
    }

    /** What can be written for a grade beside numbers: {@code  / 优 / 良}; empty where nothing can. */
    String ratings() {
        return ratings.isEmpty() ? "" : " / " + String.join(" / ", ratings.keySet());
    }

    /** The figures without fractions and ratings: what those cannot mean here is unreadable. */
    Figures read(Indicator indicator, Figures figures) {
        Figures rated = indicator.measure() == Measure.GRADE ? graded(figures) : figures;
        if (indicator.measure() == Measure.RATE) {
            rated = rate(rated);
        }
        return new Figures(
                plain(rated.passed(), indicator, false),
                plain(rated.checked(), indicator, false),
                plain(rated.failed(), indicator, false),
                plain(rated.value(), indicator, true),
                rated.extra(),
                rated.decisive(),
                rated.oneSite());
    }

    /** A word can be a verdict elsewhere: 合格. */
    private Figures graded(Figures figures) {
        FigureCell cell = figures.value();
        if (!(cell.figure() instanceof Figure.Verdict || cell.figure() instanceof Figure.Rating)) {
            return figures;
        }
        return Optional.ofNullable(folded.get(FoldedName.of(cell.text())))
                .map(share -> value(figures, with(cell, new Figure.Numeral(share, true, false))))
                .orElse(figures);
    }

    /** 18/20 says what passed and what was checked, where nothing in the row says otherwise. */
    private static Figures rate(Figures figures) {
        boolean inValue = figures.value().figure() instanceof Figure.Fraction;
        FigureCell cell = inValue ? figures.value() : figures.passed();
        if (!(cell.figure() instanceof Figure.Fraction fraction)
                || !agrees(figures.checked(), fraction.of())
                || (inValue && !agrees(figures.passed(), fraction.passed()))) {
            return figures;
        }
        FigureCell passed = with(cell, new Figure.Numeral(fraction.passed(), false, false));
        FigureCell checked = figures.checked().isBlank()
                ? with(cell, new Figure.Numeral(fraction.of(), false, false))
                : figures.checked();
        FigureCell value = inValue ? with(cell, Figure.BLANK) : figures.value();
        return new Figures(
                passed, checked, figures.failed(), value, figures.extra(), figures.decisive(), figures.oneSite());
    }

    private static boolean agrees(FigureCell cell, int number) {
        return cell.isBlank() || (cell.figure() instanceof Figure.Numeral other && other.value() == number);
    }

    private static FigureCell plain(FigureCell cell, Indicator indicator, boolean value) {
        if (cell.figure() instanceof Figure.Rating) {
            return with(cell, new Figure.Unreadable(ProblemCode.NOT_A_NUMBER, Optional.empty()));
        }
        if (!(cell.figure() instanceof Figure.Fraction fraction)) {
            return cell;
        }
        double share = fraction.of() > 0 ? (double) fraction.passed() / fraction.of() : Double.NaN;
        if (value && AmountFigures.isShare(indicator) && indicator.measure() == Measure.VALUE && share <= 1) {
            return with(cell, new Figure.Numeral(share, true, false));
        }
        if (value && indicator.measure() == Measure.GRADE && fraction.of() == indicator.scale()) {
            return with(cell, new Figure.Numeral(fraction.passed(), false, false));
        }
        Optional<String> suggestion = share <= 1 ? Optional.of(Written.percent(share)) : Optional.empty();
        return with(cell, new Figure.Unreadable(ProblemCode.NOT_A_NUMBER, suggestion));
    }

    private static FigureCell with(FigureCell cell, Figure figure) {
        return new FigureCell(figure, cell.where(), cell.text());
    }

    private static Figures value(Figures f, FigureCell value) {
        return new Figures(f.passed(), f.checked(), f.failed(), value, f.extra(), f.decisive(), f.oneSite());
    }
}
