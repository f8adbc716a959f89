package org.scoregap.report.gap;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.scoregap.mapping.Framework;
import org.scoregap.report.Messages;
import org.scoregap.report.Points;
import org.scoregap.report.Share;
import org.scoregap.report.round.RoundedForecast;
import org.scoregap.score.forecast.Forecast;
import org.scoregap.score.forecast.Forecast.EvidenceState;
import org.scoregap.score.forecast.Forecast.FrameworkForecast;

/**
 * How one framework stands, in words.
 *
 * @param forecast that {@code framework} is of
 * @param rounded the same as it is printed
 */
public record FrameworkSentence(
        FrameworkForecast framework, Forecast forecast, RoundedForecast rounded, Messages messages) {
    /** "How many points do the first ten rows hold?" */
    private static final int FIRST_ROWS = 10;

    /** From this many points on the ends of a range are told in whole points. */
    private static final double COARSE_FROM = 100;

    /** Whether the figures leave no doubt that would show: the forecast takes them as they stand. */
    public static boolean isCertain(FrameworkForecast framework) {
        return Points.alone(framework.low()).hundredths()
                == Points.alone(framework.high()).hundredths();
    }

    static String unit(FrameworkForecast framework, Messages messages) {
        return messages.text(framework.kind() == Framework.Kind.STANDARDS ? "unit.standards" : "unit.points");
    }

    /** How one framework stands. */
    public String whole() {
        boolean certain = isCertain(framework);
        List<Points> first = forecast.gaps().stream()
                .filter(gap -> gap.framework().equals(framework.id()))
                .sorted(Comparator.comparingDouble(Forecast.Gap::expectedLoss).reversed())
                .limit(FIRST_ROWS)
                .map(rounded::loss)
                .toList();
        String standing = messages.text(
                "framework.standing",
                framework.name(),
                rounded.expected(framework).shown(),
                Points.alone(framework.points()).shown(),
                certain ? "" : coarse(framework.low()),
                certain ? "" : coarse(framework.high()),
                rounded.loss(framework.id()).shown(),
                first.stream().reduce(Points.alone(0), Points::plus).shown(),
                Integer.toString(first.size()),
                unit(framework, messages));
        return List.of(standing, estimated(), passing(), gates()).stream()
                .filter(sentence -> !sentence.isEmpty())
                .collect(Collectors.joining(messages.text("sentence.separator"), "", messages.text("sentence.end")));
    }

    /** What nobody has seen yet weighs in the total as much as what was seen: people must know how much of it there is. */
    private String estimated() {
        List<Forecast.Gap> unseen = forecast.gaps().stream()
                .filter(gap -> gap.framework().equals(framework.id()) && gap.evidence() == EvidenceState.NONE)
                .toList();
        return unseen.isEmpty()
                ? ""
                : messages.text(
                        "framework.estimated",
                        Integer.toString(unseen.size()),
                        Points.alone(unseen.stream()
                                        .mapToDouble(Forecast.Gap::points)
                                        .sum())
                                .shown(),
                        unit(framework, messages));
    }

    /** The end of a range in a sentence: hundredths would pretend to be known. */
    private String coarse(double points) {
        return BigDecimal.valueOf(points)
                .setScale(framework.points() < COARSE_FROM ? 1 : 0, RoundingMode.HALF_UP)
                .toPlainString();
    }

    /** That there is no mark to reach, and how likely its gates are passed; empty where there is one. */
    public String withoutMark() {
        return framework.passMark().isPresent() ? "" : messages.text("framework.no-pass-mark", chance());
    }

    private String passing() {
        if (framework.passMark().isEmpty()) {
            return withoutMark();
        }
        Points mark = Points.alone(framework.passMark().getAsDouble());
        Points above = rounded.expected(framework).minus(mark);
        String chance = chance();
        return above.hundredths() >= 0
                ? messages.text("framework.above", mark.shown(), above.shown(), chance, unit(framework, messages))
                : messages.text(
                        "framework.below",
                        mark.shown(),
                        mark.minus(rounded.expected(framework)).shown(),
                        chance,
                        unit(framework, messages));
    }

    /** A chance of 0 or 100 % where nothing is in doubt would be taken for knowledge of the future. */
    private String chance() {
        if (isCertain(framework) || framework.passProbability().isEmpty()) {
            return "";
        }
        double probability = framework.passProbability().getAsDouble();
        boolean gates = framework.gates().stream()
                .anyMatch(gate -> gate.failProbability().isPresent());
        if (framework.passMark().isEmpty()) {
            return probability < 1 ? messages.text("framework.chance-gates", Share.roughly(probability)) : "";
        }
        return messages.text(
                gates ? "framework.chance-mark-gates" : "framework.chance-mark", Share.roughly(probability));
    }

    private String gates() {
        FailingGates failing = FailingGates.of(framework, messages);
        long unknown = framework.gates().stream()
                .filter(gate -> gate.failProbability().isEmpty())
                .count();
        List<String> sentences = new ArrayList<>();
        if (!failing.all().isEmpty()) {
            sentences.add(messages.text(
                    "framework.gates", Integer.toString(failing.all().size()), failing.named()));
        }
        if (unknown > 0) {
            sentences.add(messages.text("framework.gates-unknown", Long.toString(unknown)));
        }
        return String.join(messages.text("sentence.separator"), sentences);
    }
}
