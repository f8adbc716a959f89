package org.scoregap.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.scoregap.app.AtomicFile;
import org.scoregap.app.preview.CleanNames;
import org.scoregap.app.preview.CleanTable;
import org.scoregap.app.preview.CleanTables;
import org.scoregap.app.preview.CleanTables.Choice;
import org.scoregap.app.preview.CleanTables.Cleaned;
import org.scoregap.mapping.Mapping;
import org.scoregap.model.Problem;
import org.scoregap.model.ScoregapException;
import org.scoregap.model.ScoregapException.Failure;
import org.scoregap.model.Severity;
import org.scoregap.read.Scratch;
import org.scoregap.report.Messages;
import org.scoregap.validate.Wanted;

/** {@code preview --format csv}: the tables of files written clean, to standard output or one file each into a folder. */
final class CleanCopies {
    private final Desk desk;
    private final Messages messages;
    private final CleanTables tables;
    private final Choice choice;

    CleanCopies(Desk desk, Optional<Mapping> mapping, Wanted wanted, boolean all) {
        this.desk = desk;
        this.messages = desk.messages();
        this.tables = new CleanTables(mapping, wanted);
        this.choice = all ? Choice.ALL : Choice.ONE;
    }

    /**
     * Writes them; a file that cannot be read or written is named and stops nothing.
     *
     * @param folder where they go; empty for standard output
     * @return the exit status
     * @throws ScoregapException {@code USAGE} for several files that have nowhere to go
     */
    int write(List<Path> files, Optional<Path> folder) {
        if (folder.isEmpty() && files.size() > 1) {
            throw new ScoregapException(
                    Failure.USAGE, "--format csv, FILE × " + files.size(), "--format csv --output DIR");
        }
        if (folder.filter(Files::exists).isPresent() && !Files.isDirectory(folder.get())) {
            throw new ScoregapException(Failure.USAGE, "--output " + folder.get(), "--output DIR");
        }
        Map<Path, String> names = CleanNames.of(files);
        int read = 0;
        for (Path file : files) {
            try {
                read += write(file, names.getOrDefault(file, ""), files, folder) ? 1 : 0;
            } catch (ScoregapException e) {
                if (e.failure() != Failure.FILE_REFUSED) {
                    throw e;
                }
                desk.warn(messages.sentence(e));
            }
        }
        return read == 0 ? ExitStatus.NO_INPUT : ExitStatus.CLEAN;
    }

    private boolean write(Path file, String name, List<Path> inputs, Optional<Path> folder) {
        Path spool = spool();
        try {
            Cleaned cleaned = tables.clean(file, choice, spool);
            String shown = file.getFileName().toString();
            cleaned.problems().stream()
                    .filter(problem -> problem.severity() != Severity.NOTICE)
                    .forEach(this::name);
            for (int i = 0; i < cleaned.tables().size(); i++) {
                CleanTable table = cleaned.tables().get(i);
                table.problems().forEach(this::name);
                if (table.neutralised() > 0) {
                    desk.warn(messages.text("preview.neutralised", shown, Integer.toString(table.neutralised())));
                }
                String copy = choice == Choice.ALL ? name + "-" + (i + 1) + ".csv" : name + ".csv";
                put(table, i > 0, folder.map(to -> to.resolve(copy)), inputs);
            }
            if (cleaned.others() > 0) {
                CleanTable chosen = cleaned.tables().get(0);
                desk.warn(messages.text(
                        "preview.others",
                        shown,
                        chosen.sheet(),
                        Integer.toString(chosen.headerRow()),
                        Integer.toString(cleaned.others())));
            }
            return !cleaned.tables().isEmpty();
        } finally {
            clear(spool);
        }
    }

    private void put(CleanTable table, boolean further, Optional<Path> target, List<Path> inputs) {
        if (target.isEmpty()) {
            desk.results().put(out -> {
                if (further) {
                    out.write('\r');
                    out.write('\n');
                }
                table.copyTo(out);
            });
            return;
        }
        Path file = target.get();
        if (isInput(file, inputs) || Files.isSymbolicLink(file)) {
            throw new ScoregapException(Failure.FILE_REFUSED, file.toString(), messages.text("preview.in-the-way"));
        }
        AtomicFile.write(file, table::copyTo);
        desk.say(messages.text("console.written", file.toString()));
    }

    /** A copy must never take the place of what it is a copy of. */
    private static boolean isInput(Path file, List<Path> inputs) {
        try {
            for (Path input : inputs) {
                if (Files.exists(file, LinkOption.NOFOLLOW_LINKS) && Files.isSameFile(file, input)) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    private void name(Problem problem) {
        desk.warn(messages.text(
                "preview.problem", problem.file(), problem.where().toString(), messages.sentence(problem)));
    }

    private static Path spool() {
        try {
            return Scratch.folder("scoregap-clean-");
        } catch (IOException e) {
            throw new ScoregapException(Failure.FILE_REFUSED, e, "scratch", String.valueOf(e.getMessage()));
        }
    }

    private static void clear(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new ScoregapException(Failure.FILE_REFUSED, e, folder.toString(), String.valueOf(e.getMessage()));
        }
    }
}
