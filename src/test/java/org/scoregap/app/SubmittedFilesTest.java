package org.scoregap.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scoregap.model.ScoregapException;
import org.scoregap.model.ScoregapException.Failure;

class SubmittedFilesTest {
    @TempDir
    Path folder;

    private Path file(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, name);
    }

    @Test
    void aFolderIsReadInTheOrderOfNamesAndFilesInTheOrderNamed() throws IOException {
        Path b = file("周/b.csv");
        Path a = file("周/a.csv");
        Path deep = file("周/汉滨区/a.csv");
        Path alone = file("z.csv");
        assertThat(SubmittedFiles.below(List.of(alone, folder.resolve("周")))).containsExactly(alone, a, b, deep);
    }

    @Test
    void eachFileIsThereOnce() throws IOException {
        Path a = file("a.csv");
        assertThat(SubmittedFiles.below(List.of(folder, a, folder.resolve("../" + folder.getFileName() + "/a.csv"))))
                .containsExactly(a);
    }

    @Test
    void hiddenFilesAndFoldersAreLeftOutUnlessTheyAreNamed() throws IOException {
        Path hidden = file(".a.csv");
        file(".git/b.csv");
        file("received.csv");
        assertThat(SubmittedFiles.below(List.of(folder))).isEmpty();
        assertThat(SubmittedFiles.below(List.of(hidden))).containsExactly(hidden);
    }

    @Test
    void aHiddenFolderThatIsNamedIsMeant() throws IOException {
        Path inside = file(".收件/b.csv");
        assertThat(SubmittedFiles.below(List.of(folder.resolve(".收件")))).containsExactly(inside);
    }

    @Test
    void whatIsNotThereCannotBeRead() {
        assertThatThrownBy(() -> SubmittedFiles.below(List.of(folder.resolve("没有.csv"))))
                .isInstanceOfSatisfying(
                        ScoregapException.class, e -> assertThat(e.failure()).isEqualTo(Failure.FILE_MISSING));
    }
}
