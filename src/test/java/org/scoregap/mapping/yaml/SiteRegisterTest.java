package org.scoregap.mapping.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.scoregap.mapping.Mapping;
import org.scoregap.mapping.yaml.MappingProblem.Kind;

class SiteRegisterTest {
    private static final String HEADER = "id,name,type,unit,territory\n";

    private static List<MappingProblem> problems(String csv) {
        return MappingLoader.load(Texts.with("sites.csv", csv)).problems();
    }

    private static void assertOne(String csv, Kind kind, int line, int column, String found) {
        assertThat(problems(csv)).singleElement().satisfies(problem -> {
            assertThat(problem.kind()).isEqualTo(kind);
            assertThat(problem.file()).isEqualTo("sites.csv");
            assertThat(problem.line()).isEqualTo(line);
            assertThat(problem.column()).isEqualTo(column);
            assertThat(problem.found()).isEqualTo(found);
        });
    }

    @Test
    void readsQuotedNamesAndSkipsBlankLines() {
        Mapping mapping = MappingLoader.load(
                        Texts.with("sites.csv", HEADER + "\nM-1,\"城北,市场\",农贸市场,CGJ,HB\r\n\r\nM-2,城南,农贸市场,CGJ,HB"))
                .mapping()
                .orElseThrow();

        assertThat(mapping.sites()).extracting(site -> site.name()).containsExactly("城北,市场", "城南");
    }

    @Test
    void saysTheLineOfARowWithAFieldTooMany() {
        assertOne(HEADER + "\nM-1,城北,农贸市场,CGJ,HB,\n", Kind.ROW_MALFORMED, 3, 0, "6");
    }

    @Test
    void countsTheLinesOfANameThatHasALineBreak() {
        assertOne(HEADER + "M-1,\"城\n北\",农贸市场,CGJ,HB\nM-2,城南,农贸市场,CGX,HB\n", Kind.UNKNOWN_REFERENCE, 4, 4, "CGX");
    }

    @Test
    void refusesAnotherHeader() {
        assertOne("id,name\nM-1,城北\n", Kind.ROW_MALFORMED, 1, 0, "id,name");
    }

    @Test
    void refusesAnUnclosedQuote() {
        assertThat(problems(HEADER + "M-1,\"城北,农贸市场,CGJ,HB\n"))
                .extracting(MappingProblem::kind)
                .containsExactly(Kind.SYNTAX);
    }

    @Test
    void asksForTheTypeThatIsLeftOut() {
        assertOne(HEADER + "M-1,城北,,CGJ,HB\n", Kind.MISSING_KEY, 2, 1, "");
    }
}
