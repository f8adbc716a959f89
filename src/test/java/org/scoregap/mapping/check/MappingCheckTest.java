package org.scoregap.mapping.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scoregap.mapping.yaml.MappingLoader;
import org.scoregap.mapping.yaml.MappingProblem;
import org.scoregap.mapping.yaml.MappingProblem.Kind;
import org.scoregap.mapping.yaml.MappingTexts;
import org.scoregap.mapping.yaml.Texts;
import org.scoregap.model.Severity;

class MappingCheckTest {

    @Test
    void findsNothingInAMappingThatIsRight() {
        assertThat(MappingCheck.check(Texts.small())).isEmpty();
    }

    /** The small mapping with {@code old} replaced has one problem, which only the check finds: the text it points at. */
    @ParameterizedTest(name = "{3}: {1} → {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', emptyValue = "", textBlock = """
            frameworks.yaml | "points: 10"  | "points: 9"   | POINTS_DISAGREE    | 3 | "9" | 10 | 9
            frameworks.yaml | "points: 10"  | "points: 12"  | POINTS_UNALLOCATED | 3 | "12" | 2  | 12
            frameworks.yaml | "points: 10"  | "points: 10\\n  pass-mark: 11" | OUT_OF_RANGE | 4 | "11" | 11 | "≤ 10"
            frameworks.yaml | "points: 10"  | "points: 10\\n  groups: [ { id: G, name: 组, sections: [WS-1, WS-1], target: 1 } ]" | DUPLICATE_ID | 4 | "WS-1], target" | WS-1 | frameworks.yaml:4
            indicators.yaml | "points: 6"   | "points: 6.5" | POINTS_DISAGREE    | 5 | "6 }" | 6.5 | 6
            indicators.yaml | "points: 6"   | "points: 5.5" | POINTS_UNALLOCATED | 5 | "6 }" | 0.5 | 6
            indicators.yaml | "lead: CGJ"   | "lead: CJB"   | UNIT_UNSUITABLE    | 4 | "CJB"  | "CJB (office)" | "department | territory"
            indicators.yaml | "lead: CGJ"   | "lead: CGJ\\n  support: { CGJ: 0.1 }" | KEYS_CONFLICT | 5 | "CGJ: 0.1" | "lead, support: CGJ" | "lead: CGJ"
            indicators.yaml | "lead: CGJ"   | "lead: CGJ\\n  site-types: [集贸市场]" | NO_SUCH_SITES | 5 | "集贸市场" | 集贸市场 | 农贸市场
            indicators.yaml | "lead: CGJ"   | "lead: CGJ\\n  site-types: [农贸市场]\\n  assessed: { sample: 2 }" | SAMPLE_EXCEEDS_SITES | 6 | "2 }" | 2 | 1
            indicators.yaml | "lead: CGJ"   | "lead: CGJ\\n  target: 95"     | OUT_OF_RANGE | 5 | "95" | 95 | "[0, 1]"
            indicators.yaml | "lead: CGJ"   | "lead: CGJ\\n  range: [0, 300]" | OUT_OF_RANGE | 5 | "[0, 300]" | "[0, 300]" | "[0, 1]"
            indicators.yaml | "lead: CGJ"   | "lead: CGJ\\n  target: '<= 95%'" | DIRECTION_DISAGREES | 5 | "'<= 95%'" | <= | ">= | >"
            indicators.yaml | "points: 6"   | "points: 6, scoring: { proportional: { none: 1, full: 0 } }" | DIRECTION_DISAGREES | 5 | "{ none" | "1 → 0" | "none < full"
            indicators.yaml | "points: 6"   | "points: 6, scoring: { proportional: { full: 95 } }" | OUT_OF_RANGE | 5 | "95 }" | 95 | "[0, 1]"
            indicators.yaml | "points: 6"   | "points: 6, scoring: { deduction: { each: 1 } }" | SCORING_UNFIT | 5 | "{ each" | rate | "measure: count"
            indicators.yaml | "points: 6"   | "points: 6, scoring: { tiers: [ { at: '>= 85%', earns: 1 }, { at: '>= 95%', earns: 0.6 } ] }" | TIERS_UNORDERED | 5 | "'>= 95%'" | ">= 0.95" | "< 0.85"
            indicators.yaml | "points: 6"   | "points: 6, scoring: { tiers: [ { at: '>= 95%', earns: 0.6 }, { at: '>= 85%', earns: 0.6 } ] }" | TIERS_UNORDERED | 5 | "0.6 } ] }" | 0.6 | "< 0.6"
            indicators.yaml | "points: 6"   | "points: 6, scoring: { tiers: [ { at: '<= 95%', earns: 1 } ] }" | DIRECTION_DISAGREES | 5 | "'<= 95%'" | "<= 0.95" | ">= | >"
            sites.csv       | "CGJ,HB"      | "CGJ,CGJ"     | UNIT_UNSUITABLE    | 2 | "CGJ"  | "CGJ (department)" | "territory | street | community"
            scoregap.yaml   | 2022-W25      | "2022-W25\\ndue: { exceptions: { 2022-W22: 2022-05-29T12:00 } }" | OUT_OF_RANGE | 2 | "2022-05-29T" | 2022-05-29 | "2022-05-30 – 2022-07-03"
            scoregap.yaml   | 2022-W25      | "2022-W25\\nwords: { none: [无], no: [ 无 ] }" | AMBIGUOUS_NAME | 2 | "无 ]" | 无 | none
            scoregap.yaml   | 2022-W25      | "2022-W25\\nmodel: { strictness: 3.01 }" | FIGURE_DOUBTFUL | 2 | "3.01" | "strictness: 3.01" | 0.33–3
            scoregap.yaml   | 2022-W25      | "2022-W25\\nmodel: { clustering: 51% }"  | FIGURE_DOUBTFUL | 2 | "51%" | "clustering: 0.51" | 0–0.5
            scoregap.yaml   | 2022-W25      | "2022-W25\\nmodel: { under-reporting: { usual: 0.9 } }" | FIGURE_DOUBTFUL | 2 | "0.9" | "under-reporting.usual: 0.9" | 1–5
            scoregap.yaml   | 2022-W25      | "2022-W25\\nladder: { levels: [ { id: a, name: 甲, when: [ { missing: 1 }, { points: 5 } ] }, { id: b, name: 乙, when: [ { points: 5 } ] } ] }" | LEVELS_UNORDERED | 2 | "{ points: 5 } ] } ] }" | "{ points: 5 }" | "a = { points: 5 }"
            scoregap.yaml   | 2022-W25      | "2022-W25\\nladder: { levels: [ { id: a, name: 甲, when: [ { points: 5, easy: 1 } ] }, { id: b, name: 乙, when: [ { late: 2 }, { points: 4 } ] } ] }" | LEVELS_UNORDERED | 2 | "{ points: 4 }" | "{ points: 4 }" | "a = { points: 5, easy: 1 }"
            scoregap.yaml   | 2022-W25      | "2022-W25\\nladder: { listed-from: 2, levels: [ { id: a, name: 甲, when: [ { weeks: 3 } ] }, { id: b, name: 乙, when: [ { points: 2 } ] } ] }" | LEVELS_UNORDERED | 2 | "{ points: 2 }" | "{ points: 2 }" | "a = { weeks: 3 }"
            scoregap.yaml   | 2022-W25      | "2022-W25\\nladder: { groups: [ { id: a, name: 甲, units: [CGJ] }, { id: b, name: 乙, units: [CGJ] } ] }" | DUPLICATE_ID | 2 | "CGJ] } ] }" | CGJ | scoregap.yaml:2
            forms.yaml      | "indicator:"  | "name:"       | COLUMN_MISSING     | 6 | "{ name:" | indicators | indicator
            forms.yaml      | "layout: indicators" | "layout: matrix\\n  indicators: { WS-101: [甲] }" | KEYS_CONFLICT | 4 | "{ WS-101" | indicators | "layout: sites"
            forms.yaml      | "layout: indicators" | "layout: checks" | COLUMN_MISSING | 6 | "{ indicator" | checks | site
            forms.yaml      | "[合格数]"     | "[检查 数]"    | HEADER_AMBIGUOUS   | 6 | "检查数]" | 检查数 | passed
            forms.yaml      | "checked:"    | "chekced:"    | COLUMN_DOUBTFUL    | 6 | "chekced" | chekced | checked
            forms.yaml      | "resubmit: rows" | "resubmit: rows\\n  rules: [ { id: a, check: passed <= (checked } ]" | RULE_SYNTAX | 6 | "passed <=" | "passed <= (checked" | "Closing brace not found"
            forms.yaml      | "resubmit: rows" | "resubmit: rows\\n  rules: [ { id: a, check: passed + checked } ]" | RULE_SYNTAX | 6 | "passed +" | "passed + checked" | "true | false"
            forms.yaml      | "resubmit: rows" | "resubmit: rows\\n  rules: [ { id: a, check: 'passed > FACT(99999999)' } ]" | RULE_SYNTAX | 6 | "'passed >" | "passed > FACT(99999999)" | "Undefined function 'FACT'"
            forms.yaml      | "resubmit: rows" | "resubmit: rows\\n  rules: [ { id: a, check: passed > 2^2^2^2^9 } ]" | RULE_SYNTAX | 6 | "passed >" | "passed > 2^2^2^2^9" | "Undefined operator '^'"
            forms.yaml      | "resubmit: rows" | "resubmit: rows\\n  rules: [ { id: a, check: pased <= checked } ]" | UNKNOWN_REFERENCE | 6 | "pased" | pased | passed
            forms.yaml      | "resubmit: rows" | "resubmit: rows\\n  rules: [ { id: a, check: value <= checked } ]" | UNKNOWN_REFERENCE | 6 | "value <=" | value | ""
            forms.yaml      | "resubmit: rows" | "resubmit: rows\\n  rules: [ { id: a, check: passed ^ 2 <= checked } ]" | RULE_SYNTAX | 6 | "passed ^" | "passed ^ 2 <= checked" | "Undefined operator '^'"
            forms.yaml      | "resubmit: rows" | "resubmit: rows\\n  rules: [ { id: a, check: passed > 9e9e9 } ]" | RULE_SYNTAX | 6 | "passed >" | "passed > 9e9e9" | "not a number"
            forms.yaml      | "resubmit: rows" | "resubmit: rows\\n  rules: [ { id: a, check: passed > 0x } ]" | RULE_SYNTAX | 6 | "passed >" | "passed > 0x" | "not a number"
            forms.yaml      | "resubmit: rows" | "resubmit: rows\\n  rules: [ { id: a, check: 'passed > abs(* 2)' } ]" | RULE_SYNTAX | 6 | "'passed >" | "passed > abs(* 2)" | "an operand is missing"
            forms.yaml      | "resubmit: rows" | "resubmit: rows\\n  rules: [ { id: a, check: SQRT(passed) <= checked } ]" | RULE_SYNTAX | 6 | "SQRT" | SQRT(passed) <= checked | "Undefined function 'SQRT'"
            """)
    void saysWhatDoesNotAddUpAndWhere(
            String file, String old, String replacement, Kind kind, int line, String at, String found, String hint) {
        MappingTexts texts = Texts.change(file, old, replacement.replace("\\n", "\n"));

        assertThat(MappingLoader.load(texts).mapping()).isPresent();
        assertThat(MappingCheck.check(texts)).singleElement().satisfies(problem -> {
            assertThat(problem.kind()).isEqualTo(kind);
            assertThat(problem.severity()).isEqualTo(kind.severity());
            assertThat(problem.file()).isEqualTo(kind.name().startsWith("POINTS") ? "frameworks.yaml" : file);
            assertThat(problem.line()).isEqualTo(line);
            assertThat(textAt(texts, problem)).startsWith(at);
            assertThat(problem.found()).isEqualTo(found);
            assertThat(List.of(problem.expected(), problem.nearest().orElse("")))
                    .contains(hint);
        });
    }

    private static String textAt(MappingTexts texts, MappingProblem problem) {
        String line = texts.files()
                .get(problem.file())
                .lines()
                .skip(problem.line() - 1)
                .findFirst()
                .orElse("");
        return problem.file().equals("sites.csv")
                ? List.of(line.split(",")).get(problem.column() - 1)
                : line.substring(problem.column() - 1);
    }

    @Test
    void addsUpNestedSections() {
        MappingTexts texts = Texts.change(
                "frameworks.yaml",
                "name: 市容环卫, points: 4",
                "name: 市容环卫, points: 4, sections: [ { id: WS-2.1, name: 公厕, points: 3 } ]");
        texts = Texts.change(texts, "indicators.yaml", "section: WS-2, points: 4", "section: WS-2.1, points: 3");

        assertThat(MappingCheck.check(texts)).singleElement().satisfies(problem -> {
            assertThat(problem.kind()).isEqualTo(Kind.POINTS_UNALLOCATED);
            assertThat(problem.path()).isEqualTo("/0/sections/1/points");
            assertThat(problem.found()).isEqualTo("1");
        });
    }

    @Test
    void aLedgerOfSitesNeedsTheSiteAndItsIndicators() {
        MappingTexts texts = Texts.change("forms.yaml", "layout: indicators", "layout: sites");
        assertThat(MappingCheck.check(texts))
                .extracting(MappingProblem::kind)
                .containsExactly(Kind.MISSING_KEY, Kind.COLUMN_MISSING);

        texts = Texts.change(
                texts, "forms.yaml", "columns: { indicator:", "indicators: { WS-101: [清运] }\n  columns: { site:");
        assertThat(MappingCheck.check(texts)).isEmpty();
    }

    @Test
    void aGroupHasSectionsOfItsOwnFramework() {
        MappingTexts texts = Texts.change("frameworks.yaml", "- id: WS\n", """
                - id: SL
                  name: 国家森林城市
                  kind: standards
                  points: 36
                  groups: [ { id: G, name: 组, sections: [WS-1], target: 90% } ]
                - id: WS
                """);

        assertThat(MappingLoader.load(texts).mapping()).isPresent();
        assertThat(MappingCheck.check(texts))
                .extracting(MappingProblem::kind, MappingProblem::line)
                .containsExactly(tuple(Kind.POINTS_UNALLOCATED, 4), tuple(Kind.UNKNOWN_REFERENCE, 5));
    }

    @Test
    void countsTheStandardsOfAFramework() {
        MappingTexts texts = Texts.with("frameworks.yaml", """
                - { id: SL, name: 国家森林城市, kind: standards, points: 36, sections: [ { id: SL-1, name: 森林网络 } ] }
                """);
        texts = Texts.change(
                texts,
                "indicators.yaml",
                "section: WS-1, points: 6",
                "section: SL-1, scoring: { tiers: [ { at: '>= 1', earns: 1 } ] }");
        texts = Texts.change(texts, "indicators.yaml", "  scores-in: [ { section: WS-2, points: 4 } ]\n", "");

        assertThat(MappingCheck.check(texts)).singleElement().satisfies(problem -> {
            assertThat(problem.kind()).isEqualTo(Kind.POINTS_UNALLOCATED);
            assertThat(problem.severity()).isEqualTo(Severity.NOTICE);
            assertThat(problem.found()).isEqualTo("35");
        });
    }

    @Test
    void aStricterBoundAtTheSameFigureComesFirst() {
        String tiers = "points: 6, scoring: { tiers: [ { at: '> 95%', earns: 1 }, { at: '>= 95%', earns: 0.9 } ] }";

        assertThat(MappingCheck.check(Texts.change("indicators.yaml", "points: 6", tiers)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            site-types: [农贸市场] | sample: 1
            site-types: [农贸市场] | by: survey, sample: 2
            easy: false          | sample: 2
            """)
    void asManySitesMayBeDrawnAsThereAreAndPeopleWithoutEnd(String types, String assessed) {
        String lines = "lead: CGJ\n  " + types + "\n  assessed: { " + assessed + " }";

        assertThat(MappingCheck.check(Texts.change("indicators.yaml", "lead: CGJ", lines)))
                .isEmpty();
    }

    @Test
    void takesTheEndsOfWhatIsUsualWithoutAWord() {
        assertThat(MappingCheck.check(Texts.change(
                        "scoregap.yaml", "2022-W25", "2022-W25\nmodel: { strictness: 3, clustering: 0.5 }")))
                .isEmpty();
    }

    @Test
    void aRecordThatCannotBeReadHidesNoOtherError() {
        MappingTexts texts = Texts.change("indicators.yaml", "lead: CGJ", "lead: CGH");
        texts = Texts.change(texts, "indicators.yaml", "points: 4", "points: 5");

        assertThat(MappingCheck.check(texts))
                .extracting(MappingProblem::kind)
                .containsExactly(Kind.POINTS_DISAGREE, Kind.UNKNOWN_REFERENCE);
    }
}
