package org.scoregap.read;

/** A rectangle of merged cells, its sides from 1 and inclusive. What it shows stands in its top left cell. */
record Merge(int top, int left, int bottom, int right) {

    int height() {
        return bottom - top + 1;
    }

    int width() {
        return right - left + 1;
    }

    boolean touchesRows(int first, int last) {
        return top <= last && bottom >= first;
    }
}
