package org.scoregap.model;

/** The years that a report, a task or a week can be of; any other is a slip of the hand. */
public final class PlausibleYears {
    public static final int FIRST = 2000;
    public static final int LAST = 2100;

    private PlausibleYears() {}

    public static boolean contain(int year) {
        return year >= FIRST && year <= LAST;
    }
}
