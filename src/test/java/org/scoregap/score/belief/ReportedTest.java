package org.scoregap.score.belief;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scoregap.mapping.LossModel;

class ReportedTest {

    @ParameterizedTest(name = "{0} failures of {1} to be expected: {2}")
    @CsvSource({"0, 5, true", "0, 4.999, false", "0.499, 5, true", "0.5, 5, false", "0.999, 10, true", "1, 10, false"})
    void isEmptyBelowATenthOfAtLeastFiveFailures(double failures, double expected, boolean empty) {
        assertThat(new Reported(failures, 100, expected, failures, 100).empty(LossModel.DEFAULT.empty()))
                .isEqualTo(empty);
    }
}
