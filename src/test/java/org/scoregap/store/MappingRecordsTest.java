package org.scoregap.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scoregap.store.Given.FRIDAY;
import static org.scoregap.store.Given.W28;
import static org.scoregap.store.Given.open;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scoregap.model.Period;

class MappingRecordsTest {
    @TempDir
    Path folder;

    @Test
    void findsTheMappingThatHoldsForAPeriod() {
        try (Store store = open(folder, FRIDAY)) {
            store.mappings().record("h1", new Period(2022, 25), new TreeMap<>(Map.of("units.yaml", "- id: CGJ")));
            store.mappings().record("h2", new Period(2022, 27), new TreeMap<>(Map.of("units.yaml", "- id: WJW")));
        }
        try (Store store = open(folder, FRIDAY.plusSeconds(1))) {
            store.mappings().record("h2", new Period(2022, 27), new TreeMap<>(Map.of("units.yaml", "never stored")));
            store.mappings().record("h3", new Period(2022, 25), new TreeMap<>(Map.of("units.yaml", "- id: 市")));

            assertThat(store.mappings().holdingFor(new Period(2022, 24))).isEmpty();
            RecordedMapping corrected =
                    store.mappings().holdingFor(new Period(2022, 26)).orElseThrow();
            assertThat(corrected).isEqualTo(new RecordedMapping(3, "h3", new Period(2022, 25), FRIDAY.plusSeconds(1)));
            assertThat(store.mappings().texts(corrected)).containsExactly(Map.entry("units.yaml", "- id: 市"));
            assertThat(store.mappings()
                            .firstHoldingFor(new Period(2022, 26))
                            .orElseThrow()
                            .hash())
                    .isEqualTo("h1");
            assertThat(store.mappings().firstHoldingFor(new Period(2022, 24))).isEmpty();
            assertThat(store.mappings()
                            .holdingFor(new Period(2022, 26), FRIDAY)
                            .orElseThrow()
                            .hash())
                    .isEqualTo("h1");
            RecordedMapping later = store.mappings().holdingFor(W28).orElseThrow();
            assertThat(later).isEqualTo(new RecordedMapping(2, "h2", new Period(2022, 27), FRIDAY));
            assertThat(store.mappings().texts(later)).containsExactly(Map.entry("units.yaml", "- id: WJW"));
        }
    }
}
