package org.scoregap.score.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scoregap.score.TestReport.amount;
import static org.scoregap.score.TestReport.checks;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.scoregap.mapping.Form;
import org.scoregap.mapping.Unit;
import org.scoregap.model.Measure;
import org.scoregap.model.Observed;
import org.scoregap.score.TestIndicator;
import org.scoregap.score.TestMapping;
import org.scoregap.score.TestReport;

class FinestReportsTest {
    private static final Instant NOON = Instant.parse("2022-07-15T04:00:00Z");

    private static List<String> finest(Measure measure, TestReport... reports) {
        TestMapping mapping = TestMapping.ws()
                .unit("CITY", Unit.Kind.CITY, "")
                .unit("T1C", Unit.Kind.COMMUNITY, "T1S")
                .withForm("matrix", Form.Layout.MATRIX)
                .withForm("sites", Form.Layout.SITES)
                .withForm("checks", Form.Layout.CHECKS);
        return new FinestReports(mapping.build())
                        .of(
                                TestIndicator.of("I", measure).build(),
                                Arrays.stream(reports).map(TestReport::build).toList())
                        .stream()
                        .map(FinestReportsTest::worded)
                        .toList();
    }

    private static String worded(Observed one) {
        return one.tally().unit()
                + one.tally().territory().map(in -> " in " + in).orElse("") + " " + one.form();
    }

    @Test
    void addsUpDepartmentsWhereNoTerritoryReports() {
        assertThat(finest(Measure.RATE, checks("B", "I", 1, 2), checks("A", "I", 1, 2)))
                .containsExactly("B f", "A f");
    }

    @ParameterizedTest
    @EnumSource(names = {"RATE", "GRADE"})
    void leavesOutDepartmentsWhereTerritoriesReport(Measure measure) {
        assertThat(finest(measure, checks("T1", "I", 1, 2), checks("A", "I", 1, 2), checks("CITY", "I", 1, 2)))
                .containsExactly("T1 f");
    }

    @Test
    void leavesOutDepartmentsCountsWhereTerritoriesCount() {
        assertThat(finest(Measure.COUNT, amount("T1", "I", 1), amount("A", "I", 2)))
                .containsExactly("T1 f");
    }

    @Test
    void leavesOutATotalOfUnitsBelowItHoweverDeep() {
        assertThat(finest(Measure.RATE, checks("T1", "I", 1, 2), checks("T1C", "I", 1, 2), checks("T2", "I", 1, 2)))
                .containsExactly("T1C f", "T2 f");
        assertThat(finest(Measure.RATE, checks("T1S", "I", 1, 2), checks("T1C", "I", 1, 2)))
                .containsExactly("T1C f");
    }

    @Test
    void leavesOutAUnitsTotalWhereItSaysWhere() {
        assertThat(finest(
                        Measure.RATE,
                        checks("A", "I", 1, 2).form("weekly"),
                        checks("A", "I", 1, 2).form("ledger").in("T1"),
                        checks("B", "I", 1, 2).form("weekly")))
                .containsExactly("A in T1 ledger", "B weekly");
    }

    @Test
    void keepsSitesOfALedgerThatNobodyCanPlace() {
        assertThat(finest(
                        Measure.RATE,
                        checks("A", "I", 1, 2).form("ledger").in("T1"),
                        checks("A", "I", 1, 2).form("ledger")))
                .containsExactly("A in T1 ledger", "A ledger");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"weekly, false", "matrix, false", "sites, true", "checks, true"})
    void takesAFigureWithoutATerritoryForATotalWhereARowIsAnIndicator(String form, boolean kept) {
        List<String> finest = finest(
                Measure.RATE,
                checks("A", "I", 1, 2).form(form).in("T1"),
                checks("A", "I", 1, 2).form(form));

        assertThat(finest).first().isEqualTo("A in T1 " + form);
        assertThat(finest.contains("A " + form)).isEqualTo(kept);
    }

    @Test
    void leavesOutSitesThatNobodyCanPlaceOfAFormThatPlacesNone() {
        assertThat(finest(
                        Measure.RATE,
                        checks("A", "I", 1, 2).form("sites").in("T1"),
                        checks("A", "I", 1, 2).form("checks")))
                .containsExactly("A in T1 sites");
    }

    @Test
    void hearsAUnitOnceAsTheFormThatArrivedLastSaysIt() {
        TestReport early = checks("A", "I", 1, 2).form("a").received(NOON);
        TestReport late = checks("A", "I", 2, 2).form("b").received(NOON.plusSeconds(1));

        assertThat(finest(Measure.RATE, early, late)).containsExactly("A b");
        assertThat(finest(Measure.RATE, late, early)).containsExactly("A b");
    }

    @Test
    void takesTheFormOfTheLaterNameOfTwoThatArrivedTogether() {
        TestReport one = checks("A", "I", 1, 2).form("a").received(NOON);
        TestReport other = checks("A", "I", 2, 2).form("b").received(NOON);

        assertThat(finest(Measure.RATE, one, other)).containsExactly("A b");
        assertThat(finest(Measure.RATE, other, one)).containsExactly("A b");
    }

    @Test
    void keepsAllThatTheLastFormSays() {
        assertThat(finest(
                        Measure.RATE,
                        checks("A", "I", 1, 2).form("a").on("2022-07-11").received(NOON),
                        checks("A", "I", 1, 2).form("a").on("2022-07-12").received(NOON.plusSeconds(1))))
                .containsExactly("A a", "A a");
    }

    @ParameterizedTest
    @EnumSource(names = {"VALUE", "MILESTONE"})
    void leavesOutNoValueSinceValuesAreNotAddedUp(Measure measure) {
        assertThat(finest(
                        measure,
                        amount("A", "I", 1),
                        amount("T1", "I", 1),
                        amount("B", "I", 1).form("a").received(NOON),
                        amount("B", "I", 1).form("b").received(NOON.plusSeconds(1))))
                .containsExactly("A f", "T1 f", "B b");
    }
}
