package org.scoregap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scoregap.Child;

/** {@code restore} is killed at random moments: the old store or the new one is there, whole. {@code -Dkills=20} for more. */
class RestoreKilledTest {
    private static final int KILLS = Integer.getInteger("kills", 5);
    private static final long SEED = Long.getLong("kills.seed", 137);

    @TempDir
    Path folder;

    @Test
    void killedAtAnyMomentTheOldStoreOrTheNewOneIsThereAndRunAgainItEnds() throws Exception {
        Office office = Office.in(folder);
        office.writeWeekly("WS-601,200,142");
        office.run("ingest", "--quiet");
        office.run("backup", "a.zip");
        Path zip = office.path("a.zip");
        long begun = System.nanoTime();
        assertThat(office.begin("restore", zip.toString()).await()).isZero();
        long duration = System.nanoTime() - begun;
        String then = submissions(office);
        Random random = new Random(SEED);
        for (int i = 0; i < KILLS; i++) {
            office.at(Clock.systemUTC(), "undo", "1", "--reason", "x");
            String since = submissions(office);
            assertThat(since).isNotEqualTo(then);
            Child process = office.begin("restore", zip.toString());
            // Its work is done in the second half: before, Java starts.
            TimeUnit.NANOSECONDS.sleep((long) (duration * (0.5 + 0.5 * (i + random.nextDouble()) / KILLS)));
            process.kill();
            assertThat(submissions(office)).isIn(then, since);
            assertThat(office.run("check", "--store").status()).isZero();
            Office.Outcome again = office.at(Clock.systemUTC(), "restore", zip.toString());
            assertThat(again.status()).as(again.err()).isZero();
            assertThat(submissions(office)).isEqualTo(then);
        }
        assertThat(office.path("store/scoregap-restoring.mv.db")).doesNotExist();
    }

    private static String submissions(Office office) {
        return office.at(Clock.systemUTC(), "history", "-f", "csv").out();
    }
}
