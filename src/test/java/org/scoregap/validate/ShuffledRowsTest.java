package org.scoregap.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scoregap.model.Finding;
import org.scoregap.model.Overrides;
import org.scoregap.model.Problem;
import org.scoregap.model.Submission;
import org.scoregap.model.Tally;

/** The order of a ledger's rows changes neither its totals nor what is wrong with each row. */
class ShuffledRowsTest {
    private static final String HEADER = "检查项目|点位|属地|检查日期|检查结果|存在问题";
    private static final List<String> INDICATORS = List.of("五小行业信息公示率", "三防设施合格率", "道路清扫评分", "没有这个指标");
    private static final List<String> RESULTS = List.of("合格", "×", "8.5", "95%", "11", "0.3", "不适用", "多", "-1", "");
    private static final List<String> DAYS = List.of("2022-7-11", "7.12", "2022年7月17日", "7.18", "星期二");

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void shufflingTheRowsChangesNothing(int seed) {
        Random random = new Random(seed);
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            // Every row has a site of its own: of two equal rows the second is refused, and which is second is the
            // order.
            String site = i % 20 == 0 ? "MKT-00" + (1 + i / 40) : "点位" + i;
            rows.add(String.join(
                    "|",
                    pick(random, INDICATORS),
                    i % 13 == 5 ? "" : site,
                    random.nextBoolean() ? "汉滨区" : "高新区",
                    pick(random, DAYS),
                    pick(random, RESULTS),
                    "第" + i + "行"));
        }
        List<String> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, random);

        Submission first = validate(rows);
        Submission second = validate(shuffled);
        assertThat(first.problems()).isNotEmpty();
        assertThat(totals(first)).isNotEmpty().isEqualTo(totals(second));
        assertThat(codes(first, rows)).isEqualTo(codes(second, shuffled));
        assertThat(first.accepted()).isEqualTo(second.accepted());
    }

    private static String pick(Random random, List<String> from) {
        return from.get(random.nextInt(from.size()));
    }

    private static Submission validate(List<String> rows) {
        return new SubmissionValidator(TestMapping.CITY)
                .validate(
                        TestTable.file(TestTable.of(HEADER, rows.toArray(new String[0]))),
                        new FileFacts("暗访检查表2022-W28.csv", "ab", 1, LocalDate.of(2022, 7, 15)),
                        Wanted.NOTHING,
                        Overrides.NONE);
    }

    private static Map<String, String> totals(Submission submission) {
        Map<String, String> totals = new TreeMap<>();
        submission.parts().forEach(part -> part.tallies().forEach(tally -> totals.put(key(tally), total(tally))));
        return totals;
    }

    private static String key(Tally tally) {
        return tally.unit() + " " + tally.indicator() + " " + tally.territory() + " " + tally.day();
    }

    private static String total(Tally tally) {
        return tally.finding() instanceof Finding.Checks checks
                ? Math.round(1e6 * checks.passed()) + "/" + checks.checked() + " "
                        + tally.sites().size()
                : tally.finding().toString();
    }

    private static Map<String, TreeSet<String>> codes(Submission submission, List<String> rows) {
        Map<String, TreeSet<String>> codes = new TreeMap<>();
        for (Problem problem : submission.problems()) {
            String row = problem.where().row() < 2
                    ? "head"
                    : rows.get(problem.where().row() - 2);
            codes.computeIfAbsent(row, key -> new TreeSet<>())
                    .add(problem.code().name());
        }
        return codes;
    }
}
