package org.scoregap.read.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.scoregap.model.CellRef;
import org.scoregap.model.Decision;
import org.scoregap.model.Problem;
import org.scoregap.model.ProblemCode;
import org.scoregap.model.ScoregapException;
import org.scoregap.model.ScoregapException.Failure;
import org.scoregap.read.CellText;
import org.scoregap.read.Limits;
import org.scoregap.read.PullIterator;
import org.scoregap.read.RawFile;
import org.scoregap.read.RawSheet;
import org.scoregap.read.ReadFile;
import org.scoregap.read.Table;
import org.scoregap.read.Unreadable;
import org.scoregap.read.Vocabulary;

/** An opened submission: finds the table of one sheet after the other, and stops where the file breaks off. */
public final class SubmissionFile implements ReadFile {
    private final String name;
    private final Optional<RawFile> raw;
    private final TableFinder finder;
    private final List<Decision> decisions;
    private final List<Problem> problems;
    private boolean anyTable;
    private boolean broken;

    /** @param raw empty for a refused file */
    public SubmissionFile(
            String name,
            Optional<RawFile> raw,
            Vocabulary vocabulary,
            Limits limits,
            List<Decision> decisions,
            List<Problem> problems) {
        this.name = name;
        this.raw = raw;
        this.finder = new TableFinder(vocabulary, limits, name);
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
                while (!broken && sheets.hasNext()) {
                    Optional<Table> table = table(sheets.next());
                    if (table.isPresent()) {
                        anyTable = true;
                        return table;
                    }
                }
                if (!anyTable && !broken) {
                    problems.add(Problem.of(ProblemCode.HEADER_NOT_FOUND, name, CellRef.FILE, "", ""));
                }
                return Optional.empty();
            }
        };
    }

    private Optional<Table> table(RawSheet sheet) {
        TableFinder.Found found;
        try {
            found = finder.find(sheet);
        } catch (Unreadable unreadable) {
            breakOff(unreadable);
            return Optional.empty();
        }
        if (found.firstText().isEmpty()) {
            return Optional.empty();
        }
        CellRef where = CellRef.ofSheet(sheet.name());
        if (sheet.hidden()) {
            problems.add(Problem.of(ProblemCode.SHEET_HIDDEN, name, where, sheet.name(), ""));
        }
        if (found.table().isEmpty() && !sheet.name().isEmpty()) {
            String first = CellText.shortened(found.firstText().orElse(""), 60);
            problems.add(Problem.of(ProblemCode.SHEET_LEFT_OUT, name, where, first, ""));
        }
        found.table().ifPresent(table -> table.onBroken(this::breakOff));
        return found.table().map(table -> table);
    }

    private void breakOff(Unreadable unreadable) {
        broken = true;
        problems.add(unreadable.problem(name));
    }

    @Override
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    @Override
    public List<Decision> decisions() {
        return decisions;
    }

    @Override
    public void close() {
        try {
            if (raw.isPresent()) {
                raw.get().close();
            }
        } catch (IOException refused) {
            throw new ScoregapException(Failure.FILE_REFUSED, refused, name, String.valueOf(refused.getMessage()));
        }
    }
}
