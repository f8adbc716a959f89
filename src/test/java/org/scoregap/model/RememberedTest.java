package org.scoregap.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RememberedTest {
    private final List<String> found = new ArrayList<>();
    private final Remembered<Integer> two = new Remembered<>(2, word -> {
        found.add(word);
        return word.length();
    });

    @Test
    void findsAWordOnceAsLongAsThereIsRoomAndEachTimeBeyondIt() {
        List<Integer> lengths = new ArrayList<>();
        for (String word : List.of("a", "bb", "a", "ccc", "bb", "ccc")) {
            lengths.add(two.of(word));
        }

        assertThat(lengths).containsExactly(1, 2, 1, 3, 2, 3);
        assertThat(found).containsExactly("a", "bb", "ccc", "ccc");
    }
}
