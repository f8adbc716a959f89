package org.scoregap.mapping.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scoregap.mapping.Ladder;
import org.scoregap.mapping.Ladder.Condition;
import org.scoregap.mapping.Ladder.Criterion;
import org.scoregap.mapping.check.MappingCheck;
import org.scoregap.mapping.yaml.MappingProblem.Kind;
import org.scoregap.model.UnitId;

class LadderReaderTest {

    private static MappingTexts texts(String ladder) {
        return Texts.with("scoregap.yaml", "from: 2022-W25\nladder:" + ladder + "\n");
    }

    private static Ladder ladder(String ladder) {
        return MappingLoader.load(texts(ladder))
                .mapping()
                .orElseThrow()
                .settings()
                .ladder();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " {}", " { levels: [], groups: [] }"})
    void withoutOneNothingIsProposed(String ladder) {
        assertThat(ladder(ladder)).isEqualTo(Ladder.NONE);
    }

    @Test
    void readsLevelsWithAllThatTheyMayDependOn() {
        MappingTexts texts = texts("\n" + """
                  listed-from: 0.4
                  least-evidence: 60%
                  red-list: 5
                  black-list: 0
                  levels:
                    - { id: remind, name: 提醒, when: [ { late: 1 }, { missing: 2 } ] }
                    - id: talk
                      name: 约谈
                      name-en: talk
                      when:
                        - { points: 5, weeks: 3 }
                        - { share: 15%, easy: 0.5, easy-items: 4, charge: 2.5, under-reporting: 1.8, empty-reports: true }
                  groups:
                    - { id: all, name: 全部, units: [CGJ] }
                """.indent(2));

        assertThat(MappingCheck.check(texts)).isEmpty();
        Ladder ladder =
                MappingLoader.load(texts).mapping().orElseThrow().settings().ladder();
        assertThat(ladder)
                .isEqualTo(new Ladder(
                        0.4,
                        0.6,
                        5,
                        0,
                        List.of(
                                new Ladder.Level(
                                        "remind",
                                        "提醒",
                                        Optional.empty(),
                                        List.of(
                                                new Condition(Map.of(Criterion.LATE, 1.0)),
                                                new Condition(Map.of(Criterion.MISSING, 2.0)))),
                                new Ladder.Level(
                                        "talk",
                                        "约谈",
                                        Optional.of("talk"),
                                        List.of(
                                                new Condition(Map.of(Criterion.POINTS, 5.0, Criterion.WEEKS, 3.0)),
                                                new Condition(Map.of(
                                                        Criterion.SHARE, 0.15,
                                                        Criterion.EASY, 0.5,
                                                        Criterion.EASY_ITEMS, 4.0,
                                                        Criterion.CHARGE, 2.5,
                                                        Criterion.UNDER_REPORTING, 1.8,
                                                        Criterion.EMPTY_REPORTS, 1.0))))),
                        List.of(new Ladder.Group("all", "全部", Optional.empty(), List.of(new UnitId("CGJ"))))));
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', emptyValue = "", textBlock = """
            { black-list: -1 }                                            | OUT_OF_RANGE      | -1    | 0–1000000
            { black-list: 2.5 }                                           | NOT_A_NUMBER      | 2.5   | "1, 2, 3…"
            { listed-from: 0 }                                            | OUT_OF_RANGE      | 0     | "> 0"
            { least-evidence: 101% }                                      | OUT_OF_RANGE      | 101%  | 0–1
            { levels: [ { id: a, name: 甲, when: [ { points: 0 } ] } ] }   | OUT_OF_RANGE      | 0     | "> 0"
            { levels: [ { id: a, name: 甲, when: [ { share: 1.01 } ] } ] } | OUT_OF_RANGE      | 1.01  | "> 0, ≤ 1"
            { levels: [ { id: a, name: 甲, when: [ { weeks: 14 } ] } ] }   | OUT_OF_RANGE      | 14    | 1–13
            { levels: [ { id: a, name: 甲, when: [ { weeks: 1.5 } ] } ] }  | NOT_A_NUMBER      | 1.5   | "1, 2, 3…"
            { levels: [ { id: a, name: 甲, when: [ { missing: 0 } ] } ] }  | OUT_OF_RANGE      | 0     | 1–1000000
            { levels: [ { id: a, name: 甲, when: [ { point: 1 } ] } ] }    | UNKNOWN_KEY       | point | points
            { levels: [ { id: a, name: 甲, when: [ { empty-reports: false } ] } ] } | UNKNOWN_VALUE | false | true
            { levels: [ { id: a, name: 甲, when: [ {} ] } ] }              | MISSING_KEY       | ""    | "points | share | weeks | easy | easy-items | charge | missing | late | under-reporting | empty-reports"
            { levels: [ { id: a, name: 甲, when: [] } ] }                  | MISSING_KEY       | ""    | "points | share | weeks | easy | easy-items | charge | missing | late | under-reporting | empty-reports"
            { levels: [ { id: a, name: 甲 } ] }                            | MISSING_KEY       | ""    | when
            { levels: [ { id: a, name: 甲, when: [ { late: 1 } ] }, { id: a, name: 乙, when: [ { late: 2 } ] } ] } | DUPLICATE_ID | a | scoregap.yaml:2
            { groups: [ { id: a, name: 甲, units: [CGJJ] } ] }             | UNKNOWN_REFERENCE | CGJJ  | CGJ
            { levls: [] }                                                 | UNKNOWN_KEY       | levls | levels
            """)
    void saysWhatIsWrongAndWhere(String ladder, Kind kind, String found, String hint) {
        MappingTexts texts = texts(" " + ladder);

        assertThat(MappingLoader.load(texts).mapping()).isEmpty();
        assertThat(MappingCheck.check(texts)).first().satisfies(problem -> {
            assertThat(problem.kind()).isEqualTo(kind);
            assertThat(problem.file()).isEqualTo("scoregap.yaml");
            assertThat(problem.line()).isEqualTo(2);
            assertThat(problem.found()).isEqualTo(found);
            assertThat(List.of(problem.expected(), problem.nearest().orElse("")))
                    .contains(hint);
        });
    }
}
