package org.scoregap.validate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.scoregap.mapping.Form;
import org.scoregap.mapping.Mapping;
import org.scoregap.model.CellRef;
import org.scoregap.model.Decision;
import org.scoregap.model.FoldedName;
import org.scoregap.model.Nearest;
import org.scoregap.model.ProblemCode;
import org.scoregap.model.UnitId;
import org.scoregap.read.Column;
import org.scoregap.read.TableHead;
import org.scoregap.validate.check.ProblemLog;
import org.scoregap.validate.match.Columns;
import org.scoregap.validate.match.FormMatch;
import org.scoregap.validate.match.MeasureColumn;

/** What is wrong with the head of a table: its form and its columns. */
final class HeadProblems {
    /** Nearly every table numbers its rows; nobody needs to hear of it. */
    private static final Set<FoldedName> ROW_NUMBERS =
            Set.of(FoldedName.of("序号"), FoldedName.of("顺序号"), FoldedName.of("行号"), FoldedName.of("No"));

    private final Mapping mapping;
    private final ProblemLog log;

    HeadProblems(Mapping mapping, ProblemLog log) {
        this.mapping = mapping;
        this.log = log;
    }

    /** The columns of a table whose form is known. */
    void columns(TableHead head, FormMatch.Fits fits) {
        Columns columns = fits.columns();
        for (Columns.Twice twice : columns.twice()) {
            log.add(log.problem(
                    ProblemCode.COLUMN_TWICE,
                    header(head, twice.second()),
                    twice.second().title(),
                    CellRef.letters(twice.first().index()) + "=" + twice.field()));
        }
        List<String> texts = Stream.concat(
                        fits.form().columns().values().stream(), fits.form().indicators().values().stream())
                .flatMap(List::stream)
                .toList();
        for (Column column : columns.unknown()) {
            if (ROW_NUMBERS.contains(FoldedName.of(column.title())) || MeasureColumn.isCertain(column)) {
                continue;
            }
            log.add(log.problem(
                            ProblemCode.COLUMN_UNKNOWN,
                            header(head, column),
                            column.title(),
                            fits.form().id().value())
                    .suggesting(Nearest.to(column.title(), texts)));
        }
    }

    /** {@code D=passed} for every column that has a meaning. */
    static List<Decision> decisions(TableHead head, FormMatch.Fits fits) {
        List<Decision> decisions = new ArrayList<>();
        fits.columns().fields().forEach((field, column) -> decisions.add(decision(head, column, field)));
        fits.columns().indicators().forEach((id, column) -> decisions.add(decision(head, column, id.value())));
        fits.columns().units().forEach((id, column) -> decisions.add(decision(head, column, id.value())));
        return decisions;
    }

    private static Decision decision(TableHead head, Column column, String field) {
        String choice = CellRef.letters(column.index()) + "=" + field;
        return new Decision(Decision.Subject.COLUMN, CellRef.ofSheet(head.sheet()), choice, column.title());
    }

    /** @param others whether another table of the file fits a form: then this one is only left out */
    void leftOut(TableHead head, FormMatch match, Optional<UnitId> sender, boolean others) {
        double stake = sender.map(unit -> Stakes.owedBy(mapping, unit)).orElse(0.0);
        CellRef sheet = CellRef.ofSheet(head.sheet());
        if (match instanceof FormMatch.Doubtful doubtful) {
            String forms = String.join(
                    " / ", doubtful.forms().stream().map(Form::title).toList());
            log.add(log.problem(ProblemCode.FORM_DOUBTFUL, sheet, titles(head), forms)
                    .staking(stake));
        } else if (match instanceof FormMatch.Lacks lacks && !others) {
            CellRef row = CellRef.ofRow(head.sheet(), Math.max(1, head.lastHeaderRow()));
            for (String missing : lacks.columns().missing()) {
                log.add(log.problem(ProblemCode.COLUMN_MISSING, row, titles(head), missing)
                        .suggesting(nearest(lacks, missing))
                        .staking(stake));
            }
        } else if (others) {
            log.add(log.problem(ProblemCode.SHEET_LEFT_OUT, sheet, titles(head), nearest(match)));
        } else {
            log.add(log.problem(ProblemCode.FORM_UNKNOWN, sheet, titles(head), nearest(match))
                    .staking(stake));
        }
    }

    /** A sheet that adds up others, which are read: 汇总. */
    void summary(TableHead head) {
        log.add(log.problem(ProblemCode.SHEET_LEFT_OUT, CellRef.ofSheet(head.sheet()), titles(head), ""));
    }

    /** The column whose title was perhaps meant. */
    private static Optional<String> nearest(FormMatch.Lacks lacks, String missing) {
        List<String> unknown =
                lacks.columns().unknown().stream().map(Column::title).toList();
        return Stream.of(missing.split("/", -1))
                .flatMap(text -> Nearest.to(text, unknown).stream())
                .findFirst();
    }

    private String nearest(FormMatch match) {
        if (match instanceof FormMatch.Lacks lacks) {
            return words(lacks.form(), lacks.columns().missing());
        }
        return match instanceof FormMatch.Unknown unknown
                ? unknown.nearest().map(form -> words(form, unknown.missing())).orElseGet(this::allForms)
                : allForms();
    }

    private String allForms() {
        return String.join(" / ", mapping.forms().stream().map(Form::title).toList());
    }

    private static String words(Form form, List<String> missing) {
        return form.title() + (missing.isEmpty() ? "" : " + " + String.join(", ", missing));
    }

    private static String titles(TableHead head) {
        String titles = String.join(
                ", ",
                head.columns().stream()
                        .map(Column::title)
                        .filter(title -> !title.isBlank())
                        .toList());
        return titles.length() > 200 ? titles.substring(0, 200) + "…" : titles;
    }

    private static CellRef header(TableHead head, Column column) {
        return new CellRef(head.sheet(), Math.max(1, head.lastHeaderRow()), column.index());
    }
}
