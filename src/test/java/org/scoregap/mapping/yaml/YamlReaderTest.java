package org.scoregap.mapping.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.scoregap.mapping.yaml.MappingProblem.Kind;

class YamlReaderTest {
    private final Problems problems = new Problems();

    private Place read(String yaml) {
        return YamlReader.read("units.yaml", yaml, problems).orElse(Place.ofFile("unread"));
    }

    private void assertRefused(Kind kind, int line, int column, String found) {
        assertThat(problems.sorted()).singleElement().satisfies(problem -> {
            assertThat(problem.kind()).isEqualTo(kind);
            assertThat(problem.line()).isEqualTo(line);
            assertThat(problem.column()).isEqualTo(column);
            assertThat(problem.found()).isEqualTo(found);
        });
    }

    @Test
    void keepsNoAndLeadingZerosAsText() {
        Place root = read("a: no\nb: 010\nc: ~\n");

        assertThat(root.at("a").text()).isEqualTo("no");
        assertThat(root.at("b").text()).isEqualTo("010");
        assertThat(root.at("c").text()).isEqualTo("~");
        assertThat(problems.sorted()).isEmpty();
    }

    @Test
    void knowsWhereEachValueStands() {
        Place value = read("- id: A\n- id: B\n  aliases: [甲, 乙]\n")
                .at(1)
                .at("aliases")
                .at(1);

        assertThat(value.path()).isEqualTo("/1/aliases/1");
        assertThat(value.node().line()).isEqualTo(3);
        assertThat(value.node().column()).isEqualTo(16);
    }

    @Test
    void refusesAnAnchor() {
        read("a: &x 1\n");

        assertRefused(Kind.ALIAS_OR_TAG_REFUSED, 1, 4, "&x");
    }

    @Test
    void refusesAnAliasOnceWithItsAnchorElsewhere() {
        read("a: 1\nb: *x\n");

        assertRefused(Kind.ALIAS_OR_TAG_REFUSED, 2, 4, "*x");
    }

    @Test
    void refusesATag() {
        read("a: !!int 1\n");

        assertRefused(Kind.ALIAS_OR_TAG_REFUSED, 1, 4, "tag:yaml.org,2002:int");
    }

    @Test
    void refusesAKeyThatComesTwiceAndKeepsTheFirst() {
        Place root = read("a: 1\na: 2\n");

        assertThat(root.at("a").text()).isEqualTo("1");
        assertRefused(Kind.DUPLICATE_KEY, 2, 1, "a");
    }

    @Test
    void refusesWhatIsNoYamlWithItsLine() {
        read("a: 1\nb: [1, 2\nc: 3\n");

        assertThat(problems.sorted()).singleElement().satisfies(problem -> {
            assertThat(problem.kind()).isEqualTo(Kind.SYNTAX);
            assertThat(problem.line()).isEqualTo(3);
        });
    }

    @Test
    void refusesASecondDocument() {
        read("a: 1\n---\nb: 1\n");

        assertRefused(Kind.SYNTAX, 2, 1, "---");
    }

    @Test
    void refusesAMapAsAKey() {
        read("? { a: 1 }\n: 2\n");

        assertRefused(Kind.NOT_A_TEXT, 1, 3, "{…}");
    }

    @Test
    void boundsTheDepth() {
        read("[".repeat(24) + "]".repeat(24));
        assertThat(problems.sorted()).isEmpty();

        read("[".repeat(25) + "]".repeat(25));
        assertRefused(Kind.TOO_DEEP, 1, 25, "");
    }

    @Test
    void survivesTenThousandLevels() {
        read("[".repeat(10_000));

        assertThat(problems.sorted()).extracting(MappingProblem::kind).containsExactly(Kind.TOO_DEEP);
    }

    @Test
    void refusesControlCharacters() {
        read("a: \u0000\n");

        assertThat(problems.sorted()).extracting(MappingProblem::kind).containsExactly(Kind.SYNTAX);
    }
}
