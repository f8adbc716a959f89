package org.scoregap.report.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.scoregap.report.Share;

class PercentagesTest {
    private static List<String> shown(Integer... counts) {
        return Percentages.of(List.of(counts)).stream().map(Share::shown).toList();
    }

    @Test
    void thirdsAddUpToTheWhole() {
        assertThat(shown(1, 1, 1)).containsExactly("33.4%", "33.3%", "33.3%");
    }

    @Test
    void whatIsAllIsAllAndWhatIsNothingIsNothing() {
        assertThat(shown(7, 0)).containsExactly("100.0%", "0.0%");
        assertThat(shown(0, 0)).containsExactly("0.0%", "0.0%");
    }

    @Test
    void partsOfAnyCityAddUpInTenthsOfAPercent() {
        for (int units = 1; units < 200; units++) {
            List<Share> shares = Percentages.of(List.of(units, 3, 7, 1, 0, 11));
            assertThat(shares.stream()
                            .mapToLong(share -> Math.round(share.share() * 1000))
                            .sum())
                    .as("%d units", units)
                    .isEqualTo(1000);
        }
    }
}
