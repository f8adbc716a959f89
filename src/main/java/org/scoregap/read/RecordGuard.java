package org.scoregap.read;

import static org.scoregap.model.ProblemCode.CELL_TOO_LONG;
import static org.scoregap.model.ProblemCode.ROW_MALFORMED;
import static org.scoregap.model.ProblemCode.ROW_TOO_WIDE;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Optional;
import java.util.Queue;
import org.scoregap.model.CellRef;
import org.scoregap.model.Problem;
import org.scoregap.model.ProblemCode;

/**
 * Stands between a text and its parser, which would accept stray and unclosed quotes and read fields of any length. A
 * record with such a fault is replaced by as many empty lines as it has, so that line numbers stay true, and the fault
 * is kept. Line breaks between records become {@code \n}.
 */
final class RecordGuard extends Reader {
    private static final int CHUNK = 32 * 1024;
    private static final int QUOTED_IN_MESSAGE = 60;

    private enum State {
        FIELD_START,
        BARE,
        QUOTED,
        QUOTE_CLOSED,
        SPACE_AFTER_QUOTE,
        REST_OF_LINE
    }

    private final Reader source;
    private final char delimiter;
    private final String file;
    private final Limits limits;
    private final Queue<Problem> faults = new ArrayDeque<>();
    private final char[] input = new char[CHUNK];
    private char[] output = new char[2 * CHUNK];
    private int written;
    private int committed;
    private int given;
    private boolean ended;

    private State state = State.FIELD_START;
    private Optional<Problem> fault = Optional.empty();
    private int line = 1;
    private int recordLine = 1;
    private int column = 1;
    private int fieldLength;
    private boolean afterReturn;

    RecordGuard(Reader source, char delimiter, String file, Limits limits) {
        this.source = source;
        this.delimiter = delimiter;
        this.file = file;
        this.limits = limits;
    }

    /** Faults of records that the parser has been given empty lines for, by line. */
    Queue<Problem> faults() {
        return faults;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        while (given == committed && !ended) {
            fill();
        }
        if (given == committed) {
            return -1;
        }
        int count = Math.min(length, committed - given);
        System.arraycopy(output, given, target, offset, count);
        given += count;
        return count;
    }

    private void fill() throws IOException {
        System.arraycopy(output, committed, output, 0, written - committed);
        written -= committed;
        committed = 0;
        given = 0;
        int read = source.read(input, 0, CHUNK);
        if (read < 0) {
            finish();
            return;
        }
        if (output.length < written + 2 * read + 2) {
            output = Arrays.copyOf(output, 2 * (written + 2 * read + 2));
        }
        for (int i = 0; i < read; i++) {
            accept(input[i]);
        }
    }

    private void accept(char c) {
        boolean secondOfPair = c == '\n' && afterReturn;
        afterReturn = c == '\r';
        boolean lineBreak = c == '\n' || c == '\r';
        if (state == State.QUOTED) {
            if (c == '"') {
                state = State.QUOTE_CLOSED;
            } else if (lineBreak && !secondOfPair) {
                line++;
            }
            keep(c);
        } else if (lineBreak) {
            if (!secondOfPair) {
                endRecord();
                line++;
                recordLine = line;
            }
        } else if (state == State.REST_OF_LINE) {
            return;
        } else if (c == delimiter) {
            state = State.FIELD_START;
            fieldLength = -1;
            if (++column > limits.columns()) {
                refuse(ROW_TOO_WIDE, Integer.toString(column), "≤ " + limits.columns());
            }
            keep(c);
        } else {
            acceptInField(c);
        }
    }

    private void acceptInField(char c) {
        if (c == '"' && state == State.FIELD_START) {
            state = State.QUOTED;
        } else if (c == '"' && state == State.QUOTE_CLOSED) {
            state = State.QUOTED;
        } else if (c == '"') {
            malformed("\"\"");
        } else if (state == State.FIELD_START) {
            state = State.BARE;
        } else if (state == State.QUOTE_CLOSED || state == State.SPACE_AFTER_QUOTE) {
            state = State.SPACE_AFTER_QUOTE;
            if (c != ' ') {
                malformed(Character.toString(delimiter));
            }
        }
        keep(c);
    }

    private void malformed(String expected) {
        refuse(ROW_MALFORMED, excerpt(), expected);
        state = State.REST_OF_LINE;
    }

    private void keep(char c) {
        if (++fieldLength > limits.cellCharacters() + 2 && fault.isEmpty()) {
            refuse(CELL_TOO_LONG, excerpt(), "≤ " + limits.cellCharacters());
        }
        if (fault.isEmpty()) {
            output[written++] = c;
        }
    }

    private void refuse(ProblemCode code, String found, String expected) {
        if (fault.isEmpty()) {
            fault = Optional.of(Problem.of(code, file, new CellRef("", recordLine, column), found, expected));
        }
    }

    /** The record from its beginning, as far as a message can show it. */
    private String excerpt() {
        int length = Math.min(written - committed, 4 * QUOTED_IN_MESSAGE);
        return CellText.shortened(new String(output, committed, length), QUOTED_IN_MESSAGE);
    }

    private void endRecord() {
        if (fault.isPresent()) {
            faults.add(fault.get());
            fault = Optional.empty();
            written = committed;
            makeRoom(line - recordLine + 1);
            Arrays.fill(output, written, written + line - recordLine, '\n');
            written += line - recordLine;
        }
        output[written++] = '\n';
        committed = written;
        state = State.FIELD_START;
        column = 1;
        fieldLength = 0;
    }

    private void makeRoom(int more) {
        if (output.length < written + more + 2 * CHUNK + 2) {
            output = Arrays.copyOf(output, written + more + 2 * CHUNK + 2);
        }
    }

    private void finish() {
        ended = true;
        if (state == State.QUOTED) {
            fault = Optional.empty();
            refuse(ROW_MALFORMED, excerpt(), "\"");
            line = recordLine;
        }
        if (written > committed || fault.isPresent()) {
            endRecord();
        }
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
