package org.scoregap.app;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.scoregap.model.Overrides;
import org.scoregap.model.Submission;
import org.scoregap.store.Arrival;
import org.scoregap.store.Store;
import org.scoregap.validate.Wanted;

/**
 * Reads a file under one name, with people's decisions laid over it. Dates without a year are of the year in which it arrived;
 * bytes that come back are of the year in which they first came, where that makes them a report that they were: theirs are
 * no new figures. Under another name they may be the next week's, for which nobody changed a figure.
 *
 * @param kept the file in the archive
 * @param name what people call it
 */
record Reading(Judge judge, Store store, Path kept, String name, String sha256, Wanted wanted) {

    /**
     * What the file says.
     *
     * @param arrivals of the same bytes, the earliest first
     */
    Submission of(Instant received, List<Arrival> arrivals) {
        Plain plain = plain(received, arrivals);
        Overrides decided = store.overridesOf(plain.submission());
        return decided.equals(Overrides.NONE) ? plain.submission() : judged(plain.arrived(), decided);
    }

    /** What it says without anybody's decisions, and when it is taken to have arrived. */
    private record Plain(Submission submission, Instant arrived) {}

    private Plain plain(Instant received, List<Arrival> arrivals) {
        List<Arrival> before = arrivals.stream()
                .filter(known -> known.received().isBefore(received))
                .sorted(Comparator.comparing(known -> !isOf(known)))
                .toList();
        for (Arrival known : before) {
            Submission then = judged(known.received(), Overrides.NONE);
            if (!then.parts().isEmpty() && (isOf(known) || store.submissions().haveTold(then))) {
                return new Plain(then, known.received());
            }
        }
        return new Plain(judged(received, Overrides.NONE), received);
    }

    private boolean isOf(Arrival known) {
        return known.file().equals(name);
    }

    private Submission judged(Instant arrived, Overrides overrides) {
        return judge.judge(kept, name, sha256, arrived, wanted, overrides);
    }
}
