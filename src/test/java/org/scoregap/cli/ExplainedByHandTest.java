package org.scoregap.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scoregap.cli.PrintedExplanation.number;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scoregap.cli.PrintedEquations.Equation;

/** Indicators of the sample week, worked out by hand from what {@code explain} prints of them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExplainedByHandTest {
    private static final Offset<Double> A_HUNDREDTH = Offset.offset(0.0101);
    private static final Offset<Double> PRINTED = Offset.offset(2e-4);
    private static final int WEEK = 28;

    private Office office;

    @BeforeAll
    void takesTheSampleIn(@TempDir Path folder) {
        office = Prepared.SAMPLE_TAKEN_IN.in(folder);
    }

    private PrintedExplanation explained(String indicator) {
        Office.Outcome outcome = office.run("explain", indicator, "--period", "2022-W28", "--format", "md");
        assertThat(outcome.status()).isZero();
        return PrintedExplanation.of(outcome.out());
    }

    /** x̄, from the city's sums. */
    private static double meanRate(PrintedExplanation text) {
        List<Double> sums = text.numbers("平均不合格率 =（([0-9.]+) \\+ 0.1）÷（([0-9.]+) \\+ 1）= ([0-9.]+%)");
        double mean = (sums.get(0) + 0.1) / (sums.get(1) + 1);
        assertThat(mean).isCloseTo(sums.get(2), PRINTED);
        return mean;
    }

    private record Reported(double rate, double lastChecked, double age) {}

    /** x of each unit, week by week. */
    private static Map<String, Reported> reported(PrintedExplanation text, double mean) {
        Map<String, Reported> reported = new LinkedHashMap<>();
        for (Map<String, String> row : text.table("单位自查报了多少")) {
            double before = reported.containsKey(row.get("单位")) ? reported.get(row.get("单位")).rate : mean;
            double checked = number(row.get("应检数"));
            double rate = (number(row.get("不合格数")) + 20 * before + 5 * mean) / (checked + 25);
            assertThat(rate).isCloseTo(number(row.get("拉平后不合格率")), PRINTED);
            int week = Integer.parseInt(row.get("周").substring("2022-W".length()));
            reported.put(row.get("单位"), new Reported(rate, checked, WEEK - week));
        }
        return reported;
    }

    private static double cityFactor(PrintedExplanation text) {
        List<Double> sums = text.numbers("全市漏报倍数 =（([0-9.]+) \\+ 4）÷（([0-9.]+) \\+ 4 ÷ 1.5）");
        return (sums.get(0) + 4) / (sums.get(1) + 4 / 1.5);
    }

    private record Inspected(double found, double sites, double expected) {}

    /** y, n and e of the unit that is told in full. */
    private static Inspected inspected(PrintedExplanation text) {
        double found = 0;
        double sites = 0;
        double expected = 0;
        for (Map<String, String> week : text.table("自查报得实不实")) {
            double weight = number(week.get("权重"));
            found += weight * number(week.get("不合格数"));
            sites += weight * number(week.get("督查处数"));
            expected += weight * number(week.get("照自报应发现"));
        }
        return new Inspected(found, sites, expected);
    }

    private record Believed(double passes, double failures) {
        double share() {
            return passes / (passes + failures);
        }
    }

    /** a and b: the prior, and every check that somebody else made. */
    private static Believed believed(PrintedExplanation text, double prior, double weight) {
        double passes = weight * (1 - prior);
        double failures = weight * prior;
        for (Map<String, String> found : text.table("实际查到的")) {
            passes += number(found.get("权重")) * number(found.get("合格数"));
            failures += number(found.get("权重")) * number(found.get("不合格数"));
        }
        return new Believed(passes, failures);
    }

    /** C(m, k) · B(k + a, m − k + b) / B(a, b), factor by factor. */
    private static double probability(int passing, int drawn, Believed believed) {
        double probability = 1;
        for (int i = 0; i < passing; i++) {
            probability *= (drawn - i) / (i + 1.0) * (believed.passes + i);
        }
        for (int i = 0; i < drawn - passing; i++) {
            probability *= believed.failures + i;
        }
        for (int i = 0; i < drawn; i++) {
            probability /= believed.passes + believed.failures + i;
        }
        return probability;
    }

    private static double printedLoss(PrintedExplanation text, String framework) {
        return text.number(framework + "（[-0-9A-Z.]+）：满分 [0-9.]+ 分，预期丢 ([0-9.]+) 分", 0);
    }

    @Test
    void aRateInTiersThatTwoTerritoriesReport() {
        PrintedExplanation text = explained("WS-601");
        double mean = meanRate(text);
        Map<String, Reported> reported = reported(text, mean);
        double city = cityFactor(text);
        double all = 0;
        double weight = 0;
        double weighted = 0;
        for (Map<String, String> unit : text.table("各填报单位")) {
            Reported said = reported.get(unit.get("单位"));
            double factor = (number(unit.get("查出（折算）")) + 6) / (number(unit.get("应查出（折算）")) + 6 / city);
            assertThat(factor).isCloseTo(number(unit.get("漏报倍数")), Offset.offset(1e-3));
            double fading = Math.pow(2, -said.age / 4);
            all += said.lastChecked * fading;
            weighted += said.lastChecked * fading * factor * said.rate;
            weight += Math.min(30, said.lastChecked + 5) * fading;
        }
        assertThat(reported).hasSize(2);
        Believed believed = believed(text, weighted / all, Math.min(30, weight));

        assertThat(25 * (1 - believed.share())).isCloseTo(printedLoss(text, "国家卫生城市"), A_HUNDREDTH);

        int drawn = (int) text.number("考评专家抽 ([0-9]+) 个看", 0);
        double share = 0;
        for (int passing = 0; passing <= drawn; passing++) {
            double found = (double) passing / drawn;
            share += probability(passing, drawn, believed) * (found >= 0.95 ? 1 : found >= 0.85 ? 0.6 : 0);
        }
        assertThat(10 * (1 - share)).isCloseTo(printedLoss(text, "省级文明城市"), A_HUNDREDTH);
    }

    @Test
    void theLossOfARateGoesToTerritoriesAndDepartments() {
        PrintedExplanation text = explained("WS-601");
        double loss = printedLoss(text, "国家卫生城市");
        double whole = text.number("全市 ([0-9.]+%)）÷（当地检查", 0);
        double all = 0;
        Map<String, Double> products = new LinkedHashMap<>();
        for (Map<String, String> territory : text.table("各属地：不合格率 × 点位数")) {
            double rate = (number(territory.get("不合格数")) + 5 * whole) / (number(territory.get("应检数")) + 5);
            double product = rate * number(territory.get("点位数"));
            products.put(territory.get("属地"), product);
            all += product;
        }
        Map<String, Double> parts = new LinkedHashMap<>();
        text.table("算在谁身上").forEach(row -> parts.put(row.get("单位"), number(row.get("WS丢分"))));
        assertThat(parts.get("市卫健委")).isCloseTo(0.6 * 0.8 * loss, A_HUNDREDTH);
        assertThat(parts.get("市市场监管局")).isCloseTo(0.6 * 0.2 * loss, A_HUNDREDTH);
        assertThat(parts.get("汉滨区")).isCloseTo(0.4 * loss * products.get("汉滨区") / all, A_HUNDREDTH);
        assertThat(parts.get("高新区")).isCloseTo(0.4 * loss * products.get("高新区") / all, A_HUNDREDTH);
    }

    @Test
    void aGradeThatInspectorsHaveSeen() {
        PrintedExplanation text = explained("WS-404");
        Map<String, Reported> reported = reported(text, meanRate(text));
        assertThat(reported).hasSize(1);
        Reported said = reported.values().iterator().next();
        Inspected inspected = inspected(text);
        double factor = (inspected.found + 6) / (inspected.expected + 6 / cityFactor(text));
        double weight = Math.min(30, said.lastChecked + 5) * Math.pow(2, -said.age / 4);
        Believed believed = believed(text, factor * said.rate, weight);

        assertThat(text.table("实际查到的")).isNotEmpty();
        assertThat(20 * (1 - believed.share())).isCloseTo(printedLoss(text, "国家卫生城市"), A_HUNDREDTH);
    }

    @Test
    void aUnitThatReportsPracticallyNoFailures() {
        PrintedExplanation text = explained("WS-405");
        Inspected inspected = inspected(text);
        List<Double> said = text.numbers("自查合计检查 ([0-9.]+) 处、报不合格 ([0-9.]+) 处.*应报出 ([0-9.]+) 处");
        double elsewhere = text.number("；([0-9.]+%) 是其他单位各项推算不合格率的平均", 0);
        double rate = (inspected.found + 8 * elsewhere) / (inspected.sites + 8);
        Believed believed = believed(text, rate, 8);

        assertThat(said.get(0) * meanRate(text)).isCloseTo(said.get(2), Offset.offset(0.01));
        assertThat(said.get(2)).isGreaterThanOrEqualTo(5);
        assertThat(said.get(1)).isLessThan(0.1 * said.get(2));
        assertThat(10 * (1 - believed.share())).isCloseTo(printedLoss(text, "国家卫生城市"), A_HUNDREDTH);
    }

    @ParameterizedTest(name = "{0} in {1}")
    @CsvSource({
        "WS-601, zh",
        "WS-601, en",
        "WS-404, zh",
        "WS-404, en",
        "WS-405, zh",
        "WS-405, en",
        "WM-208, zh",
        "WM-208, en",
        "WS-309, zh",
        "WS-309, en",
        "WM-122, zh",
        "WM-122, en",
        "SL-02, zh",
        "SL-33, en",
        "WM-134, zh"
    })
    void everyEquationInTheTextHolds(String indicator, String language) {
        String printed = office.run("--lang", language, "explain", indicator, "--format", "md")
                .out();
        List<Equation> equations = PrintedEquations.in(printed);
        assertThat(equations).isNotEmpty().allMatch(Equation::holds);
    }

    @Test
    void printsTheSameLossesAsTheGapsList() {
        for (var row : office.run("gaps", "--format", "csv").csv().subList(0, 12)) {
            String printed = office.run("explain", row.get("indicator"), "--format", "md")
                    .out();
            assertThat(printed).contains("预期丢 " + row.get("expected_loss") + " ");
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"WS", "WM", "SL"})
    void theIntervalOfATotalIsWorkedOutAgainFromWhatIsPrinted(String framework) {
        PrintedExplanation text = explained(framework);
        double squares = 0;
        for (Map<String, String> cause : text.table("哪些会一起动")) {
            squares += number(cause.get("摆动平方"));
        }
        List<Double> stretch = text.numbers("摆动平方之和 ([0-9.]+) ÷ 方差之和 ([0-9.]+)\\) = ([0-9.]+)");
        assertThat(squares).isCloseTo(stretch.get(0), Offset.offset(1e-3 * stretch.get(0)));
        double lambda = Math.sqrt(1 + squares / stretch.get(1));
        assertThat(lambda).isCloseTo(stretch.get(2), Offset.offset(1e-3));
        for (String end : List.of("低限", "高限")) {
            List<Double> worked = text.numbers(end + " = ([0-9.]+) \\+ ([0-9.]+) ×（([0-9.]+) - [0-9.]+）= ([0-9.]+)");
            double again = worked.get(0) + lambda * (worked.get(2) - worked.get(0));
            assertThat(again).isCloseTo(worked.get(3), Offset.offset(0.05));
        }
    }
}
