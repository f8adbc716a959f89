package org.scoregap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scoregap.cli.Office.Outcome;

/** {@code preview --as-config}: a form to start from. */
class DraftedFormsTest {
    @TempDir
    private Path root;

    @Test
    void draftsAFormByTheTitlesOfATable() {
        Office nowhere = Office.without(root);
        nowhere.writeTo("巡查.csv", "市容巡查日报,,,,", "项目,点位,应查数,不合格数,巡查路线", "占道经营,兴安路,10,2,东线");
        Outcome drafted = nowhere.run("preview", "--as-config", "巡查.csv", "--lang", "en");
        assertThat(drafted.status()).isEqualTo(ExitStatus.CLEAN);
        assertThat(drafted.err()).isEmpty();
        assertThat(drafted.out())
                .startsWith("# Drafted by scoregap preview --as-config from “巡查.csv”")
                .contains(
                        "- id: \"new-form\"  # ",
                        "  title: \"市容巡查日报\"  # ",
                        "  layout: checks  # ",
                        "  source: self  # ",
                        "  resubmit: rows  # ",
                        "    indicator: [\"项目\"]  # indicator, by id or name\n",
                        "    site: [\"点位\"]  # site\n",
                        "    failed: [\"不合格数\"]  # failed\n",
                        "  # Columns without use:\n",
                        "  #   \"巡查路线\"\n");
        assertThat(nowhere.run("preview", "--as-config", "巡查.csv").out()).contains("  # 没有用到的列：\n");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "项目,点位,应查数,不合格数",
                "地区,小麦,玉米,大豆",
                "汉滨区,高新区,指标,备注",
                "点位,公厕保洁与无异味,日期,备注",
                "\"引\"\"号\\\",\"a: b # c\",'x',- y",
                "数量,数量,数量,日期"
            })
    void whatIsDraftedLoadsAndThenFitsTheTable(String header) throws Exception {
        Office office = Office.in(root);
        office.writeTo("inbox/新表.csv", "没有见过的报表,,,", header, "一,2,3,说明");
        Outcome drafted = office.run("preview", "--as-config", "inbox/新表.csv");
        assertThat(drafted.status()).isEqualTo(ExitStatus.CLEAN);
        Path forms = office.path("config/forms.yaml");
        Files.writeString(forms, Files.readString(forms) + "\n" + drafted.out());
        Outcome checked = office.run("check");
        assertThat(checked.out()).isEqualTo("配置检查\n配置没有问题。\n");
    }

    @Test
    void whereAFormFitsNoneIsDrafted() {
        Office office = Office.in(root);
        office.writeWeekly("WS-601,40,31");
        Outcome none = office.run("preview", "--as-config", "inbox");
        assertThat(none.status()).isEqualTo(ExitStatus.CLEAN);
        assertThat(none.out()).isEmpty();
        assertThat(none.err()).contains("已有适用的报表：weekly-indicators");
    }

    @Test
    void eachDraftOfOneRunHasAnIdOfItsOwn() {
        Office nowhere = Office.without(root);
        nowhere.writeTo("a.csv", "名称,数量", "钢,1");
        nowhere.writeTo("b.csv", "品名,总数", "乙,2");
        assertThat(nowhere.run("preview", "--as-config", "a.csv", "b.csv").out())
                .contains("- id: \"new-form\"", "- id: \"new-form-2\"");
    }
}
