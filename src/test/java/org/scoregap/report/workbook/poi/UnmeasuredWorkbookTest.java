package org.scoregap.report.workbook.poi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class UnmeasuredWorkbookTest {
    @Test
    void loadsNoFontsToMeasureTextsWith() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                UnmeasuredWorkbook streamed = new UnmeasuredWorkbook(workbook, 100)) {
            SXSSFSheet sheet = streamed.createSheet("差距清单");
            sheet.createRow(0).createCell(0).setCellValue("WS-601");

            assertThatThrownBy(sheet::trackAllColumnsForAutoSizing)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("fonts");
            assertThat(streamed.getFontAt(0).getFontName()).isEqualTo("Calibri");
        }
    }
}
