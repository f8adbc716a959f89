package org.scoregap.validate.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scoregap.model.Period;

class WrittenPeriodTest {
    private static final LocalDate RECEIVED = LocalDate.of(2022, 7, 15);

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({
        "2022-W28, 2022-W28",
        "２０２２Ｗ２８, 2022-W28",
        "2022年第28周, 2022-W28",
        "第28周, 2022-W28",
        "第2周, ''",
        "2022年第53周, ''",
        "7月第2周, 2022-W28",
        "七月第二周, 2022-W28",
        "七月份的第二周, 2022-W28",
        "第二十八周, 2022-W28",
        "二〇二二年第二十八周, 2022-W28",
        "2022年第28期, ''",
        "创建工作周报2022年第28期, 2022-W28",
        "2022年第28期周报, 2022-W28",
        "7.11~7.17, 2022-W28",
        "7.11～7.17, 2022-W28",
        "7月11日（周一）至7月17日（周日）, 2022-W28",
        "7月11日8时—7月17日18时, 2022-W28",
        "七月十一日至七月十七日, 2022-W28",
        "第2周（7月11日-17日）, 2022-W28",
        "7月第2周（7月4日-10日）, 2022-W27",
        "2022-W28（7月4日-10日）, ''",
        "7月第二周, 2022-W28",
        "2022年7月份第1周, 2022-W27",
        "7月第4周, 2022-W30",
        "7月第5周, ''",
        "20220715-7月第2周, 2022-W28",
        "2022年-7月第2周, 2022-W28",
        "1022年7月第2周, ''",
        "1022-W28, ''",
        "6月第5周, 2022-W26",
        "12月第5周, 2022-W52",
        "2022.7.11-7.17, 2022-W28",
        "7月11日—17日, 2022-W28",
        "2022年7月11日至2022年7月17日, 2022-W28",
        "2022-7-4至2022-7-10, 2022-W27",
        "2022-07-04～07-10, 2022-W27",
        "2022-7-4至10日, 2022-W27",
        "7-4至7-10, 2022-W27",
        "2022-07-04 - 2022-07-10, 2022-W27",
        "市卫健委2022-07-04_2022-07-10.csv, 2022-W27",
        "2022-7-4至2022-7-11, ''",
        "2022-7-4至2022-7, ''",
        "2022-7-4-7-10, ''",
        "7-4至10, ''",
        "0915-7-4至7-10, ''",
        "12-7-4至7-10, ''",
        "2022-7-4, ''",
        "7.10-7.16, ''",
        "2022.7.11-7.24, ''",
        "市城管局7月第2周报表(1).xls, 2022-W28",
        "终稿, ''",
    })
    void readsWeeksAsPeopleWriteThem(String written, String expected) {
        assertThat(WrittenPeriod.find(written, RECEIVED))
                .isEqualTo(expected.isEmpty() ? Optional.empty() : Period.parse(expected));
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({
        "2022-7-15, 2022-07-15",
        "2022年7月15日, 2022-07-15",
        "2022.7.15 08:30, 2022-07-15",
        "22.7.15, 2022-07-15",
        "7.15, 2022-07-15",
        "12月30日, 2021-12-30",
        "20220715, 2022-07-15",
        "2022-2-30, ''",
        "二〇二二年七月十五日, 2022-07-15",
        "二○二二年七月十五日, 2022-07-15",
        "二零二二年七月二十日, 2022-07-20",
        "七月十五号, 2022-07-15",
        "七月三十一日, 2022-07-31",
        "2022年7月15日（星期五）, 2022-07-15",
        "2022年7月15日 周五, 2022-07-15",
        "2022年7月15日（星期四）, ''",
        "2022年7月15日上午, 2022-07-15",
        "2022年7月15日上午9时30分, 2022-07-15",
        "7月15日下午3点, 2022-07-15",
        "7月15号, 2022-07-15",
        "2022/7/15 0:00, 2022-07-15",
        "2022-07-15T08:30:00, 2022-07-15",
        "2022 年 7 月 15 日, 2022-07-15",
        "2022.07.15., 2022-07-15",
        "15-Jul-2022, 2022-07-15",
        "15-Jul, 2022-07-15",
        "'July 15, 2022', 2022-07-15",
        "Jul-22, ''",
        "7/15/2022, 2022-07-15",
        "15/7/2022, 2022-07-15",
        "7/8/2022, ''",
        "07/08/22, ''",
        "220715, ''",
        "7.15 8, ''",
        "15-Jux-2022, ''",
        "13.1, ''",
        "下周, ''",
    })
    void readsDaysAsPeopleWriteThem(String written, String expected) {
        assertThat(WrittenDate.parse(written, near(written)))
                .isEqualTo(expected.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(expected)));
    }

    @ParameterizedTest(name = "{0}: perhaps {1}")
    @CsvSource({"220715, 2022-07-15", "7/8/2022, 2022-07-08", "8/7/2022, 2022-07-08", "229915, ''", "下周, ''"})
    void suggestsTheDayThatWasProbablyMeant(String written, String expected) {
        assertThat(WrittenDate.suggest(written, RECEIVED)
                        .map(LocalDate::toString)
                        .orElse(""))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} in a column of weeks → {1}")
    @CsvSource({"2022年第28期, 2022-W28", "第28期, 2022-W28", "第2期, ''"})
    void takesAnIssueForAWeekOnlyWhereAWeekIsAskedFor(String written, String expected) {
        assertThat(WrittenPeriod.named(written, RECEIVED).map(Period::toString).orElse(""))
                .isEqualTo(expected);
    }

    /** A day of December is last year's for who receives it in January. */
    private static LocalDate near(String written) {
        return written.startsWith("12") ? LocalDate.of(2022, 1, 3) : RECEIVED;
    }
}
