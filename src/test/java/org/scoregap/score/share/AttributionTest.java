package org.scoregap.score.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.scoregap.score.TestIndicator.pinned;
import static org.scoregap.score.TestIndicator.rate;
import static org.scoregap.score.TestIndicator.value;
import static org.scoregap.score.TestReport.checks;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.scoregap.mapping.Scoring;
import org.scoregap.model.Source;
import org.scoregap.score.TestIndicator;
import org.scoregap.score.TestMapping;
import org.scoregap.score.forecast.Forecast;
import org.scoregap.score.forecast.Forecast.Gap;
import org.scoregap.score.forecast.Forecast.UnitForecast;
import org.scoregap.score.forecast.Forecast.UnitPart;

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
                .with(pinned("I", 10, 0.5).support("B", 0.3).support("C", 0.2))
                .gap(checks("A", "I", 0, 10));

        // 10 × (1 − 0.5) = 5 are lost, in shares of 0.5, 0.3 and 0.2
        assertThat(worded(gap)).containsExactly("A 2.5", "B 1.5", "C 1.0");
    }

    @Test
    void givesTerritoriesTheirShareByRegisteredSitesWhereNoRateIsKnown() {
        Gap value = markets().with(value("I", 10).territories(0.5, "market")).gap();
        Gap rate = markets().with(rate("I", 10).territories(0.5, "market")).gap();

        // an unseen value: 5 of 10 points are lost, half of that where the markets are, 3 to 1
        assertThat(worded(value)).containsExactly("A 2.5", "T1 1.875 territorial", "T2 0.625 territorial");
        // a rate never reported: x̄ = 0.1 / 1, p = 1.5 × 0.1, so 1.5 of 10 points, alike everywhere
        assertThat(worded(rate)).containsExactly("A 0.75", "T1 0.5625 territorial", "T2 0.1875 territorial");
    }

    @Test
    void weighsRegisteredSitesByTheSmoothedFailingRate() {
        Gap gap = markets()
                .with(pinned("I", 10, 0.5).territories(1, "market"))
                .gap(
                        checks("A", "I", 10, 10).by(Source.INSPECTION).in("T1"),
                        checks("A", "I", 0, 10).by(Source.INSPECTION).in("T2"));

        // m = 0.5; T1 (0 + 2.5) / 15 × 3 sites = 0.5; T2 (10 + 2.5) / 15 × 1 site = 0.8333
        assertThat(gap.expectedLoss()).isCloseTo(5, within(1e-6));
        assertThat(worded(gap)).containsExactly("T2 3.125 territorial", "T1 1.875 territorial", "A 0.0");
    }

    @Test
    void takesWhatATerritoryClaimsForAPriorOfItsOwn() {
        Gap gap = markets()
                .with(rate("I", 10).territories(1, "market"))
                .gap(checks("T1", "I", 10, 10), checks("T2", "I", 0, 10));

        // x̄ = 10.1 / 21; x of T1 = 25x̄ / 35, of T2 = (10 + 25x̄) / 35; f = 1.5: failing 0.515306 and 0.943878,
        // 15 checks each: m = 0.729592 of 10 points.
        // T1 (15 × 0.515306 + 5m) / 20 × 3 sites = 1.706633; T2 (15 × 0.943878 + 5m) / 20 × 1 site = 0.890306
        assertThat(gap.expectedLoss()).isCloseTo(7.295918, within(1e-6));
        assertThat(worded(gap)).containsExactly("T1 4.794665 territorial", "T2 2.501253 territorial", "A 0.0");
    }

    @Test
    void knowsATerritoryByTheTallyOrByTheSite() {
        TestMapping mapping = markets().with(pinned("I", 10, 0.5).territories(1, "market"));
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
    void takesAnUnregisteredSiteForOneOfTheTallysTerritory() {
        Gap gap = markets()
                .with(pinned("I", 10, 0.5).territories(1, "market"))
                .gap(
                        checks("A", "I", 10, 10).by(Source.INSPECTION).in("T1").site("unknown", 10, 10),
                        checks("A", "I", 0, 10).by(Source.INSPECTION).site("M4", 0, 10));

        assertThat(worded(gap)).containsExactly("T2 3.125 territorial", "T1 1.875 territorial", "A 0.0");
    }

    @Test
    void lendsOlderFindingsLessWeightInATerritory() {
        Gap gap = markets()
                .with(pinned("I", 10, 0.5).territories(1, "market"))
                .gap(
                        checks("A", "I", 10, 10).by(Source.INSPECTION).in("T1"),
                        checks("A", "I", 0, 10).by(Source.INSPECTION).in("T2").week(24));

        // T1 2.5 / 15 × 3 sites = 0.5; v = 1/2: T2 (5 + 2.5) / (5 + 5) × 1 site = 0.75
        assertThat(worded(gap)).containsExactly("T2 3.0 territorial", "T1 2.0 territorial", "A 0.0");
    }

    @Test
    void addsUpWhatWasFoundInATerritory() {
        Gap gap = markets()
                .with(pinned("I", 10, 0.5).territories(1, "market"))
                .gap(
                        checks("A", "I", 4, 4).by(Source.INSPECTION).in("T1"),
                        checks("A", "I", 6, 6).by(Source.INSPECTION).in("T1S"),
                        checks("A", "I", 0, 3).by(Source.INSPECTION).in("T2").site("M4", 0, 3),
                        checks("A", "I", 0, 7).by(Source.INSPECTION).in("T2"));

        assertThat(worded(gap)).containsExactly("T2 3.125 territorial", "T1 1.875 territorial", "A 0.0");
    }

    @Test
    void givesTerritoriesNothingWithoutAShareOfTheirs() {
        Gap gap = markets().with(pinned("I", 10, 0.5).territories(0, "market")).gap(checks("A", "I", 1, 2));

        assertThat(worded(gap)).containsExactly("A 5.0");
    }

    @Test
    void chargesNobodyWhereNothingCouldStillBeLost() {
        Gap gap = TestMapping.ws()
                .with(TestIndicator.of("M", org.scoregap.model.Measure.MILESTONE)
                        .scores("WS", "S1", 10, TestIndicator.PROPORTIONAL)
                        .lead("B")
                        .reportedBy("C"))
                .gap();

        assertThat(gap.charge()).isZero();
        assertThat(worded(gap)).containsExactly("B 10.0");
    }

    @Test
    void takesAHighShareForFailingWhereLessIsBetter() {
        Gap gap = markets()
                .with(rate("I")
                        .scores("WS", "S1", 10, new Scoring.Proportional(1, 0))
                        .lowerIsBetter()
                        .prior(0.5, TestIndicator.PINNED)
                        .territories(1, "market"))
                .gap(
                        checks("A", "I", 0, 10).by(Source.INSPECTION).in("T1"),
                        checks("A", "I", 10, 10).by(Source.INSPECTION).in("T2"));

        assertThat(worded(gap)).containsExactly("T2 3.125 territorial", "T1 1.875 territorial", "A 0.0");
    }

    @Test
    void goesAllBySharesWithoutRegisteredSites() {
        Gap gap = TestMapping.ws()
                .with(pinned("I", 10, 0.5).territories(0.5, "market").support("B", 0.3))
                .gap(checks("A", "I", 0, 10));

        assertThat(worded(gap)).containsExactly("A 3.5", "B 1.5");
    }

    @Test
    void keepsTheTwoPartsOfATerritoryThatAlsoLeadsApart() {
        Forecast forecast = markets()
                .with(pinned("I", 10, 0.5)
                        .lead("T1")
                        .reportedBy("T1")
                        .territories(0.5, "market")
                        .easy())
                .forecast(checks("T1", "I", 0, 10));

        assertThat(worded(forecast.gaps().get(0)))
                .containsExactly("T1 2.5", "T1 1.875 territorial", "T2 0.625 territorial");
        UnitForecast unit = forecast.units().stream()
                .filter(each -> each.unit().value().equals("T1"))
                .findFirst()
                .orElseThrow();
        assertThat(unit.items()).isEqualTo(1);
        assertThat(unit.easyItems()).isEqualTo(1);
        // 100 · loss / 10 points in play
        assertThat(unit.frameworks().get(0).loss()).isCloseTo(4.375, within(1e-6));
        assertThat(unit.weightedLoss()).isCloseTo(43.75, within(1e-5));
    }

    @Test
    void listsEveryUnitThatAnswersOrOwesById() {
        Forecast forecast =
                TestMapping.ws().with(value("I", 10).lead("B").reportedBy("C")).forecast();

        // an unseen value: half is lost by B, and C is charged with the other half
        assertThat(forecast.units()).extracting(unit -> unit.unit().value()).containsExactly("B", "C");
        assertThat(forecast.units().get(1).missing()).isEqualTo(1);
        assertThat(forecast.units().get(1).frameworks().get(0).charge()).isEqualTo(5);
        assertThat(forecast.units().get(1).weightedCharge()).isEqualTo(50);
        assertThat(forecast.units().get(1).weightedLoss()).isZero();
    }

    @Test
    void spreadsTheLossOverFailingSites() {
        Gap gap = markets()
                .with(pinned("I", 10, 0.6))
                .gap(checks("A", "I", 6, 10)
                        .in("T2")
                        .site("M1", 1, 4)
                        .site("M4", 3, 3)
                        .site("unknown", 2, 3));

        // 4 points, by 3 and 1 that failed
        assertThat(gap.sites())
                .extracting(site -> site.site() + " " + site.territory().orElseThrow() + " " + round(site.loss()))
                .containsExactly("M1 T1 3.0", "unknown T2 1.0");
    }

    @Test
    void leavesWhatFailedInTotalsOutOfTheSites() {
        Gap gap = markets()
                .with(pinned("I", 10, 0.8))
                .gap(checks("A", "I", 8, 10).site("M1", 8, 10), checks("B", "I", 8, 10));

        // 2 points, half of what failed being at M1
        assertThat(gap.sites()).hasSize(1);
        assertThat(gap.sites().get(0).loss()).isCloseTo(1, within(1e-6));
    }

    @Test
    void namesNoSitesWhereNothingIsLost() {
        Gap gap = markets()
                .with(rate("I")
                        .scores("WS", "S1", 10, new Scoring.Proportional(0, 0.5))
                        .prior(0.8, TestIndicator.PINNED))
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
