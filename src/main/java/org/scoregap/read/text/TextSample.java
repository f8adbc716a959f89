package org.scoregap.read.text;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What a text's dialect is judged by: all of a small one; the beginning and pieces from here and there of a large one.
 *
 * @param pieces each begins with a line, the last record of each may be cut off unless the sample is the whole text
 */
record TextSample(List<String> pieces, boolean isWhole) {
    private static final int START = 64 * 1024;
    private static final int PIECE = 8 * 1024;
    private static final int PIECES = 5;

    TextSample {
        pieces = List.copyOf(pieces);
    }

    String start() {
        return pieces.get(0);
    }

    static TextSample of(Path file, TextEncoding encoding) throws IOException {
        List<String> pieces = new ArrayList<>();
        long size = Files.size(file);
        try (Reader text = text(file, encoding)) {
            String start = chars(text, START);
            pieces.add(start);
            if (start.length() < START) {
                return new TextSample(pieces, true);
            }
        }
        for (int i = 1; i <= PIECES; i++) {
            // a step that is a multiple of four keeps UTF-16 in step
            piece(file, encoding, (size - encoding.skip()) / (PIECES + 1) / 4 * 4 * i + encoding.skip(), pieces);
        }
        return new TextSample(pieces, false);
    }

    static Reader text(Path path, TextEncoding encoding) throws IOException {
        InputStream bytes = new BufferedInputStream(Files.newInputStream(path), 1 << 16);
        bytes.skipNBytes(encoding.skip());
        return new InputStreamReader(bytes, TextEncoding.strict(encoding.charset()));
    }

    /** From the first line that begins after {@code offset}: within a line, a character may be cut in two. */
    private static void piece(Path file, TextEncoding encoding, long offset, List<String> pieces) throws IOException {
        int unit = unit(encoding.charset());
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            channel.position(offset);
            InputStream bytes = new BufferedInputStream(Channels.newInputStream(channel), PIECE);
            boolean little = encoding.charset().name().equals("UTF-16LE");
            for (int read = 0; read < 2 * PIECE; read += unit) {
                byte[] character = bytes.readNBytes(unit);
                if (character.length < unit) {
                    return;
                }
                boolean ends =
                        character[little ? 0 : unit - 1] == '\n' && (unit == 1 || character[little ? 1 : 0] == 0);
                if (ends) {
                    pieces.add(chars(new InputStreamReader(bytes, TextEncoding.strict(encoding.charset())), PIECE));
                    return;
                }
            }
        }
    }

    private static int unit(Charset charset) {
        return charset.name().startsWith("UTF-16") ? 2 : 1;
    }

    private static String chars(Reader text, int most) throws IOException {
        char[] chars = new char[most];
        int length = 0;
        for (int read = 0; read >= 0 && length < most; length += Math.max(0, read)) {
            read = text.read(chars, length, most - length);
        }
        return new String(chars, 0, length);
    }
}
