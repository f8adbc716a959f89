package org.scoregap.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scoregap.mapping.Branch.Level;
import org.scoregap.model.UnitId;
import org.scoregap.score.TestMapping;

/** City K with department P and districts D and E; street S with community Q in D. */
class BranchTest {
    private static final Mapping MAPPING = TestMapping.ws()
            .unit("K", Unit.Kind.CITY, "")
            .unit("P", Unit.Kind.DEPARTMENT, "K")
            .unit("D", Unit.Kind.TERRITORY, "K")
            .unit("E", Unit.Kind.TERRITORY, "K")
            .unit("S", Unit.Kind.STREET, "D")
            .unit("Q", Unit.Kind.COMMUNITY, "S")
            .build();

    private static String listed(String unit, String top, String level) {
        return new Branch(
                        MAPPING,
                        Optional.of(top).filter(id -> !id.isEmpty()).map(UnitId::new),
                        Optional.of(level).filter(name -> !name.isEmpty()).map(Level::valueOf))
                .listedAs(new UnitId(unit))
                .map(UnitId::value)
                .orElse("-");
    }

    @ParameterizedTest(name = "{0} in {1} by {2} is listed as {3}")
    @CsvSource({
        "Q, '', '', Q",
        "Q, D, '', Q",
        "D, D, '', D",
        "E, D, '', -",
        "P, D, '', -",
        "K, D, '', -",
        "Q, '', STREET, S",
        "Q, '', DISTRICT, D",
        "Q, '', CITY, K",
        "P, '', CITY, P",
        "P, '', DISTRICT, -",
        "D, '', STREET, -",
        "Q, D, STREET, S",
        "Q, S, DISTRICT, -",
        "Q, E, STREET, -",
        "nobody, '', CITY, -"
    })
    void aUnitIsListedForItselfOrByTheUnitOfTheLevelThatItIsIn(String unit, String top, String level, String expected) {
        assertThat(listed(unit, top, level)).isEqualTo(expected);
    }

    @Test
    void withoutTopAndLevelNothingIsNarrowed() {
        Branch whole = new Branch(MAPPING, Optional.empty(), Optional.empty());
        assertThat(whole.isWhole()).isTrue();
        assertThat(whole.listedAs(new UnitId("nobody"))).contains(new UnitId("nobody"));
        assertThat(new Branch(MAPPING, Optional.empty(), Optional.of(Level.CITY)).isWhole())
                .isFalse();
    }

    @Test
    void aTreeThatBitesItsTailEnds() {
        Mapping circle = TestMapping.ws()
                .unit("X", Unit.Kind.STREET, "Y")
                .unit("Y", Unit.Kind.STREET, "X")
                .build();
        assertThat(new Branch(circle, Optional.of(new UnitId("A")), Optional.empty()).holds(new UnitId("X")))
                .isFalse();
    }
}
