package org.scoregap.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scoregap.read.file.Envelope;

/** A zip that files were sent in, and what else a zip may be. */
class EnvelopeTest {
    private static final Limits NARROW = new Limits(100, 10, 10, 10, 3, 1_000);

    @TempDir
    Path folder;

    private Path zip(Charset names, String... files) throws IOException {
        Path zip = folder.resolve("报表.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip), names)) {
            for (String file : files) {
                out.putNextEntry(new ZipEntry(file));
                out.write(file.getBytes(StandardCharsets.UTF_8));
                out.closeEntry();
            }
        }
        return zip;
    }

    private List<Path> unpack(Path zip, Limits limits) throws IOException {
        return new Envelope(zip).unpack(Files.createDirectories(folder.resolve("unpacked")), limits);
    }

    private List<String> unpacked(Path zip) throws IOException {
        return unpack(zip, Limits.USUAL).stream()
                .map(file -> file.getFileName().toString())
                .toList();
    }

    private void refuses(Path zip, Limits limits, String code) {
        assertThatExceptionOfType(Unreadable.class)
                .isThrownBy(() -> unpack(zip, limits))
                .satisfies(e -> assertThat(e.problem("报表.zip").code().name())
                        .as(e.getMessage())
                        .isEqualTo(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "GBK"})
    void namesAreReadAsTheyWereWrittenInUtf8AndInWindowsOwn(String charset) throws IOException {
        Path zip = zip(Charset.forName(charset), "第28周/市卫健委.csv", "市城管局.csv");
        assertThat(Envelope.isOne(zip)).isTrue();
        assertThat(unpacked(zip)).containsExactly("市城管局.csv", "市卫健委.csv");
    }

    @Test
    void filesOfOneNameInTwoFoldersBothComeOut() throws IOException {
        List<Path> files = unpack(zip(StandardCharsets.UTF_8, "甲/周报.csv", "乙\\周报.csv"), Limits.USUAL);
        assertThat(files).hasSize(2).allMatch(file -> file.endsWith("周报.csv"));
        assertThat(files.get(0)).hasContent("乙\\周报.csv");
        assertThat(files.get(1)).hasContent("甲/周报.csv");
    }

    @Test
    void whatSystemsAndOfficeProgramsLeaveBesideFilesIsNotSent() throws IOException {
        assertThat(unpacked(zip(
                        StandardCharsets.UTF_8,
                        "__MACOSX/._a.csv",
                        ".DS_Store",
                        "~$周报.xlsx",
                        "Thumbs.db",
                        "a.csv",
                        "空/")))
                .containsExactly("a.csv");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../a.csv", "x/../../a.csv", "/etc/a.csv", "..\\a.csv", "C:\\a.csv", "x/.."})
    void aNameThatLeadsOutRefusesTheZip(String name) throws IOException {
        refuses(zip(StandardCharsets.UTF_8, "b.csv", name), Limits.USUAL, "FILE_DAMAGED");
        assertThat(folder.resolve("a.csv")).doesNotExist();
        assertThat(folder.resolve("unpacked")).isEmptyDirectory();
    }

    @Test
    void twoDotsInANameLeadNowhere() throws IOException {
        assertThat(unpacked(zip(StandardCharsets.UTF_8, "周报..csv", "..周/a.csv")))
                .containsExactly("周报..csv");
    }

    @Test
    void upToTheLimitsAZipIsTakenAndBeyondItIsRefused() throws IOException {
        assertThat(unpack(zip(StandardCharsets.UTF_8, "a".repeat(33), "b".repeat(33), "c".repeat(34)), NARROW))
                .hasSize(3);
    }

    @Test
    void moreFilesThanTheLimitAreRefused() throws IOException {
        refuses(zip(StandardCharsets.UTF_8, "a", "b", "c", "d"), NARROW, "FILE_TOO_LARGE");
    }

    @Test
    void moreBytesThanTheLimitTogetherAreRefused() throws IOException {
        refuses(zip(StandardCharsets.UTF_8, "a".repeat(50), "b".repeat(51)), NARROW, "FILE_TOO_LARGE");
    }

    @Test
    void aBombIsRefusedBeforeItIsUnpacked() throws IOException {
        Path zip = folder.resolve("bomb.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("a.csv"));
            for (int i = 0; i < 40; i++) {
                out.write(new byte[1 << 20]);
            }
            out.closeEntry();
        }
        refuses(zip, Limits.USUAL, "FILE_TOO_LARGE");
        assertThat(Files.size(folder.resolve("unpacked/0/a.csv"))).isLessThanOrEqualTo(11L << 20);
    }

    @Test
    void anEncryptedZipIsNamedSo() throws IOException {
        Path zip = zip(StandardCharsets.UTF_8, "a.csv");
        byte[] bytes = Files.readAllBytes(zip);
        bytes[6] |= 1;
        for (int i = 0; i < bytes.length - 8; i++) {
            if (bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 1) {
                bytes[i + 8] |= 1;
            }
        }
        Files.write(zip, bytes);
        assertThat(Envelope.isOne(zip)).isTrue();
        refuses(zip, Limits.USUAL, "FILE_ENCRYPTED");
    }

    @Test
    void oneDamagedFileRefusesAllOfThem() throws IOException {
        Path zip = zip(StandardCharsets.UTF_8, "a.csv", "b.csv");
        byte[] bytes = Files.readAllBytes(zip);
        // Within the content of the first file: a local header has 30 bytes and the name.
        bytes[30 + 5 + 2] ^= 0x55;
        Files.write(zip, bytes);
        refuses(zip, Limits.USUAL, "FILE_DAMAGED");
    }

    @Test
    void aZipWithoutFilesIsEmpty() throws IOException {
        refuses(zip(StandardCharsets.UTF_8, "空/", ".DS_Store"), Limits.USUAL, "FILE_EMPTY");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xl/workbook.xml", "word/document.xml", "ppt/a.xml", "content.xml"})
    void aDocumentIsNoEnvelopeAlthoughItIsAZip(String part) throws IOException {
        assertThat(Envelope.isOne(zip(StandardCharsets.UTF_8, "[Content_Types].xml", part)))
                .isFalse();
    }

    @Test
    void whatIsNoZipIsNone() throws IOException {
        assertThat(Envelope.isOne(Files.writeString(folder.resolve("a.zip"), "PK")))
                .isFalse();
        assertThat(Envelope.isOne(Files.writeString(folder.resolve("b.zip"), "PK\u0003\u0004")))
                .isFalse();
    }
}
