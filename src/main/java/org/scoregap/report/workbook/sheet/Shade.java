package org.scoregap.report.workbook.sheet;

/** What colours figures by their size, from 0 to the largest one of the area. */
public sealed interface Shade {
    Area area();

    /** RRGGBB of the largest. */
    String colour();

    /** A bar behind each figure. */
    record Bar(Area area, String colour) implements Shade {}

    /** The larger, the darker. */
    record Scale(Area area, String colour) implements Shade {}
}
