package org.scoregap.app;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.scoregap.model.ScoregapException;
import org.scoregap.model.ScoregapException.Failure;
import org.scoregap.report.Printable;
import org.scoregap.store.OwnerOnly;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * What a run did, a line a step or file, added to a file for other programs: time, code, outcome, file. It holds no
 * person, no figure, and no path outside the workspace.
 */
public final class RunLog {
    /** Says nothing. */
    public static final RunLog NONE =
            new RunLog(Optional.empty(), Format.TEXT, Path.of(""), Clock.systemUTC(), ZoneOffset.UTC);

    private static final DateTimeFormatter TIME = DateTimeFormatter.ISO_OFFSET_DATE_TIME;

    private final Optional<Path> file;
    private final Format format;
    private final Path root;
    private final Clock clock;
    private final ZoneId zone;
    private Optional<ScoregapException> failure = Optional.empty();

    private RunLog(Optional<Path> file, Format format, Path root, Clock clock, ZoneId zone) {
        this.file = file;
        this.format = format;
        this.root = root;
        this.clock = clock;
        this.zone = zone;
    }

    /** How a line is written. */
    public enum Format {
        TEXT,
        /** A JSON object a line. */
        JSON
    }

    /** What a line is about; stable. */
    public enum Step {
        BEGUN,
        BACKED_UP,
        LEFT,
        TAKEN_IN,
        UNREADABLE,
        MOVED,
        NOT_MOVED,
        PUBLISHED,
        WRITTEN,
        NOTIFIED,
        ENDED
    }

    /**
     * Adds to a file, line by line.
     *
     * @param root files are named from here
     */
    public static RunLog of(Path file, Format format, Path root, Clock clock, ZoneId zone) {
        return new RunLog(Optional.of(file), format, root, clock, zone);
    }

    /** A line about the run. */
    public void add(Step step, String outcome) {
        line(step, outcome, "");
    }

    /** A line about a file. */
    public void add(Step step, String outcome, Path about) {
        Path absolute = about.toAbsolutePath().normalize();
        line(step, outcome, (absolute.startsWith(root) ? root.relativize(absolute) : about.getFileName()).toString());
    }

    /** Why lines are missing; empty where none is. */
    public Optional<ScoregapException> failure() {
        return failure;
    }

    private void line(Step step, String outcome, String about) {
        if (file.isEmpty() || failure.isPresent()) {
            return;
        }
        String time =
                TIME.format(clock.instant().truncatedTo(ChronoUnit.SECONDS).atZone(zone));
        String line = format == Format.JSON ? json(time, step, outcome, about) : text(time, step, outcome, about);
        try {
            Path folder = file.get().toAbsolutePath().getParent();
            if (folder != null) {
                OwnerOnly.folder(folder);
            }
            if (!Files.exists(file.get())) {
                OwnerOnly.newFile(file.get());
            }
            Files.writeString(
                    file.get(),
                    line + "\n",
                    StandardCharsets.UTF_8,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            failure = Optional.of(
                    new ScoregapException(Failure.FILE_REFUSED, e, file.get().toString(), e.toString()));
        }
    }

    private static String text(String time, Step step, String outcome, String about) {
        return Printable.of(time + " " + step + " " + outcome + " " + about);
    }

    private static String json(String time, Step step, String outcome, String about) {
        StringWriter line = new StringWriter();
        try (JsonGenerator object = new JsonFactory().createGenerator(ObjectWriteContext.empty(), line)) {
            object.writeStartObject();
            object.writeStringProperty("time", time);
            object.writeStringProperty("code", step.name());
            object.writeStringProperty("outcome", outcome);
            if (!about.isEmpty()) {
                object.writeStringProperty("file", Printable.of(about));
            }
            object.writeEndObject();
        }
        return line.toString();
    }
}
