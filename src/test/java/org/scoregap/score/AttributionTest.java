package org.scoregap.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.scoregap.score.TestIndicator.rate;
import static org.scoregap.score.TestReport.checks;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.scoregap.model.Source;
import org.scoregap.score.Forecast.Gap;
import org.scoregap.score.Forecast.UnitForecast;
import org.scoregap.score.Forecast.UnitPart;

class AttributionTest {

    private static TestMapping markets() {
        return TestMapping.ws()
                .site("M1", "market", "T1")
                .site("M2", "market", "T1S")
                .site("M3", "market", "T1")
                .site("M4", "market", "T2")
                .site("R1", "road", "T2");
    }

    @Test
    void givesLeadAndSupportTheirShares() {
        Gap gap = TestMapping.ws()
                .with(rate("I", 10).support("B", 0.3).support("C", 0.2))
                .gap(checks("A", "I", 0, 10));

        assertThat(worded(gap)).containsExactly("A 5.0", "B 3.0", "C 2.0");
    }

    @Test
    void givesTerritoriesTheirShareByRegisteredSitesWhereNoRateIsKnown() {
        Gap gap = markets().with(rate("I", 10).territories(0.5, "market")).gap();

        // no evidence: 5 of 10 points are lost, half of that where the markets are, 3 to 1
        assertThat(worded(gap)).containsExactly("A 2.5", "T1 1.875 territorial", "T2 0.625 territorial");
    }

    @Test
    void weighsRegisteredSitesByTheSmoothedFailingRate() {
        Gap gap = markets()
                .with(rate("I", 10).territories(1, "market"))
                .gap(checks("T1", "I", 10, 10), checks("T2", "I", 0, 10));

        // m = 0.5; T1 (0 + 2.5) / 15 × 3 sites = 0.5; T2 (10 + 2.5) / 15 × 1 site = 0.8333
        assertThat(gap.expectedLoss()).isEqualTo(5);
        assertThat(worded(gap)).containsExactly("T2 3.125 territorial", "T1 1.875 territorial", "A 0.0");
    }

    @Test
    void knowsATerritoryByTheTallyOrByTheSite() {
        TestMapping mapping = markets().with(rate("I", 10).territories(1, "market"));
        Gap byTally = mapping.gap(
                checks("A", "I", 10, 10).by(Source.INSPECTION).in("T1S"),
                checks("A", "I", 0, 10).by(Source.INSPECTION).in("T2"));
        Gap bySite = mapping.gap(checks("A", "I", 10, 20)
                .by(Source.INSPECTION)
                .site("M1", 10, 10)
                .site("M4", 0, 10));

        assertThat(worded(byTally)).containsExactly("T2 3.125 territorial", "T1 1.875 territorial", "A 0.0");
        assertThat(worded(bySite)).isEqualTo(worded(byTally));
    }

    @Test
    void takesAHighShareForFailingWhereLessIsBetter() {
        Gap gap = markets()
                .with(rate("I")
                        .scores("WS", "S1", 10, new org.scoregap.mapping.Scoring.Proportional(1, 0))
                        .lowerIsBetter()
                        .territories(1, "market"))
                .gap(checks("T1", "I", 0, 10), checks("T2", "I", 10, 10));

        assertThat(worded(gap)).containsExactly("T2 3.125 territorial", "T1 1.875 territorial", "A 0.0");
    }

    @Test
    void goesAllBySharesWithoutRegisteredSites() {
        Gap gap = TestMapping.ws()
                .with(rate("I", 10).territories(0.5, "market").support("B", 0.3))
                .gap(checks("A", "I", 0, 10));

        assertThat(worded(gap)).containsExactly("A 7.0", "B 3.0");
    }

    @Test
    void keepsTheTwoPartsOfATerritoryThatAlsoLeadsApart() {
        Forecast forecast = markets()
                .with(rate("I", 10).lead("T1").territories(0.5, "market").easy())
                .forecast(checks("T1", "I", 0, 10));

        assertThat(worded(forecast.gaps().get(0)))
                .containsExactly("T1 5.0", "T1 3.75 territorial", "T2 1.25 territorial");
        UnitForecast unit = forecast.units().stream()
                .filter(each -> each.unit().value().equals("T1"))
                .findFirst()
                .orElseThrow();
        assertThat(unit.items()).isEqualTo(1);
        assertThat(unit.easyItems()).isEqualTo(1);
        assertThat(unit.frameworks().get(0).loss()).isCloseTo(8.75, within(1e-12));
        assertThat(unit.weightedLoss()).isCloseTo(87.5, within(1e-12));
    }

    @Test
    void listsEveryUnitThatAnswersOrOwesById() {
        Forecast forecast =
                TestMapping.ws().with(rate("I", 10).lead("B").reportedBy("C")).forecast();

        assertThat(forecast.units()).extracting(unit -> unit.unit().value()).containsExactly("B", "C");
        assertThat(forecast.units().get(1).missing()).isEqualTo(1);
        assertThat(forecast.units().get(1).frameworks().get(0).charge()).isEqualTo(5);
        assertThat(forecast.units().get(1).weightedCharge()).isEqualTo(50);
        assertThat(forecast.units().get(1).weightedLoss()).isZero();
    }

    @Test
    void spreadsTheLossOverFailingSites() {
        Gap gap = markets()
                .with(rate("I", 10))
                .gap(checks("A", "I", 6, 10)
                        .in("T2")
                        .site("M1", 1, 4)
                        .site("M4", 3, 3)
                        .site("unknown", 2, 3));

        assertThat(gap.sites())
                .extracting(site -> site.site() + " " + site.territory().orElseThrow() + " " + round(site.loss()))
                .containsExactly("M1 T1 3.0", "unknown T2 1.0");
    }

    @Test
    void leavesWhatFailedInTotalsOutOfTheSites() {
        Gap gap = markets().with(rate("I", 10)).gap(checks("A", "I", 8, 10).site("M1", 8, 10), checks("B", "I", 8, 10));

        assertThat(gap.expectedLoss()).isCloseTo(2, within(1e-12));
        assertThat(gap.sites()).hasSize(1);
        assertThat(gap.sites().get(0).loss()).isCloseTo(1, within(1e-12));
    }

    @Test
    void namesNoSitesWhereNothingIsLost() {
        Gap gap = markets()
                .with(rate("I").scores("WS", "S1", 10, new org.scoregap.mapping.Scoring.Proportional(0, 0.5)))
                .gap(checks("A", "I", 8, 10).site("M1", 8, 10));

        assertThat(gap.expectedLoss()).isZero();
        assertThat(gap.sites()).isEmpty();
    }

    private static List<String> worded(Gap gap) {
        return gap.units().stream().map(AttributionTest::worded).toList();
    }

    private static String worded(UnitPart part) {
        return part.unit() + " " + round(part.loss()) + (part.territorial() ? " territorial" : "");
    }

    private static double round(double points) {
        return Math.rint(points * 1e6) / 1e6;
    }
}
