package org.scoregap.report.explain;

import java.util.ArrayList;
import java.util.List;
import org.scoregap.report.TableBlock;
import org.scoregap.score.belief.WeighedFigure;
import org.scoregap.score.draw.Posterior;
import org.scoregap.score.explain.Explanation.OfRate;

/** Steps 5 and 6: what others than the units found, and what is believed with it. */
record ExplainFound(Explained explained, OfRate rate) {

    TableBlock block(String title) {
        List<WeighedFigure> figures = rate.belief().figures();
        ExplainPrior prior = new ExplainPrior(explained, rate);
        Posterior found = rate.belief().found();
        List<String> sentences = new ArrayList<>();
        sentences.add(
                figures.isEmpty()
                        ? explained.text("explain.nothing-found")
                        : explained.text(
                                "explain.found",
                                Digits.of(explained.model().evidenceHalfLife()),
                                Digits.of(sum(figures, false)),
                                Digits.of(sum(figures, true))));
        sentences.add(explained.text(
                figures.isEmpty() ? "explain.posterior-alone" : "explain.posterior",
                Digits.of(prior.passes()),
                Digits.of(sum(figures, false)),
                Digits.of(found.a()),
                Digits.of(prior.failures()),
                Digits.of(sum(figures, true)),
                Digits.of(found.b()),
                Digits.percent(found.b() / found.weight())));
        sentences.addAll(settings(found));
        return new ExplainEvidence(explained).found(title, sentences, figures);
    }

    private static double sum(List<WeighedFigure> figures, boolean failing) {
        return figures.stream()
                .mapToDouble(each -> each.weight()
                        * (failing ? each.figure().failures() : each.figure().passes()))
                .sum();
    }

    private List<String> settings(Posterior found) {
        List<String> sentences = new ArrayList<>();
        Posterior used = rate.posterior();
        if (explained.model().strictness() != 1) {
            sentences.add(explained.text(
                    "explain.strictness",
                    Digits.of(explained.model().strictness()),
                    Digits.percent(found.b() / found.weight()),
                    Digits.percent(used.b() / used.weight())));
        }
        if (explained.model().clustering() > 0) {
            sentences.add(explained.text(
                    "explain.clustering",
                    Digits.of(explained.model().clustering()),
                    Digits.of(found.weight()),
                    Digits.of(used.weight())));
        }
        if (!sentences.isEmpty()) {
            sentences.add(explained.text("explain.used", Digits.of(used.a()), Digits.of(used.b())));
        }
        return sentences;
    }
}
