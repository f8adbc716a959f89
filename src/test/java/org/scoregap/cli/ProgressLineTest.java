package org.scoregap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scoregap.report.Messages;

class ProgressLineTest {
    private static final Instant NOON = Instant.parse("2022-07-15T04:00:00Z");

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private Instant now = NOON;

    private final ProgressLine line = new ProgressLine(
            new PrintStream(written, true, StandardCharsets.UTF_8),
            ((InstantSource) () -> now).withZone(ZoneOffset.UTC),
            Messages.in(Locale.CHINESE));

    private String shown() {
        return written.toString(StandardCharsets.UTF_8);
    }

    private void after(int milliseconds) {
        now = NOON.plusMillis(milliseconds);
    }

    @Test
    void saysNothingOfWhatIsDoneWithinASecond() {
        line.begin(2, 200);
        after(999);
        line.rows(1_000);
        line.file(100);
        line.end();

        assertThat(shown()).isEmpty();
    }

    @Test
    void saysHowFarHowFastAndHowLongStill() {
        line.begin(4, 400);
        after(2_000);
        line.rows(3_000);
        line.file(100);
        after(2_300);
        line.rows(450);
        line.end();

        assertThat(shown())
                .isEqualTo("\r\u001b[K0/4 个文件，3000 行，每秒 1500 行"
                        + "\r\u001b[K1/4 个文件，3450 行，每秒 1500 行，约剩 7 秒"
                        + "\r\u001b[K");
    }

    @Test
    void isForWatchersAlone(@TempDir Path folder) {
        Office office = Office.in(folder);
        office.writeWeekly("WS-601,200,142");
        AtomicInteger asked = new AtomicInteger();
        Clock hours = ((InstantSource) () -> NOON.plusSeconds(10L * asked.getAndIncrement())).withZone(ZoneOffset.UTC);
        assertThat(office.at(hours, "validate", "inbox").err()).isEmpty();
        office.withEnvironment(Map.of("SCOREGAP_WATCHED", "1"));
        assertThat(office.at(hours, "validate", "inbox").err()).contains("1/1 个文件，1 行", "\r\u001b[K");
        assertThat(office.at(hours, "validate", "inbox", "--quiet").err()).isEmpty();
    }

    @Test
    void completionKnowsEveryCommand(@TempDir Path folder) {
        String script = Office.without(folder).run("completion").out();
        assertThat(script).contains("under-reporting", "complete -F _complete_scoregap", "--max-problems");
    }
}
