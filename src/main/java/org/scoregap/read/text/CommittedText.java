package org.scoregap.read.text;

import java.util.Arrays;
import org.scoregap.read.CellText;

/**
 * The text that a parser gets, record by record: what is written of one can be taken back until it is committed, and only
 * what is committed is given away.
 */
final class CommittedText {
    private static final int QUOTED_IN_MESSAGE = 60;

    private char[] text;
    private int written;
    private int committed;
    private int given;

    CommittedText(int room) {
        this.text = new char[room];
    }

    /** Makes room for as many more characters; what has been given away goes. */
    void makeRoom(int more) {
        System.arraycopy(text, given, text, 0, written - given);
        written -= given;
        committed -= given;
        given = 0;
        grow(more);
    }

    private void grow(int more) {
        if (text.length < written + more) {
            text = Arrays.copyOf(text, Math.max(2 * text.length, written + more));
        }
    }

    void write(char c) {
        if (written == text.length) {
            grow(1);
        }
        text[written++] = c;
    }

    /** Takes the last characters of the open record back. */
    void takeBack(int characters) {
        written -= characters;
    }

    /** The open record ends here. */
    void commit() {
        write('\n');
        committed = written;
    }

    /** Instead of the open record as many empty lines stand here as it has, so that line numbers stay true. */
    void commitEmpty(int lines) {
        written = committed;
        for (int line = 0; line < lines; line++) {
            write('\n');
        }
        committed = written;
    }

    /** Whether the open record has anything yet. */
    boolean isOpen() {
        return written > committed;
    }

    /** Whether all that is committed has been given away. */
    boolean isGiven() {
        return given == committed;
    }

    /** Gives away what is committed, at most {@code length} characters; how many that were. */
    int give(char[] target, int offset, int length) {
        int count = Math.min(length, committed - given);
        System.arraycopy(text, given, target, offset, count);
        given += count;
        return count;
    }

    /** The open record from its beginning, as far as a message can show it. */
    String excerpt() {
        int length = Math.min(written - committed, 4 * QUOTED_IN_MESSAGE);
        return CellText.shortened(new String(text, committed, length), QUOTED_IN_MESSAGE);
    }
}
