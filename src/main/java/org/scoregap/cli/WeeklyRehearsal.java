package org.scoregap.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.scoregap.app.Rehearsal;
import org.scoregap.app.Rehearsal.Would;
import org.scoregap.model.Submission.Outcome;
import org.scoregap.report.Messages;
import org.scoregap.report.Printable;

/** {@code weekly --dry-run}: what it would do, a line each, and nothing done. */
final class WeeklyRehearsal {
    private final Desk desk;
    private final Clock clock;
    private final Messages messages;

    WeeklyRehearsal(Desk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
        this.messages = desk.messages();
    }

    int tell(boolean publishing, WeeklyOptions options) {
        Rehearsal.Result result = new Rehearsal(desk.workspace(), desk.mapping(), clock).result();
        List<String> lines = new ArrayList<>();
        if (options.backups() > 0) {
            lines.add(messages.text("rehearsal.backup", Integer.toString(options.backups())));
        }
        result.files().forEach(would -> lines.add(line(would)));
        result.left().forEach(file -> lines.add(messages.text("rehearsal.left", below(file))));
        result.unreadable().forEach(why -> lines.add(messages.sentence(why)));
        lines.add(
                messages.text("rehearsal.files", Integer.toString(result.files().size())));
        if (publishing) {
            lines.add(messages.text("rehearsal.publish"));
        }
        options.summary().ifPresent(file -> lines.add(messages.text("rehearsal.summary", file.toString())));
        if (!options.notice().isEmpty()) {
            lines.add(messages.text("rehearsal.notice", String.join(" ", options.notice())));
        }
        lines.add(messages.text("rehearsal.nothing-done"));
        byte[] text =
                (String.join("\n", lines.stream().map(Printable::of).toList()) + "\n").getBytes(StandardCharsets.UTF_8);
        desk.results().put(out -> out.write(text));
        boolean clean = result.unreadable().isEmpty()
                && result.files().stream().allMatch(would -> would.outcome() == Outcome.ACCEPTED);
        return clean ? ExitStatus.CLEAN : ExitStatus.PROBLEMS;
    }

    private String line(Would would) {
        return messages.text(
                "rehearsal.file",
                would.name(),
                messages.word(would.outcome()),
                Integer.toString(would.accepted()),
                Integer.toString(would.rows()),
                would.known() ? messages.text("rehearsal.known") : "",
                below(would.target()));
    }

    private String below(Path file) {
        Path root = desk.workspace().root();
        return (file.startsWith(root) ? root.relativize(file) : file).toString();
    }
}
