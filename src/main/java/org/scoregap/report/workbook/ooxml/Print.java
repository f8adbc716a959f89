package org.scoregap.report.workbook.ooxml;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * How a sheet is printed: on A4 across, never cut off on the right.
 *
 * @param footer with a spreadsheet's own codes
 * @param high how many pages it may take; 0 for as many as it needs
 * @param repeated the row that stands on every page, counted from 0
 * @param area what is printed; empty for all of it
 */
public record Print(String footer, int high, OptionalInt repeated, Optional<Area> area) {
    void write(Xml xml) {
        xml.open("printOptions").with("horizontalCentered", 1).close();
        xml.open("pageMargins")
                .with("left", "0.4")
                .with("right", "0.4")
                .with("top", "0.5")
                .with("bottom", "0.6")
                .with("header", "0.3")
                .with("footer", "0.3")
                .close();
        xml.open("pageSetup")
                .with("paperSize", 9)
                .with("orientation", "landscape")
                .with("fitToWidth", 1)
                .with("fitToHeight", high)
                .close();
        xml.open("headerFooter").element("oddFooter", footer).close();
    }
}
