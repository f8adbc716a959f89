package org.scoregap.hostile;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.scoregap.read.workbook.Workbooks;
import org.scoregap.read.workbook.Zipped;

/** The hostile files, made anew in a folder. All but those that cannot be read are a week's report of one unit. */
final class Payloads {
    static final String SENDER = "填报单位：市卫健委\n";
    static final String COLUMNS = "指标编号,应检数,合格数\n";
    static final String FIRST = SENDER + COLUMNS;
    private static final String SOUND = FIRST + "WS-601,200,142\n";
    private static final String TYPES = "[Content_Types].xml";
    private static final int MANY = 3_000;

    /**
     * How large the largest are.
     *
     * @param field bytes of one field of a text file
     * @param rows empty ones before the only row with figures
     * @param bomb bytes that a small zip unpacks to
     */
    record Sizes(int field, int rows, int bomb) {
        static final Sizes FULL = new Sizes(200 << 20, 1_000_000, 600 << 20);
        static final Sizes SHORT = new Sizes(20 << 20, 100_000, 20 << 20);
    }

    private final Path inbox;
    private final Path scratch;
    private final Sizes sizes;

    Payloads(Path inbox, Path scratch, Sizes sizes) {
        this.sizes = sizes;
        this.inbox = inbox;
        this.scratch = scratch;
    }

    /** @param url where nobody may call */
    void write(String url) throws Exception {
        containers(url);
        sheets(url);
        kinds();
        texts();
        archives();
    }

    private void containers(String url) throws IOException {
        bombSheet(sheet("炸弹.xlsx", "", rows("")));
        byte[] sound = Files.readAllBytes(sheet("好.xlsx", "", rows(row(3, 200, 142))));
        Map<String, byte[]> many = Zipped.entries(sound);
        for (int i = 0; i < MANY; i++) {
            many.put("xl/media/" + i, new byte[0]);
        }
        bytes("多条目.xlsx", Zipped.archive(many));
        String type = "<!DOCTYPE worksheet [<!ENTITY x SYSTEM \"" + url + "\">]>";
        sheet("外部实体.xlsx", type, rows("<row r=\"3\">" + cell("A3", "&x;") + "</row>"));
        StringBuilder laughs = new StringBuilder("<!DOCTYPE x [<!ENTITY a0 \"哈哈哈哈哈哈哈哈\">");
        for (int i = 1; i < 30; i++) {
            laughs.append("<!ENTITY a" + i + " \"" + ("&a" + (i - 1) + ";").repeat(10) + "\">");
        }
        String space = "urn:schemas-microsoft-com:office:spreadsheet";
        text(
                "大笑.xls",
                "<?xml version=\"1.0\"?>" + laughs + "]><Workbook xmlns=\"" + space + "\" xmlns:ss=\"" + space
                        + "\"><Worksheet ss:Name=\"S\"><Table><Row><Cell><Data ss:Type=\"String\">&a29;</Data></Cell></Row></Table>"
                        + "</Worksheet></Workbook>");
        text(
                "外部图片.xls",
                "<html><link rel=stylesheet href=\"" + url + "\"><img src=\"" + url + "\"><script src=\"" + url
                        + "\"></script><table><tr><td>填报单位：市卫健委</tr><tr><th>指标编号<th>应检数<th>合格数</tr>"
                        + "<tr><td>WS-601<td>200<td>142</tr></table></html>");
    }

    private void sheets(String url) throws IOException {
        StringBuilder empty = new StringBuilder();
        for (int row = 3; row <= sizes.rows(); row++) {
            empty.append("<row r=\"").append(row).append("\" ht=\"15\"/>");
        }
        sheet("空行.xlsx", "<dimension ref=\"A1:B2\"/>", rows(empty + row(sizes.rows() + 1, 200, 142)));
        sheet("谎报.xlsx", "<dimension ref=\"A1:XFD1048576\"/>", rows(row(3, 200, 142)));
        sheet("末列.xlsx", "", rows("<row r=\"3\">" + cell("A3", "WS-601") + cell("XFD3", "1") + "</row>"));
        sheet("长格.xlsx", "", rows("<row r=\"3\">" + cell("A3", "x".repeat(32_768)) + "</row>"));
        sheet("两次.xlsx", "", rows(row(3, 200, 142).replace("</row>", "<c r=\"C3\"><v>199</v></c></row>")));
        sheet("无值公式.xlsx", "", rows(row(3, 200, 142).replace("<v>142</v>", "<f>1+1</f>")));
        String asks = "<f>WEBSERVICE(\"" + url + "\")</f><v>142</v>";
        sheet("有值公式.xlsx", "", rows(row(3, 200, 142).replace("<v>142</v>", asks)));
        sheet("行号.xlsx", "", rows(row(1_048_577, 200, 142).replace("1048577", "99999999999")));
        text("非数.csv", FIRST + "WS-601,1e999,NaN\nWS-602,∞,-Infinity\n");
    }

    private void kinds() throws Exception {
        byte[] sound = Files.readAllBytes(inbox.resolve(name("好.xlsx")));
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
            encryptor.confirmPassword("1234");
            try (OutputStream out = encryptor.getDataStream(container)) {
                out.write(sound);
            }
            try (OutputStream out = Files.newOutputStream(inbox.resolve(name("加密.xlsx")))) {
                container.writeFilesystem(out);
            }
        }
        Map<String, byte[]> macro = Zipped.entries(sound);
        String types = new String(macro.get(TYPES), StandardCharsets.UTF_8);
        String binary = "<Default Extension=\"bin\" ContentType=\"application/vnd.ms-office.vbaProject\"/></Types>";
        macro.put(TYPES, types.replace("</Types>", binary).getBytes(StandardCharsets.UTF_8));
        macro.put("xl/vbaProject.bin", new byte[] {1, 2, 3});
        bytes("宏.xlsm", Zipped.archive(macro));
        bytes("截断.xlsx", Arrays.copyOf(sound, sound.length / 2));
        bytes("空.csv", new byte[0]);
        text("名不副实.xlsx", SOUND);
        text("文本.xls", SOUND.replace(',', '\t'));
        Files.writeString(inbox.resolve("~$" + name("好.xlsx")), "\u0005admin");
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            Workbooks.row(workbook.createSheet("表"), 1, "a", "b");
            byte[] xls = workbook.getBytes();
            Arrays.fill(xls, 20, xls.length, (byte) 0xFF);
            try (POIFSFileSystem container = new POIFSFileSystem();
                    OutputStream out = Files.newOutputStream(inbox.resolve(name("坏记录.xls")))) {
                container.createDocument(new ByteArrayInputStream(xls), "Workbook");
                container.writeFilesystem(out);
            }
        }
    }

    private void texts() throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(inbox.resolve(name("巨格.csv"))))) {
            out.write((SOUND + "WS-602,100,").getBytes(StandardCharsets.UTF_8));
            write(out, '9', sizes.field());
            out.write('\n');
        }
        text("引号不闭.csv", FIRST + "WS-601,\"200,142\nWS-602,100,90\n");
        text("空字节.csv", FIRST + "WS-601,2\u000000,142\n");
        text("裸引号.csv", FIRST + "WS-601,20\"0,142\n");
        text("宽窄.csv", FIRST + "WS-601,200,142,7,8\nWS-602,100\n");
        byte[] mixed = SOUND.getBytes(StandardCharsets.UTF_8);
        mixed[mixed.length - 3] = (byte) 0xFF;
        bytes("坏字节.csv", mixed);
        text("看不见.csv", FIRST + "WS-\u200B601\u202E,\u2066200,142\u0007\nWS-\u001B[31m999,1,1\n");
        text("\u001B[31m红\u202E\n行.csv", SOUND.replace("142", "141"));
        Files.writeString(inbox.resolve("=cmd() " + name("公式.csv")), FIRST + "WS-602,200,143\n");
        Files.writeString(
                inbox.resolve("<img src=x onerror=alert(1)> " + name("脚本.csv")),
                FIRST + "<script>alert(2)</script>,200,142\n");
    }

    private void archives() throws IOException {
        zip("爬出.zip", Map.of("../../爬出.csv", SOUND));
        zip("爬出二.zip", Map.of("..\\..\\爬出.csv", SOUND));
        zip("绝对.zip", Map.of(scratch.resolve("绝对.csv").toString(), SOUND));
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(inbox.resolve("炸弹.zip")))) {
            zip.putNextEntry(new ZipEntry(name("炸弹.csv")));
            write(zip, ' ', sizes.bomb());
        }
        Map<String, String> many = new TreeMap<>();
        for (int i = 0; i < MANY; i++) {
            many.put(i + ".csv", SOUND);
        }
        zip("多条目.zip", many);
        Path secret = Files.writeString(scratch.resolve("秘密.csv"), SOUND);
        Files.createSymbolicLink(inbox.resolve(name("链接.csv")), secret);
        Files.createSymbolicLink(inbox.resolve("链接"), scratch);
    }

    static String name(String payload) {
        return "2022年第28周-" + payload;
    }

    private void text(String payload, String text) throws IOException {
        bytes(payload, text.getBytes(StandardCharsets.UTF_8));
    }

    private void bytes(String payload, byte[] bytes) throws IOException {
        Files.write(inbox.resolve(name(payload)), bytes);
    }

    private Path sheet(String payload, String before, String data) throws IOException {
        boolean type = before.startsWith("<!");
        String sheet = (type ? "" : before) + "<sheetData>" + data + "</sheetData>";
        return Files.move(
                Workbooks.xlsx(scratch, type ? before : "", "", sheet),
                inbox.resolve(name(payload)),
                StandardCopyOption.REPLACE_EXISTING);
    }

    /** Fills the end of a workbook's sheet with nothing. */
    private void bombSheet(Path workbook) throws IOException {
        Map<String, byte[]> parts = Zipped.entries(Files.readAllBytes(workbook));
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(workbook))) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                String text = new String(part.getValue(), StandardCharsets.UTF_8);
                int end = text.endsWith("</worksheet>") ? text.lastIndexOf("</") : text.length();
                zip.write(text.substring(0, end).getBytes(StandardCharsets.UTF_8));
                if (end < text.length()) {
                    write(zip, ' ', sizes.bomb());
                }
                zip.write(text.substring(end).getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private static void write(OutputStream out, char each, int times) throws IOException {
        byte[] stretch = new byte[1 << 20];
        Arrays.fill(stretch, (byte) each);
        for (int written = 0; written < times; written += stretch.length) {
            out.write(stretch);
        }
    }

    private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private void zip(String name, Map<String, String> files) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(inbox.resolve(name)))) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                entry(zip, file.getKey(), file.getValue());
            }
        }
    }

    private static String rows(String more) {
        return "<row r=\"1\">" + cell("A1", SENDER.strip()) + "</row><row r=\"2\">" + cell("A2", "指标编号")
                + cell("B2", "应检数") + cell("C2", "合格数") + "</row>" + more;
    }

    private static String row(int number, int checked, int passed) {
        return "<row r=\"" + number + "\">" + cell("A" + number, "WS-601") + "<c r=\"B" + number + "\"><v>" + checked
                + "</v></c><c r=\"C" + number + "\"><v>" + passed + "</v></c></row>";
    }

    private static String cell(String reference, String text) {
        return "<c r=\"" + reference + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    }
}
