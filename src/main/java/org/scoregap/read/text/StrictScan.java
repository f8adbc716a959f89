package org.scoregap.read.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/**
 * One pass over a whole file that tells whether every byte means something in an encoding.
 *
 * @param firstInvalid offset from 0 of the first byte that means nothing, a NUL included; empty when all do
 */
record StrictScan(OptionalLong firstInvalid) {
    private static final int CHUNK = 128 * 1024;

    static StrictScan of(Path file, Charset charset, int skip) throws IOException {
        CharsetDecoder decoder = TextEncoding.strict(charset);
        boolean wide = charset.name().startsWith("UTF-16");
        CharBuffer chars = CharBuffer.allocate(CHUNK);
        byte[] chunk = new byte[CHUNK];
        ByteBuffer bytes = ByteBuffer.wrap(chunk);
        try (InputStream stream = Files.newInputStream(file)) {
            stream.skipNBytes(skip);
            long before = skip;
            int held = 0;
            boolean last = false;
            while (!last) {
                int read = stream.readNBytes(chunk, held, CHUNK - held);
                last = read < CHUNK - held;
                int end = held + read;
                bytes.position(0).limit(end);
                CoderResult result = decoder.decode(bytes, chars.clear(), last);
                if (!wide) {
                    int nul = indexOfNul(chunk, bytes.position());
                    if (nul >= 0) {
                        return invalid(before + nul);
                    }
                } else if (indexOfNul(chars.flip()) >= 0) {
                    return invalid(before + 2L * indexOfNul(chars));
                }
                if (result.isError()) {
                    return invalid(before + bytes.position());
                }
                before += bytes.position();
                held = end - bytes.position();
                System.arraycopy(chunk, bytes.position(), chunk, 0, held);
            }
        }
        return new StrictScan(OptionalLong.empty());
    }

    private static StrictScan invalid(long offset) {
        return new StrictScan(OptionalLong.of(offset));
    }

    private static int indexOfNul(byte[] bytes, int end) {
        for (int i = 0; i < end; i++) {
            if (bytes[i] == 0) {
                return i;
            }
        }
        return -1;
    }

    private static int indexOfNul(CharBuffer chars) {
        for (int i = 0; i < chars.limit(); i++) {
            if (chars.get(i) == 0) {
                return i;
            }
        }
        return -1;
    }
}
