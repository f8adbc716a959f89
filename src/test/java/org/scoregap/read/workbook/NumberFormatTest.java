package org.scoregap.read.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scoregap.read.Cell;

class NumberFormatTest {

    @ParameterizedTest
    @CsvSource({
        "9, '', PERCENT",
        "14, '', DATE",
        "31, '', DATE",
        "58, '', DATE",
        "164, 0.0%, PERCENT",
        "164, '0\"%\"', PLAIN",
        "164, '0\\%', PLAIN",
        "164, 'yyyy\"年\"', DATE",
        "164, '[Red]0.00', PLAIN",
        "0, General, PLAIN",
        "18, '', TIME",
        "33, '', TIME",
        "46, '', ELAPSED",
        "164, G/通用格式, PLAIN",
        "164, Standard, PLAIN",
        "164, '\"日期\"yyyy', DATE",
        "164, '[$-804]yyyy\"年\"m\"月\"', DATE",
        "164, yyyymmdd, DATE",
        "164, yyyy-mm-ddThh:mm:ss, DATE",
        "164, aaaa, DATE",
        "164, '[DBNum1][$-804]yyyy\"年\"m\"月\"d\"日\"', DATE",
        "164, h:mm, TIME",
        "164, 'mm:ss.0', TIME",
        "164, '[$-F400]h:mm:ss AM/PM', TIME",
        "164, '[h]:mm', ELAPSED",
        "164, '[mm]:ss', ELAPSED",
        "164, 0.00E+00, PLAIN",
        "164, '0.00,,', PLAIN",
        "164, '# ?/?', PLAIN",
        "164, '@', PLAIN",
        "164, '0 days', PLAIN",
        "164, '_-* #,##0.00_-', PLAIN",
        "164, '_d* #,##0', PLAIN",
        "164, '[$USD] #,##0', PLAIN",
        "164, '[Red]0.0%', PERCENT"
    })
    void tellsDatesAndPercentagesByTheirFormat(int id, String code, NumberFormat expected) {
        assertThat(NumberFormat.of(id, code)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "0.30000000000000004, 0.3",
        "1204, 1204",
        "-0.5, -0.5",
        "1e20, 1E+20",
        "0.0001, 0.0001",
        "123456.789, 123456.789"
    })
    void writesAtMostFifteenDigits(double value, String text) {
        assertThat(NumberText.plain(value)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"0.95, 95%", "0.955, 95.5%", "1, 100%", "0, 0%", "0.07, 7%"})
    void writesAShareAsAPercentage(double share, String text) {
        assertThat(NumberText.percent(share)).isEqualTo(text);
    }

    @ParameterizedTest(name = "{0} in {1} is {2}")
    @CsvSource({
        "0.95, '0%', 95%",
        "0.95, '0%;@', 95%",
        "-0.05, '0%;-0.0', -0.05",
        "0, '0%;-0%;0', 0",
        "0.5, '[>=1]0;0%', 50%",
        "100, '[>=1]0;0%', 100",
        "100, '[>=100]0%;0', 10000%",
        "99, '[>=100]0%;0', 99",
        "-7, '[>5]0;0;0%', -7",
        "3, '[>5]0;0;0%', 300%",
        "44757, 'yyyy-mm-dd;@', 2022-07-15",
        "44757, '\";\"yyyy-mm-dd', 2022-07-15",
        "44757.751, 'yyyy-mm-dd hh:mm:ss', 2022-07-15 18:01:26",
        "44757.75, 'h:mm', 2022-07-15 18:00",
        "0.75, 'h:mm', 18:00",
        "0.751, 'h:mm:ss', 18:01:26",
        "1.5, '[h]:mm', 36:00:00",
        "-0.5, '[h]:mm', -12:00:00",
        "1, 'yyyy-mm-dd', 1900-01-01",
        "59, 'yyyy-mm-dd', 1900-02-28",
        "60, 'yyyy-mm-dd', 60",
        "61, 'yyyy-mm-dd', 1900-03-01",
        "0, 'yyyy-mm-dd', 0",
        "-1, 'yyyy-mm-dd', -1",
        "2958465, 'yyyy-mm-dd', 9999-12-31",
        "2958466, 'yyyy-mm-dd', 2958466",
        "1e300, 'yyyy-mm-dd', 1E+300",
        "1e300, '[h]:mm', 1E+300"
    })
    void showsTheNumberAsTheSectionForItSays(double value, String code, String text) {
        assertThat(CellFormat.of(164, code).cell(value, false).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"0, 1904-01-01", "-1, -1", "43295, 2022-07-15", "2957003, 9999-12-31", "2957004, 2957004"})
    void countsFrom1904(double value, String text) {
        assertThat(CellFormat.of(14, "").cell(value, true).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"0.5, '0.0\"%\"'", "0.5, '0\\%'"})
    void takesAPercentSignInQuotesForNone(double value, String code) {
        assertThat(CellFormat.of(164, code).cell(value, false)).isEqualTo(new Cell.Numeric(0.5, "0.5", false, "0.5%"));
    }

    @ParameterizedTest(name = "{0} in {1} stands there as {2}")
    @CsvSource({
        "120000, '0!.0,\"万元\"', 12万元",
        "123456, '0!.0,\"万\"', 12.3456万",
        "120000, '#,##0\"元\"', 120000元",
        "500, '0\"米\"', 500米",
        "1200, '0.0,\"千\"', 1.2千",
        "0.95, '0.00\"%\"', 0.95%",
        "8, 'General\"处\"', 8处",
        "12, '0.0_ ;[Red]-0.0 ', ''",
        "12, '0_);(0)', ''",
        "12, '#,##0.0,', 0.012",
        "120000000, '0.0,,', 120",
        "12, '\"约\"0', ''",
        "12, '0.00E+00', ''"
    })
    void keepsTheUnitThatTheFormatSays(double value, String code, String shown) {
        Cell.Numeric cell = (Cell.Numeric) CellFormat.of(164, code).cell(value, false);
        assertThat(cell.shown()).isEqualTo(shown);
        assertThat(cell.value()).isEqualTo(value);
    }
}
