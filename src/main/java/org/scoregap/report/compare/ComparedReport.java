package org.scoregap.report.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.scoregap.mapping.Mapping;
import org.scoregap.model.FrameworkId;
import org.scoregap.report.Messages;
import org.scoregap.report.Names;
import org.scoregap.report.Node;
import org.scoregap.report.Points;
import org.scoregap.report.Report;
import org.scoregap.report.compare.Comparison.Line;
import org.scoregap.report.compare.Comparison.Pair;
import org.scoregap.report.compare.Comparison.Total;

/** Says below a list where it differs from what was published, and why. */
public final class ComparedReport {
    private static final int NAMED_LINES = 5;
    private static final int NAMED_REASONS = 3;

    private final Comparison comparison;
    private final Names names;

    private ComparedReport(Comparison comparison, Names names) {
        this.comparison = comparison;
        this.names = names;
    }

    /** The list with the comparison below it. */
    public static Report of(Report list, Comparison comparison, Mapping mapping, Messages messages) {
        ComparedReport compared = new ComparedReport(comparison, new Names(mapping, messages));
        return list.noting(compared.sentences()).with("publication", compared.node());
    }

    /** The comparison alone, a sentence each. */
    public static List<String> sentences(Comparison comparison, Mapping mapping, Messages messages) {
        return new ComparedReport(comparison, new Names(mapping, messages)).sentences();
    }

    private List<String> sentences() {
        Messages messages = names.messages();
        String number = Long.toString(comparison.number());
        String asOf = names.moment(comparison.asOf()).shown();
        if (comparison.agrees()) {
            return List.of(messages.text("note.agrees", number, asOf));
        }
        List<String> sentences = new ArrayList<>();
        int lines = comparison.lines().size();
        sentences.add(
                lines == 0
                        ? messages.text("note.differs-in-totals", number, asOf)
                        : messages.text(
                                "note.differs",
                                number,
                                asOf,
                                Integer.toString(lines),
                                lines > NAMED_LINES ? Integer.toString(NAMED_LINES) : ""));
        comparison.lines().stream().limit(NAMED_LINES).map(this::sentence).forEach(sentences::add);
        comparison.totals().stream().map(this::sentence).forEach(sentences::add);
        return sentences;
    }

    private String sentence(Line line) {
        List<String> figures = new ArrayList<>();
        if (line.expectedLoss().differs()) {
            figures.add(figure("note.loss-differs", line.expectedLoss()));
        }
        if (line.charge().differs()) {
            figures.add(figure("note.charge-differs", line.charge()));
        }
        return names.messages()
                .text(
                        "note.line-differs",
                        line.indicator() + " " + names.indicator(line.indicator()),
                        names.framework(line.framework()),
                        String.join(names.messages().text("list.separator"), figures),
                        reasons(line.reasons()));
    }

    private String figure(String key, Pair pair) {
        return names.messages().text(key, Pair.shown(pair.published()), Pair.shown(pair.now()), change(pair));
    }

    private String sentence(Total total) {
        String before = Total.chance(total.passProbability().published());
        String now = Total.chance(total.passProbability().now());
        boolean unsaid = before.equals(now) || !hasPassMark(total.framework());
        return names.messages()
                .text(
                        "note.total-differs",
                        names.framework(total.framework()),
                        Pair.shown(total.expected().published()),
                        Pair.shown(total.expected().now()),
                        change(total.expected()),
                        unsaid ? "" : before,
                        unsaid ? "" : now,
                        reasons(total.reasons()));
    }

    /** Without one there is nothing to pass. */
    private boolean hasPassMark(FrameworkId framework) {
        return names.mapping()
                .framework(framework)
                .filter(each -> each.passMark().isPresent())
                .isPresent();
    }

    /** Of the figures as they are printed, so that a reader can subtract them. */
    private static String change(Pair pair) {
        Points then = Points.alone(pair.published().orElse(0));
        return Points.alone(pair.now().orElse(0)).minus(then).change().shown();
    }

    private String reasons(List<Reason> reasons) {
        Messages messages = names.messages();
        String named = reasons.stream()
                .limit(NAMED_REASONS)
                .map(reason -> reason.words(messages))
                .collect(Collectors.joining(messages.text("list.separator")));
        int more = reasons.size() - NAMED_REASONS;
        return more > 0 ? messages.text("note.more-reasons", named, Integer.toString(more)) : named;
    }

    private Node node() {
        return Node.Fields.none()
                .with("number", new Node.Whole(comparison.number()))
                .with("as_of", names.moment(comparison.asOf()).node())
                .with(
                        "differs",
                        new Node.Items(comparison.lines().stream()
                                .map(ComparedReport::node)
                                .toList()))
                .with(
                        "totals",
                        new Node.Items(comparison.totals().stream()
                                .map(ComparedReport::node)
                                .toList()));
    }

    private static Node node(Line line) {
        return Node.Fields.none()
                .with("framework", line.framework().value())
                .with("indicator", line.indicator().value())
                .with("published", line.expectedLoss().published())
                .with("now", line.expectedLoss().now())
                .with("published_charge", line.charge().published())
                .with("charge", line.charge().now())
                .with("reasons", nodes(line.reasons()));
    }

    private static Node node(Total total) {
        OptionalDouble chance = total.passProbability().now();
        return Node.Fields.none()
                .with("framework", total.framework().value())
                .with("published", total.expected().published())
                .with("now", total.expected().now())
                .with("published_p_pass", total.passProbability().published())
                .with("p_pass", chance)
                .with("reasons", nodes(total.reasons()));
    }

    private static Node nodes(List<Reason> reasons) {
        return new Node.Items(reasons.stream().map(Reason::node).toList());
    }
}
