package org.scoregap.app.preview;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.scoregap.model.ScoregapException;
import org.scoregap.model.ScoregapException.Failure;
import org.scoregap.read.Scratch;

/**
 * A large text cut down to its start and pieces out of the rest, each from one line's beginning to another's end: encoding
 * and delimiter are judged by all of it, and the lines of the start keep their numbers. It is a temporary file.
 */
final class TextSample implements AutoCloseable {
    /** Smaller texts are read in full. */
    static final long LARGE = 4 << 20;

    private static final int START = 1 << 20;
    private static final int PIECES = 16;
    private static final int PIECE = 32 << 10;

    private final Path path;

    private TextSample(Path path) {
        this.path = path;
    }

    /**
     * A sample of {@code file}.
     *
     * @return empty for a file that is small, that is no text, or whose lines cannot be told apart
     * @throws ScoregapException {@code FILE_REFUSED} when it cannot be read
     */
    static Optional<TextSample> of(Path file) {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
            if (bytes.length() < LARGE) {
                return Optional.empty();
            }
            byte[] start = read(bytes, 0, START);
            Optional<LineBreak> found = isContainer(start) ? Optional.empty() : LineBreak.in(start);
            return found.isEmpty() ? Optional.empty() : Optional.of(sample(bytes, start, found.get()));
        } catch (IOException e) {
            throw new ScoregapException(Failure.FILE_REFUSED, e, file.toString(), String.valueOf(e.getMessage()));
        }
    }

    Path path() {
        return path;
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new ScoregapException(Failure.FILE_REFUSED, e, path.toString(), String.valueOf(e.getMessage()));
        }
    }

    private static TextSample sample(RandomAccessFile bytes, byte[] start, LineBreak line) throws IOException {
        Path path = Scratch.file("scoregap-sample-", ".tmp");
        boolean done = false;
        try (OutputStream out = Files.newOutputStream(path)) {
            out.write(start, 0, line.endOfLast(start));
            long step = (bytes.length() - START) / PIECES;
            for (int piece = 1; piece <= PIECES; piece++) {
                // even, so that characters of two bytes are not cut in half
                long at = (START + piece * step - PIECE) & ~1L;
                byte[] some = read(bytes, at, PIECE);
                int from = line.endOfFirst(some);
                out.write(some, from, Math.max(0, line.endOfLast(some) - from));
            }
            done = true;
        } finally {
            if (!done) {
                Files.deleteIfExists(path);
            }
        }
        return new TextSample(path);
    }

    private static byte[] read(RandomAccessFile bytes, long at, int length) throws IOException {
        byte[] some = new byte[length];
        bytes.seek(at);
        bytes.readFully(some);
        return some;
    }

    /**
     * Whether it is a workbook by its first bytes.
     *
     * @throws ScoregapException {@code FILE_REFUSED} when it cannot be read
     */
    static boolean isContainer(Path file) {
        try (InputStream bytes = Files.newInputStream(file)) {
            return isContainer(bytes.readNBytes(2));
        } catch (IOException e) {
            throw new ScoregapException(Failure.FILE_REFUSED, e, file.toString(), String.valueOf(e.getMessage()));
        }
    }

    /** Zip archives and compound files; any other format that is no text is refused by its first bytes. */
    private static boolean isContainer(byte[] start) {
        return start.length > 1
                && ((start[0] == 'P' && start[1] == 'K') || (start[0] == (byte) 0xD0 && start[1] == (byte) 0xCF));
    }
}
