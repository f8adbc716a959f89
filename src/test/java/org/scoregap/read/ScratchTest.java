package org.scoregap.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.apache.poi.util.TempFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScratchTest {
    @TempDir
    Path workspace;

    @AfterEach
    void end() {
        Scratch.end();
    }

    private long there() throws IOException {
        try (Stream<Path> all = Files.list(workspace)) {
            return all.count();
        }
    }

    @Test
    void whatIsNeededForAMomentLiesInTheWorkspaceForItsOwnerOnlyAndGoesAtTheEnd() throws IOException {
        Scratch.in(workspace);
        assertThat(there()).isZero();
        Path own = Scratch.file("a", ".xlsx");
        Path libraries = TempFile.createTempFile("b", ".xml").toPath();
        Path inside = Files.createFile(Scratch.folder("c").resolve("d"));
        assertThat(own.getParent())
                .isEqualTo(libraries.getParent())
                .isEqualTo(inside.getParent().getParent());
        assertThat(own.getParent().getParent()).isEqualTo(workspace);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(own.getParent())))
                .isEqualTo("rwx------");
        Scratch.end();
        assertThat(there()).isZero();
    }

    @Test
    void whatAKilledRunLeftGoesADayLater() throws IOException {
        Path yesterdays = Files.createDirectories(workspace.resolve(".scratch-1"));
        Files.createFile(yesterdays.resolve("a"));
        Files.setLastModifiedTime(yesterdays, FileTime.from(Instant.now().minus(Duration.ofHours(25))));
        Path anothers = Files.createDirectories(workspace.resolve(".scratch-2"));
        Scratch.in(workspace);
        Scratch.file("a", ".xlsx");
        assertThat(yesterdays).doesNotExist();
        assertThat(anothers).exists();
    }

    @Test
    void outsideAnyWorkspaceItIsTheSystemsFolder() throws IOException {
        Path file = Scratch.file("a", ".xlsx");
        assertThat(file).startsWith(Path.of(System.getProperty("java.io.tmpdir")));
        Files.delete(file);
    }
}
