package org.scoregap.report.slip;

import java.util.List;

/** A file's rows as they were read, for what is no workbook of today. */
public record SlipRows(List<Sheet> sheets) {
    public SlipRows {
        sheets = List.copyOf(sheets);
    }

    /** One sheet; a text file's has no name. */
    public record Sheet(String name, boolean hidden, List<Line> lines, List<Area> merges) {
        public Sheet {
            lines = List.copyOf(lines);
            merges = List.copyOf(merges);
        }
    }

    /**
     * A row.
     *
     * @param number from 1
     * @param cells from column A on, blank ones empty
     * @param refused whether it could not be read, or not divided into cells for sure
     */
    public record Line(int number, List<String> cells, boolean refused) {
        public Line {
            cells = List.copyOf(cells);
        }
    }

    /** Merged cells, its sides from 1 and inclusive. */
    public record Area(int top, int left, int bottom, int right) {}
}
