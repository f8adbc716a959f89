package org.scoregap.read;

/** A rectangle of merged cells, its sides from 1 and inclusive. What it shows stands in its top left cell. */
public record Merge(int top, int left, int bottom, int right) {

    public int height() {
        return bottom - top + 1;
    }

    public int width() {
        return right - left + 1;
    }

    public boolean touchesRows(int first, int last) {
        return top <= last && bottom >= first;
    }
}
