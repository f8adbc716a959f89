package org.scoregap.read.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.scoregap.model.Bygone;
import org.scoregap.model.CellRef;
import org.scoregap.model.Decision;
import org.scoregap.model.FoldedName;
import org.scoregap.model.Nearest;
import org.scoregap.model.Problem;
import org.scoregap.model.ProblemCode;
import org.scoregap.model.ReturnSheet;
import org.scoregap.model.ScoregapException;
import org.scoregap.model.ScoregapException.Failure;
import org.scoregap.read.CellText;
import org.scoregap.read.Limits;
import org.scoregap.read.PullIterator;
import org.scoregap.read.RawFile;
import org.scoregap.read.RawSheet;
import org.scoregap.read.ReadFile;
import org.scoregap.read.ReadingOptions;
import org.scoregap.read.Table;
import org.scoregap.read.Unreadable;
import org.scoregap.read.Vocabulary;

/** An opened submission: finds the table of one sheet after the other, and stops where the file breaks off. */
public final class SubmissionFile implements ReadFile {
    private final String name;
    private final Optional<RawFile> raw;
    private final Vocabulary vocabulary;
    private final Limits limits;
    private final ReadingOptions options;
    private final List<Decision> decisions;
    private final List<Problem> problems;
    private final List<String> passedOver = new ArrayList<>();
    private boolean anyWanted;
    private boolean anyTable;
    private boolean broken;
    private Optional<TableFinder> sheet = Optional.empty();
    private Optional<TableFinder> left = Optional.empty();

    /**
     * @param raw empty for a refused file
     * @param options which sheet is wanted, and where its header is
     */
    public SubmissionFile(
            String name,
            Optional<RawFile> raw,
            Vocabulary vocabulary,
            Limits limits,
            ReadingOptions options,
            List<Decision> decisions,
            List<Problem> problems) {
        this.name = name;
        this.raw = raw;
        this.vocabulary = vocabulary;
        this.limits = limits;
        this.options = options;
        this.decisions = List.copyOf(decisions);
        this.problems = new ArrayList<>(problems);
    }

    @Override
    public Iterator<Table> tables() {
        if (raw.isEmpty()) {
            return List.<Table>of().iterator();
        }
        Iterator<RawSheet> sheets = raw.get().sheets();
        return new PullIterator<>() {
            @Override
            protected Optional<Table> pull() {
                while (!broken && (sheet.isPresent() || sheets.hasNext())) {
                    Optional<Table> table = sheet.isPresent() ? nextOf(sheet.get()) : open(sheets.next());
                    if (table.isPresent()) {
                        anyTable = true;
                        return table;
                    }
                    sheet = Optional.empty();
                }
                if (!anyTable && !broken) {
                    problems.add(noTable());
                }
                return Optional.empty();
            }

            private Optional<Table> open(RawSheet opened) {
                if (!isWanted(opened)) {
                    passedOver.add(opened.name());
                    return Optional.empty();
                }
                boolean bygone = isBygone(opened, anyWanted || sheets.hasNext());
                anyWanted = true;
                try {
                    sheet = Optional.of(new TableFinder(opened, vocabulary, limits, name, options.headerRow()));
                } catch (Unreadable unreadable) {
                    breakOff(unreadable);
                    return Optional.empty();
                }
                Optional<String> returned =
                        sheet.get().firstText().filter(first -> bygone || isReturnSheet(opened, first));
                if (returned.isPresent()) {
                    // Of our own sheet nobody need make sure that it holds no data.
                    if (bygone) {
                        say(opened, returned.get(), false);
                    }
                    return Optional.empty();
                }
                Optional<Table> table = nextOf(sheet.get());
                sheet.get().firstText().ifPresent(first -> say(opened, first, table.isPresent()));
                return table;
            }
        };
    }

    /** The next table of a sheet; empty at its end. */
    private Optional<Table> nextOf(TableFinder sheet) {
        try {
            Optional<FoundTable> table = sheet.hasNext() ? Optional.of(sheet.next()) : Optional.empty();
            table.ifPresent(found -> found.onBroken(this::breakOff));
            return table.map(found -> found);
        } catch (Unreadable unreadable) {
            breakOff(unreadable);
            return Optional.empty();
        }
    }

    private void say(RawSheet sheet, String first, boolean hasTable) {
        CellRef where = CellRef.ofSheet(sheet.name());
        if (sheet.hidden()) {
            problems.add(Problem.of(ProblemCode.SHEET_HIDDEN, name, where, sheet.name(), ""));
        }
        if (!hasTable && !broken && !sheet.name().isEmpty()) {
            problems.add(Problem.of(ProblemCode.SHEET_LEFT_OUT, name, where, CellText.shortened(first, 60), ""));
        }
    }

    /** A sheet that was asked for and is not there goes before a header that was not found. */
    private Problem noTable() {
        Optional<String> asked = options.sheet();
        return asked.isPresent() && !anyWanted && !passedOver.isEmpty()
                ? Problem.of(ProblemCode.SHEET_UNKNOWN, name, CellRef.FILE, asked.get(), String.join(", ", passedOver))
                        .suggesting(Nearest.to(asked.get(), passedOver))
                : Problem.of(ProblemCode.HEADER_NOT_FOUND, name, CellRef.FILE, "", asked.orElse(""));
    }

    /** A text file is one sheet without a name; a name with a blank too many is still the same. */
    private boolean isWanted(RawSheet each) {
        return each.name().isEmpty()
                || options.sheet()
                        .map(asked -> FoldedName.of(asked).equals(FoldedName.of(each.name())))
                        .orElse(true);
    }

    /** What we put into a department's workbook to send it back; read only where somebody asks for it by name. */
    private boolean isReturnSheet(RawSheet each, String first) {
        return options.sheet().isEmpty() && ReturnSheet.isOne(each.name(), first);
    }

    /** Last week's figures beside this week's; a sheet that is alone is read whatever its name. */
    private boolean isBygone(RawSheet each, boolean others) {
        return others && options.sheet().isEmpty() && Bygone.isSheet(each.name());
    }

    private void breakOff(Unreadable unreadable) {
        broken = true;
        left = sheet;
        left.ifPresent(TableFinder::close);
        problems.add(unreadable.problem(name));
    }

    @Override
    public List<Problem> problems() {
        List<Problem> all = new ArrayList<>(problems);
        raw.ifPresent(opened -> opened.doubts().stream().filter(this::isSeen).forEach(all::add));
        return List.copyOf(all);
    }

    /** Where the file was left, how far ahead it had been read must make no difference. */
    private boolean isSeen(Problem doubt) {
        return left.filter(within -> within.isBeyond(doubt.where())).isEmpty();
    }

    @Override
    public List<Decision> decisions() {
        return decisions;
    }

    @Override
    public void close() {
        sheet.ifPresent(TableFinder::close);
        try {
            if (raw.isPresent()) {
                raw.get().close();
            }
        } catch (IOException refused) {
            throw new ScoregapException(Failure.FILE_REFUSED, refused, name, String.valueOf(refused.getMessage()));
        }
    }
}
