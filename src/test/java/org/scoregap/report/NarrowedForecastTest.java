package org.scoregap.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.scoregap.mapping.Branch;
import org.scoregap.mapping.Mapping;
import org.scoregap.mapping.Unit;
import org.scoregap.model.FrameworkId;
import org.scoregap.model.UnitId;
import org.scoregap.report.gap.GapReport.By;
import org.scoregap.report.gap.NarrowedGaps;
import org.scoregap.report.round.NarrowedForecast;
import org.scoregap.report.round.RoundedForecast;
import org.scoregap.score.TestMapping;
import org.scoregap.score.forecast.Forecast;
import org.scoregap.score.forecast.Forecast.Gap;

/** The small city's forecast where GX is a street of the district HB. */
class NarrowedForecastTest {
    private static final FrameworkId WS = new FrameworkId("WS");
    private static final Forecast WHOLE = SmallCity.forecast();
    private static final RoundedForecast ROUNDED = new RoundedForecast(WHOLE);
    private static final Mapping TREE = TestMapping.ws()
            .unit("HB", Unit.Kind.TERRITORY, "")
            .unit("GX", Unit.Kind.STREET, "HB")
            .unit("WJW", Unit.Kind.DEPARTMENT, "")
            .unit("SCJG", Unit.Kind.DEPARTMENT, "WJW")
            .build();

    private static Branch below(String unit) {
        return new Branch(TREE, Optional.of(new UnitId(unit)), Optional.empty());
    }

    private static NarrowedForecast narrowed(Branch branch) {
        return NarrowedForecast.of(WHOLE, ROUNDED, branch);
    }

    @Test
    void aUnitsPrintedLossIsTheSameAsInTheCitysList() {
        NarrowedForecast district = narrowed(below("HB"));
        for (String unit : List.of("HB", "GX")) {
            assertThat(district.rounded().loss(new UnitId(unit), WS)).isEqualTo(ROUNDED.loss(new UnitId(unit), WS));
        }
        assertThat(district.forecast().units())
                .extracting(unit -> unit.unit().value())
                .containsExactly("GX", "HB");
    }

    @Test
    void theBranchsSumIsThatOfItsPrintedPartsAndNotTheCitys() {
        RoundedForecast district = narrowed(below("HB")).rounded();
        assertThat(district.loss(WS).hundredths())
                .isEqualTo(ROUNDED.loss(new UnitId("HB"), WS).hundredths()
                        + ROUNDED.loss(new UnitId("GX"), WS).hundredths())
                .isLessThan(ROUNDED.loss(WS).hundredths());
        assertThat(district.charge(WS).hundredths()).isZero();
        assertThat(narrowed(below("WJW")).rounded().charge(WS)).isEqualTo(ROUNDED.charge(WS));
    }

    @Test
    void gapsSectionsAndUnitsOfABranchAddUpToItsFrameworks() {
        NarrowedForecast health = narrowed(below("WJW"));
        for (Forecast.FrameworkForecast framework : health.forecast().frameworks()) {
            long whole = health.rounded().loss(framework.id()).hundredths();
            assertThat(health.forecast().gaps().stream()
                            .filter(gap -> gap.framework().equals(framework.id()))
                            .mapToLong(gap -> health.rounded().loss(gap).hundredths())
                            .sum())
                    .isEqualTo(whole);
            assertThat(framework.sections().stream()
                            .filter(section -> section.level() == 1)
                            .mapToLong(section -> health.rounded().loss(section).hundredths())
                            .sum())
                    .isEqualTo(whole);
            assertThat(health.forecast().units().stream()
                            .mapToLong(unit -> health.rounded()
                                    .loss(unit.unit(), framework.id())
                                    .hundredths())
                            .sum())
                    .isEqualTo(whole);
            assertThat(framework.expectedLoss())
                    .isCloseTo(
                            health.forecast().gaps().stream()
                                    .filter(gap -> gap.framework().equals(framework.id()))
                                    .mapToDouble(Gap::expectedLoss)
                                    .sum(),
                            org.assertj.core.data.Offset.offset(1e-9));
        }
    }

    @Test
    void atALevelATerritoryIsTheSumOfItsParts() {
        NarrowedForecast districts = narrowed(new Branch(TREE, Optional.empty(), Optional.of(Branch.Level.DISTRICT)));
        assertThat(districts.forecast().units()).hasSize(1);
        Forecast.UnitForecast district = districts.forecast().units().get(0);
        assertThat(district.unit()).isEqualTo(new UnitId("HB"));
        assertThat(district.frameworks()).anySatisfy(part -> {
            assertThat(part.framework()).isEqualTo(WS);
            assertThat(part.loss()).isEqualTo(3.375 + 1.6875);
        });
        assertThat(district.items()).isEqualTo(1);
        assertThat(districts.rounded().loss(district.unit(), WS).hundredths()).isEqualTo(506);
    }

    @Test
    void gapsAreRankedAnewAndThoseOfOthersAreLeftOut() {
        List<Gap> gaps = narrowed(below("WJW")).forecast().gaps();
        assertThat(gaps).extracting(Gap::rank).containsExactly(1, 2, 3, 4);
        assertThat(gaps).extracting(gap -> gap.indicator().value()).doesNotContain("WS-302", "SL-12");
        assertThat(gaps).isSortedAccordingTo((one, other) -> Double.compare(other.weightedLoss(), one.weightedLoss()));
    }

    @Test
    void nothingIsPrintedAsTheBranchsThatIsTheCitys() {
        Report report = NarrowedGaps.of(
                WHOLE,
                below("HB"),
                Set.of(),
                SmallCity.mapping(),
                Messages.in(java.util.Locale.CHINESE),
                By.INDICATOR,
                10);
        assertThat(report.title()).endsWith("其中属于汉滨区的");
        assertThat(String.join("\n", report.lead()))
                .contains("国家卫生城市：全市预计丢 22.44 分，其中属于汉滨区的 5.06 分")
                .doesNotContain("%");
        assertThat(report.tables().get(1).title()).isEqualTo("其中属于汉滨区的合计");
        assertThat(report.tables().get(0).rows()).hasSize(1);
    }
}
