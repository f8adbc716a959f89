package org.scoregap.validate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.scoregap.mapping.Form;
import org.scoregap.mapping.Mapping;
import org.scoregap.model.CellRef;
import org.scoregap.model.Decision;
import org.scoregap.model.Decision.Subject;
import org.scoregap.model.Period;
import org.scoregap.model.ProblemCode;
import org.scoregap.model.Tally;
import org.scoregap.model.UnitId;
import org.scoregap.read.Row;
import org.scoregap.read.Table;
import org.scoregap.read.TableHead;
import org.scoregap.validate.check.FirstRows;
import org.scoregap.validate.check.ProblemLog;
import org.scoregap.validate.check.Sender;
import org.scoregap.validate.check.TableChecker;
import org.scoregap.validate.match.Claim;
import org.scoregap.validate.match.FormMatch;
import org.scoregap.validate.match.Labelled;
import org.scoregap.validate.match.Matched;
import org.scoregap.validate.match.PeriodMatcher;
import org.scoregap.validate.match.UnitMatcher;

/** The judgement of one table whose form is known: whose it is, of which week, and its rows. */
final class TableValidation {
    private final Mapping mapping;
    private final UnitMatcher units;
    private final FileFacts facts;
    private final Wanted wanted;
    private final ProblemLog log;
    private final FormMatch.Fits fits;
    private final Table table;
    private final TableHead head;
    private final FirstRows firsts;
    private final PeriodMatcher periods;
    private final List<Decision> decisions = new ArrayList<>();

    TableValidation(
            Mapping mapping,
            UnitMatcher units,
            FileFacts facts,
            Wanted wanted,
            ProblemLog log,
            FormMatch.Fits fits,
            Table table,
            FirstRows firsts) {
        this.mapping = mapping;
        this.units = units;
        this.facts = facts;
        this.wanted = wanted;
        this.log = log;
        this.fits = fits;
        this.table = table;
        this.head = table.head();
        this.firsts = firsts;
        this.periods = new PeriodMatcher(facts.name(), facts.receivedOn());
    }

    /**
     * What a table came to.
     *
     * @param unit who it is from, for the tables after it that do not say
     * @param period what it reports; empty when the table is refused for it
     * @param tallies accepted figures by reporter; none when the table is refused
     */
    record Result(
            List<Decision> decisions,
            Optional<Claim<UnitId>> unit,
            Optional<Claim<Period>> period,
            Optional<LocalDate> fillDate,
            int rows,
            int accepted,
            Map<UnitId, List<Tally>> tallies) {}

    Result run(Optional<Claim<UnitId>> unitBefore, Optional<Claim<Period>> periodBefore) {
        int before = log.refusals();
        decide(Subject.FORM, fits.form().id().value(), fits.evidence());
        new HeadProblems(mapping, log).columns(head, fits);
        decisions.addAll(HeadProblems.decisions(head, fits));

        Matched<UnitId> unit = unit(unitBefore);
        double stake = unit.value().map(id -> Stakes.owedBy(mapping, id)).orElse(0.0);
        unit.problems().forEach(problem -> log.add(problem.staking(stake)));
        boolean unitRefused = unit.decided().isEmpty() && !unit.problems().isEmpty();

        DatedRows rows = new DatedRows(table.body(), fits, facts.receivedOn());
        Optional<Claim<LocalDate>> filled = periods.fillDate(head.sheet(), head.preamble());
        Matched<Period> period = period(rows, filled, List.of(), periodBefore);
        Period assumed = period.value().orElseGet(() -> rows.first().orElse(Period.of(facts.receivedOn())));
        Sender sender = new Sender(unit.value(), unit.settled(), unitRefused);
        Optional<String> noted = Labelled.measuredIn(head);
        TableChecker checker = new TableChecker(
                mapping, log, fits, head.sheet(), head.lastHeaderRow(), sender, assumed, firsts, noted);
        int rowRefusals = log.refusals();
        for (Iterator<Row> body = rows.all(); body.hasNext(); ) {
            checker.check(body.next());
        }
        checker.finish();
        if (noted.isEmpty()) {
            notes(checker, head.preamble());
        }
        notes(checker, table.footer());
        HeadDoubts doubts = new HeadDoubts(mapping, log, head);
        doubts.takenBack(table.footer());
        rowRefusals = log.refusals() - rowRefusals;

        if (filled.isEmpty()) {
            filled = periods.fillDate(head.sheet(), table.footer());
            period = period(rows, filled, table.footer(), periodBefore);
        }
        period = agreed(period, rows, checker);
        period.problems().forEach(problem -> log.add(problem.staking(stake)));
        unit.decided().ifPresent(claim -> decide(Subject.UNIT, claim.value().value(), claim.from()));
        period.decided().ifPresent(claim -> decide(Subject.PERIOD, claim.value().toString(), claim.from()));
        filled.ifPresent(claim -> decide(Subject.FILL_DATE, claim.value().toString(), claim.from()));

        boolean tableRefused = log.refusals() - rowRefusals > before || readingRefusesTheTable();
        Optional<Period> reported = period.value();
        Map<UnitId, List<Tally>> tallies =
                tableRefused || reported.isEmpty() ? new TreeMap<>() : checker.tallies(reported.get());
        reported.ifPresent(week -> doubts.cumulative(fits.form().title(), week, tallies.values()));
        return new Result(
                List.copyOf(Stream.concat(table.decisions().stream(), decisions.stream())
                        .toList()),
                unit.decided(),
                period.decided(),
                filled.map(Claim::value),
                checker.rows(),
                tableRefused ? 0 : checker.accepted(),
                tallies);
    }

    private void notes(TableChecker checker, List<TableHead.Line> lines) {
        Labelled.measures(head.sheet(), lines).forEach(note -> checker.note(note.units(), note.where()));
    }

    private Matched<UnitId> unit(Optional<Claim<UnitId>> before) {
        Form form = fits.form();
        boolean self = !form.source().direct();
        boolean inColumn = self
                && (form.layout() == Form.Layout.MATRIX
                        || fits.columns().of(Form.Field.UNIT).isPresent());
        return units.match(head, facts.name(), form, wanted.unit(), before, inColumn);
    }

    private Matched<Period> period(
            DatedRows rows,
            Optional<Claim<LocalDate>> filled,
            List<TableHead.Line> footer,
            Optional<Claim<Period>> before) {
        List<Claim<LocalDate>> proposals = new ArrayList<>();
        filled.ifPresent(proposals::add);
        periods.dayInName().ifPresent(proposals::add);
        List<Claim<Period>> claims = new ArrayList<>();
        if (wanted.period().isEmpty()) {
            claims.addAll(periods.claims(
                    head, Stream.concat(rows.day().stream(), proposals.stream()).toList(), footer));
            // A column of periods that all say the same is as good as a title; single rows that differ are wrong rows.
            rows.claimOfPeriodColumn().ifPresent(claim -> claims.add(0, claim));
        }
        return periods.match(
                wanted.period(), claims, rows.claim(), proposals, rows.isDated() ? Optional.empty() : before);
    }

    /** Where nothing but the rows tells the week, they must all tell the same. */
    private Matched<Period> agreed(Matched<Period> period, DatedRows rows, TableChecker checker) {
        boolean byRows = period.decided().isPresent()
                && rows.claim().isPresent()
                && period.decided().get().equals(rows.claim().get());
        boolean undecided = period.decided().isEmpty() && rows.isDated();
        if ((!byRows && !undecided) || checker.otherPeriods().isEmpty()) {
            return period;
        }
        checker.withdrawWrongPeriods(head.sheet());
        if (undecided && period.problems().stream().noneMatch(p -> p.code() == ProblemCode.PERIOD_MISSING)) {
            return period;
        }
        List<String> weeks = Stream.concat(checker.otherPeriods().stream(), rows.first().stream())
                .sorted()
                .distinct()
                .map(Period::toString)
                .toList();
        return new Matched<>(
                Optional.empty(),
                false,
                List.of(log.problem(
                        ProblemCode.PERIOD_MISSING,
                        CellRef.ofSheet(head.sheet()),
                        String.join(", ", weeks),
                        "2022-W28")));
    }

    private boolean readingRefusesTheTable() {
        return table.problems().stream()
                .anyMatch(problem -> problem.refuses() && problem.where().row() == 0);
    }

    private void decide(Subject subject, String choice, String evidence) {
        decisions.add(new Decision(subject, FileValidation.sheet(head), choice, evidence));
    }
}
