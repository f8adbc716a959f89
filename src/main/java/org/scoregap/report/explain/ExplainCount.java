package org.scoregap.report.explain;

import java.util.ArrayList;
import java.util.List;
import org.scoregap.mapping.LossModel;
import org.scoregap.report.TableBlock;
import org.scoregap.score.belief.Habit;
import org.scoregap.score.belief.Prior;
import org.scoregap.score.belief.WeighedFigure;
import org.scoregap.score.explain.Explanation.ByUnit;
import org.scoregap.score.explain.Explanation.OfCount;

/** A count: what units reported, what it leads to, and what was found beside it. */
record ExplainCount(Explained explained, OfCount count) {

    TableBlock reported(String title) {
        List<ByUnit> units = count.reporting().units();
        List<String> sentences = new ArrayList<>();
        boolean claimed = units.stream().anyMatch(each -> !each.claims().isEmpty());
        sentences.add(
                claimed
                        ? explained.text(
                                "explain.count-claims",
                                Digits.of(explained.model().habitHalfLife()))
                        : explained.text(
                                "explain.count-no-claims", Digits.of(constants().usual())));
        units.stream().filter(each -> !each.claims().isEmpty()).forEach(each -> sentences.add(perPeriod(each)));
        return new ExplainClaims(explained, units).table(title, sentences);
    }

    private LossModel.Counts constants() {
        return explained.model().counts();
    }

    private String perPeriod(ByUnit unit) {
        return explained.text(
                "explain.count-rate",
                explained.unit(unit),
                Digits.of(unit.claims().stream()
                        .mapToDouble(each -> each.weight() * each.claim().failures())
                        .sum()),
                Digits.of(constants().usual()),
                Digits.of(constants().usualWeight()),
                Digits.of(unit.claims().stream()
                        .mapToDouble(each -> each.weight() * each.claim().checked())
                        .sum()),
                Digits.of(unit.part().reported()));
    }

    TableBlock prior(String title) {
        Prior prior = count.belief().prior();
        List<String> sentences = new ArrayList<>();
        for (ByUnit unit : count.reporting().units()) {
            sentences.add(unit.part()
                    .habit()
                    .map(habit -> corrected(unit, habit))
                    .orElseGet(() -> explained.text(
                            "explain.count-as-it-is",
                            explained.unit(unit),
                            Digits.of(unit.part().mean()))));
        }
        sentences.add(explained.text("explain.count-prior", Digits.of(mean()), Digits.of(prior.weight()), worth()));
        return TableBlock.ofSentences("prior", title, sentences);
    }

    private double mean() {
        return count.belief().prior().parts().stream()
                .mapToDouble(part -> part.share() * part.mean())
                .sum();
    }

    private String worth() {
        return explained.indicator().prior().isPresent()
                ? ""
                : explained.text(
                        "explain.count-worth",
                        Digits.of(constants().most()),
                        Digits.of(constants().unreported()));
    }

    private String corrected(ByUnit unit, Habit habit) {
        return explained.text(
                "explain.count-corrected",
                explained.unit(unit),
                Digits.of(habit.factor()),
                Digits.of(unit.part().reported()),
                Digits.of(unit.part().mean()),
                unit.part().share() < 1 ? Digits.of(unit.part().share()) : "");
    }

    TableBlock found(String title) {
        List<WeighedFigure> figures = count.belief().figures();
        Prior prior = count.belief().prior();
        double found = figures.stream()
                .mapToDouble(each -> each.weight() * each.figure().failures())
                .sum();
        List<String> sentences = new ArrayList<>();
        sentences.add(
                figures.isEmpty()
                        ? explained.text("explain.nothing-found")
                        : explained.text(
                                "explain.count-found",
                                Digits.of(found),
                                Digits.of(count.belief().looks())));
        sentences.add(explained.text(
                "explain.count-posterior",
                Digits.of(prior.weight()),
                Digits.of(mean()),
                Digits.of(found),
                Digits.of(prior.weight() * mean() + found),
                Digits.of(count.belief().looks()),
                Digits.of(count.rate()),
                Digits.of((prior.weight() * mean() + found) / count.rate())));
        if (explained.model().strictness() != 1) {
            sentences.add(explained.text(
                    "explain.count-strictness",
                    Digits.of(explained.model().strictness()),
                    Digits.of(count.shape() / count.rate())));
        }
        return new ExplainEvidence(explained).found(title, sentences, figures);
    }
}
