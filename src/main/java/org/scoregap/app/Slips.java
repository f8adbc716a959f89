package org.scoregap.app;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.scoregap.mapping.Mapping;
import org.scoregap.model.CellRef;
import org.scoregap.model.Decision;
import org.scoregap.model.Decision.Subject;
import org.scoregap.model.Problem;
import org.scoregap.model.ProblemCode;
import org.scoregap.model.ScoregapException;
import org.scoregap.model.Submission;
import org.scoregap.model.Submission.Outcome;
import org.scoregap.read.Cell;
import org.scoregap.read.HeldSheet;
import org.scoregap.read.Limits;
import org.scoregap.read.RawRow;
import org.scoregap.read.ReadingOptions;
import org.scoregap.read.file.FileRows;
import org.scoregap.read.file.SubmissionReader;
import org.scoregap.report.Messages;
import org.scoregap.report.Printable;
import org.scoregap.report.slip.ReturnSlip;
import org.scoregap.report.slip.SlipFile;
import org.scoregap.report.slip.SlipRows;
import org.scoregap.report.slip.SlipRows.Area;
import org.scoregap.report.slip.SlipRows.Line;
import org.scoregap.report.slip.SlipWriter;

/** Writes return slips (退回单) for the files of one run that did not count in full. */
public final class Slips {
    /** What a spreadsheet's object model holds in some hundred megabytes. */
    private static final int MOST_CELLS = 200_000;

    private static final int LONGEST_NAME = 200;
    /** Of these nothing is opened a second time: whatever refused them would meet the spreadsheet library again. */
    private static final Set<ProblemCode> UNOPENED = Set.of(
            ProblemCode.FILE_EMPTY,
            ProblemCode.FILE_ENCRYPTED,
            ProblemCode.FILE_TOO_OLD,
            ProblemCode.FILE_TOO_LARGE,
            ProblemCode.FILE_NOT_A_TABLE,
            ProblemCode.FILE_DAMAGED,
            ProblemCode.ENCODING_INVALID);

    /** In a workbook such a row's cells would be read as they stand, one column off. */
    private static final Set<ProblemCode> UNDIVIDED =
            Set.of(ProblemCode.ROW_MALFORMED, ProblemCode.ROW_TOO_WIDE, ProblemCode.ROW_TOO_NARROW);

    private static final Set<String> WORKBOOKS = Set.of("XLSX", "XLS");
    private static final Pattern UNSAFE = Pattern.compile("[\\\\/:*?\"<>|]");
    private static final Pattern EARLIER = Pattern.compile("^(退回-|Returned-)+");
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private final Mapping mapping;
    private final Messages messages;
    private final Path folder;
    private final Instant now;
    private final SubmissionReader reader;
    private final Judge judge;
    private final Set<String> written = new HashSet<>();
    private int count;

    /**
     * Of one run.
     *
     * @param folder where they go, and nowhere else; made with the first
     * @param now tells whether reports are due already
     */
    public Slips(Mapping mapping, Messages messages, Path folder, Instant now) {
        this.mapping = mapping;
        this.messages = messages;
        this.folder = folder;
        this.now = now;
        this.judge = new Judge(mapping);
        this.reader = new SubmissionReader(Judge.vocabulary(mapping), Limits.USUAL);
    }

    public Path folder() {
        return folder;
    }

    /** How many have been written. */
    public int count() {
        return count;
    }

    /**
     * Writes the slip of a file that did not count in full; of another none.
     *
     * @param bytes where the file's bytes are, under whatever name
     * @param received when it arrived
     * @return where the slip is
     * @throws ScoregapException {@code FILE_REFUSED} when it cannot be written
     */
    public Optional<Path> write(Path bytes, Submission submission, Instant received) {
        if (submission.outcome() == Outcome.ACCEPTED) {
            return Optional.empty();
        }
        SlipFile slip = make(bytes, submission, received);
        Path target = free(submission.file(), slip.ending());
        AtomicFile.writeOwn(target, slip.content()::writeTo);
        count++;
        return Optional.of(target);
    }

    private SlipFile make(Path bytes, Submission submission, Instant received) {
        SlipWriter writer = new SlipWriter(ReturnSlip.of(submission, mapping, messages, now), messages);
        Optional<String> type = submission.decisions().stream()
                .filter(decision -> decision.subject() == Subject.TYPE)
                .map(Decision::choice)
                .findFirst();
        boolean unopened = type.isEmpty()
                || submission.problems().stream()
                        .anyMatch(problem -> problem.refuses() && UNOPENED.contains(problem.code()));
        if (unopened) {
            return writer.listed(new SlipRows(List.of()));
        }
        Optional<SlipFile> own = type.filter(WORKBOOKS::contains).flatMap(workbook -> writer.marked(bytes));
        SlipProof proof = new SlipProof(judge, submission, received);
        return own.filter(proof::holds)
                .or(() -> all(bytes, submission).flatMap(writer::marked).filter(proof::holds))
                .orElseGet(() -> writer.listed(withProblems(bytes, submission)));
    }

    private Optional<SlipRows> all(Path bytes, Submission submission) {
        FileRows rows = rows(bytes, submission, (sheet, row) -> true);
        return rows.complete() ? Optional.of(plain(rows, submission)) : Optional.empty();
    }

    /** The rows that something is wrong in, and the headers. */
    private SlipRows withProblems(Path bytes, Submission submission) {
        Set<CellRef> wanted = submission.problems().stream()
                .filter(Problem::refuses)
                .map(Problem::where)
                .filter(where -> where.row() > 0)
                .map(where -> CellRef.ofRow(where.sheet(), where.row()))
                .collect(Collectors.toCollection(HashSet::new));
        submission.decisions().stream()
                .filter(decision -> decision.subject() == Subject.HEADER)
                .forEach(decision -> NUMBER.matcher(decision.choice())
                        .results()
                        .forEach(row ->
                                wanted.add(CellRef.ofRow(decision.where().sheet(), Integer.parseInt(row.group())))));
        FileRows rows = rows(bytes, submission, (sheet, row) -> wanted.contains(CellRef.ofRow(sheet, row)));
        return plain(rows, submission);
    }

    private FileRows rows(Path bytes, Submission submission, BiPredicate<String, Integer> wanted) {
        return reader.rows(
                bytes, submission.file(), ReadingOptions.settled(submission.decisions()), wanted, MOST_CELLS);
    }

    private static SlipRows plain(FileRows rows, Submission submission) {
        Set<CellRef> undivided = submission.problems().stream()
                .filter(problem -> UNDIVIDED.contains(problem.code()))
                .map(problem ->
                        CellRef.ofRow(problem.where().sheet(), problem.where().row()))
                .collect(Collectors.toSet());
        return new SlipRows(
                rows.sheets().stream().map(sheet -> plain(sheet, undivided)).toList());
    }

    private static SlipRows.Sheet plain(HeldSheet sheet, Set<CellRef> undivided) {
        return new SlipRows.Sheet(
                sheet.name(),
                sheet.hidden(),
                sheet.held().stream()
                        .map(row -> plain(row, undivided.contains(CellRef.ofRow(sheet.name(), row.number()))))
                        .toList(),
                sheet.layout().merges().stream()
                        .map(merge -> new Area(merge.top(), merge.left(), merge.bottom(), merge.right()))
                        .toList());
    }

    private static Line plain(RawRow row, boolean undivided) {
        return new Line(row.number(), row.cells().stream().map(Cell::text).toList(), undivided || row.isRefused());
    }

    /** A name in the folder that no slip of this run has, and nothing that would lead elsewhere. */
    private Path free(String file, String ending) {
        String stem = messages.text("slip.prefix") + stem(file);
        String name = stem + ending;
        for (int i = 2; isTaken(name); i++) {
            name = stem + "-" + i + ending;
        }
        written.add(folded(name));
        return folder.resolve(name);
    }

    private boolean isTaken(String name) {
        Path there = folder.resolve(name);
        return written.contains(folded(name))
                || (Files.exists(there, LinkOption.NOFOLLOW_LINKS)
                        && !Files.isRegularFile(there, LinkOption.NOFOLLOW_LINKS));
    }

    /** Some file systems know no upper case, others no composed letters. */
    private static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    private static String stem(String file) {
        String plain = UNSAFE.matcher(Printable.of(file)).replaceAll("_");
        int dot = plain.lastIndexOf('.');
        String stem = EARLIER.matcher(dot > 0 ? plain.substring(0, dot) : plain).replaceFirst("");
        while (stem.getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME) {
            stem = stem.substring(0, stem.offsetByCodePoints(stem.length(), -1));
        }
        return stem.isBlank() ? "_" : stem.strip();
    }
}
