package org.scoregap.report.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.scoregap.report.ColumnSpec.Fit;

class DisplayTextTest {

    @Test
    void aChineseCharacterTakesTwoCellsAndACombiningMarkNone() {
        assertThat(DisplayText.width("五小行业")).isEqualTo(8);
        assertThat(DisplayText.width("WS-601")).isEqualTo(6);
        assertThat(DisplayText.width("e\u0301")).isEqualTo(1);
        assertThat(DisplayText.width("𠮷")).isEqualTo(2);
        assertThat(DisplayText.width("（，）")).isEqualTo(6);
    }

    @Test
    void breaksBetweenChineseCharactersButNeverBeforeClosingOrAfterOpeningPunctuation() {
        assertThat(DisplayText.wrap("城中村、城乡结合部", 6)).containsExactly("城中", "村、城", "乡结合", "部");
        assertThat(DisplayText.wrap("保洁（城中村）", 6)).containsExactly("保洁", "（城中", "村）");
    }

    @Test
    void keepsEnglishWordsAndFiguresWholeWhereTheyFit() {
        assertThat(DisplayText.wrap("expected loss", 8)).containsExactly("expected", "loss");
        assertThat(DisplayText.wrap("丢 22.44 分", 6)).containsExactly("丢", "22.44", "分");
        assertThat(DisplayText.wrap("unbreakable", 4)).containsExactly("unbr", "eaka", "ble");
    }

    @Test
    void noLineIsWiderThanAskedForAndNothingIsLost() {
        String text = "主次干道 and 背街小巷（含城中村、城乡结合部）e\u0301tude 100%合格，𠮷祥路。";
        for (int width = 2; width < 60; width++) {
            int most = width;
            var lines = DisplayText.wrap(text, width);
            assertThat(lines)
                    .allSatisfy(line -> assertThat(DisplayText.width(line)).isLessThanOrEqualTo(most));
            assertThat(String.join("", lines).replace(" ", "")).isEqualTo(text.replace(" ", ""));
        }
    }

    @Test
    void headersBreakInEvenLinesWithoutBreakingWords() {
        assertThat(DisplayText.wrapEvenly("预期丢分", 6)).containsExactly("预期", "丢分");
        assertThat(DisplayText.wrapEvenly("expected loss", 8)).containsExactly("expected", "loss");
        assertThat(DisplayText.wrapEvenly("分值", 9)).containsExactly("分值");
        assertThat(DisplayText.wrapEvenly("", 9)).containsExactly("");
    }

    @Test
    void padsByCellsNumbersOnTheLeft() {
        assertThat(DisplayText.padded("分", 4, Fit.TEXT)).isEqualTo("分  ");
        assertThat(DisplayText.padded("7.3", 6, Fit.NUMBER)).isEqualTo("   7.3");
    }
}
