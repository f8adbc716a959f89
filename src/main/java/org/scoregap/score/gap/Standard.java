package org.scoregap.score.gap;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.scoregap.mapping.Comparison;
import org.scoregap.mapping.Indicator;
import org.scoregap.mapping.Indicator.Scores;
import org.scoregap.mapping.Scoring.Tier;
import org.scoregap.mapping.Scoring.Tiers;

/** What an indicator should reach: the target in words (标准值), and how far the next tier is. */
final class Standard {
    private Standard() {}

    /** {@code >= 95%} for shares, {@code <= 35} for other amounts; empty without a target. */
    static Optional<String> of(Indicator indicator) {
        boolean share = indicator.measure().sampled() || indicator.dimension().equals("%");
        return indicator.target().map(target -> worded(target, share));
    }

    private static String worded(Comparison target, boolean share) {
        BigDecimal number = BigDecimal.valueOf(target.than()).movePointRight(share ? 2 : 0);
        String plain = number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        return target.operator().sign() + " " + plain + (share ? "%" : "");
    }

    /**
     * How far {@code finding} is from the nearest tier that earns more than it does, on the indicator's own scale; of
     * several scorings the nearest. Empty when no tier earns more.
     */
    static OptionalDouble toNextTier(List<Scores> scores, double finding) {
        return scores.stream()
                .flatMap(each -> better(each, finding))
                .mapToDouble(tier -> tier.at().missing(finding))
                .min();
    }

    private static Stream<Tier> better(Scores scores, double finding) {
        double earned = scores.scoring().share(finding, scores.points());
        return scores.scoring() instanceof Tiers tiers
                ? tiers.tiers().stream()
                        .filter(tier -> tier.earns() > earned && !tier.at().holds(finding))
                : Stream.empty();
    }
}
