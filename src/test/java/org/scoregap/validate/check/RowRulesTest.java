package org.scoregap.validate.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scoregap.mapping.Form;
import org.scoregap.model.CellRef;
import org.scoregap.model.FormId;
import org.scoregap.model.Overrides;
import org.scoregap.model.ScoregapException;
import org.scoregap.model.Severity;
import org.scoregap.validate.TestMapping;

class RowRulesTest {
    private static Form form(String check) {
        Form weekly = TestMapping.CITY.form(new FormId("weekly")).orElseThrow();
        return new Form(
                weekly.id(),
                weekly.title(),
                weekly.layout(),
                weekly.source(),
                weekly.resubmit(),
                weekly.from(),
                weekly.columns(),
                weekly.required(),
                weekly.indicators(),
                List.of(new Form.Rule("r", check, Severity.WARNING, new TreeMap<>())));
    }

    private static boolean broken(String check, Map<String, Double> row) {
        ProblemLog log = new ProblemLog("f", Overrides.NONE);
        new RowRules(form(check)).check(log, row, TestMapping.CITY.indicators().get(0), field -> CellRef.parse("A1"));
        return !log.sorted().isEmpty();
    }

    @ParameterizedTest(name = "{0} broken: {1}")
    @CsvSource(
            delimiter = ';',
            value = {
                "passed <= checked; false",
                "passed < 8; true",
                "abs(value - passed / checked) <= 0.005; false",
                "round(passed / checked, 1) == 0.8 && checked > 0; false",
                "passed <= checked - mended; false",
                "passed / 0 > 1; false",
                "round(passed, 999999999) > 9; true",
                "if(checked > 5, passed > 9, passed > 1); true",
            })
    void judgesARowByItsNumbers(String check, boolean broken) {
        assertThat(broken(check, Map.of("passed", 8.0, "checked", 10.0, "value", 0.8)))
                .isEqualTo(broken);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"a\" == \"a\"",
                "passed ^ checked > 1",
                "random() > 0",
                "passed <=",
                "nosuch > 1",
                "1e999999999 > passed",
                "passed > 9e9e9",
                "dt_now() > 0",
                "passed.class > 0",
                "passed[0] > 0"
            })
    void refusesWhatIsNoArithmetic(String check) {
        assertThatThrownBy(() -> new RowRules(form(check))).isInstanceOf(ScoregapException.class);
    }
}
