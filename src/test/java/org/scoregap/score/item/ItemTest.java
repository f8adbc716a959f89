package org.scoregap.score.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.scoregap.score.TestIndicator.PROPORTIONAL;
import static org.scoregap.score.TestIndicator.rate;
import static org.scoregap.score.TestIndicator.tier;
import static org.scoregap.score.TestIndicator.tiers;
import static org.scoregap.score.TestIndicator.value;
import static org.scoregap.score.TestReport.amount;

import org.junit.jupiter.api.Test;
import org.scoregap.mapping.Comparison.Operator;
import org.scoregap.score.TestIndicator;
import org.scoregap.score.TestMapping;
import org.scoregap.score.TestReport;
import org.scoregap.score.evidence.Standing;

class ItemTest {

    private static Item item(TestIndicator indicator, TestReport... reports) {
        Standing standing = Standing.of(TestReport.all(reports), TestMapping.WEEK);
        return Items.of(Judgements.of(TestMapping.ws().with(indicator).build(), TestMapping.WEEK, standing))
                .all()
                .get(0);
    }

    private final Item item = item(rate("I", 10)
            .scores("WS", "S2", 6, tiers(tier(Operator.AT_LEAST, 1, 1)))
            .prior(0.8, 5)
            .sample(1));

    @Test
    void earnsInAllItsScoringsByOneFinding() {
        // all 16 points with probability 0.8, else none
        assertThat(item.points()).isEqualTo(16);
        assertThat(item.expected()).isCloseTo(12.8, within(1e-12));
        assertThat(item.loss()).isCloseTo(3.2, within(1e-12));
        assertThat(item.variance()).isCloseTo(256 * 0.8 * 0.2, within(1e-9));
        assertThat(item.earned().mean()).isCloseTo(12.8, within(1e-12));
        assertThat(item.earned()).isSameAs(item.earned());
    }

    @Test
    void canBeCutDownToASection() {
        Item part = item.only(scores -> scores.section().value().equals("S2"));

        assertThat(part.points()).isEqualTo(6);
        assertThat(part.expected()).isCloseTo(4.8, within(1e-12));
        assertThat(part.variance()).isCloseTo(36 * 0.8 * 0.2, within(1e-9));
        assertThat(part.indicator()).isEqualTo(item.indicator());
    }

    @Test
    void isItselfWhereAllIsMeantAndNothingWhereNothingIs() {
        assertThat(item.only(scores -> true)).isSameAs(item);

        Item nothing = item.only(scores -> false);
        assertThat(nothing.scores()).isEmpty();
        assertThat(nothing.points()).isZero();
        assertThat(nothing.expected()).isZero();
        assertThat(nothing.loss()).isZero();
        assertThat(nothing.variance()).isZero();
    }

    @Test
    void losesNothingNotEvenByRoundingWhereAllIsEarned() {
        // 0.1 + 0.2 + 0.3 is not 0.6
        Item all = item(
                value("I", 0.1).scores("WS", "S1", 0.2, PROPORTIONAL).scores("WS", "S2", 0.3, PROPORTIONAL),
                amount("A", "I", 1));

        assertThat(all.loss()).isZero();
        assertThat(all.expected() / all.points()).isEqualTo(1);
    }
}
