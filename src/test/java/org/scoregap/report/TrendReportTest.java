package org.scoregap.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scoregap.report.trend.TrendReport;
import org.scoregap.report.trend.TrendReport.By;
import org.scoregap.score.forecast.Forecast;
import org.scoregap.score.trend.Trend;

class TrendReportTest {
    private static Report report(String language, boolean more, Forecast... weeks) {
        Trend trend = Trend.of(List.of(weeks), 1, 0.25, more);
        return TrendReport.of(
                trend, SmallCity.mapping(), Messages.in(Locale.forLanguageTag(language)), By.FRAMEWORK, 9);
    }

    @ParameterizedTest
    @CsvSource({
        "zh, 只看到 2022-W28 为止：自那周起未消除的，可能更早就有。",
        "en, Looked at from 2022-W28 on: what is open since then may have been open before.",
    })
    void saysThatAGapMayHaveBeenOpenBeforeTheFirstWeekThatWasLookedAt(String language, String note) {
        Forecast now = SmallCity.forecast();
        Forecast nothingLost = new Forecast(
                now.period().plus(-1),
                now.asOf(),
                now.mappingFrom(),
                now.frameworks(),
                List.of(),
                List.of(),
                List.of());

        assertThat(report(language, true, now).notes()).contains(note);
        assertThat(report(language, false, now).notes()).doesNotContain(note);
        assertThat(report(language, true, now).machine().fields())
                .containsEntry("looked_at_from", new Node.Text("2022-W28"));
        assertThat(report(language, false, now).machine().fields()).containsEntry("looked_at_from", Node.nothing());
        assertThat(report(language, true, nothingLost, now).notes()).doesNotContain(note.replace("W28", "W27"));
    }
}
