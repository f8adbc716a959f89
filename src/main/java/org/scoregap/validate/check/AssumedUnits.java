package org.scoregap.validate.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.scoregap.mapping.Dimension;
import org.scoregap.mapping.Dimensions;
import org.scoregap.model.CellRef;
import org.scoregap.model.ProblemCode;

/** What numbers without any unit were taken to be in, until a note is met that says otherwise. */
final class AssumedUnits {
    private final Dimensions known;
    private final ProblemLog log;
    private final Map<String, Dimension> assumed = new TreeMap<>();

    AssumedUnits(Dimensions known, ProblemLog log) {
        this.known = known;
        this.log = log;
    }

    /** A number was taken to be in {@code unit}. */
    void of(String unit) {
        assumed.computeIfAbsent(unit, known::of);
    }

    /** A number was taken for one of things. */
    void ofThings() {
        assumed.putIfAbsent("", new Dimension("个", known.of("个").kind(), BigDecimal.ONE, BigDecimal.ONE));
    }

    /** Doubts figures that a note below the table, or one that names several units, says to be in another unit. */
    void doubt(List<String> units, CellRef where) {
        List<Dimension> said =
                units.stream().map(known::of).filter(unit -> !unit.isShare()).toList();
        boolean fits =
                assumed.values().stream().anyMatch(taken -> said.stream().anyMatch(unit -> unit.converts(taken)));
        for (Dimension taken : assumed.values()) {
            List<Dimension> alike =
                    said.stream().filter(unit -> unit.converts(taken)).toList();
            boolean other = alike.isEmpty()
                    ? !fits && !taken.isCount() && !said.isEmpty()
                    : alike.stream().noneMatch(unit -> unit.convert(1, taken) == 1);
            if (other) {
                log.add(log.problem(ProblemCode.DIMENSION_DOUBTFUL, where, String.join("、", units), taken.name()));
            }
        }
    }
}
