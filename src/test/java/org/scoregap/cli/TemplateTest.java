package org.scoregap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplateTest {
    @TempDir
    private Path folder;

    private Office office;

    @BeforeEach
    void open() {
        office = Office.in(folder);
    }

    private static List<List<String>> rows(Path file) throws IOException {
        try (Workbook book = WorkbookFactory.create(file.toFile(), null, true)) {
            List<List<String>> rows = new ArrayList<>();
            for (Row row : book.getSheetAt(0)) {
                List<String> cells = new ArrayList<>();
                for (Cell cell : row) {
                    cells.add(new DataFormatter().formatCellValue(cell));
                }
                rows.add(cells);
            }
            return rows;
        }
    }

    @Test
    void isForThisWeekWhileNothingIsStored() throws IOException {
        Office.Outcome made = office.run("template", "WJW");
        assertThat(made.status()).isZero();
        assertThat(made.out()).isEmpty();
        assertThat(made.err()).contains("1 个填报模板", "2022-W28", "templates");
        List<List<String>> rows = rows(office.path("reports/templates/2022-W28/市卫健委2022年第28周周报表.xlsx"));
        assertThat(rows.get(0)).contains("周报表");
        assertThat(rows.get(1)).contains("填报单位：安康市卫生健康委员会", "填报周次：2022年第28周（7月11日至7月17日）");
        assertThat(rows.get(2))
                .containsExactly("指标编号", "指标名称", "应检数", "合格数", "完成值", "整改数", "备注", "上周应检数", "上周合格数", "上周完成值");
    }

    @Test
    void showsLastWeeksFiguresBesideTheNextWeeks() throws IOException {
        office.writeWeekly("WS-601,200,142");
        assertThat(office.run("ingest").status()).isZero();
        assertThat(office.run("template", "市卫健委").status()).isZero();
        assertThat(rows(office.path("reports/templates/2022-W29/市卫健委2022年第29周周报表.xlsx")))
                .contains(List.of("WS-601", "五小行业证照与卫生信息公示率", "", "", "", "", "", "200", "142", "71.00%"));
    }

    @Test
    void asksNoStoreToBeMade() throws IOException {
        assertThat(office.run("template", "WJW", "-p", "2022-W40", "-o", "out").status())
                .isZero();
        assertThat(Files.exists(office.path("store"))).isFalse();
        assertThat(office.path("out/市卫健委2022年第40周周报表.xlsx")).exists();
    }

    @Test
    void speaksEnglishAroundTheFormsOwnWords() throws IOException {
        Office.Outcome made = office.run("template", "WJW", "--lang", "en");
        assertThat(made.err()).contains("Templates for 2022-W28 written to").endsWith(": 1\n");
        List<List<String>> rows = rows(office.path("reports/templates/2022-W28/市卫健委 2022-W28 周报表.xlsx"));
        assertThat(rows.get(1)).contains("填报周次 (week): 2022-W28 (2022-07-11 to 2022-07-17)");
        assertThat(rows.get(2)).startsWith("指标编号");
    }

    @Test
    void saysForWhomThereIsNothingToFillIn() {
        Office.Outcome none = office.run("template", "东关社区", "--quiet");
        assertThat(none.status()).isEqualTo(ExitStatus.NO_INPUT);
        assertThat(none.err()).contains("东关社区", "没有可填的内容");
        assertThat(office.run("template", "WJW", "--form", "survey").status()).isEqualTo(ExitStatus.NO_INPUT);
    }

    @Test
    void namesTheNearestOfWhatItDoesNotKnow() {
        assertThat(office.run("template", "市卫件委").err()).contains("市卫健委");
        Office.Outcome form = office.run("template", "--form", "site-leger");
        assertThat(form.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(form.err()).contains("site-ledger");
    }
}
