package org.scoregap.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scoregap.model.ScoregapException;
import org.scoregap.read.file.SubmissionReader;
import org.scoregap.read.workbook.Workbooks;

public class FileTypeTest {
    @TempDir
    Path folder;

    @Test
    void readsGbkTabTextSavedAsXls() {
        byte[] bytes = "编号\t合格数\nWS-1\t7\n".getBytes(Charset.forName("GB18030"));

        Reading reading = Reading.of(Reading.file(folder, "周报.xls", bytes), Limits.USUAL);

        assertThat(reading.table().lines()).containsExactly("2: WS-1|7");
        assertThat(reading.faults()).contains("FILE_MISNAMED  周报.xls → CSV");
    }

    @Test
    void readsAWorkbookThatIsCalledCsv() {
        XSSFWorkbook workbook = new XSSFWorkbook();
        var sheet = workbook.createSheet("表");
        sheet.createRow(0).createCell(0).setCellValue("编号");
        sheet.getRow(0).createCell(1).setCellValue("合格数");
        sheet.createRow(1).createCell(0).setCellValue("WS-1");
        sheet.getRow(1).createCell(1).setCellValue(7);

        Reading reading = Reading.of(Reading.save(workbook, folder.resolve("a.csv")), Limits.USUAL);

        assertThat(reading.table().lines()).containsExactly("2: WS-1|7");
        assertThat(reading.faults()).containsExactly("FILE_MISNAMED  a.csv → XLSX");
    }

    @ParameterizedTest
    @CsvSource({
        "a.xls, '%PDF-1.7 …', PDF",
        "a.xls, '\n\n<html><table></table></html>', HTML",
        "a.xls, '<!-- x --><html>', HTML",
        "a.xls, '<?xml version=\"1.0\"?><Workbook/>', XML",
        "a.doc, '{\\rtf1', RTF",
        "~$周报.xlsx, 'anything', ~$"
    })
    void namesWhatHoldsNoTable(String name, String content, String found) {
        Path file = Reading.text(folder, "f", content, StandardCharsets.UTF_8);

        assertThat(Reading.of(file, name, Limits.USUAL).faults())
                .containsExactly("FILE_NOT_A_TABLE  " + found + " → CSV, XLSX, XLS");
    }

    @Test
    void namesAWordDocument() throws IOException {
        Path file = Reading.file(folder, "a.xlsx", zip("word/document.xml", 10));

        assertThat(Reading.of(file, Limits.USUAL).faults()).containsExactly("FILE_NOT_A_TABLE  DOCX → CSV, XLSX, XLS");
    }

    @Test
    void saysThatAnEmptyFileIsEmpty() {
        assertThat(Reading.of(Reading.file(folder, "a.csv", new byte[0]), Limits.USUAL)
                        .faults())
                .containsExactly("FILE_EMPTY  0 → ");
        assertThat(Reading.csv(folder, " \r\n \n").faults()).containsExactly("FILE_EMPTY  5 → ");
    }

    @Test
    void saysThatAWorkbookIsEncryptedOrTooOld() throws IOException {
        assertThat(Reading.of(compound("EncryptedPackage"), Limits.USUAL).faults())
                .containsExactly("FILE_ENCRYPTED ");
        assertThat(Reading.of(compound("Book"), Limits.USUAL).faults()).containsExactly("FILE_TOO_OLD ");
        byte[] biff4 = {9, 4, 6, 0, 0, 0, 0x10, 0};
        assertThat(Reading.of(Reading.file(folder, "a.xls", biff4), Limits.USUAL)
                        .faults())
                .containsExactly("FILE_TOO_OLD ");
    }

    @ParameterizedTest
    @CsvSource({"VelvetSweatshop, ''", "secret, 'FILE_ENCRYPTED '"})
    void opensAWorkbookEncryptedWithTheDefaultPasswordAndNoOther(String password, String fault) {
        HSSFWorkbook workbook = new HSSFWorkbook();
        Workbooks.row(workbook.createSheet("表"), 1, "编号", "合格数");
        Workbooks.row(workbook.getSheetAt(0), 2, "WS-1", 7);
        Biff8EncryptionKey.setCurrentUserPassword(password);
        Path file = Reading.save(workbook, folder.resolve("a.xls"));
        Biff8EncryptionKey.setCurrentUserPassword(null);

        Reading reading = Reading.of(file, Limits.USUAL);

        assertThat(String.join("", reading.faults())).isEqualTo(fault);
        assertThat(reading.tables()).hasSize(fault.isEmpty() ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource({"VelvetSweatshop, ''", "secret, 'FILE_ENCRYPTED '"})
    void opensAnXlsxEncryptedWithTheDefaultPasswordAndNoOther(String password, String fault) throws Exception {
        XSSFWorkbook workbook = new XSSFWorkbook();
        Workbooks.row(workbook.createSheet("表"), 1, "编号", "合格数");
        Workbooks.row(workbook.getSheetAt(0), 2, "WS-1", 7);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (POIFSFileSystem system = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword(password);
            try (OutputStream clear = encryptor.getDataStream(system)) {
                workbook.write(clear);
            }
            system.writeFilesystem(bytes);
        }

        Reading reading = Reading.of(Reading.file(folder, "a.xlsx", bytes.toByteArray()), Limits.USUAL);

        assertThat(String.join("", reading.faults())).isEqualTo(fault);
        assertThat(reading.tables()).hasSize(fault.isEmpty() ? 1 : 0);
    }

    @Test
    void refusesAFileBeyondTheSizeLimit() {
        byte[] bytes = "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8);
        Path file = Reading.file(folder, "a.csv", bytes);

        assertThat(Reading.of(file, new Limits(8, 9, 9, 9, 9, 9)).faults()).isEmpty();
        assertThat(Reading.of(file, new Limits(7, 9, 9, 9, 9, 9)).faults()).containsExactly("FILE_TOO_LARGE  8 → ≤ 7");
    }

    @Test
    void cannotGoOnWithoutTheFile() {
        SubmissionReader reader = new SubmissionReader(Vocabulary.NONE, Limits.USUAL);

        assertThatThrownBy(() -> reader.open(folder.resolve("none.csv"), "none.csv"))
                .isInstanceOf(ScoregapException.class)
                .hasMessageStartingWith("FILE_REFUSED");
    }

    private Path compound(String entry) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (POIFSFileSystem system = new POIFSFileSystem()) {
            system.createDocument(new java.io.ByteArrayInputStream(new byte[5000]), entry);
            system.writeFilesystem(bytes);
        }
        return Reading.file(folder, entry + ".xls", bytes.toByteArray());
    }

    public static byte[] zip(String entry, int size) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(new byte[size]);
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }
}
