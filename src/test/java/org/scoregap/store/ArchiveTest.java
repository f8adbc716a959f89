package org.scoregap.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scoregap.model.ScoregapException;

class ArchiveTest {
    private static final String HASH_OF_ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @TempDir
    Path folder;

    private Path abc() throws IOException {
        return Files.writeString(folder.resolve("市城管局.csv"), "abc");
    }

    @Test
    void keepsTheBytesUnderTheirHashOnce() throws IOException {
        Archive archive = new Archive(folder.resolve("archive"));
        assertThat(Archive.sha256(abc())).isEqualTo(HASH_OF_ABC);
        assertThat(archive.find(HASH_OF_ABC)).isEmpty();
        Path kept = archive.keep(abc(), HASH_OF_ABC);
        assertThat(kept).hasContent("abc");
        assertThat(archive.keep(folder.resolve("no longer there.csv"), HASH_OF_ABC))
                .isEqualTo(kept);
        assertThat(archive.find(HASH_OF_ABC)).isEqualTo(Optional.of(kept));
        assertThat(kept.getParent()).isDirectoryContaining(path -> path.equals(kept));
        try (var files = Files.list(kept.getParent())) {
            assertThat(files).containsExactly(kept);
        }
    }

    @Test
    void noticesBytesThatAreNotThoseOfTheirHashAndTakesGoodOnesInstead() throws IOException {
        Archive archive = new Archive(folder.resolve("archive"));
        Path kept = archive.keep(abc(), HASH_OF_ABC);
        assertThat(archive.isIntact(HASH_OF_ABC)).isTrue();
        Files.writeString(kept, "abd");
        assertThat(archive.isIntact(HASH_OF_ABC)).isFalse();
        archive.keep(abc(), HASH_OF_ABC);
        assertThat(archive.isIntact(HASH_OF_ABC)).isTrue();
    }

    @Test
    void refusesAFileThatChangedSinceItWasHashed() throws IOException {
        Archive archive = new Archive(folder.resolve("archive"));
        Path changed = Files.writeString(abc(), "abd");
        assertThatThrownBy(() -> archive.keep(changed, HASH_OF_ABC))
                .isInstanceOf(ScoregapException.class)
                .hasMessageContaining(HASH_OF_ABC);
        assertThat(archive.find(HASH_OF_ABC)).isEmpty();
    }

    @Test
    void refusesAHashThatIsNone() {
        Archive archive = new Archive(folder);
        assertThatThrownBy(() -> archive.find("../../etc/passwd")).isInstanceOf(IllegalArgumentException.class);
    }
}
