package org.scoregap.bench.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.scoregap.mapping.Indicator;
import org.scoregap.mapping.Unit;
import org.scoregap.model.Period;

/**
 * The given configuration, but that every one of some units owes every one of some indicators, and that one file may bring
 * the reports of all of them: years of a file a unit and week would take longer to take in than anybody waits.
 */
final class OwedByAll {
    /** How the column of a collected report is headed that says whose the row is. */
    static final String REPORTER = "报送单位";

    private OwedByAll() {}

    static void configure(Path from, Path to, List<Unit> units, List<Indicator> indicators, Period first)
            throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.write(to.resolve(file.getFileName()), Files.readAllBytes(file));
            }
        }
        Path settings = to.resolve("scoregap.yaml");
        Files.writeString(settings, Files.readString(settings).replaceFirst("(?m)^from: \\S+", "from: " + first));
        Path forms = to.resolve("forms.yaml");
        Files.writeString(
                forms,
                Files.readString(forms)
                        .replaceFirst("(?m)^  columns:\n", "  columns:\n    unit: [" + REPORTER + "]\n"));
        String all = "  reported-by: ["
                + String.join(
                        ", ", units.stream().map(unit -> unit.id().value()).toList()) + "]";
        List<String> ids = indicators.stream()
                .map(indicator -> "- id: " + indicator.id().value())
                .toList();
        Path register = to.resolve("indicators.yaml");
        List<String> lines = new ArrayList<>();
        boolean concerned = false;
        boolean replaced = false;
        for (String line : Files.readAllLines(register)) {
            if (line.startsWith("- id: ")) {
                concerned = ids.contains(line.strip());
                replaced = false;
                lines.add(line);
                if (concerned) {
                    lines.add(all);
                }
                continue;
            }
            // what is replaced may go on over the next line, further in
            replaced =
                    concerned && (line.matches("  (reported-by|cadence):.*") || (replaced && line.startsWith("   ")));
            if (!replaced) {
                lines.add(line);
            }
        }
        Files.write(register, lines);
    }
}
