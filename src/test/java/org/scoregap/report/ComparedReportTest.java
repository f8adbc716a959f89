package org.scoregap.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scoregap.model.FrameworkId;
import org.scoregap.report.compare.ComparedReport;
import org.scoregap.report.compare.Comparison;
import org.scoregap.report.compare.Comparison.Pair;
import org.scoregap.report.compare.Comparison.Total;

/** What a list says of the difference to what was published. */
class ComparedReportTest {
    private static Pair pair(double published, double now) {
        return new Pair(OptionalDouble.of(published), OptionalDouble.of(now));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"WS, 国家卫生城市预计得分：30.00 → 31.00（+1.00），达标概率 10.0% → 40.0%", "SL, 国家森林城市预计得分：30.00 → 31.00（+1.00）"})
    void speaksOfTheChanceToPassWhereThereIsAMarkToPass(String framework, String said) {
        Comparison comparison = new Comparison(
                1,
                Instant.parse("2022-07-15T08:00:00Z"),
                List.of(),
                List.of(new Total(new FrameworkId(framework), pair(30, 31), pair(0.1, 0.4), List.of())));

        assertThat(ComparedReport.sentences(comparison, SmallCity.mapping(), Messages.in(Locale.CHINESE)))
                .contains(said);
    }
}
