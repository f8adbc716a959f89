package org.scoregap.app.preview;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.scoregap.mapping.Mapping;
import org.scoregap.model.Problem;
import org.scoregap.model.ScoregapException;
import org.scoregap.model.ScoregapException.Failure;
import org.scoregap.read.ReadFile;
import org.scoregap.read.Table;
import org.scoregap.read.TableHead;
import org.scoregap.validate.Wanted;
import org.scoregap.validate.match.FormMatch;
import org.scoregap.validate.match.FormMatcher;
import org.scoregap.validate.match.UnitMatcher;

/** Writes the tables of files clean: the one that matters, or all. */
public final class CleanTables {
    private final Optional<Forms> forms;
    private final Opener opener;
    private final Wanted wanted;

    /** @param mapping empty outside any workspace: then no form tells which table matters */
    public CleanTables(Optional<Mapping> mapping, Wanted wanted) {
        this.forms = mapping.map(known -> new Forms(new FormMatcher(known), new UnitMatcher(known)));
        this.opener = new Opener(mapping, wanted.reading());
        this.wanted = wanted;
    }

    private record Forms(FormMatcher forms, UnitMatcher units) {}

    /** Which tables are wanted. */
    public enum Choice {
        /** The first that a form fits, else the largest. */
        ONE,
        ALL
    }

    /**
     * What came of a file.
     *
     * @param tables those chosen, in the file's order; none where the file is refused
     * @param others tables that were met and not chosen
     * @param problems of the file as a whole
     */
    public record Cleaned(List<CleanTable> tables, int others, List<Problem> problems) {
        public Cleaned {
            tables = List.copyOf(tables);
            problems = List.copyOf(problems);
        }
    }

    /**
     * Reads a file and writes its tables.
     *
     * @param folder where they are written; the caller's to clear away
     * @throws ScoregapException {@code FILE_REFUSED} when the system does not let the file be read or the folder written
     */
    public Cleaned clean(Path file, Choice choice, Path folder) {
        String name = file.getFileName().toString();
        try (ReadFile opened = opener.open(file, name)) {
            List<CleanTable> written = new ArrayList<>();
            int met = 0;
            for (Iterator<Table> tables = opened.tables(); tables.hasNext(); ) {
                Table table = tables.next();
                boolean fits = choice == Choice.ONE && fits(table.head(), name);
                CleanTable clean = TableSpool.write(table, name, folder);
                met++;
                if (fits) {
                    written.forEach(CleanTables::drop);
                    written = new ArrayList<>(List.of(clean));
                    break;
                }
                written.add(clean);
                if (choice == Choice.ONE) {
                    keepLargest(written);
                }
            }
            boolean refused = opened.problems().stream().anyMatch(Problem::refuses);
            return refused
                    ? new Cleaned(List.of(), 0, opened.problems())
                    : new Cleaned(written, met - written.size(), opened.problems());
        }
    }

    private boolean fits(TableHead head, String name) {
        return forms.filter(known -> known.forms()
                                .match(head, name, wanted.form(), known.units().hint(head, name))
                        instanceof FormMatch.Fits)
                .isPresent();
    }

    /** Of the largest so far and the one just written; the first of equals. */
    private static void keepLargest(List<CleanTable> tables) {
        if (tables.size() > 1) {
            drop(tables.remove(tables.get(1).cells() > tables.get(0).cells() ? 0 : 1));
        }
    }

    private static void drop(CleanTable table) {
        try {
            Files.deleteIfExists(table.written());
        } catch (IOException e) {
            throw new ScoregapException(
                    Failure.FILE_REFUSED, e, table.written().toString(), String.valueOf(e.getMessage()));
        }
    }
}
