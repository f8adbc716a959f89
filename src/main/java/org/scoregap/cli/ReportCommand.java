package org.scoregap.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.scoregap.app.Session;
import org.scoregap.app.WeekBooks;
import org.scoregap.app.WeekDocuments;
import org.scoregap.app.WeekDocuments.Format;
import org.scoregap.model.Period;
import org.scoregap.model.ScoregapException;
import org.scoregap.model.ScoregapException.Failure;
import org.scoregap.report.book.Book;
import org.scoregap.report.word.WordTemplates;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code report}: the week as a web page, an Excel workbook and Word documents. */
@Command(name = "report")
final class ReportCommand implements Callable<Integer> {
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
        Set<Format> wanted = formats == null ? EnumSet.allOf(Format.class) : EnumSet.copyOf(formats);
        try (Session session = desk.session(asOf)) {
            Period asked = session.period(period.asked());
            Book book = WeekBooks.of(session, asked, desk.messages());
            WeekDocuments documents = new WeekDocuments(desk.messages(), templates);
            Optional<Path> place = Optional.ofNullable(output)
                    .map(path -> surroundings.folder().resolve(path));
            Optional<Format> single = place.flatMap(path -> singleFile(path, wanted));
            if (single.isPresent() && place.isPresent()) {
                say(desk, documents.write(book, WeekDocuments.renderer(single.get()), place.get()));
                return ExitStatus.CLEAN;
            }
            if (place.filter(ReportCommand::isDocument).isPresent()) {
                throw new ScoregapException(Failure.USAGE, "-o " + output, "-f html -o x.html, -f xlsx -o x.xlsx");
            }
            Path folder = place.orElseGet(
                    () -> desk.workspace().reports(session.current().settings()).resolve(asked.toString()));
            List<Path> written = documents.write(book, wanted, folder);
            written.stream().filter(file -> folder.equals(file.getParent())).forEach(file -> say(desk, file));
            written.stream()
                    .filter(file -> !folder.equals(file.getParent()))
                    .map(Path::getParent)
                    .distinct()
                    .forEach(below -> say(desk, below));
            return ExitStatus.CLEAN;
        }
    }

    /** {@code -o 周报.html} means the file where it can mean nothing else. */
    private static Optional<Format> singleFile(Path path, Set<Format> wanted) {
        return wanted.stream()
                .filter(format -> wanted.size() == 1 && format != Format.DOCX)
                .filter(format -> path.getFileName() != null
                        && path.getFileName().toString().endsWith(format.ending()))
                .findFirst();
    }

    /** A folder of that name would be taken for the document. */
    private static boolean isDocument(Path path) {
        return path.getFileName() != null
                && java.util.Arrays.stream(Format.values())
                        .anyMatch(format -> path.getFileName().toString().endsWith(format.ending()));
    }

    private int writeTemplates(Desk desk, WordTemplates templates) throws IOException {
        List<Path> written = templates.writeDefaults(desk.messages().language());
        if (written.isEmpty()) {
            throw new ScoregapException(
                    Failure.FILE_REFUSED,
                    templates.folder().toString(),
                    desk.messages().text("console.templates-there"));
        }
        written.forEach(file -> say(desk, file));
        return ExitStatus.CLEAN;
    }

    private static void say(Desk desk, Path file) {
        desk.say(desk.messages().text("console.written", file.toString()));
    }
}
