package org.scoregap.validate.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scoregap.model.ProblemCode;
import org.scoregap.read.Cell;
import org.scoregap.validate.TestMapping;

class FigureParserTest {
    private final FigureParser parser =
            new FigureParser(TestMapping.CITY.settings().words());

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(
            delimiter = ';',
            value = {
                "95%; 0.95; true; false",
                "９５％; 0.95; true; false",
                "0.95; 0.95; false; false",
                "95; 95; false; false",
                "1,204; 1204; false; false",
                "约30; 30; false; true",
                "约 95%; 0.95; true; true",
                "-3; -3; false; false",
                "1.2E+05; 120000; false; false",
                "0.57%; 0.0057; true; false",
                "97,6%; 0.976; true; false",
                "352‰; 0.352; true; false",
                "90左右; 90; false; true",
                "95%（约）; 0.95; true; true",
                "=90; 90; false; false",
                "“82”; 82; false; false",
            })
    void readsNumbersAsPeopleWriteThem(String text, double value, boolean percent, boolean approximate) {
        assertThat(parser.parse(new Cell.Text(text))).isEqualTo(new Figure.Numeral(value, percent, approximate));
    }

    @Test
    void readsWhatKeepsOtherProgramsFromChangingANumber() {
        for (String text : new String[] {"=\"82\"", "'82", "\"82\"", "‘82"}) {
            assertThat(parser.parse(new Cell.Text(text))).as(text).isEqualTo(new Figure.Numeral(82, false, false));
        }
    }

    @ParameterizedTest(name = "{0} is no number; perhaps {1} was meant")
    @CsvSource(
            delimiter = ';',
            value = {
                "1,20; ",
                "97,6; ",
                "0,100; ",
                "60 62; ",
                "14O; 140",
                "三; 3",
                "=45+45; ",
                "多; ",
                "1e999; ",
                "NaN; ",
                "1 204; 1204"
            })
    void neverGuessesANumber(String text, String suggestion) {
        assertThat(parser.parse(new Cell.Text(text)))
                .isEqualTo(new Figure.Unreadable(ProblemCode.NOT_A_NUMBER, Optional.ofNullable(suggestion)));
    }

    @ParameterizedTest(name = "{0} is {1} with a footnote, not a longer number")
    @CsvSource(
            delimiter = ';',
            value = {"82①; 82", "95.2³; 95.2", "70¹; 70", "95%②; 95%", "1½; ", "⑧; ", "1①204; ", "8⒉; "})
    void neverTakesTheMarkOfAFootnoteForADigit(String text, String suggestion) {
        assertThat(parser.parse(new Cell.Text(text)))
                .isEqualTo(new Figure.Unreadable(ProblemCode.NOT_A_NUMBER, Optional.ofNullable(suggestion)));
        assertThat(parser.parse(new Cell.Text("½"))).isEqualTo(new Figure.Fraction(1, 2));
        assertThat(parser.parse(new Cell.Text("12m²"))).isEqualTo(new Figure.Numeral(12, false, false, "m2"));
    }

    @Test
    void readsTheUnitThatACellsFormatShows() {
        assertThat(parser.parse(new Cell.Numeric(120000, "120000", false, "12万元")))
                .isEqualTo(new Figure.Numeral(12, false, false, "万元"));
        assertThat(parser.parse(new Cell.Numeric(0.95, "0.95", false, "0.95%")))
                .isEqualTo(new Figure.Numeral(0.0095, true, false));
        assertThat(parser.parse(new Cell.Numeric(30, "30", false, "30号楼")))
                .isEqualTo(new Figure.Numeral(30, false, false));
    }

    @Test
    void keepsSilenceNothingAndNotApplicableApart() {
        assertThat(parser.parse(Cell.BLANK)).isEqualTo(Figure.BLANK);
        assertThat(parser.parse(new Cell.Text("—"))).isEqualTo(Figure.MISSING);
        assertThat(parser.parse(new Cell.Text("暂无"))).isEqualTo(Figure.MISSING);
        assertThat(parser.parse(new Cell.Text("/"))).isEqualTo(Figure.NOT_APPLICABLE);
        assertThat(parser.parse(new Cell.Text("无"))).isEqualTo(Figure.NONE);
        assertThat(parser.parse(new Cell.Text("√"))).isEqualTo(new Figure.Verdict(true));
        assertThat(parser.parse(new Cell.Text("未完成"))).isEqualTo(new Figure.Verdict(false));
    }

    @Test
    void neverTakesAFailedFormulaForANumber() {
        assertThat(parser.parse(new Cell.Failed("#REF!")))
                .isEqualTo(new Figure.Unreadable(ProblemCode.CELL_ERROR, Optional.empty()));
        assertThat(parser.parse(new Cell.Formula("=A1")))
                .isEqualTo(new Figure.Unreadable(ProblemCode.FORMULA_WITHOUT_VALUE, Optional.empty()));
        assertThat(parser.parse(new Cell.Numeric(0.95, "95%", true))).isEqualTo(new Figure.Numeral(0.95, true, false));
    }

    @ParameterizedTest(name = "{0} → {1} of {2}")
    @CsvSource({
        "30处, 30, 处",
        "1.2万, 1.2, 万",
        "1.5亿元, 1.5, 亿元",
        "'1,204 公顷', 1204, 公顷",
        "35.6㎡, 35.6, m2",
        "3KM, 3, KM",
    })
    void keepsTheUnitThatStandsBehindANumber(String text, double value, String unit) {
        assertThat(parser.parse(new Cell.Text(text))).isEqualTo(new Figure.Numeral(value, false, false, unit));
    }

    @Test
    void readsEighteenOfTwentyAsTwoNumbers() {
        assertThat(parser.parse(new Cell.Text("18/20"))).isEqualTo(new Figure.Fraction(18, 20));
        assertThat(parser.parse(new Cell.Text("１８／２０"))).isEqualTo(new Figure.Fraction(18, 20));
    }
}
