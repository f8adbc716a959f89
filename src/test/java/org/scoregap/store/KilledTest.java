package org.scoregap.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scoregap.store.Given.FRIDAY;
import static org.scoregap.store.Given.W28;
import static org.scoregap.store.Given.file;
import static org.scoregap.store.Given.hash;
import static org.scoregap.store.Given.open;
import static org.scoregap.store.Given.part;
import static org.scoregap.store.Given.sites;
import static org.scoregap.store.Given.total;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scoregap.Child;
import org.scoregap.model.Resubmit;
import org.scoregap.model.Submission;

/** What the store has acknowledged survives the process, whenever it is killed. */
class KilledTest {
    private static final int KILLS = Integer.getInteger("kills", 5);

    @TempDir
    Path folder;

    /** Records one file after the other and says so, until it is killed. */
    static final class Recorder {
        private Recorder() {}

        public static void main(String[] arguments) {
            try (Store store = open(Path.of(arguments[0]), FRIDAY)) {
                for (int i = Integer.parseInt(arguments[1]); ; i++) {
                    store.record(submission(i), FRIDAY.plusSeconds(i), "m1");
                    System.out.println(i);
                    System.out.flush();
                }
            }
        }
    }

    /** The same, opening and closing the store each time, as one command after the other does. */
    static final class Commands {
        private Commands() {}

        public static void main(String[] arguments) {
            for (int i = Integer.parseInt(arguments[1]); ; i++) {
                try (Store store = open(Path.of(arguments[0]), FRIDAY)) {
                    store.record(submission(i), FRIDAY.plusSeconds(i), "m1");
                    System.out.println(i);
                    System.out.flush();
                }
            }
        }
    }

    private static Submission submission(int number) {
        return file(
                number + ".csv",
                String.format("%08x", number),
                part(
                        Resubmit.APPEND,
                        total("WS-1", number, number),
                        sites("WS-2", "HB", "A=1", "B=0", "C=1", "D=0"),
                        total("WS-3", 1, 2)));
    }

    @ParameterizedTest
    @ValueSource(classes = {Recorder.class, Commands.class})
    void keepsEveryAcknowledgedSubmissionWholeAndNoneInPart(Class<?> main) throws InterruptedException {
        Random random = new Random(137);
        int acknowledged = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            acknowledged = Math.max(acknowledged, recordAndKill(main, acknowledged, random.nextInt(250)));
            try (Store store = open(folder, FRIDAY)) {
                int stored = store.submissions().history().size();
                assertThat(stored).isBetween(acknowledged, acknowledged + 1);
                for (int i = 1; i <= stored; i++) {
                    assertThat(store.submissions().find(i).orElseThrow().submission())
                            .isEqualTo(submission(i));
                }
                assertThat(store.standing(W28, W28, FRIDAY, Sites.ALL).observed())
                        .hasSize(3 * stored);
                assertThat(store.known(hash(String.format("%08x", stored + 1)), "m1"))
                        .isEmpty();
                acknowledged = stored;
            }
        }
        assertThat(acknowledged).isGreaterThanOrEqualTo(KILLS);
    }

    /** Kills the process some time after its first acknowledgement; the last one it gave. */
    private int recordAndKill(Class<?> main, int before, int milliseconds) throws InterruptedException {
        Child child = Child.begin(main, List.of(folder.toString(), Integer.toString(before + 1)));
        child.awaitFirstWords();
        Thread.sleep(milliseconds);
        assertThat(child.kill()).as("killed, not ended").isTrue();
        String acknowledged = child.printed();
        List<String> whole = acknowledged
                .substring(0, acknowledged.lastIndexOf('\n'))
                .lines()
                .toList();
        assertThat(whole.get(0)).isEqualTo(Integer.toString(before + 1));
        return Integer.parseInt(whole.get(whole.size() - 1));
    }
}
