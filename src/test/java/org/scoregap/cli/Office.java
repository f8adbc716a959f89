package org.scoregap.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.scoregap.Child;
import org.scoregap.model.Period;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A creation office with a workspace of its own, on the Friday of 2022-W28; commands go through the real entry point. */
final class Office {
    static final String WEEKLY = "市卫健委2022年第28周周报.csv";
    static final String HEAD = "填报单位：市卫健委";
    static final String COLUMNS = "指标编号,应检数,合格数";

    /** Before the reports are due: Friday 16:00 in Shanghai. */
    static final Instant FRIDAY = Instant.parse("2022-07-15T08:00:00Z");

    private final Path root;
    private final TickingClock clock = new TickingClock();
    private Map<String, String> environment = Map.of();
    private boolean terminal;

    private Office(Path root) {
        this.root = root;
    }

    /** A workspace in {@code root}, as {@code init} makes it. */
    static Office in(Path root) {
        return Prepared.INITIALISED.in(root);
    }

    /** A folder that is no workspace. */
    static Office without(Path root) {
        return new Office(root);
    }

    /** The same workspace once more, in another folder and from now on with a clock of its own. */
    Office copiedTo(Path other) {
        Office copy = new Office(other);
        copy.clock.now = clock.now;
        copy.environment = environment;
        copy.terminal = terminal;
        try (Stream<Path> all = Files.walk(root)) {
            for (Path each : all.toList()) {
                Path target = other.resolve(root.relativize(each).toString());
                if (Files.isDirectory(each)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(each, target, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return copy;
    }

    /** What a command left behind. */
    record Outcome(int status, String out, String err) {
        JsonNode json() {
            return JsonMapper.shared().readTree(out);
        }

        List<CSVRecord> csv() {
            return Office.csv(out);
        }
    }

    Outcome run(String... words) {
        return at(clock, words);
    }

    Outcome at(Clock time, String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Surroundings surroundings = new Surroundings(stream(out), stream(err), environment, root, time, terminal);
        int status = CommandTree.run(surroundings, words);
        surroundings.out().flush();
        surroundings.err().flush();
        return new Outcome(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** Begins a command as a process of its own, which can be killed. */
    Child begin(String... words) {
        return Child.begin(
                Main.class,
                Stream.concat(Stream.of(words), Stream.of("--workspace", root.toString()))
                        .toList());
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, false, StandardCharsets.UTF_8);
    }

    /** What {@code weekly} would write of a week apart from its documents. */
    SortedMap<String, String> lists(Period week) {
        return WeekLists.of(root, week, clock);
    }

    void on(Instant moment) {
        clock.now = moment;
    }

    void withEnvironment(Map<String, String> variables) {
        environment = variables;
    }

    void atATerminal() {
        terminal = true;
    }

    Path path(String relative) {
        return root.resolve(relative);
    }

    /** A file in the inbox. */
    Path write(String name, String... lines) {
        return writeTo("inbox/" + name, lines);
    }

    /** The health commission's weekly report in the inbox. */
    Path writeWeekly(String... rows) {
        return write(
                WEEKLY, Stream.concat(Stream.of(HEAD, COLUMNS), Stream.of(rows)).toArray(String[]::new));
    }

    Path writeTo(String relative, String... lines) {
        try {
            Path file = root.resolve(relative);
            Files.createDirectories(file.getParent());
            return Files.writeString(file, String.join("\n", lines) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String read(String relative) {
        try {
            return Files.readString(root.resolve(relative));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Edits a file of the configuration; {@code from} must be in it. */
    void edit(String file, String from, String to) {
        String text = read("config/" + file);
        if (!text.contains(from)) {
            throw new IllegalArgumentException(file + " has no " + from);
        }
        writeTo("config/" + file, text.replace(from, to).stripTrailing());
    }

    /** Every file below a folder, in order, with its content. */
    SortedMap<String, String> files(String below) {
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(root.resolve(below))) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                // A workbook is no text, but the same one is the same.
                files.put(
                        root.resolve(below).relativize(file).toString(),
                        new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    static List<CSVRecord> csv(String text) {
        try {
            return CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(new StringReader(text))
                    .getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A clock that goes on while a command runs, as real ones do. */
    private static final class TickingClock extends Clock {
        private Instant now = FRIDAY;

        @Override
        public Instant instant() {
            now = now.plusMillis(1);
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
