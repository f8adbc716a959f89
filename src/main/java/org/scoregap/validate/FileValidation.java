package org.scoregap.validate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.scoregap.mapping.Mapping;
import org.scoregap.model.CellRef;
import org.scoregap.model.Decision;
import org.scoregap.model.FindingNumbers;
import org.scoregap.model.FormId;
import org.scoregap.model.Overrides;
import org.scoregap.model.Part;
import org.scoregap.model.Period;
import org.scoregap.model.Problem;
import org.scoregap.model.ProblemCode;
import org.scoregap.model.Submission;
import org.scoregap.model.Summary;
import org.scoregap.model.Tally;
import org.scoregap.model.UnitId;
import org.scoregap.read.ReadFile;
import org.scoregap.read.Row;
import org.scoregap.read.Table;
import org.scoregap.read.TableHead;
import org.scoregap.validate.check.FirstRows;
import org.scoregap.validate.check.ProblemLog;
import org.scoregap.validate.match.Claim;
import org.scoregap.validate.match.FormMatch;
import org.scoregap.validate.match.FormMatcher;
import org.scoregap.validate.match.PeriodMatcher;
import org.scoregap.validate.match.UnitMatcher;

/** The judgement of one file, table by table. */
final class FileValidation {
    private final Mapping mapping;
    private final FormMatcher forms;
    private final UnitMatcher units;
    private final FileFacts facts;
    private final Wanted wanted;
    private final Overrides overrides;
    private final ProblemLog log;
    private final List<Decision> decisions = new ArrayList<>();
    private final List<LeftOut> leftOut = new ArrayList<>();
    /** What was read of the forms, but for summaries: those wait until all sheets have been seen. */
    private final List<Judged> judged = new ArrayList<>();

    private final List<Judged> summaries = new ArrayList<>();
    private final List<Inspection.InspectedTable> inspected = new ArrayList<>();
    private final FindingNumbers numbers = new FindingNumbers();
    private final Map<FormId, FirstRows> firsts = new HashMap<>();
    private final Map<PartKey, List<Tally>> parts = new TreeMap<>();
    private Optional<Claim<UnitId>> unitBefore = Optional.empty();
    private Optional<Claim<Period>> periodBefore = Optional.empty();
    private Optional<LocalDate> fillDate = Optional.empty();
    private int fitting;
    private int rows;
    private int accepted;

    FileValidation(
            Mapping mapping,
            FormMatcher forms,
            UnitMatcher units,
            FileFacts facts,
            Wanted wanted,
            Overrides overrides) {
        this.mapping = mapping;
        this.forms = forms;
        this.units = units;
        this.facts = facts;
        this.wanted = wanted;
        this.overrides = overrides;
        this.log = new ProblemLog(facts.name(), overrides);
    }

    Inspection of(ReadFile file) {
        for (Iterator<Table> tables = file.tables(); tables.hasNext(); ) {
            table(CorrectedTable.of(tables.next(), overrides));
        }
        summaries.forEach(this::settle);
        leftOut.forEach(
                table -> new HeadProblems(mapping, log).leftOut(table.head, table.match, table.sender, fitting > 0));
        Optional<UnitId> sender = fitting > 0 ? unitBefore.map(Claim::value) : byNameAlone();
        double stake = sender.map(unit -> Stakes.owedBy(mapping, unit)).orElse(0.0);
        List<Decision> all = new ArrayList<>(file.decisions());
        all.addAll(decisions);
        boolean silent = log.refusals() == 0 && file.problems().stream().noneMatch(Problem::refuses);
        if (fitting > 0 && rows == 0 && silent) {
            // A form that nothing was filled in is refused like a file without anything: it would be passed over
            // unseen.
            log.add(Problem.of(ProblemCode.FILE_EMPTY, facts.name(), CellRef.FILE, "0", "")
                    .staking(stake));
        }
        int before = log.refusals();
        file.problems().forEach(problem -> log.add(problem.refuses() ? problem.staking(stake) : problem));
        boolean refused = log.refusals() > before;
        Submission submission = new Submission(
                facts.name(),
                facts.sha256(),
                facts.bytes(),
                fillDate,
                rows,
                refused ? 0 : accepted,
                refused ? List.of() : parts(),
                log.sorted(),
                all);
        return new Inspection(submission, inspected);
    }

    /** Of a file without a table that fits, its name still tells whom to call and which week waits for it. */
    private Optional<UnitId> byNameAlone() {
        Optional<UnitId> unit = wanted.unit().or(() -> units.hint(facts.name()));
        Optional<Period> period = wanted.period()
                .or(() -> new PeriodMatcher(facts.name(), facts.receivedOn())
                        .ofName()
                        .map(Claim::value));
        unit.ifPresent(
                id -> byName(Decision.Subject.UNIT, id.value(), wanted.unit().isPresent() ? "--unit" : ""));
        period.ifPresent(week ->
                byName(Decision.Subject.PERIOD, week.toString(), wanted.period().isPresent() ? "--period" : ""));
        return unit;
    }

    private void byName(Decision.Subject subject, String choice, String option) {
        decisions.add(new Decision(subject, CellRef.FILE, choice, option.isEmpty() ? facts.name() : option));
    }

    private List<Part> parts() {
        List<Part> all = new ArrayList<>();
        parts.forEach((key, tallies) -> mapping.form(key.form)
                .ifPresent(form ->
                        all.add(new Part(key.unit, key.form, key.period, form.source(), form.resubmit(), tallies))));
        return all;
    }

    private void table(Table table) {
        TableHead head = table.head();
        Optional<UnitId> hint = wanted.unit().or(() -> units.hint(head, facts.name()));
        FormMatch match = forms.match(head, facts.name(), wanted.form(), hint);
        if (match instanceof FormMatch.Fits fits) {
            boolean summary = Summary.isSheet(head.sheet());
            ProblemLog own = summary ? new ProblemLog(facts.name(), overrides) : log;
            FirstRows rowsBefore = summary
                    ? new FirstRows(numbers)
                    : firsts.computeIfAbsent(fits.form().id(), form -> new FirstRows(numbers));
            TableValidation validation =
                    new TableValidation(mapping, units, facts, wanted, own, fits, table, rowsBefore);
            TableValidation.Result result = validation.run(unitBefore, periodBefore);
            unitBefore = result.unit().or(() -> unitBefore);
            periodBefore = result.period().or(() -> periodBefore);
            fillDate = fillDate.or(result::fillDate);
            Judged read = new Judged(table, fits, result, own);
            if (summary) {
                summaries.add(read);
            } else {
                take(read);
            }
            inspected.add(new Inspection.InspectedTable(match, result.decisions()));
        } else {
            table.body().forEachRemaining((Row row) -> {});
            leftOut.add(new LeftOut(head, match, hint));
            inspected.add(new Inspection.InspectedTable(match, table.decisions()));
        }
    }

    /** Takes a summary where it is all there is of its form and unit. */
    private void settle(Judged summary) {
        if (judged.stream().anyMatch(summary::repeats)) {
            new HeadProblems(mapping, log).summary(summary.table.head());
        } else {
            log.addAll(summary.log);
            take(summary);
        }
    }

    private void take(Judged read) {
        judged.add(read);
        fitting++;
        TableValidation.Result result = read.result;
        FormMatch.Fits fits = read.fits;
        addReadingProblems(read.table, read.table.head());
        decisions.addAll(result.decisions());
        rows += result.rows();
        accepted += result.accepted();
        result.period()
                .ifPresent(period -> result.tallies()
                        .forEach((unit, tallies) -> parts.computeIfAbsent(
                                        new PartKey(unit, fits.form().id(), period.value()), key -> new ArrayList<>())
                                .addAll(tallies)));
    }

    /** Rows that could not be read never reached the checks: they count as met, and not as accepted. */
    private void addReadingProblems(Table table, TableHead head) {
        table.problems().forEach(log::add);
        rows += (int) table.problems().stream()
                .filter(Problem::refuses)
                .mapToInt(problem -> problem.where().row())
                .filter(row -> row > head.lastHeaderRow())
                .distinct()
                .count();
    }

    private record LeftOut(TableHead head, FormMatch match, Optional<UnitId> sender) {}

    private record Judged(Table table, FormMatch.Fits fits, TableValidation.Result result, ProblemLog log) {
        /** Whether both are of one form and, as far as they say, one unit. */
        boolean repeats(Judged other) {
            boolean sameForm = fits.form().id().equals(other.fits.form().id())
                    && !table.head().sheet().equals(other.table.head().sheet());
            boolean unsaid =
                    result.tallies().isEmpty() || other.result.tallies().isEmpty();
            return sameForm
                    && (unsaid
                            ? saidUnit().equals(other.saidUnit()) || saidUnit().isEmpty()
                            : !Collections.disjoint(
                                    result.tallies().keySet(),
                                    other.result.tallies().keySet()));
        }

        private Optional<UnitId> saidUnit() {
            return result.unit().map(Claim::value);
        }
    }

    private record PartKey(UnitId unit, FormId form, Period period) implements Comparable<PartKey> {
        @Override
        public int compareTo(PartKey other) {
            int byUnit = unit.compareTo(other.unit);
            int byForm = form.compareTo(other.form);
            return byUnit != 0 ? byUnit : byForm != 0 ? byForm : period.compareTo(other.period);
        }
    }

    /** Where a table's decisions hold. */
    static CellRef sheet(TableHead head) {
        return CellRef.ofSheet(head.sheet());
    }
}
