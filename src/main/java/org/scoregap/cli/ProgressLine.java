package org.scoregap.cli;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.scoregap.app.Progress;
import org.scoregap.report.Messages;

/**
 * One line on a terminal that says how far the work has come, how fast, and how long it will still take; nothing of what is
 * done within a second. The libraries for it bring a terminal library of their own, of another version than ours.
 */
final class ProgressLine implements Progress {
    private static final Duration AT_ONCE = Duration.ofSeconds(1);
    private static final Duration BETWEEN = Duration.ofMillis(200);
    /** One part of so many: before that, the start weighs more than the work. */
    private static final int TELLING = 20;

    private static final String CLEARED = "\r\u001b[K";

    private final PrintStream err;
    private final Clock clock;
    private final Messages messages;
    private Instant begun = Instant.EPOCH;
    private Instant shown = Instant.EPOCH;
    private boolean visible;
    private int files;
    private long bytes;
    private int filesDone;
    private long bytesDone;
    private long rows;

    ProgressLine(PrintStream err, Clock clock, Messages messages) {
        this.err = err;
        this.clock = clock;
        this.messages = messages;
    }

    @Override
    public void begin(int files, long bytes) {
        this.files = files;
        this.bytes = bytes;
        this.begun = clock.instant();
        this.shown = begun.plus(AT_ONCE).minus(BETWEEN);
    }

    @Override
    public void rows(int more) {
        rows += more;
        show();
    }

    @Override
    public void file(long size) {
        filesDone++;
        bytesDone += size;
        show();
    }

    @Override
    public void end() {
        if (visible) {
            err.print(CLEARED);
            err.flush();
            visible = false;
        }
    }

    private void show() {
        Instant now = clock.instant();
        if (now.isBefore(shown.plus(BETWEEN))) {
            return;
        }
        shown = now;
        visible = true;
        err.print(CLEARED + line(Duration.between(begun, now)));
        err.flush();
    }

    private String line(Duration spent) {
        double seconds = Math.max(0.001, spent.toMillis() / 1000.0);
        return messages.text(
                "console.progress",
                Integer.toString(filesDone),
                Integer.toString(files),
                Long.toString(rows),
                rows < seconds ? "" : Long.toString(Math.round(rows / seconds)),
                remaining(seconds));
    }

    /** By the bytes of the files that are done: empty while they are too few to tell. */
    private String remaining(double seconds) {
        return bytesDone < bytes / TELLING || bytesDone == 0 || filesDone == files
                ? ""
                : Long.toString(Math.max(1, Math.round(seconds * (bytes - bytesDone) / bytesDone)));
    }
}
