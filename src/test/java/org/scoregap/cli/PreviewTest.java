package org.scoregap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scoregap.cli.Office.Outcome;
import tools.jackson.databind.JsonNode;

/** How files are read, told before anything is stored. */
class PreviewTest {
    @TempDir
    private Path root;

    private Office office() {
        Office office = Office.in(root);
        office.withEnvironment(Map.of("COLUMNS", "80"));
        return office;
    }

    private static Path faulty(Office office) {
        return office.writeWeekly("WS-601,40,31", "WS-602,9,12", "WS-999,8,8");
    }

    @Test
    void tellsEachDecisionWithItsEvidenceAndTheOtherFormsScores() {
        Office office = office();
        faulty(office);
        Outcome told = office.run("preview", "inbox");
        assertThat(told.status()).isEqualTo(ExitStatus.CLEAN);
        assertThat(told.out()).startsWith("""
                        读法预览（未入库）

                        市卫健委2022年第28周周报.csv
                        部分采用：读到 3 行数据，可采用 1 行，错误 2 处。

                        判断      结论                                依据
                        --------  ----------------------------------  ----------------------------------
                        文件类型  CSV                                 按内容识别
                        编码      UTF-8                               按此编码全部读得通
                        分隔符    ,                                   认得 3 个表头、5 行中 4 行都是 3
                                                                      列
                        表头      第 2 行                             认得 3 个表头
                        报表      周报表（weekly-indicators）         报表的列找到 33%
                        单位      安康市卫生健康委员会（WJW）         A1
                        所属周    2022年第28周（7月11日至7月17日）    市卫健委2022年第28周周报.csv
                                  （2022-W28）

                        与各种报表的吻合程度
                        报表                 名称                   吻合  缺少的列
                        -------------------  --------------------  -----  ------------------
                        weekly-indicators *  周报表                50.0%
                        inspection-checks    暗访检查记录表        28.6%  检查日期、检查点位
                        """).contains("""
                        各列读作什么
                        列  表头      读作
                        --  --------  --------------
                        A   指标编号  指标编号或名称
                        B   应检数    应检数
                        C   合格数    合格数

                        表内前 3 行（共读到 3 行）
                        行  A 指标编号  B 应检数  C 合格数
                        --  ----------  --------  --------
                        3   WS-601      40        31
                        4   WS-602      9         12 !
                        5   WS-999 !    8         8

                        入库后的样子：前 1 条，共 1 条
                        """).contains("""
                        编号    名称                单位      日期        合格数  应检数  完成值  单元格
                        ------  ------------------  --------  ----------  ------  ------  ------  ------
                        WS-601  五小行业证照与卫生  市卫健委  2022-07-17      31      40          C3
                                信息公示率

                        校验问题清单
                        共 2 个问题：错误 2。
                        """, "（PASSED_EXCEEDS_CHECKED）");
        assertThat(told.err()).isEmpty();
        assertThat(office.path("store")).doesNotExist();
    }

    @Test
    void speaksEnglishToo() {
        Office office = office();
        faulty(office);
        assertThat(office.run("preview", "inbox", "--lang", "en", "--rows", "2").out())
                .startsWith("""
                        How files are read (nothing is stored)

                        市卫健委2022年第28周周报.csv
                        partly accepted: 3 rows of data, 1 of them accepted, 2 errors.

                        Decision      Choice                            Evidence
                        """)
                .contains("""
                        First 2 rows of the table (of 3 read)
                        Row  A 指标编号  B 应检数  C 合格数
                        ---  ----------  --------  --------
                        3    WS-601      40        31
                        4    WS-602      9         12 !

                        As it would be stored: first 1 of 1
                        """, """
                        Problems
                        2 found: 2 errors.
                        severity  where  problem""");
    }

    @Test
    void coloursWhatIsWrongAtATerminalAloneAndNotWhereNoColourIsAskedFor() {
        Office office = office();
        faulty(office);
        String red = "\u001b[31m12 !";
        assertThat(office.run("preview", "inbox").out()).doesNotContain("\u001b");
        office.atATerminal();
        assertThat(office.run("preview", "inbox").out()).contains(red);
        assertThat(office.run("preview", "inbox", "--no-color").out()).doesNotContain("\u001b");
        office.withEnvironment(Map.of("NO_COLOR", "1"));
        assertThat(office.run("preview", "inbox").out()).doesNotContain("\u001b");
    }

    @Test
    void programsGetTheSameAsData() {
        Office office = office();
        faulty(office);
        JsonNode told = office.run("preview", "inbox", "--format", "json").json();
        assertThat(told.at("/workspace").asBoolean()).isTrue();
        JsonNode file = told.at("/files/0");
        assertThat(file.at("/outcome").asString()).isEqualTo("partly");
        assertThat(file.at("/rows").asInt()).isEqualTo(3);
        assertThat(file.at("/decisions/1").toString())
                .isEqualTo("{\"subject\":\"encoding\",\"choice\":\"UTF-8\",\"evidence\":\"strict decoding\"}");
        assertThat(file.at("/tables/0/form").asString()).isEqualTo("weekly-indicators");
        assertThat(file.at("/tables/0/header_rows").toString()).isEqualTo("[2,2]");
        assertThat(file.at("/tables/0/forms/0").toString())
                .isEqualTo("{\"form\":\"weekly-indicators\",\"title\":\"周报表\",\"score\":0.5,\"titled\":false,"
                        + "\"missing\":[]}");
        assertThat(file.at("/tables/0/forms/1/score").asDouble()).isPositive().isLessThan(0.5);
        assertThat(file.at("/tables/0/columns/2").toString())
                .isEqualTo("{\"column\":\"C\",\"title\":\"合格数\",\"field\":\"passed\",\"hidden\":false}");
        assertThat(file.at("/tables/0/rows/1").toString())
                .isEqualTo("{\"row\":4,\"kind\":\"data\",\"cells\":[\"WS-602\",\"9\",\"12\"]}");
        JsonNode stored = file.at("/observations/0");
        assertThat(stored.at("/indicator").asString()).isEqualTo("WS-601");
        assertThat(stored.at("/unit").asString()).isEqualTo("WJW");
        assertThat(stored.at("/passed").asInt()).isEqualTo(31);
        assertThat(stored.at("/checked").asInt()).isEqualTo(40);
        assertThat(stored.at("/cell").asString()).isEqualTo("C3");
        assertThat(file.at("/problems/0/cell").asString()).isEqualTo("C4");
        assertThat(file.at("/sampled").isNull()).isTrue();
    }

    @Test
    void markdownHoldsTheSameLists() {
        Office office = office();
        faulty(office);
        assertThat(office.run("preview", "inbox", "--format", "md").out())
                .contains("# 读法预览（未入库）", "| 编码 | UTF-8 | 按此编码全部读得通 |", "| 4 | WS-602 | 9 | 12 ! |");
    }

    @Test
    void outsideAnyWorkspaceFilesAreReadAndThatIsSaid() {
        Office nowhere = Office.without(root);
        nowhere.writeTo("收成.csv", "各县收成", "县,小麦,玉米", "汉滨区,12.5,30", "高新区,3,8");
        Outcome told = nowhere.run("preview", "收成.csv");
        assertThat(told.status()).isEqualTo(ExitStatus.CLEAN);
        assertThat(told.out()).contains("""
                        当前文件夹不在任何工作区内：只看文件怎样读，不认报表、单位和指标。

                        收成.csv
                        共 1 张表，读到 2 行数据。
                        """, """
                        行  A 县    B 小麦  C 玉米
                        --  ------  ------  ------
                        3   汉滨区  12.5    30
                        4   高新区  3       8
                        """).doesNotContain("入库后的样子");
        assertThat(nowhere.run("preview", "收成.csv", "--lang", "en").out()).contains("No workspace here:");
        assertThat(nowhere.run("preview", "收成.csv", "--unit", "WJW").status()).isEqualTo(ExitStatus.CONFIGURATION);
        assertThat(nowhere.run("preview", "-w", "no-such", "收成.csv").status()).isEqualTo(ExitStatus.CONFIGURATION);
    }

    @Test
    void oneBadFileNeverStopsTheNext() {
        Office office = office();
        faulty(office);
        office.writeTo("empty.csv");
        office.writeTo("leaflet.pdf", "%PDF-1.4");
        Outcome told = office.run("preview", "no-such.csv", "leaflet.pdf", "inbox");
        assertThat(told.status()).isEqualTo(ExitStatus.CLEAN);
        assertThat(told.err()).contains("no-such.csv");
        assertThat(told.out()).contains("leaflet.pdf\n读不出内容，原因见下。", "（FILE_NOT_A_TABLE）", "部分采用：读到 3 行数据");
        assertThat(office.run("preview", "leaflet.pdf").status()).isEqualTo(ExitStatus.NO_INPUT);
        assertThat(office.run("preview", "no-such.csv").status()).isEqualTo(ExitStatus.NO_INPUT);
    }

    @Test
    void optionsThatMeanNothingTogetherAreRefused() {
        Office office = office();
        faulty(office);
        assertThat(office.run("preview").status()).isEqualTo(ExitStatus.USAGE);
        assertThat(office.run("preview", "inbox", "--rows", "0").status()).isEqualTo(ExitStatus.USAGE);
        assertThat(office.run("preview", "inbox", "--all").status()).isEqualTo(ExitStatus.USAGE);
        assertThat(office.run("preview", "inbox", "--as-config", "--format", "json")
                        .status())
                .isEqualTo(ExitStatus.USAGE);
    }

    @Test
    void ofALargeTextTheStartIsReadAndTheRestSampled() throws IOException {
        Path large = root.resolve("large.csv");
        try (BufferedWriter text = Files.newBufferedWriter(large, Charset.forName("GB18030"))) {
            text.write("填报日期：2022-7-15\n点位,检查数,合格数\n");
            for (int i = 1; i <= 250_000; i++) {
                text.write("第" + i + "号门店," + (i % 9 + 1) + "," + (i < 150_000 || i % 10 > 0 ? "1" : "1,1") + "\n");
            }
        }
        assertThat(Files.size(large)).isGreaterThan(4 << 20);
        Office nowhere = Office.without(root);
        JsonNode file = nowhere.run("preview", "large.csv", "--format", "json", "--rows", "1")
                .json()
                .at("/files/0");
        assertThat(file.at("/decisions/1/choice").asString()).isEqualTo("GB18030");
        assertThat(file.at("/tables/0/rows").toString())
                .isEqualTo("[{\"row\":3,\"kind\":\"data\",\"cells\":[\"第1号门店\",\"2\",\"1\"]}]");
        assertThat(file.at("/sampled/judged").asInt()).isEqualTo(2_000);
        assertThat(file.at("/sampled/sampled").asInt()).isGreaterThan(40_000);
        assertThat(file.at("/sampled/unreadable").asInt()).isBetween(1_000, 9_000);
        assertThat(file.at("/problems").size()).isZero();
        assertThat(nowhere.run("preview", "large.csv").out()).contains("只看了开头 2000 行", "行读不出来");
    }
}
