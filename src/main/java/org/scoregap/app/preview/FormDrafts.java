package org.scoregap.app.preview;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.scoregap.mapping.Mapping;
import org.scoregap.model.FormId;
import org.scoregap.model.Problem;
import org.scoregap.read.ReadFile;
import org.scoregap.read.Row;
import org.scoregap.read.Table;
import org.scoregap.validate.Wanted;
import org.scoregap.validate.draft.FormDraft;
import org.scoregap.validate.match.FormMatch;
import org.scoregap.validate.match.FormMatcher;
import org.scoregap.validate.match.UnitMatcher;

/** Drafts forms for the tables of files that no form of the mapping fits. */
public final class FormDrafts {
    private static final int ROWS = 200;

    private final Optional<Mapping> mapping;
    private final Opener opener;
    private final Wanted wanted;
    private final Set<FormId> taken = new HashSet<>();

    public FormDrafts(Optional<Mapping> mapping, Wanted wanted) {
        this.mapping = mapping;
        this.wanted = wanted;
        this.opener = new Opener(mapping, wanted.reading());
    }

    /**
     * What came of a file.
     *
     * @param drafts of the tables that no form fits
     * @param fitting the forms that fit the other tables
     * @param problems of the file as a whole
     */
    public record Drafted(List<Draft> drafts, List<FormId> fitting, List<Problem> problems) {
        public Drafted {
            drafts = List.copyOf(drafts);
            fitting = List.copyOf(fitting);
            problems = List.copyOf(problems);
        }
    }

    /**
     * One of them.
     *
     * @param sheet empty for a text file
     * @param rows of the table
     */
    public record Draft(FormDraft draft, String sheet, int rows) {}

    /** Drafts a form for each such table; ids of one run are all different. */
    public Drafted draft(Path file) {
        String name = file.getFileName().toString();
        List<Draft> drafts = new ArrayList<>();
        List<FormId> fitting = new ArrayList<>();
        try (ReadFile opened = opener.open(file, name)) {
            for (Iterator<Table> tables = opened.tables(); tables.hasNext(); ) {
                Table table = tables.next();
                Optional<FormId> form = fitting(table, name);
                List<Row> first = new ArrayList<>();
                int rows = 0;
                for (Iterator<Row> body = table.body(); body.hasNext(); rows++) {
                    Row row = body.next();
                    if (first.size() < ROWS) {
                        first.add(row);
                    }
                }
                if (form.isPresent()) {
                    fitting.add(form.get());
                } else {
                    FormDraft draft = FormDraft.of(table.head(), first, name, mapping, taken);
                    taken.add(draft.form().id());
                    drafts.add(new Draft(draft, table.head().sheet(), rows));
                }
            }
            return new Drafted(drafts, fitting, opened.problems());
        }
    }

    private Optional<FormId> fitting(Table table, String name) {
        return mapping.map(known -> new FormMatcher(known)
                        .match(table.head(), name, wanted.form(), new UnitMatcher(known).hint(table.head(), name)))
                .filter(FormMatch.Fits.class::isInstance)
                .map(match -> ((FormMatch.Fits) match).form().id());
    }
}
