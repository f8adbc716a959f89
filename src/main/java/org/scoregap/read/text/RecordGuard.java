package org.scoregap.read.text;

import static org.scoregap.model.ProblemCode.CELL_TOO_LONG;
import static org.scoregap.model.ProblemCode.QUOTE_BARE;
import static org.scoregap.model.ProblemCode.ROW_MALFORMED;
import static org.scoregap.model.ProblemCode.ROW_TOO_WIDE;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import org.scoregap.model.CellRef;
import org.scoregap.model.Problem;
import org.scoregap.model.ProblemCode;
import org.scoregap.read.Limits;

/**
 * Stands between a text and its parser, which would accept stray and unclosed quotes and read fields of any length. A
 * record with such a fault is replaced by as many empty lines as it has, so that line numbers stay true, and the fault
 * is kept. What is peculiar to the text's dialect is made plain: line breaks between records become {@code \n},
 * delimiters that are not one character become {@link #DELIMITER}, spaces before an opening quote go.
 */
final class RecordGuard extends Reader {
    /** Stands for delimiters of several characters. It is invisible, so no cell loses anything that it does not lose anyway. */
    static final char DELIMITER = '\u001F';

    private static final int CHUNK = 32 * 1024;

    private enum State {
        FIELD_START,
        BARE,
        BARE_ESCAPED,
        QUOTED,
        QUOTED_ESCAPED,
        QUOTE_CLOSED,
        SPACE_AFTER_QUOTE,
        REST_OF_LINE
    }

    private final Reader source;
    private final String file;
    private final Limits limits;
    private final String delimiter;
    private final char delimiterStart;
    private final char parserDelimiter;
    private final int fields;
    private final boolean runs;
    private final char quote;
    private final boolean backslash;
    private final SwallowedLines swallowed;
    private final Queue<Problem> faults = new ArrayDeque<>();
    private final char[] input = new char[CHUNK];
    private int unread;
    private final CommittedText output = new CommittedText(2 * CHUNK);
    private boolean ended;

    private State state = State.FIELD_START;
    private Optional<Problem> fault = Optional.empty();
    private Optional<Problem> bareQuote = Optional.empty();
    private boolean anyQuoted;
    private boolean delimiterDue;
    private int line = 1;
    private int recordLine = 1;
    private int column = 1;
    private int fieldLength;
    private boolean afterReturn;

    RecordGuard(Reader source, DialectSniffer.Choice choice, String file, Limits limits) {
        Dialect dialect = choice.dialect();
        this.source = source;
        this.file = file;
        this.limits = limits;
        this.delimiter = dialect.delimiter();
        this.delimiterStart = delimiter.isEmpty() ? DELIMITER : delimiter.charAt(0);
        this.parserDelimiter = parserDelimiter(dialect);
        this.fields = choice.fields();
        this.runs = dialect.runs();
        this.quote = dialect.quote().orElse('\0');
        this.backslash = dialect.backslash();
        this.swallowed = new SwallowedLines(delimiter, fields, 2 * limits.cellCharacters());
        this.anyQuoted = choice.quoted();
    }

    /** What the parser finds between fields. */
    static char parserDelimiter(Dialect dialect) {
        return dialect.delimiter().length() == 1 && !dialect.runs()
                ? dialect.delimiter().charAt(0)
                : DELIMITER;
    }

    /** Faults of records that the parser has been given empty lines for, by line. */
    Queue<Problem> faults() {
        return faults;
    }

    /** The first quote that was read as a plain character, in a text that quotes no field. */
    Optional<Problem> bareQuote() {
        return bareQuote;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        while (output.isGiven() && !ended) {
            fill();
        }
        return output.isGiven() ? -1 : output.give(target, offset, length);
    }

    private void fill() throws IOException {
        int read = source.read(input, unread, CHUNK - unread);
        int length = unread + Math.max(0, read);
        output.makeRoom(2 * length + 2);
        int at = 0;
        // a delimiter may go on in the next chunk
        int end = read < 0 ? length : Math.max(0, length - Math.max(1, delimiter.length()) + 1);
        while (at < end) {
            at += accept(input, at, length);
        }
        unread = length - at;
        System.arraycopy(input, at, input, 0, unread);
        if (read < 0) {
            finish();
        }
    }

    /** Takes the character, or the delimiter, at {@code at}; how many characters that is. */
    private int accept(char[] text, int at, int length) {
        char c = text[at];
        boolean secondOfPair = c == '\n' && afterReturn;
        afterReturn = c == '\r';
        boolean lineBreak = c == '\n' || c == '\r';
        boolean inQuotes = state == State.QUOTED || state == State.QUOTED_ESCAPED;
        if (line > recordLine || (inQuotes && lineBreak)) {
            swallowed.add(c);
        }
        if (inQuotes) {
            acceptInQuotes(c, lineBreak && !secondOfPair);
        } else if (lineBreak) {
            if (!secondOfPair) {
                endLine();
            }
        } else if (state == State.REST_OF_LINE) {
            return 1;
        } else if (c == delimiterStart && state != State.BARE_ESCAPED && isDelimiter(text, at, length)) {
            if (line > recordLine && delimiter.length() > 1) {
                swallowed.add(delimiter.substring(1));
            }
            endField();
            return delimiter.length();
        } else {
            acceptInField(c);
        }
        return 1;
    }

    private boolean isDelimiter(char[] text, int at, int length) {
        if (delimiter.isEmpty() || at + delimiter.length() > length) {
            return false;
        }
        for (int i = 1; i < delimiter.length(); i++) {
            if (text[at + i] != delimiter.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private void endField() {
        if (runs && state == State.FIELD_START) {
            return;
        }
        state = State.FIELD_START;
        if (runs) {
            delimiterDue = true;
            return;
        }
        writeDelimiter();
    }

    private void writeDelimiter() {
        delimiterDue = false;
        fieldLength = 0;
        if (++column > limits.columns()) {
            refuse(ROW_TOO_WIDE, Integer.toString(column), "≤ " + limits.columns());
        }
        write(parserDelimiter);
    }

    private void acceptInQuotes(char c, boolean newLine) {
        if (newLine) {
            line++;
        }
        if (state == State.QUOTED_ESCAPED) {
            state = State.QUOTED;
            escaped(c);
        } else if (c == quote) {
            state = State.QUOTE_CLOSED;
            keep(c);
        } else if (backslash && c == '\\') {
            state = State.QUOTED_ESCAPED;
        } else {
            keep(c);
        }
        if (fieldLength > limits.cellCharacters() + 2 && swallowed.areRecords()) {
            takeBack();
        }
    }

    /** The parser would make line breaks and tabs of letters after a backslash; nobody knows whether the writer did. */
    private void escaped(char c) {
        boolean meant = c == quote || c == '\\' || c == delimiterStart;
        keep('\\');
        if (!meant) {
            write('\\');
        }
        keep(c);
    }

    private void acceptInField(char c) {
        if (delimiterDue) {
            writeDelimiter();
        }
        if (state == State.BARE_ESCAPED) {
            state = State.BARE;
            escaped(c);
            return;
        }
        boolean quoting = c == quote && quote != 0;
        boolean closed = state == State.QUOTE_CLOSED || state == State.SPACE_AFTER_QUOTE;
        if (quoting && (state == State.SPACE_AFTER_QUOTE || (state == State.BARE && anyQuoted))) {
            malformed(Character.toString(quote) + quote);
            return;
        }
        if (!quoting && closed && c != ' ') {
            malformed(delimiter.isEmpty() ? "" : delimiter);
            return;
        }
        if (quoting) {
            acceptQuote();
        } else if (closed) {
            state = State.SPACE_AFTER_QUOTE;
        } else if (state == State.FIELD_START && (c != ' ' || quote == 0)) {
            // spaces before an opening quote are no part of the field
            state = State.BARE;
        }
        if (state == State.BARE && backslash && c == '\\') {
            state = State.BARE_ESCAPED;
        } else if (c != DELIMITER || parserDelimiter != DELIMITER) {
            keep(c);
        }
    }

    private void acceptQuote() {
        if (state == State.FIELD_START) {
            output.takeBack(fault.isEmpty() ? fieldLength : 0);
            fieldLength = 0;
            state = State.QUOTED;
            anyQuoted = true;
        } else if (state == State.QUOTE_CLOSED) {
            state = State.QUOTED;
        } else if (bareQuote.isEmpty()) {
            bareQuote = Optional.of(
                    Problem.of(QUOTE_BARE, file, new CellRef("", recordLine, column), output.excerpt() + quote, ""));
        }
    }

    private void malformed(String expected) {
        refuse(ROW_MALFORMED, output.excerpt(), expected);
        if (swallowed.areRecords()) {
            takeBack();
        } else {
            state = State.REST_OF_LINE;
        }
    }

    private void keep(char c) {
        if (++fieldLength > limits.cellCharacters() + 2 && fault.isEmpty()) {
            refuse(CELL_TOO_LONG, output.excerpt(), "≤ " + limits.cellCharacters());
        }
        write(c);
    }

    private void write(char c) {
        if (fault.isEmpty()) {
            output.write(c);
        }
    }

    private void refuse(ProblemCode code, String found, String expected) {
        if (fault.isEmpty()) {
            fault = Optional.of(Problem.of(code, file, new CellRef("", recordLine, column), found, expected));
        }
    }

    private void endLine() {
        if (state == State.BARE_ESCAPED) {
            refuse(ROW_MALFORMED, output.excerpt(), "\\\\");
        }
        if (line > recordLine && swallowed.areRecords()) {
            if (column != fields) {
                takeBack();
                return;
            }
            // closed at last, but what it closed is whole records: nobody knows which quote is the stray one
            refuse(ROW_MALFORMED, output.excerpt(), Character.toString(quote));
        }
        endRecord();
        line++;
        recordLine = line;
    }

    private void endRecord() {
        if (fault.isPresent()) {
            faults.add(fault.get());
            fault = Optional.empty();
            output.commitEmpty(line - recordLine + 1);
        } else {
            output.commit();
        }
        beginRecord();
    }

    private void beginRecord() {
        state = State.FIELD_START;
        delimiterDue = false;
        column = 1;
        fieldLength = 0;
        swallowed.clear();
    }

    /** A quote that was never closed has swallowed whole records: its own line is refused, those are read after all. */
    private void takeBack() {
        char[] lines = swallowed.text();
        fault = Optional.of(Problem.of(
                ROW_MALFORMED, file, new CellRef("", recordLine, column), output.excerpt(), Character.toString(quote)));
        line = recordLine;
        endRecord();
        line++;
        recordLine = line;
        output.makeRoom(2 * lines.length + 2);
        afterReturn = false;
        for (int at = 0; at < lines.length; ) {
            at += accept(lines, at, lines.length);
        }
    }

    private void finish() {
        boolean unclosed = state == State.QUOTED || state == State.QUOTED_ESCAPED;
        if (unclosed && swallowed.areRecords()) {
            takeBack();
            finish();
            return;
        }
        ended = true;
        if (unclosed) {
            fault = Optional.empty();
            refuse(ROW_MALFORMED, output.excerpt(), Character.toString(quote));
            line = recordLine;
        }
        if (output.isOpen() || fault.isPresent()) {
            endRecord();
        }
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
