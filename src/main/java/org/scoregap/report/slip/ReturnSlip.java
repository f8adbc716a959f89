package org.scoregap.report.slip;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.scoregap.mapping.Mapping;
import org.scoregap.mapping.Unit;
import org.scoregap.model.CellRef;
import org.scoregap.model.Decision;
import org.scoregap.model.Decision.Subject;
import org.scoregap.model.IndicatorId;
import org.scoregap.model.Part;
import org.scoregap.model.Period;
import org.scoregap.model.Problem;
import org.scoregap.model.Severity;
import org.scoregap.model.Submission;
import org.scoregap.model.Submission.Outcome;
import org.scoregap.model.UnitId;
import org.scoregap.report.Messages;
import org.scoregap.report.Names;
import org.scoregap.report.Points;
import org.scoregap.report.intake.ProblemReport;

/**
 * What a department is told of a file of which not everything counted.
 *
 * @param heading above the list, each a label and what it says
 * @param entries what is wrong, costliest first; at most {@value #MOST}
 * @param left problems beyond those
 */
public record ReturnSlip(List<Line> heading, List<Entry> entries, int left) {
    /** Nobody corrects more by hand, and spreadsheet programs grow slow with more comments. */
    static final int MOST = 2_000;

    /** {@code sites.csv} tells us where the valid names are; a department does not have it. */
    private static final Predicate<String> OUR_FILE =
            Pattern.compile("\\w+\\.(csv|yaml)").asMatchPredicate();

    public ReturnSlip {
        heading = List.copyOf(heading);
        entries = List.copyOf(entries);
    }

    /** A line of the heading. */
    public record Line(String label, String text) {}

    /**
     * One problem in the reader's language.
     *
     * @param expected, suggestion, points empty where there is nothing to say
     */
    public record Entry(
            Severity severity, CellRef where, String sentence, String expected, String suggestion, String points) {}

    /**
     * The slip of a file as it was judged.
     *
     * @param now tells whether the reports were due already
     */
    public static ReturnSlip of(Submission submission, Mapping mapping, Messages messages, Instant now) {
        List<Problem> open = submission.problems().stream()
                .filter(problem -> !problem.accepted() && problem.severity() != Severity.NOTICE)
                .sorted(Problem.COSTLIEST_FIRST)
                .toList();
        return new ReturnSlip(
                heading(submission, open, new Names(mapping, messages), now),
                open.stream()
                        .limit(MOST)
                        .map(problem -> entry(problem, mapping, messages))
                        .toList(),
                Math.max(0, open.size() - MOST));
    }

    private static Entry entry(Problem problem, Mapping mapping, Messages messages) {
        return new Entry(
                problem.severity(),
                problem.where(),
                ProblemReport.sentence(problem, mapping.forms(), messages),
                expected(problem),
                problem.suggestion().orElse(""),
                points(problem.pointsAtStake()));
    }

    /** Nothing where only we could read it: a rule's formula, a file of ours. */
    private static String expected(Problem problem) {
        return switch (problem.code()) {
            // An example of how a number is written would be typed in as the number.
            case RULE_BROKEN, NOT_A_NUMBER, CELL_ERROR, FORMULA_WITHOUT_VALUE -> "";
            default -> OUR_FILE.test(problem.expected()) ? "" : problem.expected();
        };
    }

    private static String points(double exact) {
        return Points.alone(exact).blankWhenNone().shown();
    }

    private static List<Line> heading(Submission submission, List<Problem> open, Names names, Instant now) {
        Messages messages = names.messages();
        SortedSet<UnitId> units = units(submission);
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(
                messages.text("slip.unit"),
                units.isEmpty()
                        ? messages.text("slip.unit-unknown")
                        : units.stream()
                                .map(names::unit)
                                .collect(Collectors.joining(messages.text("list.separator")))));
        lines.add(new Line(messages.text("slip.file"), submission.file()));
        lines.add(new Line(messages.text("slip.result"), result(submission, messages)));
        String hanging = points(hanging(open));
        if (!hanging.isEmpty()) {
            lines.add(new Line(messages.text("column.points_at_stake"), messages.text("slip.points", hanging)));
        }
        due(submission, names.mapping())
                .ifPresent(due -> lines.add(new Line(
                        messages.text("slip.due"),
                        messages.text(due.isBefore(now) ? "slip.due-over" : "slip.due-at", names.deadline(due)))));
        units.stream()
                .flatMap(unit -> names.mapping().unit(unit).flatMap(Unit::contact).stream())
                .forEach(contact ->
                        lines.add(new Line(messages.text("slip.contact"), contact.name() + " " + contact.telephone())));
        return lines;
    }

    private static String result(Submission submission, Messages messages) {
        String rows = Integer.toString(submission.rows());
        return submission.outcome() == Outcome.REFUSED
                ? messages.text("slip.refused", submission.rows() == 0 ? "" : rows)
                : messages.text("slip.partly", Integer.toString(submission.rows() - submission.accepted()), rows);
    }

    /** An indicator hangs once, however often it is wrong; what stakes a whole file stakes its indicators too. */
    private static double hanging(List<Problem> open) {
        Map<IndicatorId, Double> each = new HashMap<>();
        double whole = 0;
        for (Problem problem : open) {
            if (problem.refuses()) {
                problem.indicator().ifPresent(id -> each.merge(id, problem.pointsAtStake(), Math::max));
                whole = problem.indicator().isEmpty() ? Math.max(whole, problem.pointsAtStake()) : whole;
            }
        }
        return Math.max(
                whole, each.values().stream().mapToDouble(Double::doubleValue).sum());
    }

    /** Its senders: a matrix tells of other units too. */
    private static SortedSet<UnitId> units(Submission submission) {
        SortedSet<UnitId> senders =
                choices(submission, Subject.UNIT).map(UnitId::new).collect(Collectors.toCollection(TreeSet::new));
        return senders.isEmpty()
                ? submission.parts().stream().map(Part::unit).collect(Collectors.toCollection(TreeSet::new))
                : senders;
    }

    /** Of several periods the first. */
    private static Optional<Instant> due(Submission submission, Mapping mapping) {
        Stream<Period> periods = submission.parts().isEmpty()
                ? choices(submission, Subject.PERIOD).flatMap(text -> Period.parse(text).stream())
                : submission.parts().stream().map(Part::period);
        return periods.sorted()
                .findFirst()
                .map(period ->
                        mapping.settings().due().of(period, mapping.settings().zone()));
    }

    private static Stream<String> choices(Submission submission, Subject subject) {
        return submission.decisions().stream()
                .filter(decision -> decision.subject() == subject)
                .map(Decision::choice);
    }
}
