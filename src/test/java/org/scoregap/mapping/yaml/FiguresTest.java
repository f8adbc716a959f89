package org.scoregap.mapping.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scoregap.mapping.Comparison;

class FiguresTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({"95%, 0.95", "0.95, 0.95", "12, 12", "-3.5, -3.5", "100％, 1", "99.9 %, 0.999"})
    void readsNumbers(String text, double number) {
        assertThat(Figures.number(text)).hasValue(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "1e999", "NaN", "∞", "1,204", "0x10", ".5", "5.", "95%%", "1234567890123456"})
    void refusesWhatIsNoNumber(String text) {
        assertThat(Figures.number(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({">= 95%, AT_LEAST", ">95%, MORE_THAN", "<= 0.95, AT_MOST", "<95%, LESS_THAN", "≥95%, AT_LEAST"})
    void readsBounds(String text, Comparison.Operator operator) {
        assertThat(Figures.bound(text)).contains(new Comparison(operator, 0.95));
    }

    @ParameterizedTest
    @CsvSource({"1000, 1000", "0.30000000000000004, 0.3", "0.5, 0.5", "1e-12, 0"})
    void showsNumbersAsPeopleWriteThem(double number, String shown) {
        assertThat(Figures.shown(number)).isEqualTo(shown);
    }
}
