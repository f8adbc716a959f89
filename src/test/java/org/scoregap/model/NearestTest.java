package org.scoregap.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {
    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({
        "城管局, 市城管局",
        "市 城官局, 市城管局",
        "市管城局, 市城管局",
        "(市)住建局, 市住建局",
        "WS-13, WS-31",
        "卫健委, ''",
        "'', ''",
    })
    void suggestsTheNameOfTheFewestEdits(String written, String suggested) {
        Nearest nearest = new Nearest(List.of("市城管局", "市住建局", "WS-31", "WS-302"));

        assertThat(nearest.to(written).orElse("")).isEqualTo(suggested);
        assertThat(Nearest.to(written, List.of("WS-302", "WS-31", "市住建局", "市城管局"))
                        .orElse(""))
                .isEqualTo(suggested);
    }

    @Test
    void stoppingEarlyFindsTheSameDistances() {
        Random random = new Random(7);
        for (int i = 0; i < 1_000; i++) {
            String a = letters(random);
            String b = letters(random);
            int edits = edits(a, b);
            int most = random.nextInt(6);

            assertThat(Nearest.distance(a, b, most))
                    .as(a + " " + b + " " + most)
                    .isEqualTo(edits <= most ? edits : FAR);
            if (edits <= Math.max(1, Math.max(a.length(), b.length()) / 3)) {
                assertThat(Nearest.distanceTo(a, b)).as(a + " " + b).hasValue(edits);
            }
        }
    }

    private static final int FAR = Integer.MAX_VALUE;

    private static String letters(Random random) {
        StringBuilder letters = new StringBuilder();
        for (int left = random.nextInt(8); left > 0; left--) {
            letters.append("市城管局".charAt(random.nextInt(4)));
        }
        return letters.toString();
    }

    /** By the definition. */
    private static int edits(String a, String b) {
        if (a.isEmpty() || b.isEmpty()) {
            return a.length() + b.length();
        }
        String shortA = a.substring(1);
        String shortB = b.substring(1);
        if (a.charAt(0) == b.charAt(0)) {
            return edits(shortA, shortB);
        }
        int least = 1 + Math.min(edits(shortA, shortB), Math.min(edits(shortA, b), edits(a, shortB)));
        if (shortA.length() > 0 && shortB.length() > 0 && a.charAt(0) == b.charAt(1) && a.charAt(1) == b.charAt(0)) {
            least = Math.min(least, 1 + edits(a.substring(2), b.substring(2)));
        }
        return least;
    }
}
