package org.scoregap.score.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scoregap.score.TestReport.checks;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.scoregap.mapping.Mapping;
import org.scoregap.model.Observed;
import org.scoregap.model.Source;
import org.scoregap.model.UnitId;
import org.scoregap.score.TestIndicator;
import org.scoregap.score.TestMapping;
import org.scoregap.score.TestReport;
import org.scoregap.score.belief.UnderReporting;
import org.scoregap.score.evidence.Claims;
import org.scoregap.score.evidence.Standing;

class ClaimedMendedTest {
    private static final Mapping MAPPING = TestMapping.ws()
            .with(TestIndicator.rate("I", 10).lead("A").reportedBy("A"))
            .build();

    private static TestReport inspection(String day) {
        return checks("A", "I", 7, 10).by(Source.INSPECTION).on(day);
    }

    private static Map<UnitId, Double> mended(TestTask task, TestReport figure) {
        return ClaimedMended.marked(List.of(figure.build()), List.of(task.build()))
                .get(0)
                .mended();
    }

    private static double factor(List<Observed> observed) {
        Standing standing = Standing.of(observed, TestMapping.WEEK);
        return UnderReporting.of(MAPPING, TestMapping.WEEK, standing, Claims.of(MAPPING, standing))
                .of(new UnitId("A"))
                .factor();
    }

    @Test
    void whoClaimsAndIsFoundOutUnderReportsMore() {
        List<Observed> observed = TestReport.all(checks("A", "I", 80, 100).week(27), inspection("2022-07-14"));
        double silent = factor(observed);
        double claiming = factor(ClaimedMended.marked(
                observed, List.of(TestTask.of("A").claimed("2022-07-13").build())));
        assertThat(claiming).isGreaterThan(silent * 1.1);
    }

    @Test
    void aClaimHoldsFromItsDayUntilItIsSentBack() {
        TestTask claimed = TestTask.of("A").claimed("2022-07-13");
        assertThat(mended(claimed, inspection("2022-07-12"))).isEmpty();
        assertThat(mended(claimed, inspection("2022-07-13"))).containsExactly(Map.entry(new UnitId("A"), 1.0));
        claimed.reopened("2022-07-14");
        assertThat(mended(claimed, inspection("2022-07-14"))).hasSize(1);
        assertThat(mended(claimed, inspection("2022-07-15"))).isEmpty();
    }

    @Test
    void aSitesClaimIsOfThatSiteAlone() {
        TestReport sites = checks("A", "I", 3, 4)
                .by(Source.INSPECTION)
                .on("2022-07-14")
                .site("M1", 0, 1)
                .site("M2", 3, 3);
        assertThat(mended(TestTask.of("A").at("M1").claimed("2022-07-13"), sites))
                .containsExactly(Map.entry(new UnitId("A"), 0.25));
        assertThat(mended(TestTask.of("A").at("M3").claimed("2022-07-13"), sites))
                .isEmpty();
    }

    @Test
    void onlyInspectionsTestClaims() {
        assertThat(mended(
                        TestTask.of("A").claimed("2022-07-13"),
                        checks("A", "I", 7, 10).on("2022-07-14")))
                .isEmpty();
    }

    @Test
    void withoutClaimsTheFiguresAreTheVerySame() {
        List<Observed> observed = TestReport.all(inspection("2022-07-14"));
        assertThat(ClaimedMended.marked(observed, List.of(TestTask.of("A").build())))
                .isSameAs(observed);
    }
}
