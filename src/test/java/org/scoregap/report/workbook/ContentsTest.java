package org.scoregap.report.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scoregap.report.Amount;
import org.scoregap.report.Points;
import org.scoregap.report.Share;
import org.scoregap.report.Value;
import org.scoregap.report.workbook.sheet.CellContent;

class ContentsTest {
    @Test
    void pointsAreThePrintedHundredthsNotWhatTheyWereRoundedFrom() {
        assertThat(Contents.of(new Points(7.315, 731))).isEqualTo(new CellContent.Quantity(7.31, "0.00"));
        assertThat(Contents.of(Points.alone(1.2).change()))
                .isEqualTo(new CellContent.Quantity(1.2, "+0.00;-0.00;0.00"));
        assertThat(Contents.of(Points.alone(-0.456).change())).isEqualTo(new CellContent.Quantity(-0.46, "0.00"));
        assertThat(Contents.of(Points.alone(0.001).blankWhenNone())).isEqualTo(new CellContent.Empty());
    }

    @Test
    void whatIsNearlyCertainIsNotShownAsCertain() {
        assertThat(Contents.of(new Share(0.59))).isEqualTo(new CellContent.Quantity(0.59, "0.0%"));
        assertThat(Contents.of(new Share(0.0004))).isEqualTo(new CellContent.Quantity(0.0004, "\"<0.1%\""));
        assertThat(Contents.of(new Share(0.9996))).isEqualTo(new CellContent.Quantity(0.9996, "\">99.9%\""));
    }

    @Test
    void figuresCanBeReckonedWithWhateverStandsBesideThem() {
        assertThat(Contents.of(new Amount(12.5, "米\"²"))).isEqualTo(new CellContent.Quantity(12.5, "General\"米²\""));
        assertThat(Contents.of(new Value.Worded("5.9947%", new Share(0.059947))))
                .isEqualTo(new CellContent.Quantity(0.059947, "0.0000%"));
        assertThat(Contents.of(new Value.Worded("已完成", new Amount(1, "")))).isEqualTo(new CellContent.Text("已完成"));
    }

    @Test
    void momentsAreThoseOfTheCitysClock() {
        assertThat(Contents.of(new Value.Moment(Instant.parse("2022-07-15T10:00:00Z"), ZoneId.of("Asia/Shanghai"))))
                .isEqualTo(new CellContent.Time(LocalDateTime.of(2022, 7, 15, 18, 0), "yyyy-mm-dd hh:mm"));
        assertThat(Contents.of(new Value.Text("2022-07-15")))
                .isEqualTo(new CellContent.Time(LocalDateTime.of(2022, 7, 15, 0, 0), "yyyy-mm-dd"));
        assertThat(Contents.of(new Value.Text("2022-07-35"))).isEqualTo(new CellContent.Text("2022-07-35"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "<b>粗</b>", "+8613900000000", "@SUM(A1)", "{{单位}}"})
    void aTextStaysAText(String text) {
        assertThat(Contents.of(new Value.Text(text))).isEqualTo(new CellContent.Text(text));
    }

    @Test
    void aTextHasNoMoreLettersThanACellHolds() {
        assertThat(new CellContent.Text("长".repeat(40_000)).text())
                .hasSize(32_767)
                .endsWith("长…");
        assertThat(new CellContent.Text("a\u0000\u000b_x000D_b").text()).isEqualTo("a _x000D_b");
    }
}
