package org.scoregap.score.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scoregap.score.TestReport.checks;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.scoregap.mapping.Unit;
import org.scoregap.model.UnitId;
import org.scoregap.score.TestIndicator;
import org.scoregap.score.TestMapping;

class PlacesTest {
    private static final UnitId T1 = new UnitId("T1");
    private static final UnitId T2 = new UnitId("T2");

    private final Places places = new Places(TestMapping.ws()
            .unit("T1C", Unit.Kind.COMMUNITY, "T1S")
            .unit("OFFICE", Unit.Kind.OFFICE, "T1")
            .unit("LOST", Unit.Kind.STREET, "")
            .unit("RING", Unit.Kind.STREET, "RING")
            .site("M1", "market", "T1")
            .site("M2", "market", "T1C")
            .site("M3", "market", "T2S")
            .site("R1", "road", "T1S")
            .site("R2", "road", "LOST")
            .build());

    @Test
    void findTheTerritoryAbove() {
        assertThat(places.territoryOf(T1)).contains(T1);
        assertThat(places.territoryOf(new UnitId("T1S"))).contains(T1);
        assertThat(places.territoryOf(new UnitId("T1C"))).contains(T1);
    }

    @Test
    void findNoneForWhatIsNotLocal() {
        assertThat(places.territoryOf(new UnitId("A"))).isEmpty();
        assertThat(places.territoryOf(new UnitId("OFFICE"))).isEmpty();
        assertThat(places.territoryOf(new UnitId("unknown"))).isEmpty();
        assertThat(places.territoryOf(new UnitId("LOST"))).isEmpty();
        assertThat(places.territoryOf(new UnitId("RING"))).isEmpty();
    }

    @Test
    void placeATallyByWhereItIsElseByWhoseItIs() {
        assertThat(places.territoryOf(checks("T1", "I", 1, 1).in("T2S").build().tally()))
                .contains(T2);
        assertThat(places.territoryOf(checks("T1S", "I", 1, 1).build().tally())).contains(T1);
        assertThat(places.territoryOf(checks("T1", "I", 1, 1).in("LOST").build().tally()))
                .contains(T1);
        assertThat(places.territoryOf(checks("A", "I", 1, 1).build().tally())).isEmpty();
    }

    @Test
    void countRegisteredSitesOfTheIndicatorsTypes() {
        assertThat(sites("market")).isEqualTo(Map.of(T1, 2, T2, 1));
        assertThat(sites("market", "road", "market")).isEqualTo(Map.of(T1, 3, T2, 1));
        assertThat(sites("road")).isEqualTo(Map.of(T1, 1));
        assertThat(sites("school")).isEmpty();
        assertThat(sites()).isEmpty();
    }

    private Map<UnitId, Integer> sites(String... types) {
        return places.sitesOf(TestIndicator.rate("I").territories(0.5, types).build());
    }
}
