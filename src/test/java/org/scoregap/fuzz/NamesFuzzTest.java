package org.scoregap.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.scoregap.read.Limits;
import org.scoregap.read.Unreadable;
import org.scoregap.read.file.Envelope;

/** Any bytes as the name of a report, and as the name of one inside a zip. */
@Tag("fuzz")
class NamesFuzzTest {
    private static final byte[] REPORT = "指标编号,应检数,合格数\nWS-601,200,142\n".getBytes(StandardCharsets.UTF_8);
    private static final int LONGEST = 65_535;

    @TempDir
    static Path folder;

    static Stream<Arguments> seeds() {
        return Seeds.forJazzer(Stream.of(
                        "市卫健委2022年第28周周报.csv",
                        "第 28 周/汉滨区 7.11-7.17 周报表(1) 终稿.xlsx",
                        "安康高新区二〇二二年七月第三周.xls",
                        "../../etc/2022-W28.csv",
                        "C:\\..\\a;INIT=x.csv",
                        "~$7月15日.csv")
                .map(name -> name.getBytes(StandardCharsets.UTF_8)));
    }

    @MethodSource("seeds")
    @FuzzTest
    void namesAreTakenAsNames(byte[] bytes) throws IOException {
        String name = new String(bytes, StandardCharsets.UTF_8).replaceAll("[/\0]", "");
        new Fuzzed(folder).judge(REPORT, name.isEmpty() ? "a" : name);
        if (bytes.length > 0 && bytes.length <= LONGEST) {
            unpack(bytes);
        }
    }

    private static void unpack(byte[] name) throws IOException {
        Path zip = folder.resolve("a.zip");
        // One character a byte: the name is these bytes.
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip), StandardCharsets.ISO_8859_1)) {
            out.putNextEntry(new ZipEntry(new String(name, StandardCharsets.ISO_8859_1)));
            out.write(REPORT);
            out.closeEntry();
        }
        Path into = Files.createTempDirectory(folder, "unpacked-");
        try {
            for (Path file : new Envelope(zip).unpack(into, Limits.USUAL)) {
                if (!file.toRealPath().startsWith(into.toRealPath())) {
                    throw new AssertionError(file + " leads out");
                }
                Files.delete(file);
            }
        } catch (Unreadable refused) {
            return;
        } finally {
            empty(into);
        }
    }

    private static void empty(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
