package org.scoregap.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scoregap.mapping.Mapping;
import org.scoregap.mapping.yaml.Loaded;
import org.scoregap.mapping.yaml.MappingLoader;
import org.scoregap.mapping.yaml.MappingTexts;
import org.scoregap.mapping.yaml.Texts;
import org.scoregap.model.Finding;
import org.scoregap.model.Overrides;
import org.scoregap.model.Submission;
import org.scoregap.model.Tally;

class RatingsAndNearNamesTest {
    private static final Mapping CITY = city();

    private static Mapping city() {
        Map<String, String> texts = new TreeMap<>(Texts.small().files());
        texts.put("scoregap.yaml", """
                from: 2022-W25
                words: { ratings: { 优: 95%, 良: 85%, 合格: 0.7 } }
                dimensions: { 标准箱: "38.5 立方米" }
                """);
        texts.put("indicators.yaml", """
                - id: WS-101
                  name: 道路清扫评分
                  measure: grade
                  scale: 100
                  lead: CGJ
                  scores-in: [ { section: WS-1, points: 6 } ]
                - id: WS-201
                  name: 垃圾压缩外运总量
                  measure: value
                  dimension: 立方米
                  lead: CGJ
                  scores-in: [ { section: WS-2, points: 4, scoring: { proportional: { full: 100 } } } ]
                """);
        texts.put("forms.yaml", """
                - id: weekly
                  title: 周报表
                  layout: indicators
                  source: self
                  resubmit: rows
                  accept-near: true
                  columns:
                    indicator: [指标]
                    unit: [责任单位]
                    value: [完成值]
                """);
        Loaded loaded = MappingLoader.load(new MappingTexts(new TreeMap<>(texts)));
        return loaded.mapping().orElseThrow(() -> new AssertionError(loaded.problems()));
    }

    private static Submission read(String row) {
        return new SubmissionValidator(CITY)
                .validate(
                        TestTable.file(TestTable.of("指标|责任单位|完成值", row)),
                        new FileFacts("2022-W28周报表.csv", "ab", 10, LocalDate.of(2022, 7, 15)),
                        Wanted.NOTHING,
                        Overrides.NONE);
    }

    private static String told(Submission submission) {
        return submission.problems().stream()
                .map(problem -> problem.where() + " " + problem.code())
                .collect(Collectors.joining(" "));
    }

    private static double figure(Tally tally) {
        return tally.finding() instanceof Finding.Checks checks
                ? checks.passed()
                : ((Finding.Amount) tally.finding()).amount();
    }

    @ParameterizedTest(name = "{0} → {1} {2}")
    @CsvSource({
        "WS-101|市城管局|优, 0.95, ''",
        "WS-101|市城管局|合格, 0.7, ''",
        "WS-101|市城管局|85分, 0.85, ''",
        "WS-101|市城管局|85/100, 0.85, ''",
        "WS-101|市城管局|0.85, 0.0085, C2 SHARE_ASSUMED",
        "WS-101|市城管局|基本合格, , C2 NOT_A_NUMBER",
        "WS-101|市城管局|85处, , C2 DIMENSION_WRONG",
        "WS-201|市城管局|2标准箱, 77, C1 DIMENSION_CONVERTED",
        "WS-201|市城管局|优, , C2 NOT_A_NUMBER",
        "道路的清扫评分|市城管局|90, 0.9, A2 NAME_TAKEN_AS",
        "道路清扫未评分|市城管局|90, , A2 INDICATOR_UNKNOWN",
        "WS-1O1|市城管局|90, , A2 INDICATOR_UNKNOWN",
        "道路清扫评分|市城市的管理局|90, 0.9, B2 NAME_TAKEN_AS",
        "道路清扫评分|县城市管理局|90, , B2 UNIT_UNKNOWN",
    })
    void readsRatingsUnitsAndNearNames(String row, Double stored, String told) {
        Submission submission = read(row);

        assertThat(told(submission)).isEqualTo(told);
        assertThat(submission.parts().stream()
                        .flatMap(part -> part.tallies().stream())
                        .map(RatingsAndNearNamesTest::figure)
                        .toList())
                .isEqualTo(stored == null ? List.of() : List.of(stored));
    }
}
