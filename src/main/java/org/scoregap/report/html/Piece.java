package org.scoregap.report.html;

/**
 * Part of a text.
 *
 * @param anchor what it leads to in the page; empty where it leads nowhere
 */
public record Piece(String text, String anchor) {
    static Piece plain(String text) {
        return new Piece(text, "");
    }
}
