package org.scoregap.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scoregap.mapping.Indicator;
import org.scoregap.mapping.Mapping;
import org.scoregap.model.Finding;
import org.scoregap.model.Overrides;
import org.scoregap.model.Submission;

/** 建成区绿化覆盖率 is a share that must be from 20% to 100% in one city, and anything in another. */
class ShareOrPercentageTest {
    private static Mapping city(double low, double high, Indicator.Better better) {
        Mapping all = TestMapping.CITY;
        List<Indicator> indicators = all.indicators().stream()
                .map(i -> i.name().endsWith("覆盖率") ? with(i, new Indicator.Range(low, high), better) : i)
                .toList();
        return new Mapping(
                all.from(),
                all.hash(),
                all.settings(),
                all.frameworks(),
                all.units(),
                indicators,
                all.forms(),
                all.sites());
    }

    private static Indicator with(Indicator i, Indicator.Range range, Indicator.Better better) {
        return new Indicator(
                i.id(),
                i.name(),
                i.aliases(),
                i.measure(),
                i.scale(),
                i.dimension(),
                range,
                i.cumulative(),
                better,
                i.target(),
                i.scoresIn(),
                i.gate(),
                i.reportedBy(),
                i.lead(),
                i.support(),
                i.territoryShare(),
                i.siteTypes(),
                i.easy(),
                i.assessment(),
                i.cadence(),
                i.prior(),
                i.effort());
    }

    private static Submission read(Mapping mapping, String title, String... values) {
        String[] rows = IntStream.range(0, values.length)
                .mapToObj(i -> "WS-303|" + values[i] + "|7.1" + (i + 1))
                .toArray(String[]::new);
        return new SubmissionValidator(mapping)
                .validate(
                        TestTable.file(TestTable.of("指标编号|" + title + "|日期", rows)),
                        new FileFacts("市林业局2022-W28周报表.csv", "ab", 10, LocalDate.of(2022, 7, 15)),
                        Wanted.NOTHING,
                        Overrides.NONE);
    }

    private static String amounts(Submission submission) {
        return submission.parts().stream()
                .flatMap(part -> part.tallies().stream())
                .map(tally -> ((Finding.Amount) tally.finding()).amount())
                .map(amount -> Math.round(amount * 1e6) / 1e4 + "%")
                .collect(Collectors.joining(" "));
    }

    private static String doubted(Submission submission) {
        return submission.problems().stream()
                .map(problem -> problem.where() + " " + problem.code())
                .collect(Collectors.joining(", "));
    }

    @Test
    void decimalsAmongDecimalsAreShares() {
        Submission submission = read(city(0, 1, Indicator.Better.HIGHER), "完成率", "0.9", "0.8");

        assertThat(amounts(submission)).isEqualTo("90.0% 80.0%");
        assertThat(submission.problems()).isEmpty();
    }

    @ParameterizedTest(name = "{0} of {1} → {2} {3}")
    @CsvSource({
        "完成率, 0.9, 90.0%, ''",
        "完成率, 90 0.9, 90.0% 90.0%, ''",
        "完成率, 95% 0.9, 95.0% 90.0%, ''",
        "完成率（%）, 0.9, 90.0%, ''",
        "完成率（%）, 1.5, '', B2 OUT_OF_RANGE",
        "完成率, 1, 100.0%, ''",
    })
    void theRangeSettlesWhatTheColumnDoesNot(String title, String values, String read, String doubts) {
        Submission submission = read(city(0.2, 1, Indicator.Better.HIGHER), title, values.split(" ", -1));

        assertThat(amounts(submission)).isEqualTo(read);
        assertThat(doubted(submission)).isEqualTo(doubts);
    }

    @ParameterizedTest(name = "{0} of {1} → {2} {3}")
    @CsvSource({
        "完成率, 0.5 0.3, 0.5% 0.3%, ''",
        "完成率, 3 0.5, 3.0% 0.5%, ''",
    })
    void aRangeOfSmallSharesMakesDecimalsPercentages(String title, String values, String read, String doubts) {
        Submission submission = read(city(0, 0.05, Indicator.Better.LOWER), title, values.split(" ", -1));

        assertThat(amounts(submission)).isEqualTo(read);
        assertThat(doubted(submission)).isEqualTo(doubts);
    }

    @ParameterizedTest(name = "{0} of {1} → {2} {3}")
    @CsvSource({
        "完成率, 95% 0.9 0.8, 95.0% 90.0% 80.0%, 'B3 SHARE_ASSUMED, B4 SHARE_ASSUMED'",
        "完成率, 95 0.9 0.8, 95.0% 90.0% 80.0%, 'B3 SHARE_ASSUMED, B4 SHARE_ASSUMED'",
        "完成率（%）, 0.9 0.8, 90.0% 80.0%, 'B2 SHARE_ASSUMED, B3 SHARE_ASSUMED'",
        "完成率（%）, 1.5 1.2, 1.5% 1.2%, ''",
        "完成率, 1.5 98, 1.5% 98.0%, B2 SHARE_ASSUMED",
        "完成率, 1 98, 100.0% 98.0%, B2 SHARE_ASSUMED",
        "完成率, 0 98, 0.0% 98.0%, ''",
    })
    void whatStaysUndecidedIsSaid(String title, String values, String read, String doubts) {
        Submission submission = read(city(0, 1, Indicator.Better.HIGHER), title, values.split(" ", -1));

        assertThat(amounts(submission)).isEqualTo(read);
        assertThat(doubted(submission)).isEqualTo(doubts);
    }

    @Test
    void smallSharesThatAreGoodOnesAreDoubtedInAnyColumn() {
        Submission submission = read(city(0, 1, Indicator.Better.LOWER), "完成率", "0.5", "0.3");

        assertThat(doubted(submission)).isEqualTo("B2 SHARE_ASSUMED, B3 SHARE_ASSUMED");
    }

    @Test
    void aFallOfFivePercentIsNoFallOfFiveHundred() {
        double all = Double.POSITIVE_INFINITY;
        Submission submission = read(city(-all, all, Indicator.Better.HIGHER), "完成率", "-5", "-0.05");

        assertThat(Stream.of(amounts(submission).split(" ", -1)).findFirst()).contains("-5.0%");
        assertThat(doubted(submission)).isEqualTo("B3 SHARE_ASSUMED");
    }
}
