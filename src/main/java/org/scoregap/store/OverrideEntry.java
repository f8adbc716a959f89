package org.scoregap.store;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.scoregap.model.CellRef;
import org.scoregap.model.ProblemCode;

/**
 * One decision about one cell: it corrects the cell's text, or vouches for a problem in it.
 *
 * @param code the problem vouched for; empty for a correction
 * @param correction the text that takes the place of the cell's own; empty where a problem is vouched for
 */
public record OverrideEntry(
        CellRef where, Optional<ProblemCode> code, Optional<String> correction, String reason, Instant recorded) {
    static final Comparator<OverrideEntry> BY_CELL = Comparator.comparing(OverrideEntry::where)
            .thenComparing(entry -> entry.code().map(ProblemCode::ordinal).orElse(-1));

    public OverrideEntry {
        if (code.isPresent() == correction.isPresent()) {
            throw new IllegalArgumentException(where + ": corrected and vouched for, or neither");
        }
    }

    static OverrideEntry correct(CellRef where, String text, String reason, Instant recorded) {
        return new OverrideEntry(where, Optional.empty(), Optional.of(text), reason, recorded);
    }

    static OverrideEntry accept(CellRef where, ProblemCode code, String reason, Instant recorded) {
        return new OverrideEntry(where, Optional.of(code), Optional.empty(), reason, recorded);
    }
}
