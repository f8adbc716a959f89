package org.scoregap.validate.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.scoregap.mapping.Form;
import org.scoregap.mapping.Mapping;
import org.scoregap.model.FoldedName;
import org.scoregap.model.FormId;
import org.scoregap.model.UnitId;
import org.scoregap.read.Column;
import org.scoregap.read.TableHead;

/**
 * Finds the form of a table. Each form scores 2·(columns that both have) / (columns of the form + columns of the table), so
 * that of two forms which both fit, the one that explains more of the table wins. Among equals decide, in this order, the
 * form's title in the preamble, sheet or file name, and whether the unit named there sends that form.
 */
public final class FormMatcher {
    private static final double HALF = 0.5;
    private static final double MOST_OF_THE_TABLE = 0.6;
    private static final double SAME = 1e-9;

    private final Mapping mapping;

    public FormMatcher(Mapping mapping) {
        this.mapping = mapping;
    }

    /**
     * The form of one table.
     *
     * @param wanted the form that an option names; it is taken wherever the table has its columns
     * @param sender the unit that the preamble or the file's name tells
     */
    public FormMatch match(TableHead head, String fileName, Optional<FormId> wanted, Optional<UnitId> sender) {
        List<Candidate> candidates = new ArrayList<>();
        for (Form form : mapping.forms()) {
            if (wanted.isEmpty() || wanted.get().equals(form.id())) {
                candidates.add(candidate(form, head, fileName));
            }
        }
        if (wanted.isPresent() && candidates.size() == 1) {
            Candidate only = candidates.get(0);
            List<FormScore> scores = List.of(only.scored());
            return only.columns.missing().isEmpty()
                    ? new FormMatch.Fits(only.form, only.columns, FormMatch.Told.OPTION, scores)
                    : new FormMatch.Lacks(only.form, only.columns, scores);
        }
        List<Candidate> fitting = candidates.stream()
                .filter(c -> c.recognised && c.columns.missing().isEmpty())
                .toList();
        List<Candidate> best = best(fitting, c -> c.score);
        best = best(best, c -> c.titleLength);
        best = best(
                best,
                c -> sender.filter(unit -> FormSenders.of(mapping, c.form).expects(unit))
                                .isPresent()
                        ? 1
                        : 0);
        if (best.size() == 1) {
            Candidate it = best.get(0);
            return new FormMatch.Fits(it.form, it.columns, FormMatch.Told.CONTENT, scores(candidates, best));
        }
        return best.isEmpty()
                ? unfit(candidates)
                : new FormMatch.Doubtful(best.stream().map(c -> c.form).toList(), scores(candidates, best));
    }

    /** Those with anything in common, the chosen ones first: of equals the title may have decided. */
    private static List<FormScore> scores(List<Candidate> candidates, List<Candidate> chosen) {
        return candidates.stream()
                .filter(c -> c.columns.explained() > 0 || chosen.contains(c))
                .sorted(Comparator.<Candidate>comparingInt(c -> chosen.contains(c) ? 0 : 1)
                        .thenComparing(Comparator.<Candidate>comparingDouble(c -> c.score)
                                .reversed())
                        .thenComparing(c -> c.form.id()))
                .map(Candidate::scored)
                .toList();
    }

    private static FormMatch unfit(List<Candidate> candidates) {
        Optional<Candidate> nearest = candidates.stream()
                .filter(c -> c.columns.explained() > 0)
                .max(Comparator.<Candidate>comparingInt(c -> c.recognised ? 1 : 0)
                        .thenComparingInt(c -> c.titleLength)
                        .thenComparingDouble(c -> c.score)
                        .thenComparing(c -> c.form.id(), Comparator.reverseOrder()));
        List<FormScore> scores = scores(candidates, nearest.stream().toList());
        if (nearest.isPresent() && nearest.get().recognised) {
            return new FormMatch.Lacks(nearest.get().form, nearest.get().columns, scores);
        }
        return new FormMatch.Unknown(
                nearest.map(c -> c.form), nearest.map(c -> c.columns.missing()).orElse(List.of()), scores);
    }

    private Candidate candidate(Form form, TableHead head, String fileName) {
        Columns columns = ColumnMatcher.match(mapping, form, head.columns());
        long titled = ColumnMatcher.withoutIgnored(form, head.columns()).stream()
                .map(Column::title)
                .filter(t -> !t.isBlank())
                .count();
        int named = form.columns().size() + form.indicators().size();
        int ofForm = form.layout() == Form.Layout.MATRIX
                ? named + Math.max(1, columns.units().size())
                : Math.max(named, columns.explained());
        int title = titleFound(form, head, fileName)
                ? FoldedName.of(form.title()).value().length()
                : 0;
        double share = columns.explained() / (double) Math.max(1, ofForm);
        double ofTable = columns.explained() / (double) Math.max(1, titled);
        boolean recognised = columns.explained() >= 2 && (share >= HALF || ofTable >= MOST_OF_THE_TABLE || title > 0);
        double score = 2.0 * columns.explained() / Math.max(1, ofForm + titled);
        return new Candidate(form, columns, score, share, title, recognised);
    }

    private static boolean titleFound(Form form, TableHead head, String fileName) {
        String title = FoldedName.of(form.title()).value();
        return !title.isEmpty()
                && (FoldedName.of(fileName).value().contains(title)
                        || FoldedName.of(head.sheet()).value().contains(title)
                        || head.preamble().stream()
                                .anyMatch(line ->
                                        FoldedName.of(line.text()).value().contains(title)));
    }

    private static List<Candidate> best(List<Candidate> candidates, ToDoubleFunction<Candidate> by) {
        double top = candidates.stream().mapToDouble(by).max().orElse(0);
        return candidates.stream()
                .filter(c -> by.applyAsDouble(c) >= top - SAME)
                .toList();
    }

    private record Candidate(
            Form form, Columns columns, double score, double share, int titleLength, boolean recognised) {
        FormScore scored() {
            return new FormScore(form, score, share, titleLength > 0, columns.missing());
        }
    }
}
