package org.scoregap.read.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/**
 * One pass over all bytes of a text: in which encodings does every one of them mean something?
 *
 * @param ascii whether no byte is above 0x7F, so that the encoding makes no difference
 * @param nul offset from 0 of the first NUL, which no text holds
 */
record ByteScan(boolean ascii, OptionalLong nul, Utf8Scan utf8, Gb18030Scan gb18030, Latin1Scan latin1) {
    private static final int CHUNK = 128 * 1024;

    static ByteScan of(Path file) throws IOException {
        Utf8Scan utf8 = new Utf8Scan();
        Gb18030Scan gb = new Gb18030Scan();
        Latin1Scan latin = new Latin1Scan();
        byte[] chunk = new byte[CHUNK];
        boolean ascii = true;
        long before = 0;
        try (InputStream bytes = Files.newInputStream(file)) {
            for (int read = bytes.read(chunk); read >= 0; read = bytes.read(chunk)) {
                for (int i = 0; i < read; i++) {
                    if (chunk[i] == 0) {
                        return new ByteScan(false, OptionalLong.of(before + i), utf8, gb, latin);
                    }
                    ascii &= chunk[i] > 0;
                }
                if (!ascii) {
                    utf8.accept(chunk, read, before);
                    gb.accept(chunk, read, before);
                    latin.accept(chunk, read);
                }
                before += read;
            }
        }
        utf8.end();
        gb.end();
        latin.end();
        return new ByteScan(ascii, OptionalLong.empty(), utf8, gb, latin);
    }
}
