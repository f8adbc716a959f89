package org.scoregap.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scoregap.model.CellRef;
import org.scoregap.model.Finding;
import org.scoregap.model.FindingNumbers;
import org.scoregap.model.IndicatorId;
import org.scoregap.model.Observed;
import org.scoregap.model.PackedFindings;
import org.scoregap.model.Resubmit;
import org.scoregap.model.SiteId;
import org.scoregap.model.Tally;

/** Arrays of H2 have 65,536 elements at most, and what waits to be written is sent when there are so many. */
class LongListsTest {
    @TempDir
    Path folder;

    private final FindingNumbers numbers = new FindingNumbers();

    private Tally tally(int indicator, int sites) {
        PackedFindings.Builder findings = new PackedFindings.Builder(numbers);
        for (int i = 0; i < sites; i++) {
            findings.add(new SiteId("S" + i), i + 2 + indicator, 1 + i % 3, i % 2 / 2.0, i == 65_535 ? "最后一个" : "");
        }
        return new Tally(
                Given.CGJ,
                Optional.empty(),
                new IndicatorId("WS-" + indicator),
                Given.W28.sunday(),
                new Finding.Checks(1, 2 * sites),
                false,
                new CellRef("", 2, 3),
                findings.list(),
                "");
    }

    @ParameterizedTest
    @CsvSource({"65535, 1, 1", "65536, 1, 2", "1, 65536, 1", "3, 65537, 65535", "1, 1, 131073"})
    void comeBackAsTheyWereHoweverTheyFitIntoArrays(int first, int second, int third) {
        Tally[] all = {tally(1, first), tally(2, second), tally(3, third)};
        try (Store store = Given.open(folder, Given.FRIDAY)) {
            store.record(Given.file("big.csv", "a", Given.part(Resubmit.ROWS, all)), Given.FRIDAY, "m1");
            assertThat(store.standing(Given.W28, Given.W28, Given.FRIDAY, Sites.ALL)
                            .observed())
                    .extracting(Observed::tally)
                    .containsExactlyInAnyOrder(all);
        }
    }
}
