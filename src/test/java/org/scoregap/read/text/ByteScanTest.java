package org.scoregap.read.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ByteScanTest {
    private static final Charset GB18030 = Charset.forName("GB18030");

    @TempDir
    Path folder;

    @Test
    void agreesWithTheStrictDecodersOnAnyBytes() throws IOException {
        Random random = new Random(1);
        for (int i = 0; i < 3_000; i++) {
            byte[] bytes = new byte[1 + random.nextInt(6)];
            for (int at = 0; at < bytes.length; at++) {
                int b = random.nextInt(4) == 0 ? 0x30 + random.nextInt(10) : 1 + random.nextInt(255);
                bytes[at] = (byte) b;
            }
            bytes[0] |= (byte) 0x80;
            Path file = Files.write(folder.resolve("a"), bytes);

            ByteScan scan = ByteScan.of(file);

            assertThat(scan.utf8().firstInvalid().isPresent())
                    .as(java.util.Arrays.toString(bytes))
                    .isEqualTo(StrictScan.of(file, UTF_8, 0).firstInvalid().isPresent());
            assertThat(scan.gb18030().firstInvalid().isPresent())
                    .as(java.util.Arrays.toString(bytes))
                    .isEqualTo(StrictScan.of(file, GB18030, 0).firstInvalid().isPresent());
        }
    }
}
