package org.scoregap.report.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.scoregap.mapping.Form;
import org.scoregap.mapping.Mapping;
import org.scoregap.model.CellRef;
import org.scoregap.model.Problem;
import org.scoregap.model.ProblemCode;
import org.scoregap.model.Severity;
import org.scoregap.model.StoredProblem;
import org.scoregap.model.Unread;
import org.scoregap.report.ColumnSpec;
import org.scoregap.report.Messages;
import org.scoregap.report.Names;
import org.scoregap.report.Node;
import org.scoregap.report.Points;
import org.scoregap.report.Report;
import org.scoregap.report.TableBlock;
import org.scoregap.report.Value;
import org.scoregap.report.Value.Tone;

/** 校验问题: what is wrong in the files, costliest first, each at its cell. */
public final class ProblemReport {
    private ProblemReport() {}

    /** A problem, and the number of its submission where it is stored. */
    private record Entry(OptionalLong submission, Problem problem) {}

    /**
     * How much of the problems is listed, and what hangs on those that refuse something.
     *
     * @param most how many are listed, the costliest; all are counted
     */
    public record Extent(int most, Unread unread) {
        public static final Extent ALL = new Extent(Integer.MAX_VALUE, Unread.NOTHING);
    }

    /** Problems of files that are not stored. */
    public static Report of(List<Problem> problems, Mapping mapping, Messages messages) {
        return of(problems, Extent.ALL, mapping, messages);
    }

    /** The same, no more than asked for. */
    public static Report of(List<Problem> problems, Extent extent, Mapping mapping, Messages messages) {
        UnreadPoints unread = new UnreadPoints(extent.unread(), mapping, messages);
        Report report = make(entries(problems), extent.most(), unread.sentence(), mapping.forms(), messages, List.of());
        return report.with("unread", unread.node());
    }

    /**
     * The same where no more of a mapping is known than forms, whose rules have words of their own; or none.
     *
     * @param most how many are listed, the costliest; all are counted
     */
    public static Report of(List<Problem> problems, int most, List<Form> forms, Messages messages) {
        return make(entries(problems), most, List.of(), forms, messages, List.of());
    }

    private static List<Entry> entries(List<Problem> problems) {
        return problems.stream()
                .map(problem -> new Entry(OptionalLong.empty(), problem))
                .toList();
    }

    /** Problems in the store; each can be named to {@code accept} by its submission and cell. */
    public static Report ofStored(List<StoredProblem> problems, Mapping mapping, Messages messages) {
        return ofStored(problems, Extent.ALL, mapping, messages);
    }

    /** The same, no more than asked for. */
    public static Report ofStored(List<StoredProblem> problems, Extent extent, Mapping mapping, Messages messages) {
        boolean acceptable = problems.stream()
                .map(StoredProblem::problem)
                .anyMatch(problem -> problem.code().acceptable() && !problem.accepted());
        UnreadPoints unread = new UnreadPoints(extent.unread(), mapping, messages);
        Report report = make(
                problems.stream()
                        .map(stored -> new Entry(OptionalLong.of(stored.submission()), stored.problem()))
                        .toList(),
                extent.most(),
                unread.sentence(),
                mapping.forms(),
                messages,
                acceptable ? List.of(messages.text("note.accept")) : List.of());
        return report.with("unread", unread.node());
    }

    private static Report make(
            List<Entry> entries,
            int most,
            List<String> unread,
            List<Form> forms,
            Messages messages,
            List<String> notes) {
        List<Entry> ordered = entries.stream()
                .sorted(Comparator.comparing(Entry::problem, Problem.COSTLIEST_FIRST)
                        .thenComparing(entry -> entry.submission().orElse(0)))
                .toList();
        TableBlock list = new TableBlock(
                "problems",
                "",
                TableBlock.Role.LIST,
                columns(messages),
                ordered.stream()
                        .limit(most)
                        .map(entry -> row(entry, forms, messages))
                        .toList());
        int leftOut = Math.max(0, ordered.size() - most);
        List<String> capped = leftOut == 0
                ? List.of()
                : List.of(messages.text("note.problems-left-out", Integer.toString(leftOut), Integer.toString(most)));
        return Report.listing(
                "problems",
                messages.text("title.problems"),
                Stream.of(List.of(summary(ordered, messages)), unread)
                        .flatMap(List::stream)
                        .toList(),
                List.of(list),
                Stream.of(capped, notes).flatMap(List::stream).toList(),
                counts(ordered).with("left_out", new Node.Whole(leftOut)));
    }

    private static Node.Fields counts(List<Entry> entries) {
        Node.Fields counts = Node.Fields.none();
        for (Severity severity : Severity.values()) {
            long count = entries.stream()
                    .filter(entry -> entry.problem().severity() == severity)
                    .count();
            counts = counts.with(Names.code(severity) + "s", new Node.Whole(count));
        }
        return counts;
    }

    private static String summary(List<Entry> entries, Messages messages) {
        if (entries.isEmpty()) {
            return messages.text("lead.no-problems");
        }
        Map<Severity, Long> counts = entries.stream()
                .collect(Collectors.groupingBy(
                        entry -> entry.problem().severity(),
                        () -> new EnumMap<>(Severity.class),
                        Collectors.counting()));
        List<String> parts = new ArrayList<>();
        counts.forEach((severity, count) ->
                parts.add(messages.text("lead.count-problems", messages.word(severity), Long.toString(count))));
        return messages.text(
                "lead.problems", Integer.toString(entries.size()), String.join(messages.text("list.separator"), parts));
    }

    private static List<ColumnSpec> columns(Messages messages) {
        return List.of(
                ColumnSpec.machine("code"),
                ColumnSpec.word(messages, "severity", 1),
                ColumnSpec.text(messages, "file", 0),
                ColumnSpec.machine("sheet"),
                ColumnSpec.machine("cell"),
                ColumnSpec.text(messages, "place", 0).forPeople(),
                ColumnSpec.text(messages, "sentence", 0).forPeople(),
                ColumnSpec.machine("found"),
                ColumnSpec.machine("expected"),
                ColumnSpec.text(messages, "suggestion", 2),
                ColumnSpec.word(messages, "indicator", 4),
                ColumnSpec.number(messages, "points_at_stake", 3),
                ColumnSpec.machine("accepted"),
                ColumnSpec.machine("submission"));
    }

    private static List<Value> row(Entry entry, List<Form> forms, Messages messages) {
        Problem problem = entry.problem();
        CellRef where = problem.where();
        String number = entry.submission().isPresent() ? entry.submission().getAsLong() + ":" : "";
        String severity = messages.word(problem.severity());
        return Stream.of(
                        new Value.Text(problem.code().name()),
                        new Value.Code(
                                Names.code(problem.severity()),
                                problem.accepted() ? messages.text("severity-accepted", severity) : severity,
                                tone(problem)),
                        new Value.Text(problem.file()),
                        new Value.Text(where.sheet()),
                        new Value.Text(new CellRef("", where.row(), where.column()).toString()),
                        new Value.Text(number + where),
                        new Value.Text(messages.text(
                                "problem-line",
                                sentence(problem, forms, messages),
                                problem.code().name())),
                        new Value.Text(problem.found()),
                        new Value.Text(problem.expected()),
                        Value.of(problem.suggestion()),
                        Value.of(problem.indicator().map(id -> id.value())),
                        Points.alone(problem.pointsAtStake()).blankWhenNone(),
                        new Value.Flag(problem.accepted(), ""),
                        entry.submission().isPresent()
                                ? new Value.Whole(entry.submission().getAsLong())
                                : Value.blank())
                .map(Value.class::cast)
                .toList();
    }

    /** A broken rule is told in its own words, where the mapping has them in this language. */
    public static String sentence(Problem problem, List<Form> forms, Messages messages) {
        return problem.code() != ProblemCode.RULE_BROKEN
                ? messages.sentence(problem)
                : ruleOf(problem, forms)
                        .flatMap(rule -> Optional.ofNullable(rule.message().get(messages.language())))
                        .map(words -> messages.text("problem.RULE_BROKEN", problem.found(), words))
                        .orElseGet(() -> messages.sentence(problem));
    }

    /** What validation expected begins with the rule's id. */
    private static Optional<Form.Rule> ruleOf(Problem problem, List<Form> forms) {
        return forms.stream()
                .flatMap(form -> form.rules().stream())
                .filter(rule -> problem.expected().equals(rule.id() + ": " + rule.check()))
                .findFirst();
    }

    private static Tone tone(Problem problem) {
        return switch (problem.severity()) {
            case ERROR -> problem.accepted() ? Tone.PLAIN : Tone.BAD;
            case WARNING -> problem.accepted() ? Tone.PLAIN : Tone.DOUBTFUL;
            case NOTICE -> Tone.PLAIN;
        };
    }
}
