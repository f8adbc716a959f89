package org.scoregap.mapping.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scoregap.mapping.yaml.MappingProblem.Kind;

class MappingLoaderTest {

    @Test
    void loadsAMappingThatIsRight() {
        Loaded loaded = MappingLoader.load(Texts.small());

        assertThat(loaded.problems()).isEmpty();
        assertThat(loaded.mapping()).hasValueSatisfying(mapping -> {
            assertThat(mapping.hash()).isEqualTo(Texts.small().hash());
            assertThat(mapping.unitNamed("市 城管局")).isPresent();
        });
    }

    /** The small mapping with {@code old} replaced has one problem: its kind, line, column, found and nearest. */
    @ParameterizedTest(name = "{4}: {1} → {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', emptyValue = "", textBlock = """
            units.yaml      | aliases                | alias                 | 2 | UNKNOWN_KEY       | 58 | alias   | aliases
            units.yaml      | ", kind: city"         | ""                    | 1 | MISSING_KEY       | 3  | ""      | ""
            units.yaml      | "kind: city"           | "kind: citty"         | 1 | UNKNOWN_VALUE     | 30 | citty   | city
            units.yaml      | "[市城管局]"            | "市城管局"             | 2 | NOT_A_LIST        | 67 | 市城管局 | ""
            units.yaml      | "[市城管局]"            | "[[a]]"               | 2 | NOT_A_TEXT        | 68 | "[…]"   | ""
            units.yaml      | "{ id: HB, name: 汉滨区, kind: territory, parent: AK }" | HB | 3 | NOT_A_MAP | 3 | HB | ""
            units.yaml      | "kind: territory"      | "parent: AL, kind: territory" | 3 | DUPLICATE_KEY | 53 | parent | ""
            units.yaml      | "id: HB"               | "id: CJB"             | 4 | DUPLICATE_ID      | 9  | CJB     | ""
            units.yaml      | "name: 汉滨区"          | "name: 市城管局（ ）"   | 3 | AMBIGUOUS_NAME    | 19 | 市城管局（ ） | ""
            indicators.yaml | "lead: CGJ"            | "lead: CGH"           | 4 | UNKNOWN_REFERENCE | 9  | CGH     | CGJ
            indicators.yaml | "points: 6"            | "points: six"         | 5 | NOT_A_NUMBER      | 41 | six     | ""
            indicators.yaml | "points: 6"            | "points: -1"          | 5 | OUT_OF_RANGE      | 41 | -1      | ""
            indicators.yaml | "lead: CGJ"            | "lead: CGJ\\n  scale: 5" | 5 | KEYS_CONFLICT  | 10 | scale   | ""
            indicators.yaml | "lead: CGJ"            | "lead: CGJ\\n  target: most" | 5 | MALFORMED  | 11 | most    | ""
            indicators.yaml | "lead: CGJ"            | "lead: CGJ\\n  support: { HB: 40%, AK: 60% }" | 5 | SHARES_EXCEED | 12 | 1 | ""
            frameworks.yaml | "id: WS-2"             | "id: WS-1"            | 6 | DUPLICATE_ID      | 13 | WS-1    | ""
            scoregap.yaml   | 2022-W25               | 2022-W53              | 1 | MALFORMED         | 7  | 2022-W53 | ""
            forms.yaml      | "indicator: [指标编号]" | "in-dex: [指标编号]"   | 6 | MALFORMED         | 14 | in-dex  | ""
            forms.yaml      | "resubmit: rows"       | "resubmit: rows\\n  required: [pased]" | 6 | UNKNOWN_REFERENCE | 14 | pased | passed
            """)
    void saysWhatIsWrongAndWhere(
            String file,
            String old,
            String replacement,
            int line,
            Kind kind,
            int column,
            String found,
            String nearest) {
        MappingTexts texts = Texts.change(file, old, replacement.replace("\\n", "\n"));

        Loaded loaded = MappingLoader.load(texts);

        assertThat(loaded.mapping()).isEmpty();
        assertThat(ignoringConsequences(loaded, kind)).singleElement().satisfies(problem -> {
            assertThat(problem.kind()).isEqualTo(kind);
            assertThat(problem.file()).isEqualTo(file);
            assertThat(problem.line()).isEqualTo(line);
            assertThat(problem.column()).isEqualTo(column);
            assertThat(problem.found()).isEqualTo(found);
            assertThat(problem.nearest().orElse("")).isEqualTo(nearest);
        });
    }

    /** A unit or section that lost its id is unknown to those that refer to it. */
    private static List<MappingProblem> ignoringConsequences(Loaded loaded, Kind kind) {
        return loaded.problems().stream()
                .filter(problem -> kind == Kind.UNKNOWN_REFERENCE || problem.kind() != Kind.UNKNOWN_REFERENCE)
                .toList();
    }

    @Test
    void reportsTwoErrorsInOneRecord() {
        MappingTexts texts = Texts.change("indicators.yaml", "lead: CGJ", "lead: CGH\n  easy: yes");

        assertThat(MappingLoader.load(texts).problems())
                .extracting(MappingProblem::kind)
                .containsExactly(Kind.UNKNOWN_REFERENCE, Kind.UNKNOWN_VALUE);
    }

    @Test
    void reportsErrorsInTwoFilesByFile() {
        MappingTexts texts = Texts.change("indicators.yaml", "lead: CGJ", "lead: CGH");
        texts = Texts.change(texts, "forms.yaml", "source: self", "source: shelf");

        assertThat(MappingLoader.load(texts).problems())
                .extracting(MappingProblem::file)
                .containsExactly("forms.yaml", "indicators.yaml");
    }

    @Test
    void anErrorInARecordLeavesReferencesToItAlone() {
        MappingTexts texts = Texts.change("units.yaml", "kind: department", "kind: departement");

        assertThat(MappingLoader.load(texts).problems())
                .extracting(MappingProblem::kind)
                .containsExactly(Kind.UNKNOWN_VALUE);
    }

    @Test
    void aFileThatIsNoYamlLeavesReferencesIntoItAlone() {
        assertThat(MappingLoader.load(Texts.with("units.yaml", "- [")).problems())
                .extracting(MappingProblem::kind)
                .containsExactly(Kind.SYNTAX);
    }

    @Test
    void reportsEachUnitOfACycle() {
        MappingTexts texts = Texts.change("units.yaml", "kind: city", "kind: city, parent: CGJ");

        assertThat(MappingLoader.load(texts).problems())
                .allMatch(problem -> problem.kind() == Kind.CYCLE)
                .extracting(MappingProblem::found)
                .containsExactly("AK", "CGJ");
    }

    @ParameterizedTest
    @CsvSource({"../inbox, false", "/inbox, false", "a;b, false", "C:x, false", "., false", "in/box, true", "收件, true"})
    void keepsFoldersInsideTheWorkspace(String folder, boolean inside) {
        MappingTexts texts = Texts.with("scoregap.yaml", "from: 2022-W25\nfolders: { inbox: '" + folder + "' }\n");

        Loaded loaded = MappingLoader.load(texts);

        assertThat(loaded.mapping().isPresent()).isEqualTo(inside);
        assertThat(loaded.problems())
                .extracting(MappingProblem::kind)
                .isEqualTo(inside ? List.of() : List.of(Kind.FOLDER_OUTSIDE));
    }

    @Test
    void anEmptyListHasNothingInItAndNothingWrongWithIt() {
        Loaded loaded = MappingLoader.load(Texts.with("forms.yaml", ""));

        assertThat(loaded.problems()).isEmpty();
        assertThat(loaded.mapping().map(mapping -> mapping.forms())).isEqualTo(Optional.of(List.of()));
    }
}
