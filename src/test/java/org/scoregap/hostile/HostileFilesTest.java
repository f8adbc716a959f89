package org.scoregap.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scoregap.app.NewWorkspace;
import org.scoregap.read.workbook.Zipped;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The design's table of what hostile files may do, row by row: one run of the program takes in all of them, with 256 MB and
 * under {@link Guard}. The largest are smaller than they could be; {@code -Dhostile=full} makes them as large as the design says.
 */
@Timeout(600)
class HostileFilesTest {
    private static final int DATA_PROBLEMS = 1;
    private static final int CONFIGURATION = 78;
    /** That files of one unit came at the same moment is so with all of them, and no matter here. */
    private static final String ORDER = "ORDER_DOUBTFUL";

    @TempDir
    static Path folder;

    private static Program program;
    private static Path temporary;
    private static ServerSocket nobodyCalls;
    private static List<String> before;
    private static List<String> after;
    private static Program.Outcome ingested;
    private static final Payloads.Sizes SIZES =
            System.getProperty("hostile", "").equals("full") ? Payloads.Sizes.FULL : Payloads.Sizes.SHORT;
    private static final Map<String, String> OUTCOMES = new TreeMap<>();
    private static final Map<String, String> FOUND = new TreeMap<>();
    private static final Map<String, List<String>> PROBLEMS = new TreeMap<>();

    @BeforeAll
    static void everyFileIsTakenIn() throws Exception {
        Path workspace = Files.createDirectories(folder.resolve("里/工作区")).toRealPath();
        Path scratch = Files.createDirectories(folder.resolve("别处"));
        temporary = Files.createDirectories(folder.resolve("临时/tmp")).toRealPath();
        nobodyCalls = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        program = new Program(workspace);
        NewWorkspace.make(workspace, false);
        new Payloads(workspace.resolve("inbox"), scratch, SIZES)
                .write("http://127.0.0.1:" + nobodyCalls.getLocalPort() + "/x");
        before = outside();
        ingested = program.run(temporary, "ingest", "--format", "json", "--max-problems", "999");
        after = outside();
        JsonNode answer = JsonMapper.shared().readTree(ingested.out());
        answer.get("files")
                .forEach(file -> OUTCOMES.put(
                        file.get("file").asString(), file.get("outcome").asString()));
        answer.get("problems")
                .forEach(problem -> PROBLEMS.computeIfAbsent(problem.get("file").asString(), file -> new ArrayList<>())
                        .add(problem.get("code").asString()));
        answer.get("problems")
                .forEach(problem -> FOUND.put(
                        problem.get("file").asString(), problem.get("found").asString()));
    }

    @AfterAll
    static void close() throws Exception {
        nobodyCalls.close();
    }

    /** What is beside the workspace. */
    private static List<String> outside() throws Exception {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> !file.startsWith(folder.resolve("里/工作区")))
                    .filter(file -> !file.getFileName().toString().matches("(out|err).*[.]txt"))
                    .map(Path::toString)
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            炸弹.xlsx     | refused  | FILE_DAMAGED
            多条目.xlsx   | refused  | FILE_TOO_LARGE
            外部实体.xlsx | refused  | FILE_DAMAGED
            大笑.xls      | refused  | FILE_DAMAGED
            空行.xlsx     | accepted |
            谎报.xlsx     | accepted |
            末列.xlsx     | refused  | ROW_TOO_WIDE
            长格.xlsx     | refused  | CELL_TOO_LONG
            行号.xlsx     | refused  | FILE_DAMAGED
            两次.xlsx     | refused  | CELL_TWICE
            非数.csv      | refused  | NOT_A_NUMBER
            无值公式.xlsx | refused  | FORMULA_WITHOUT_VALUE
            有值公式.xlsx | accepted |
            加密.xlsx     | refused  | FILE_ENCRYPTED
            宏.xlsm       | accepted |
            截断.xlsx     | refused  | FILE_DAMAGED
            空.csv        | refused  | FILE_EMPTY
            名不副实.xlsx | accepted | FILE_MISNAMED
            外部图片.xls  | accepted | FILE_MISNAMED
            文本.xls      | accepted | FILE_MISNAMED
            坏记录.xls    | refused  | FILE_DAMAGED
            巨格.csv      | partly   | CELL_TOO_LONG
            引号不闭.csv  | refused  | ROW_MALFORMED
            空字节.csv    | refused  | ENCODING_INVALID
            裸引号.csv    | refused  | NOT_A_NUMBER QUOTE_BARE
            宽窄.csv      | refused  | ROW_TOO_NARROW ROW_TOO_WIDE
            坏字节.csv    | refused  | ENCODING_INVALID
            看不见.csv    | partly   | INDICATOR_UNKNOWN
            好.xlsx       | accepted |
            """)
    void eachIsAnsweredByWhatItIs(String payload, String outcome, String codes) {
        String name = Payloads.name(payload);
        assertThat(OUTCOMES.get(name)).isEqualTo(outcome);
        assertThat(String.join(
                        " ",
                        PROBLEMS.getOrDefault(name, List.of()).stream()
                                .filter(code -> !code.equals(ORDER))
                                .distinct()
                                .sorted()
                                .toList()))
                .isEqualTo(codes == null ? "" : codes);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "~$2022年第28周-好.xlsx, FILE_NOT_A_TABLE",
        "炸弹.zip, FILE_TOO_LARGE",
        "多条目.zip, FILE_TOO_LARGE",
        "爬出.zip, FILE_DAMAGED",
        "爬出二.zip, FILE_DAMAGED",
        "绝对.zip, FILE_DAMAGED"
    })
    void lockFilesAndZipsThatLeadOutAreRefused(String name, String code) {
        assertThat(OUTCOMES.get(name)).isEqualTo("refused");
        assertThat(PROBLEMS.get(name)).containsExactly(code);
    }

    @Test
    void bytesThatAreNotOfTheEncodingAreNamedWithTheirPlace() {
        assertThat(FOUND.get(Payloads.name("坏字节.csv"))).isEqualTo("0xFF @ 73");
    }

    @Test
    void namesOfAnyKindAreTakenInAndPrintedWithoutWhatIsInvisible() {
        assertThat(OUTCOMES).containsEntry(Payloads.name("[31m红 行.csv"), "accepted");
    }

    @Test
    void theRunGoesOnAndLinksAreNotFollowed() {
        assertThat(ingested.status()).isEqualTo(DATA_PROBLEMS);
        assertThat(OUTCOMES.keySet()).noneMatch(name -> name.contains("链接") || name.contains("秘密"));
        assertThat(OUTCOMES).hasSize(38);
    }

    @Test
    void nothingIsWrittenElsewhereNobodyIsCalledNothingIsStarted() throws Exception {
        assertThat(after).isEqualTo(before);
        assertThat(ingested.err()).doesNotContain(Guard.WORD, "Exception", "\tat ");
        nobodyCalls.setSoTimeout(1);
        assertThat(catchThrowable(nobodyCalls::accept)).isInstanceOf(SocketTimeoutException.class);
    }

    @Test
    void noControlDirectionOrInvisibleCharacterIsPrinted() {
        assertThat(ingested.out() + ingested.err()).doesNotContainPattern("[\\p{Cc}\\p{Cf}&&[^\\r\\n\\t]]");
    }

    @Test
    void textThatBeginsAsAFormulaIsNoneInAList() throws Exception {
        Program.Outcome listed = program.run(temporary, "collect", "--format", "csv");
        assertThat(listed.err()).doesNotContain(Guard.WORD);
        assertThat(listed.out()).contains(",'=cmd() 2022年第28周-公式.csv").doesNotContain(",=cmd", "\n=cmd", "\"=cmd");
    }

    @Test
    void markupAndFormulasAreTextInThePageAndTheWorkbookOfTheWeek() throws Exception {
        Program.Outcome reported = program.run(temporary, "report", "--format", "html,xlsx", "--output", "周报");
        assertThat(reported.err()).doesNotContain(Guard.WORD);
        String page = written(".html");
        assertThat(page).contains("default-src &#39;none&#39;").doesNotContain("<script>alert", "<img src=x");
        String workbook = written(".xlsx");
        assertThat(workbook.contains("t=\"inlineStr\"><is><t>=cmd() ")).isTrue();
        // Whoever edits the cell keeps a text, too.
        assertThat(workbook.contains("quotePrefix=\"true\"")).isTrue();
        assertThat(workbook.contains("<f>cmd")).isFalse();
    }

    /** The only file of its kind; of a workbook, all its parts. */
    private static String written(String ending) throws Exception {
        try (Stream<Path> all = Files.list(program.workspace().resolve("周报"))) {
            byte[] bytes = Files.readAllBytes(all.filter(file -> file.toString().endsWith(ending))
                    .findFirst()
                    .orElseThrow());
            StringBuilder text = new StringBuilder();
            if (Zipped.is(bytes)) {
                Zipped.entries(bytes).values().forEach(part -> text.append(new String(part, StandardCharsets.UTF_8)));
            } else {
                text.append(new String(bytes, StandardCharsets.UTF_8));
            }
            return text.toString();
        }
    }

    @Test
    void yamlThatMeansMoreThanItShowsIsRefused() throws Exception {
        Path workspace =
                Files.createDirectories(folder.resolve("里/a;INIT=RUNSCRIPT")).toRealPath();
        Program other = new Program(workspace);
        NewWorkspace.make(workspace, false);
        Files.writeString(workspace.resolve("config/units.yaml"), """
                - &a { id: !!java.net.URL 010, name: no, kind: department }
                - *a
                - { id: X, id: Y, name: 甲, kind: department }
                - { id: 010, name: 乙, kind: department }
                - { id: no, name: 丙, kind: department }
                - { id: no, name: 丁, kind: department }
                """);
        Program.Outcome checked = other.run(temporary, "check", "--format", "json");
        assertThat(checked.err()).doesNotContain(Guard.WORD);
        assertThat(checked.status()).isEqualTo(CONFIGURATION);
        assertThat(checked.out()).contains("类型标签（&a）", "java.net.URL）", "（*a）", "“id”重复", "编号“010”重复", "编号“no”重复");
        try (Stream<Path> made = Files.list(folder.resolve("里"))) {
            assertThat(made.map(Path::getFileName).map(Path::toString))
                    .containsExactlyInAnyOrder("工作区", "a;INIT=RUNSCRIPT");
        }
    }
}
