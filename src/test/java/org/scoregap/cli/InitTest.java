package org.scoregap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code init} makes a workspace and never touches what is there. */
class InitTest {
    @TempDir
    Path folder;

    @Test
    void makesAWorkspaceThatPassesItsCheck() {
        Office office = Office.without(folder);
        Office.Outcome made = office.run("init", "工作区", "--lang", "en");
        assertThat(made.status()).isZero();
        assertThat(made.out()).isEmpty();
        assertThat(made.err()).isEqualTo("Workspace " + folder.resolve("工作区") + ": 11 files written.\n");
        assertThat(office.files("工作区").keySet())
                .containsExactly(
                        "config/forms.yaml",
                        "config/frameworks.yaml",
                        "config/indicators.yaml",
                        "config/schema/forms.schema.json",
                        "config/schema/frameworks.schema.json",
                        "config/schema/indicators.schema.json",
                        "config/schema/scoregap.schema.json",
                        "config/schema/units.schema.json",
                        "config/scoregap.yaml",
                        "config/sites.csv",
                        "config/units.yaml");
        assertThat(folder.resolve("工作区/inbox")).isEmptyDirectory();
        Office.Outcome checked = office.run("check", "--workspace", "工作区");
        assertThat(checked.out()).contains("配置");
        assertThat(checked.status()).isZero();
    }

    @Test
    void aSecondRunChangesNothingAndSaysWhatItKept() {
        Office office = Office.in(folder);
        office.edit("scoregap.yaml", "locale: zh", "locale: en");
        var before = office.files(".");
        Office.Outcome again = office.run("init");
        assertThat(again.status()).isZero();
        assertThat(again.err()).isEqualTo("工作区 " + folder + "：写入 0 个文件，保留原有的 11 个。\n");
        assertThat(office.files(".")).isEqualTo(before);
    }

    @Test
    void putsBackAFileThatIsMissing() throws Exception {
        Office office = Office.in(folder);
        String units = office.read("config/units.yaml");
        Files.delete(office.path("config/units.yaml"));
        Office.Outcome mended = office.run("init", "--lang=en");
        assertThat(mended.err()).endsWith(": 1 file written, 10 left as they were.\n");
        assertThat(office.read("config/units.yaml")).isEqualTo(units);
    }

    @Test
    void sampleFillsTheInboxWithFourWeeks() {
        Office office = Office.without(folder);
        assertThat(office.run("init", "--sample", "--quiet").err()).isEmpty();
        assertThat(List.of("2022-W25", "2022-W26", "2022-W27", "2022-W28"))
                .allSatisfy(week -> assertThat(office.path("inbox/" + week))
                        .isDirectoryContaining("glob:**/received.csv")
                        .isDirectoryContaining("glob:**.xlsx"));
    }

    @Test
    void refusesALanguageThatThereIsNotBeforeItWritesAnything() {
        Office.Outcome refused = Office.without(folder).run("init", "--lang", "fr");
        assertThat(refused.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(refused.err()).contains("--lang fr", "zh, en");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void saysSoWhenTheFolderCannotBeMade() throws Exception {
        Files.writeString(folder.resolve("文件"), "");
        Office.Outcome refused = Office.without(folder).run("init", "文件");
        assertThat(refused.status()).isEqualTo(ExitStatus.NO_INPUT);
        assertThat(refused.err()).contains("文件").hasLineCount(1);
    }
}
