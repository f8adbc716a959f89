package org.scoregap.report.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.scoregap.mapping.Comparison;
import org.scoregap.mapping.Indicator.Better;
import org.scoregap.mapping.Scoring;
import org.scoregap.mapping.Scoring.Deduction;
import org.scoregap.mapping.Scoring.Proportional;
import org.scoregap.mapping.Scoring.Tiers;
import org.scoregap.report.Points;
import org.scoregap.report.TableBlock;
import org.scoregap.score.draw.Posterior;
import org.scoregap.score.explain.Explanation.AsItStands;
import org.scoregap.score.explain.Explanation.Earning;
import org.scoregap.score.explain.Explanation.InFramework;
import org.scoregap.score.explain.Explanation.OfCount;
import org.scoregap.score.explain.Explanation.OfRate;
import org.scoregap.score.explain.Explanation.Sample;
import org.scoregap.score.explain.Explanation.TierChance;
import org.scoregap.score.explain.Explanation.Unseen;

/** What the assessors draw, and what it earns. */
record ExplainScoring(Explained explained) {

    TableBlock block(String title) {
        List<String> sentences = new ArrayList<>();
        drawn().ifPresent(sentences::add);
        for (InFramework in : explained.explanation().frameworks()) {
            for (Earning earning : in.scorings()) {
                sentences.add(explained.paragraph(rule(in, earning), share(earning), loss(in, earning)));
            }
            in.gate()
                    .ifPresent(gate -> sentences.add(
                            gate.failProbability().isPresent()
                                    ? explained.text(
                                            "explain.gate",
                                            explained.names().framework(in.framework()),
                                            explained.bound(gate.gate().fails()),
                                            Digits.percent(
                                                    gate.failProbability().getAsDouble()))
                                    : explained.text(
                                            "explain.gate-unknown",
                                            explained.names().framework(in.framework()),
                                            explained.bound(gate.gate().fails()))));
        }
        return TableBlock.ofSentences("scoring", title, sentences);
    }

    private Optional<String> drawn() {
        if (!(explained.explanation().grounds() instanceof OfRate rate)) {
            return explained.explanation().grounds() instanceof OfCount count
                    ? Optional.of(
                            explained.text("explain.count-drawn", Digits.of(count.shape()), Digits.of(count.rate())))
                    : Optional.empty();
        }
        Sample sample = rate.sample();
        if (sample.drawn().isEmpty()) {
            return Optional.of(explained.text("explain.all-seen"));
        }
        int drawn = sample.drawn().getAsInt();
        String limited = sample.stated().orElse(drawn) > drawn
                ? explained.text(
                        "explain.sample-limited",
                        Integer.toString(sample.stated().orElse(drawn)),
                        Integer.toString(sample.registered()))
                : "";
        if (rate.markVariance().isPresent()) {
            return Optional.of(explained.text("explain.sample-marks", Integer.toString(drawn), limited));
        }
        return Optional.of(explained.text(
                "explain.sample",
                Integer.toString(drawn),
                Digits.of(rate.posterior().a()),
                Digits.of(rate.posterior().b()),
                limited));
    }

    private String rule(InFramework in, Earning earning) {
        return explained.text(
                "explain.scoring",
                explained.names().framework(in.framework()),
                earning.scores().section().value(),
                Points.alone(earning.scores().points()).shown(),
                explained.pointsOf(in.framework()),
                rule(earning.scores().scoring()));
    }

    private String rule(Scoring scoring) {
        if (scoring instanceof Proportional each) {
            return explained.text(
                    "explain.rule-proportional", explained.finding(each.full()), explained.finding(each.none()));
        }
        if (scoring instanceof Deduction each) {
            return explained.text("explain.rule-deduction", Digits.of(each.each()));
        }
        List<String> tiers = new ArrayList<>();
        if (scoring instanceof Tiers each) {
            each.tiers()
                    .forEach(tier -> tiers.add(explained.text(
                            "explain.rule-tier", explained.bound(tier.at()), Digits.percent(tier.earns()))));
        }
        return String.join(explained.text("list.separator"), tiers);
    }

    private static double expectedShare(Earning earning) {
        return earning.expected() / earning.scores().points();
    }

    private String share(Earning earning) {
        String share = Digits.percent(expectedShare(earning));
        if (explained.explanation().grounds() instanceof AsItStands) {
            return explained.text("explain.share-known", share);
        }
        if (explained.explanation().grounds() instanceof Unseen) {
            return explained.text("explain.share-unseen", share);
        }
        if (!earning.tiers().isEmpty()) {
            List<String> chances = new ArrayList<>();
            List<String> terms = new ArrayList<>();
            for (TierChance each : earning.tiers()) {
                chances.add(explained.text(
                        "explain.chance",
                        explained.bound(each.tier().at()),
                        least(each.tier().at()),
                        Digits.percent(each.probability())));
                terms.add(Digits.percent(each.probability()) + " × "
                        + Digits.percent(each.tier().earns()));
            }
            return explained.text(
                    "explain.share-tiers",
                    String.join(explained.text("list.separator"), chances),
                    Explained.sum(terms),
                    share);
        }
        return isMean(earning.scores().scoring()) ? mean(share) : explained.text("explain.share-weighed", share);
    }

    /** Whether the share of the points is the share that passes. */
    private boolean isMean(Scoring scoring) {
        return explained.explanation().grounds() instanceof OfRate
                && explained.indicator().better() == Better.HIGHER
                && scoring instanceof Proportional each
                && each.none() == 0
                && each.full() == 1;
    }

    private String mean(String share) {
        Posterior posterior = ((OfRate) explained.explanation().grounds()).posterior();
        return explained.text("explain.share-mean", Digits.of(posterior.a()), Digits.of(posterior.b()), share);
    }

    /** How many of the sample must pass; empty where that is not how it is scored. */
    private String least(Comparison at) {
        if (explained.explanation().grounds() instanceof OfRate rate
                && rate.markVariance().isEmpty()
                && rate.sample().drawn().isPresent()
                && explained.indicator().better() == Better.HIGHER) {
            int drawn = rate.sample().drawn().getAsInt();
            for (int passed = 0; passed <= drawn; passed++) {
                if (at.holds((double) passed / drawn)) {
                    return explained.text("explain.at-least", Integer.toString(passed));
                }
            }
        }
        return "";
    }

    private String loss(InFramework in, Earning earning) {
        double points = earning.scores().points();
        return explained.text(
                "explain.loss",
                Digits.of(points),
                Digits.percent(expectedShare(earning)),
                Digits.of(points - earning.expected()),
                explained.pointsOf(in.framework()));
    }
}
