package org.scoregap.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scoregap.app.AtomicFile.Named;
import org.scoregap.model.ScoregapException;
import org.scoregap.model.ScoregapException.Failure;

class AtomicFileTest {
    @TempDir
    Path folder;

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void makesTheFolderAndTakesThePlaceOfWhatWasThere() throws IOException {
        Path file = folder.resolve("2022-W28/清单.csv");
        AtomicFile.write(file, out -> out.write(bytes("旧")));
        AtomicFile.write(file, out -> out.write(bytes("新")));
        assertThat(file).hasContent("新");
        assertThat(file.getParent()).isDirectoryNotContaining("glob:**.tmp");
    }

    @Test
    void whatBreaksOffLeavesTheOldFileAndNoRemains() throws IOException {
        Path file = Files.writeString(folder.resolve("清单.csv"), "旧");
        assertThatThrownBy(() -> AtomicFile.write(file, out -> {
                    out.write(bytes("一半"));
                    throw new IOException("disk full");
                }))
                .isInstanceOfSatisfying(ScoregapException.class, e -> {
                    assertThat(e.failure()).isEqualTo(Failure.FILE_REFUSED);
                    assertThat(e.details()).containsExactly(file.toString(), "disk full");
                });
        assertThatThrownBy(() -> AtomicFile.write(file, out -> {
                    throw new IllegalStateException("a bug");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(file).hasContent("旧");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void filesThatBelongTogetherTakeTheirPlacesOnlyOnceAllAreWhole() throws IOException {
        Path gaps = Files.writeString(folder.resolve("gaps.csv"), "旧");
        Path status = folder.resolve("新周/status.csv");
        assertThatThrownBy(() -> AtomicFile.writeAll(
                        List.of(new Named(gaps, out -> out.write(bytes("新"))), new Named(status, out -> {
                            throw new IOException("disk full");
                        }))))
                .isInstanceOfSatisfying(
                        ScoregapException.class,
                        e -> assertThat(e.details()).containsExactly(status.toString(), "disk full"));
        assertThat(gaps).hasContent("旧");
        assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
        AtomicFile.writeAll(List.of(
                new Named(gaps, out -> out.write(bytes("新"))), new Named(status, out -> out.write(bytes("新")))));
        assertThat(gaps).hasContent("新");
        assertThat(status).hasContent("新");
        assertThat(status.getParent()).isDirectoryNotContaining("glob:**.tmp");
    }
}
