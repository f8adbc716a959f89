package org.scoregap.sample;

import java.util.Comparator;
import org.scoregap.model.CellRef;
import org.scoregap.model.Period;
import org.scoregap.model.ProblemCode;

/**
 * A fault that stands in the sample weeks on purpose.
 *
 * @param where the cell, row, sheet or file to blame
 */
record Planted(Period week, String file, CellRef where, ProblemCode code) implements Comparable<Planted> {
    static final String HEADER = "week,file,sheet,cell,code";
    private static final Comparator<Planted> ORDER = Comparator.comparing(Planted::week)
            .thenComparing(Planted::file)
            .thenComparing(Planted::where)
            .thenComparing(Planted::code);

    @Override
    public int compareTo(Planted other) {
        return ORDER.compare(this, other);
    }

    /** A line of {@code planted-faults.csv}. */
    String line() {
        String place = new CellRef("", where.row(), where.column()).toString();
        return String.join(",", week.toString(), file, where.sheet(), place, code.name());
    }

    static Planted parse(String line) {
        String[] parts = line.split(",", -1);
        String place = parts[2].isEmpty() ? parts[3] : parts[2] + "!" + parts[3];
        return new Planted(
                Period.parse(parts[0]).orElseThrow(),
                parts[1],
                place.isEmpty() ? CellRef.FILE : CellRef.parse(place),
                ProblemCode.valueOf(parts[4]));
    }
}
