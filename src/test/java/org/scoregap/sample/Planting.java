package org.scoregap.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.scoregap.model.CellRef;
import org.scoregap.model.ProblemCode;

/** Keeps the list of what was planted; a place is worked out at the end, when no row moves any more. */
final class Planting {
    private final List<Supplier<Planted>> faults = new ArrayList<>();

    /** Changes a figure and notes the fault at its cell. */
    void replace(Spot spot, String key, String field, Value value, ProblemCode code) {
        spot.grid().set(key, field, value);
        cell(spot, key, field, code);
    }

    void replace(Spot spot, String key, String field, String text, ProblemCode code) {
        replace(spot, key, field, Value.of(text), code);
    }

    void cell(Spot spot, String key, String field, ProblemCode code) {
        note(
                spot.week(),
                spot.draft(),
                () -> new CellRef(
                        spot.draft().sheet(spot.grid()),
                        spot.grid().row(key),
                        spot.grid().column(field)),
                code);
    }

    void row(Spot spot, String key, ProblemCode code) {
        note(
                spot.week(),
                spot.draft(),
                () -> CellRef.ofRow(spot.draft().sheet(spot.grid()), spot.grid().row(key)),
                code);
    }

    void sheet(Spot spot, ProblemCode code) {
        note(spot.week(), spot.draft(), () -> CellRef.ofSheet(spot.draft().sheet(spot.grid())), code);
    }

    void file(Week week, Draft draft, ProblemCode code) {
        file(week, () -> draft, code);
    }

    /** A fault of the one file of several that only their finished bytes tell. */
    void file(Week week, Supplier<Draft> draft, ProblemCode code) {
        faults.add(() -> new Planted(week.period(), draft.get().name(), CellRef.FILE, code));
    }

    private void note(Week week, Draft draft, Supplier<CellRef> where, ProblemCode code) {
        faults.add(() -> new Planted(week.period(), draft.name(), where.get(), code));
    }

    List<Planted> faults() {
        return faults.stream().map(Supplier::get).sorted().toList();
    }
}
