package org.scoregap.report.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MendByTest {
    @ParameterizedTest(name = "made {0} → {1}")
    @CsvSource({
        "2022-07-16T00:30+08:00, 2022-07-22T18:00+08:00, ''",
        "2022-07-22T18:00+08:00, 2022-07-22T18:00+08:00, ''",
        "2022-07-22T18:01+08:00, 2022-07-29T18:00+08:00, 2022-07-22T18:00+08:00",
        "2022-08-05T17:59+08:00, 2022-08-05T18:00+08:00, 2022-07-22T18:00+08:00",
        "2022-08-05T18:00+08:00, 2022-08-12T18:00+08:00, 2022-07-22T18:00+08:00",
    })
    void noDeadlineLiesBeforeTheOrderAndWhatWasMissedIsTold(String made, String deadline, String missed) {
        ZonedDateTime first = ZonedDateTime.parse("2022-07-22T18:00+08:00");

        assertThat(MendBy.of(first, ZonedDateTime.parse(made)))
                .isEqualTo(new MendBy<>(
                        ZonedDateTime.parse(deadline),
                        missed.isEmpty() ? Optional.empty() : Optional.of(ZonedDateTime.parse(missed))));
    }

    @ParameterizedTest(name = "made {0} → {1}")
    @CsvSource({"2022-07-24, 2022-07-24, false", "2022-07-25, 2022-07-31, true", "2022-07-31, 2022-08-07, true"})
    void whereOnlyADayIsKnownItIsTheSame(String made, String deadline, boolean missed) {
        LocalDate first = LocalDate.of(2022, 7, 24);

        assertThat(MendBy.of(first, LocalDate.parse(made)))
                .isEqualTo(new MendBy<>(LocalDate.parse(deadline), missed ? Optional.of(first) : Optional.empty()));
    }
}
