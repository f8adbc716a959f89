package org.scoregap.score.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scoregap.score.TestIndicator.pinned;
import static org.scoregap.score.TestReport.amount;
import static org.scoregap.score.TestReport.checks;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.scoregap.mapping.Scoring;
import org.scoregap.model.Measure;
import org.scoregap.model.Source;
import org.scoregap.score.TestIndicator;
import org.scoregap.score.TestMapping;
import org.scoregap.score.TestReport;
import org.scoregap.score.forecast.Forecast.Gap;

class SitePartsTest {

    private static List<String> worded(Gap gap) {
        return gap.sites().stream()
                .map(part -> part.site() + " " + Math.rint(part.loss() * 1e6) / 1e6)
                .toList();
    }

    @Test
    void addsUpVisitsToOneSiteAndListsTheLargestFirstThenById() {
        Gap gap = TestMapping.ws()
                .with(pinned("I", 10, 0.2))
                .gap(
                        checks("A", "I", 8, 12)
                                .by(Source.INSPECTION)
                                .site("X", 3, 4)
                                .site("Y", 3, 4)
                                .site("Z", 2, 4),
                        checks("A", "I", 0, 4)
                                .by(Source.INSPECTION)
                                .on("2022-07-12")
                                .site("Z", 1, 3)
                                .site("W", 0, 1));

        // 8 of 10 points are lost: 4 of 7 at Z, 1 of 7 at each of the others
        assertThat(gap.sites()).extracting(part -> part.site().value()).containsExactly("Z", "W", "X", "Y");
        assertThat(worded(gap).get(0)).isEqualTo("Z 4.571429");
        assertThat(worded(gap).get(3)).isEqualTo("Y 1.142857");
    }

    @Test
    void listsWhereWhatShouldNotOccurHasOccurred() {
        TestIndicator count = TestIndicator.of("C", Measure.COUNT).scores("WS", "S1", 10, new Scoring.Deduction(1));
        TestReport report = amount("A", "C", 4).site("X", 3, 0).site("Y", 1, 0).site("Z", 0, 0);
        Gap lower = TestMapping.ws().with(count.lowerIsBetter()).gap(report);

        assertThat(lower.sites()).extracting(part -> part.site().value()).containsExactly("X", "Y");
        assertThat(lower.sites().get(0).loss() / lower.sites().get(1).loss())
                .isCloseTo(3, org.assertj.core.api.Assertions.within(1e-9));
    }

    @Test
    void listsNoSiteOfACountOfWhichMoreIsBetterNorOfAValue() {
        Scoring many =
                TestIndicator.tiers(TestIndicator.tier(org.scoregap.mapping.Comparison.Operator.AT_LEAST, 100, 1));

        assertThat(TestMapping.ws()
                        .with(TestIndicator.of("C", Measure.COUNT).scores("WS", "S1", 10, many))
                        .gap(amount("A", "C", 4).site("X", 4, 0))
                        .sites())
                .isEmpty();
        assertThat(TestMapping.ws()
                        .with(TestIndicator.of("V", Measure.VALUE)
                                .lowerIsBetter()
                                .scores("WS", "S1", 10, many))
                        .gap(amount("A", "V", 4).site("X", 4, 0))
                        .sites())
                .isEmpty();
    }
}
