package org.scoregap.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Optional;

/** Standard output that remembers why it could not be written to: {@link java.io.PrintStream} only knows that it could not. */
final class ResultsStream extends FilterOutputStream {
    private Optional<IOException> failure = Optional.empty();

    ResultsStream(OutputStream target) {
        super(target);
    }

    static ResultsStream standard() {
        return new ResultsStream(new FileOutputStream(FileDescriptor.out));
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        try {
            out.write(bytes, offset, length);
        } catch (IOException e) {
            failure = failure.or(() -> Optional.of(e));
            throw e;
        }
    }

    @Override
    public void write(int single) throws IOException {
        write(new byte[] {(byte) single}, 0, 1);
    }

    /** Why results were lost; empty when all were written, or the reader had seen enough ({@code | head}) and went. */
    Optional<IOException> loss() {
        return failure.filter(
                e -> !String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains("broken pipe"));
    }
}
