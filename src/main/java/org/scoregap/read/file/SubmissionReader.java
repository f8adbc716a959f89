package org.scoregap.read.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.scoregap.model.CellRef;
import org.scoregap.model.Decision;
import org.scoregap.model.Problem;
import org.scoregap.model.ProblemCode;
import org.scoregap.model.ScoregapException;
import org.scoregap.model.ScoregapException.Failure;
import org.scoregap.read.Limits;
import org.scoregap.read.Parsing;
import org.scoregap.read.RawFile;
import org.scoregap.read.ReadFile;
import org.scoregap.read.ReadingOptions;
import org.scoregap.read.Unreadable;
import org.scoregap.read.Vocabulary;
import org.scoregap.read.html.HtmlFile;
import org.scoregap.read.table.SubmissionFile;
import org.scoregap.read.text.CsvFile;
import org.scoregap.read.workbook.XlsFile;
import org.scoregap.read.workbook.XlsxFile;
import org.scoregap.read.workbook.XmlWorkbook;

/**
 * Opens submitted files: CSV text of any usual encoding and delimiter, xlsx, xls, HTML, Excel 2003's XML; told by
 * content, never by name.
 */
public final class SubmissionReader {
    private final Vocabulary vocabulary;
    private final Limits limits;

    public SubmissionReader(Vocabulary vocabulary, Limits limits) {
        this.vocabulary = vocabulary;
        this.limits = limits;
    }

    /**
     * Opens a file and tells what it is by evidence alone; see {@link #open(Path, String, ReadingOptions)}.
     *
     * @throws ScoregapException {@code FILE_REFUSED} when the system does not let us read the file
     */
    public ReadFile open(Path file, String name) {
        return open(file, name, ReadingOptions.NONE);
    }

    /**
     * Opens a file. One that is broken, hostile or no table at all opens too: it has no tables and says why in its
     * problems, which may also happen halfway through.
     *
     * @param name the file's name as received, for messages and for telling a misnamed file
     * @param options what somebody says about it
     * @throws ScoregapException {@code FILE_REFUSED} when the system does not let us read the file
     */
    public ReadFile open(Path file, String name, ReadingOptions options) {
        List<Decision> decisions = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        Optional<RawFile> raw = Optional.empty();
        try {
            FileType type = new TypeSniffer(limits).sniff(file, name);
            decisions.add(new Decision(Decision.Subject.TYPE, CellRef.FILE, type.name(), "content"));
            RawFile opened = open(file, name, type, options);
            raw = Optional.of(opened);
            if (type.isMisnamed(name)) {
                problems.add(Problem.of(ProblemCode.FILE_MISNAMED, name, CellRef.FILE, name, type.name()));
            }
            decisions.addAll(opened.decisions());
            options.sheet()
                    .map(sheet -> new Decision(Decision.Subject.SHEET, CellRef.FILE, sheet, ReadingOptions.OPTION))
                    .ifPresent(decisions::add);
        } catch (Unreadable unreadable) {
            problems.add(unreadable.problem(name));
        } catch (IOException refused) {
            throw new ScoregapException(Failure.FILE_REFUSED, refused, file.toString(), refused.toString());
        }
        return new SubmissionFile(name, raw, vocabulary, limits, options, decisions, problems);
    }

    /** A file that was found out to be unreadable before it could be opened: it has no tables, and says why. */
    public ReadFile refused(String name, Unreadable why) {
        List<Problem> problems = List.of(why.problem(name));
        return new SubmissionFile(name, Optional.empty(), vocabulary, limits, ReadingOptions.NONE, List.of(), problems);
    }

    /**
     * The file's rows as they stand in it; none where the file is refused.
     *
     * @param wanted by sheet and row number; a text file's sheet has no name
     * @param most cells that are kept
     */
    public FileRows rows(
            Path file, String name, ReadingOptions options, BiPredicate<String, Integer> wanted, int most) {
        try {
            RawFile opened = open(file, name, new TypeSniffer(limits).sniff(file, name), options);
            try {
                return FileRows.of(opened, wanted, most);
            } finally {
                opened.close();
            }
        } catch (Unreadable unreadable) {
            return FileRows.NONE;
        } catch (IOException refused) {
            throw new ScoregapException(Failure.FILE_REFUSED, refused, file.toString(), refused.toString());
        }
    }

    private RawFile open(Path file, String name, FileType type, ReadingOptions options) throws IOException {
        return switch (type) {
            case CSV -> CsvFile.open(file, name, vocabulary, limits, options);
            case XLSX -> Parsing.guard(() -> XlsxFile.open(file.toFile(), name, limits));
            case XLS -> Parsing.guard(() -> XlsFile.open(file.toFile(), name, limits));
            case HTML -> Parsing.guard(() -> HtmlFile.open(file, name, vocabulary, limits));
            case XML_2003 -> Parsing.guard(() -> XmlWorkbook.open(file, name, vocabulary, limits));
        };
    }
}
