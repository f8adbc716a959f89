package org.scoregap.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.scoregap.app.Session;
import org.scoregap.app.WeekBooks;
import org.scoregap.app.WeekDocuments;
import org.scoregap.app.WeekDocuments.Format;
import org.scoregap.mapping.Branch;
import org.scoregap.model.Period;
import org.scoregap.model.ScoregapException;
import org.scoregap.model.ScoregapException.Failure;
import org.scoregap.report.BranchReport;
import org.scoregap.report.Names;
import org.scoregap.report.book.Book;
import org.scoregap.report.word.WordTemplates;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code report}: the week as a web page, an Excel workbook and Word documents. */
@Command(name = "report")
final class ReportCommand implements Callable<Integer> {
    /** Files that are named; more go by their number. */
    private static final int NAMED = 3;

    private final Surroundings surroundings;
    private final CommonOptions common;

    @Mixin
    private PeriodOption period = new PeriodOption();

    @Mixin
    private AsOfOption asOf = new AsOfOption();

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            split = ",")
    private @Nullable List<Format> formats;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "PATH")
    private @Nullable Path output;

    @Mixin
    private BranchOptions branches = new BranchOptions();

    @Option(names = "--word-templates")
    private boolean wordTemplates;

    ReportCommand(Surroundings surroundings, CommonOptions common) {
        this.surroundings = surroundings;
        this.common = common;
    }

    @Override
    public Integer call() throws IOException {
        Desk desk = Desk.open(surroundings, common);
        WordTemplates templates = new WordTemplates(desk.workspace().templates());
        if (wordTemplates) {
            return writeTemplates(desk, templates);
        }
        Set<Format> wanted = wanted();
        Optional<Path> place =
                Optional.ofNullable(output).map(path -> surroundings.folder().resolve(path));
        Optional<Format> single = place.flatMap(path -> singleFile(path, wanted));
        if (single.isEmpty() && place.flatMap(ReportCommand::ending).isPresent()) {
            throw new ScoregapException(
                    Failure.USAGE, "--output " + output, desk.messages().text("console.file-or-folder"));
        }
        try (Session session = desk.session(asOf)) {
            Period asked = session.period(period.asked());
            Branch branch = branches.in(session.mapping(asked));
            Book book = branch.isWhole()
                    ? WeekBooks.of(session, asked, desk.messages())
                    : WeekBooks.of(session, asked, branch, desk.messages());
            WeekDocuments documents = new WeekDocuments(desk.messages(), templates);
            if (single.isPresent() && place.isPresent()) {
                say(desk, documents.write(book, WeekDocuments.renderer(single.get()), place.get()));
                return ExitStatus.CLEAN;
            }
            Path folder = place.orElseGet(
                    () -> desk.workspace().reports(session.current().settings()).resolve(asked.toString()));
            BranchReport part = new BranchReport(branch, new Names(session.mapping(asked), desk.messages()));
            WeekDocuments.Written outcome = branch.isWhole()
                    ? documents.write(book, wanted, folder)
                    : documents.write(book, part.label(), wanted, folder);
            List<Path> written = outcome.files();
            written.stream().filter(file -> folder.equals(file.getParent())).forEach(file -> say(desk, file));
            written.stream()
                    .filter(file -> !folder.equals(file.getParent()))
                    .map(Path::getParent)
                    .distinct()
                    .forEach(below -> say(desk, below));
            sayKept(desk, outcome);
            return ExitStatus.CLEAN;
        }
    }

    /**
     * All, unless some are named or the file that is asked for can be of one only. The bulletin is the city's, and each
     * unit's order lies beside it: a part of the units has neither.
     */
    private Set<Format> wanted() {
        if (formats != null) {
            if (branches.isGiven() && formats.contains(Format.DOCX)) {
                throw new ScoregapException(Failure.USAGE, "--format docx --unit, --level", "html, xlsx");
            }
            return EnumSet.copyOf(formats);
        }
        return Optional.ofNullable(output)
                .flatMap(ReportCommand::ending)
                .map(EnumSet::of)
                .orElseGet(
                        () -> branches.isGiven() ? EnumSet.of(Format.HTML, Format.XLSX) : EnumSet.allOf(Format.class));
    }

    /** {@code -o 周报.html} means the file. */
    private static Optional<Format> singleFile(Path path, Set<Format> wanted) {
        return ending(path).filter(format -> format != Format.DOCX && wanted.equals(EnumSet.of(format)));
    }

    /** The format that a file of that name would have; a folder that is there is none, whatever it is called. */
    private static Optional<Format> ending(Path path) {
        return Optional.ofNullable(path.getFileName()).filter(name -> !Files.isDirectory(path)).stream()
                .flatMap(name -> Stream.of(Format.values())
                        .filter(format ->
                                name.toString().toLowerCase(Locale.ROOT).endsWith(format.ending())))
                .findFirst();
    }

    private int writeTemplates(Desk desk, WordTemplates templates) throws IOException {
        List<Path> written = templates.writeDefaults(desk.messages().language());
        if (written.isEmpty()) {
            desk.say(desk.messages()
                    .text("console.templates-there", templates.folder().toString()));
        }
        written.forEach(file -> say(desk, file));
        return ExitStatus.CLEAN;
    }

    /** What an earlier run, or somebody since, had left in the folder. */
    static void sayKept(Desk desk, WeekDocuments.Written outcome) {
        sayKept(desk, outcome, "console.removed");
    }

    /** @param removed the text that says which were removed, and why */
    static void sayKept(Desk desk, WeekDocuments.Written outcome, String removed) {
        int kept = outcome.kept().size();
        if (kept > 0) {
            String all = kept > NAMED ? Integer.toString(kept) : "";
            desk.warn(desk.messages().text("console.kept", names(desk, outcome.kept(), NAMED), all));
        }
        if (!outcome.removed().isEmpty()) {
            desk.say(desk.messages().text(removed, names(desk, outcome.removed(), Integer.MAX_VALUE)));
        }
    }

    private static String names(Desk desk, List<Path> files, int most) {
        return files.stream()
                .limit(most)
                .map(file -> String.valueOf(file.getFileName()))
                .collect(Collectors.joining(desk.messages().text("list.separator")));
    }

    private static void say(Desk desk, Path file) {
        desk.say(desk.messages().text("console.written", file.toString()));
    }
}
