package org.scoregap.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scoregap.model.ScoregapException;
import org.scoregap.model.ScoregapException.Failure;

/** A disk that is full or read-only is named, with what to do about it. */
class DiskTroubleTest {
    @ParameterizedTest
    @CsvSource({
        "No space left on device, FULL",
        "Disk quota exceeded, FULL",
        "There is not enough space on the disk, FULL",
        "设备上没有空间, FULL",
        "/srv/archive: Read-only file system, READ_ONLY",
        "The media is write protected, READ_ONLY"
    })
    void theSystemsWordsAreUnderstood(String words, DiskTrouble expected) {
        assertThat(DiskTrouble.of(new IOException(words))).contains(expected);
    }

    @Test
    void itIsFoundBelowOtherExceptionsThatHoldEachOther() {
        IllegalStateException outer = new IllegalStateException("The database has been closed");
        IllegalStateException inner = new IllegalStateException("Writing failed", outer);
        outer.addSuppressed(inner);
        inner.addSuppressed(new IOException("No space left on device"));
        assertThat(DiskTrouble.of(outer)).contains(DiskTrouble.FULL);
    }

    @Test
    void otherTroubleIsNotTheDisks() {
        assertThat(DiskTrouble.of(new IOException("Permission denied"))).isEmpty();
        assertThat(DiskTrouble.of(new IOException((String) null))).isEmpty();
    }

    @Test
    void theSentenceNamesThePathAndSaysWhatToDo() {
        ScoregapException full = new ScoregapException(
                Failure.FILE_REFUSED, new IOException("No space left on device"), "/srv/reports/a.html", "x");
        assertThat(Messages.in(Locale.CHINESE).sentence(full))
                .isEqualTo("系统不允许读写 /srv/reports/a.html：x；磁盘已满，请腾出空间后再运行一次");
        assertThat(Messages.in(Locale.ENGLISH).sentence(full))
                .contains("/srv/reports/a.html")
                .endsWith("; the disk is full: make room and run this again");
    }
}
