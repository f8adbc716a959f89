package org.scoregap.report.workbook.sheet;

import java.util.List;
import java.util.Optional;

/**
 * Bars and lines over the cells of a sheet.
 *
 * @param name for machines
 * @param description for those who do not see it
 * @param frame the cells that it covers
 * @param plots drawn one over the other
 */
public record Chart(String name, String title, String description, Area frame, List<Plot> plots) {
    public Chart {
        plots = List.copyOf(plots);
    }

    /** What shares a value axis. */
    public record Plot(Axis axis, List<Series> series) {
        public Plot {
            series = List.copyOf(series);
        }
    }

    /**
     * A value axis.
     *
     * @param title may be empty
     * @param least where it begins; empty where the program decides
     * @param right whether it stands there, over columns of its own
     */
    public record Axis(String title, String format, Optional<Double> least, boolean right) {}

    /** How figures are drawn. */
    public enum Drawn {
        BARS,
        LINE,
        /** Points without a line between them. */
        MARKS
    }

    /**
     * Figures that are drawn alike.
     *
     * @param errors how far they may be off: below, above; empty where they may not
     */
    public record Series(
            Drawn drawn, String colour, Cells title, Cells names, Cells figures, Optional<Errors> errors) {}

    /** How far figures may be off. */
    public record Errors(Cells minus, Cells plus) {}

    /**
     * The cells that something is drawn of.
     *
     * @param place as formulas name it
     * @param contents what stands there
     */
    public record Cells(String place, List<CellContent> contents) {
        public Cells {
            contents = List.copyOf(contents);
        }
    }
}
