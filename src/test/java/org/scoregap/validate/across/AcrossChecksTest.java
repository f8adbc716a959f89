package org.scoregap.validate.across;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scoregap.model.CellRef;
import org.scoregap.model.Finding;
import org.scoregap.model.FormId;
import org.scoregap.model.IndicatorId;
import org.scoregap.model.Observed;
import org.scoregap.model.Period;
import org.scoregap.model.Problem;
import org.scoregap.model.SiteFinding;
import org.scoregap.model.SiteId;
import org.scoregap.model.Source;
import org.scoregap.model.StoredProblem;
import org.scoregap.model.Tally;
import org.scoregap.model.UnitId;
import org.scoregap.validate.TestMapping;

class AcrossChecksTest {
    private static final Period W28 = new Period(2022, 28);

    private static Observed observed(String unit, String indicator, Period period, Finding finding, String... sites) {
        List<SiteFinding> found = new ArrayList<>();
        for (String site : sites) {
            found.add(new SiteFinding(new SiteId(site), 2 + found.size(), 1, 1, ""));
        }
        Tally tally = new Tally(
                new UnitId(unit),
                Optional.empty(),
                new IndicatorId(indicator),
                period.sunday(),
                finding,
                false,
                CellRef.parse("D2"),
                found,
                "");
        return new Observed(
                tally,
                period.week() * 10L + unit.length(),
                unit + ".csv",
                new UnitId(unit),
                new FormId("weekly"),
                period,
                Source.SELF,
                Instant.EPOCH);
    }

    private static List<String> told(List<Observed> standing) {
        return EveryWeek.check(TestMapping.CITY, W28, standing).stream()
                .map(StoredProblem::problem)
                .map(p -> p.file() + " " + p.where() + " " + p.code())
                .toList();
    }

    @Test
    void namesTheSiteThatTwoUnitsReport() {
        Finding two = new Finding.Checks(2, 2);

        assertThat(told(List.of(
                        observed("WJW", "WS-601", W28, two, "MKT-001", "MKT-002"),
                        observed("SCJG", "WS-601", W28, two, "MKT-003", "MKT-002"))))
                .containsExactly("SCJG.csv D3 REPORTED_TWICE");
    }

    @Test
    void namesBothUnitsAsPeopleCallThem() {
        Finding two = new Finding.Checks(2, 2);
        Problem twice = EveryWeek.check(
                        TestMapping.CITY,
                        W28,
                        List.of(
                                observed("WJW", "WS-601", W28, two, "MKT-002"),
                                observed("CGJ", "WS-601", W28, two, "MKT-002")))
                .get(0)
                .problem();

        assertThat(twice.found()).isEqualTo("MKT-002 市城管局");
        assertThat(twice.expected()).isEqualTo("MKT-002 市卫健委 (WJW.csv D2)");
    }

    @Test
    void takesTerritoriesForPartsOfTheLeadsTotal() {
        Finding part = new Finding.Checks(2, 3);

        assertThat(told(List.of(
                        observed("WJW", "WS-602", W28, part),
                        observed("HB", "WS-602", W28, part),
                        observed("GX", "WS-602", W28, part))))
                .isEmpty();
        assertThat(told(List.of(observed("WJW", "WS-601", W28, part), observed("SCJG", "WS-601", W28, part))))
                .containsExactly("SCJG.csv D2 REPORTED_TWICE");
    }

    @ParameterizedTest(name = "{0}/{1} after {2}/{3}: {4}")
    @CsvSource({
        "15, 20, 15, 20, UNCHANGED",
        "14, 19, 14, 19, ''",
        "20, 20, 20, 20, ''",
        "15, 20, 15, 21, ''",
        "15, 20, 14, 20, ''",
    })
    void doubtsARateThatIsTheSameToTheLastDigit(double now, int of, double before, int ofBefore, String code) {
        assertThat(told(List.of(
                        observed("WJW", "WS-602", W28, new Finding.Checks(now, of)),
                        observed("WJW", "WS-602", W28.plus(-1), new Finding.Checks(before, ofBefore)))))
                .isEqualTo(code.isEmpty() ? List.of() : List.of("WJW.csv D2 " + code));
    }

    @Test
    void neverDoubtsACountThatStaysZero() {
        assertThat(told(List.of(
                        observed("CGJ", "WS-302", W28, new Finding.Amount(0)),
                        observed("CGJ", "WS-302", W28.plus(-1), new Finding.Amount(0)))))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0} passed of 1000 after 700, 702, 704: {1}")
    @CsvSource({"820, ''", "785, ''", "825, JUMP", "583, ''", "581, JUMP"})
    void doubtsARateFarOutOfItsOwnHistory(double now, String code) {
        assertThat(told(List.of(
                        observed("WJW", "WS-602", W28.plus(-3), new Finding.Checks(700, 1000)),
                        observed("WJW", "WS-602", W28.plus(-2), new Finding.Checks(702, 1000)),
                        observed("WJW", "WS-602", W28.plus(-1), new Finding.Checks(704, 1000)),
                        observed("WJW", "WS-602", W28, new Finding.Checks(now, 1000)))))
                .isEqualTo(code.isEmpty() ? List.of() : List.of("WJW.csv D2 " + code));
    }

    @ParameterizedTest(name = "{0} passed of {1} after 5 of 6, three times: {2}")
    @CsvSource({"5, 5, ''", "100, 100, ''", "0, 6, ''", "0, 100, JUMP"})
    void takesOneMendedSiteForNoJump(double now, int of, String code) {
        assertThat(told(List.of(
                        observed("WJW", "WS-602", W28.plus(-3), new Finding.Checks(5, 6)),
                        observed("WJW", "WS-602", W28.plus(-2), new Finding.Checks(5, 6)),
                        observed("WJW", "WS-602", W28.plus(-1), new Finding.Checks(5, 6)),
                        observed("WJW", "WS-602", W28, new Finding.Checks(now, of)))))
                .isEqualTo(code.isEmpty() ? List.of() : List.of("WJW.csv D2 " + code));
    }

    @Test
    void needsThreeWeeksOfHistory() {
        assertThat(told(List.of(
                        observed("WJW", "WS-602", W28.plus(-2), new Finding.Checks(700, 1000)),
                        observed("WJW", "WS-602", W28.plus(-1), new Finding.Checks(702, 1000)),
                        observed("WJW", "WS-602", W28, new Finding.Checks(10, 1000)))))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0} after {1} in {2} → {3}")
    @CsvSource({
        "11.9, 12, 2022-W27, CUMULATIVE_FELL",
        "12.1, 12, 2022-W27, ''",
        "1, 12, 2021-W52, ''",
    })
    void aCumulativeFigureNeverFallsWithinAYear(double now, double before, String week, String code) {
        assertThat(told(List.of(
                        observed("LYJ", "WS-304", W28, new Finding.Amount(now)),
                        observed("LYJ", "WS-304", Period.parse(week).orElseThrow(), new Finding.Amount(before)))))
                .isEqualTo(code.isEmpty() ? List.of() : List.of("LYJ.csv D2 " + code));
    }

    @Test
    void saysTheSameWhateverOrderTheFilesCameIn() {
        List<Observed> all = new ArrayList<>(List.of(
                observed("WJW", "WS-601", W28, new Finding.Checks(2, 2), "MKT-001", "MKT-002"),
                observed("SCJG", "WS-601", W28, new Finding.Checks(2, 2), "MKT-003", "MKT-002"),
                observed("LYJ", "WS-304", W28, new Finding.Amount(1)),
                observed("LYJ", "WS-304", W28.plus(-1), new Finding.Amount(2)),
                observed("WJW", "WS-602", W28, new Finding.Checks(15, 20)),
                observed("WJW", "WS-602", W28.plus(-1), new Finding.Checks(15, 20)),
                observed("WJW", "WS-602", W28.plus(1), new Finding.Checks(15, 20))));
        List<StoredProblem> once = EveryWeek.check(TestMapping.CITY, W28, all);

        assertThat(once).hasSize(3);
        for (int seed = 0; seed < 10; seed++) {
            Collections.shuffle(all, new Random(seed));
            assertThat(EveryWeek.check(TestMapping.CITY, W28, all)).isEqualTo(once);
        }
    }

    @Test
    void comparesWithTheEarlierUnitOfTheSamePlaceThatDoesNotOweTheReport() {
        Finding part = new Finding.Checks(2, 3);

        assertThat(told(List.of(
                        observed("WJW", "WS-601", W28, part),
                        observed("CGJ", "WS-601", W28, part),
                        observed("SCJG", "WS-601", W28, part),
                        observed("SCJG", "WS-601", W28, part))))
                .containsExactly(
                        "CGJ.csv D2 REPORTED_TWICE", "SCJG.csv D2 REPORTED_TWICE", "SCJG.csv D2 REPORTED_TWICE");
    }
}
