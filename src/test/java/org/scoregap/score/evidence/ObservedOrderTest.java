package org.scoregap.score.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scoregap.score.TestReport.checks;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.scoregap.model.Source;
import org.scoregap.score.TestReport;

class ObservedOrderTest {

    private static TestReport one() {
        return checks("B", "I", 1, 2).on("2022-07-12").form("f").file("f.csv");
    }

    static Stream<List<TestReport>> pairs() {
        return Stream.of(
                List.of(one().week(27).on("2022-07-13"), one()),
                List.of(one().on("2022-07-11").by(Source.SURVEY), one()),
                List.of(one(), one().by(Source.INSPECTION)),
                List.of(checks("A", "I", 1, 2).on("2022-07-12").in("T2"), one().in("T1")),
                List.of(one(), one().in("T1")),
                List.of(one().in("T1").file("z"), one().in("T2")),
                List.of(one().file("a.csv").form("z"), one()),
                List.of(one().form("a"), one()),
                List.of(one(), checks("B", "I", 2, 2).on("2022-07-12").form("f").file("f.csv")));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void putsTheFirstBeforeTheSecond(List<TestReport> pair) {
        assertThat(ObservedOrder.FIXED.compare(pair.get(0).build(), pair.get(1).build()))
                .isNegative();
        assertThat(ObservedOrder.FIXED.compare(pair.get(1).build(), pair.get(0).build()))
                .isPositive();
        assertThat(ObservedOrder.FIXED.compare(pair.get(0).build(), pair.get(0).build()))
                .isZero();
    }
}
