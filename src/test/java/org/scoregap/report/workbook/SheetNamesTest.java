package org.scoregap.report.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SheetNamesTest {
    private final SheetNames names = new SheetNames();

    @Test
    void noTwoAreTheSameWhateverTheirCase() {
        assertThat(names.of("Gaps")).isEqualTo("Gaps");
        assertThat(names.of("gaps")).isEqualTo("gaps (2)");
        assertThat(names.of("GAPS")).isEqualTo("GAPS (3)");
    }

    @Test
    void whatASheetMayNotBeCalledIsLeftOut() {
        assertThat(names.of("合格/应检:[周]*?")).isEqualTo("合格_应检__周___");
        assertThat(names.of("长".repeat(60))).hasSize(31);
        assertThat(names.of("长".repeat(60))).hasSize(31).endsWith(" (2)");
    }
}
