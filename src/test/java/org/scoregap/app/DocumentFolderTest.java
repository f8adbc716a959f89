package org.scoregap.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scoregap.app.DocumentFolder.Made;
import org.scoregap.app.WeekDocuments.Written;
import org.scoregap.model.Bytes;
import org.scoregap.model.ScoregapException;
import org.scoregap.report.Messages;

class DocumentFolderTest {
    @TempDir
    Path folder;

    private static Made made(String path, String content) {
        return new Made(path, Bytes.of(content.getBytes(StandardCharsets.UTF_8)));
    }

    /** A run that makes all orders anew. */
    private Written run(Made... documents) {
        return new DocumentFolder(folder, Messages.in(Locale.CHINESE))
                .put(List.of(documents), path -> path.startsWith("督办单/"));
    }

    private Map<String, String> files() throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        }
        files.remove(WrittenFiles.NAME);
        return files;
    }

    @Test
    void aSecondRunLeavesItsOwnOrdersOnly() throws IOException {
        run(made("通报.docx", "1"), made("督办单/甲.docx", "1"), made("督办单/乙.docx", "1"));

        Written second = run(made("通报.docx", "2"), made("督办单/乙.docx", "2"));

        assertThat(files()).isEqualTo(Map.of("通报.docx", "2", "督办单/乙.docx", "2"));
        assertThat(second.removed()).containsExactly(folder.resolve("督办单/甲.docx"));
        assertThat(second.kept()).isEmpty();
    }

    @Test
    void whatAPersonChangedIsKeptWhetherItIsReplacedOrRemoved() throws IOException {
        run(made("通报.docx", "1"), made("督办单/甲.docx", "1"), made("督办单/乙.docx", "1"));
        Files.writeString(folder.resolve("督办单/甲.docx"), "甲改");
        Files.writeString(folder.resolve("督办单/乙.docx"), "乙改");
        Files.writeString(folder.resolve("通报.docx"), "通报改");

        Written second = run(made("通报.docx", "2"), made("督办单/乙.docx", "2"));

        assertThat(files())
                .isEqualTo(Map.of(
                        "通报.docx", "2",
                        "通报-手改1.docx", "通报改",
                        "督办单/甲-手改1.docx", "甲改",
                        "督办单/乙.docx", "2",
                        "督办单/乙-手改1.docx", "乙改"));
        assertThat(second.kept())
                .containsExactly(
                        folder.resolve("通报-手改1.docx"),
                        folder.resolve("督办单/乙-手改1.docx"),
                        folder.resolve("督办单/甲-手改1.docx"));
        assertThat(second.removed()).isEmpty();
    }

    @Test
    void whatItKeptOnceItNeverTouchesAgain() throws IOException {
        for (String content : List.of("1", "2", "3")) {
            run(made("督办单/甲.docx", content));
            Files.writeString(folder.resolve("督办单/甲.docx"), "改" + content);
        }
        run(made("督办单/甲.docx", "4"));

        assertThat(files())
                .isEqualTo(Map.of(
                        "督办单/甲.docx", "4",
                        "督办单/甲-手改1.docx", "改1",
                        "督办单/甲-手改2.docx", "改2",
                        "督办单/甲-手改3.docx", "改3"));
    }

    @Test
    void whatItDidNotWriteIsNeitherRemovedNorOverwritten() throws IOException {
        Files.createDirectories(folder.resolve("督办单"));
        Files.writeString(folder.resolve("督办单/丙.docx"), "别人的");
        Files.writeString(folder.resolve("督办单/甲.docx"), "别人的");

        run(made("督办单/甲.docx", "1"));

        assertThat(files()).isEqualTo(Map.of("督办单/丙.docx", "别人的", "督办单/甲.docx", "1", "督办单/甲-手改1.docx", "别人的"));
    }

    @Test
    void aRunEndsWhatAnInterruptedOneBegan() throws IOException {
        run(made("督办单/甲.docx", "1"), made("督办单/乙.docx", "1"), made("督办单/丁.docx", "1"));
        // A folder that is not empty stands where the second document would go: the run stops behind the first.
        Files.delete(folder.resolve("督办单/丁.docx"));
        Files.createDirectories(folder.resolve("督办单/丁.docx/x"));
        assertThatExceptionOfType(ScoregapException.class)
                .isThrownBy(() -> run(made("督办单/乙.docx", "2"), made("督办单/丁.docx", "2")));
        assertThat(files()).isEqualTo(Map.of("督办单/甲.docx", "1", "督办单/乙.docx", "2"));
        Files.delete(folder.resolve("督办单/丁.docx/x"));
        Files.delete(folder.resolve("督办单/丁.docx"));

        Written third = run(made("督办单/乙.docx", "3"), made("督办单/丁.docx", "3"));

        assertThat(files()).isEqualTo(Map.of("督办单/乙.docx", "3", "督办单/丁.docx", "3"));
        assertThat(third.kept()).isEmpty();
        assertThat(third.removed()).containsExactly(folder.resolve("督办单/甲.docx"));
    }

    @Test
    void aListThatSomebodySpoiltMakesNobodyLoseAFile() throws IOException {
        run(made("督办单/甲.docx", "1"), made("督办单/乙.docx", "1"));
        Files.writeString(folder.resolve(WrittenFiles.NAME), "\u0000 no list\n");

        run(made("督办单/乙.docx", "2"));

        assertThat(files()).isEqualTo(Map.of("督办单/甲.docx", "1", "督办单/乙.docx", "2", "督办单/乙-手改1.docx", "1"));
    }
}
