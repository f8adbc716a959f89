package org.scoregap.validate.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.scoregap.model.Nearest;

/**
 * The nearest valid name to a wrong one. A ledger can repeat a wrong name a million times, or hold a million of them: each
 * is looked up once, and no more than a few hundred.
 */
final class Suggestions {
    private static final int LOOKED_UP = 500;

    private final Nearest valid;
    private final Map<String, Optional<String>> known = new HashMap<>();

    Suggestions(List<String> valid) {
        this.valid = new Nearest(valid);
    }

    Optional<String> nearestTo(String written) {
        Optional<String> remembered = known.get(written);
        if (remembered != null) {
            return remembered;
        }
        if (known.size() >= LOOKED_UP) {
            return Optional.empty();
        }
        Optional<String> found = valid.to(written);
        known.put(written, found);
        return found;
    }
}
