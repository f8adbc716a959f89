package org.scoregap.validate.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.scoregap.model.Nearest;

/**
 * The nearest valid name to a wrong one. A ledger can repeat a wrong name a million times, or hold a million of them: each
 * is looked up once, and no more than a few hundred. A sound table asks for none, so that nothing is prepared before.
 */
final class Suggestions {
    private static final int LOOKED_UP = 500;

    private final Supplier<List<String>> valid;
    private Optional<Nearest> nearest = Optional.empty();
    private final Map<String, Optional<String>> known = new HashMap<>();

    /** @param valid the valid names, asked for once at most */
    Suggestions(Supplier<List<String>> valid) {
        this.valid = valid;
    }

    Optional<String> nearestTo(String written) {
        Optional<String> remembered = known.get(written);
        if (remembered != null) {
            return remembered;
        }
        if (known.size() >= LOOKED_UP) {
            return Optional.empty();
        }
        Nearest names = nearest.orElseGet(() -> new Nearest(valid.get()));
        nearest = Optional.of(names);
        Optional<String> found = names.to(written);
        known.put(written, found);
        return found;
    }
}
