package org.scoregap.report.gap;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.scoregap.mapping.Framework;
import org.scoregap.model.IndicatorId;
import org.scoregap.report.Messages;
import org.scoregap.report.Names;
import org.scoregap.report.Node;
import org.scoregap.report.Points;
import org.scoregap.report.Share;
import org.scoregap.report.Value;
import org.scoregap.report.round.RoundedForecast;
import org.scoregap.score.forecast.Forecast;
import org.scoregap.score.forecast.Forecast.EvidenceState;
import org.scoregap.score.forecast.Forecast.FrameworkForecast;
import org.scoregap.score.forecast.Forecast.GateForecast;
import org.scoregap.score.forecast.Forecast.ReportState;

/** What stands above every list of losses: one sentence group a framework, and when and by which mapping it was made. */
public record FrameworkStandings(Forecast forecast, RoundedForecast rounded, Names names) {
    /** "How many points do the first ten rows hold?" */
    private static final int FIRST_ROWS = 10;

    /** How many gates a line names; the rest are counted. */
    private static final int NAMED_GATES = 3;

    /** From this many points on the ends of a range are told in whole points. */
    private static final double COARSE_FROM = 100;

    /** A gate that fails less often is none that anybody must hear of: it would print as {@code <0.1%}. */
    private static final double WORTH_SAYING = 0.0005;

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(asOf());
        lines.addAll(outstanding());
        forecast.frameworks().forEach(framework -> lines.add(line(framework)));
        return lines;
    }

    /** Where most of the week's reports are still to come, nobody must take the figures for the week's. */
    public List<String> outstanding() {
        List<IndicatorId> owed =
                reported(EnumSet.complementOf(EnumSet.of(ReportState.NOT_OWED, ReportState.NOT_APPLICABLE)));
        List<IndicatorId> open = reported(EnumSet.of(ReportState.AWAITED, ReportState.MISSING));
        return 2 * open.size() > owed.size()
                ? List.of(messages()
                        .text("lead.outstanding", Integer.toString(owed.size()), Integer.toString(open.size())))
                : List.of();
    }

    private List<IndicatorId> reported(Set<ReportState> states) {
        return forecast.gaps().stream()
                .filter(gap -> states.contains(gap.report()))
                .map(Forecast.Gap::indicator)
                .distinct()
                .toList();
    }

    /** When and by which mapping it was made, as a sentence. */
    public String asOf() {
        return messages()
                .text(
                        "lead.as-of",
                        names.moment(forecast.asOf()).shown(),
                        forecast.mappingFrom().toString());
    }

    /** The same for machines. */
    Node.Fields node() {
        return headNode()
                .with("frameworks", frameworksList())
                .with("assumptions", assumptions().node());
    }

    /** When and by which mapping it was made. */
    public Node.Fields headNode() {
        return Node.Fields.none()
                .with("period", forecast.period().toString())
                .with("as_of", names.moment(forecast.asOf()).node())
                .with("mapping", forecast.mappingFrom().toString());
    }

    /** The frameworks alone. */
    public Node.Fields frameworksNode() {
        return Node.Fields.none().with("frameworks", frameworksList());
    }

    private Node.Items frameworksList() {
        return new Node.Items(
                forecast.frameworks().stream().map(FrameworkNode::of).toList());
    }

    /** What must be known to read the figures right. */
    List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (forecast.frameworks().size() > 1) {
            notes.add(messages().text("note.weighted"));
        }
        notes.add(messages().text("note.charge"));
        // Points that nobody could lose or earn yet, so that nobody takes the total for the whole.
        forecast.frameworks().stream()
                .filter(framework -> Points.alone(framework.unallocated()).hundredths() > 0)
                .map(framework -> messages()
                        .text(
                                "note.unallocated",
                                framework.name(),
                                Points.alone(framework.unallocated()).shown(),
                                unit(framework)))
                .forEach(notes::add);
        notes.addAll(assumptions().sentences());
        return notes;
    }

    private AssumptionNotes assumptions() {
        return new AssumptionNotes(forecast.assumptions(), names);
    }

    private Messages messages() {
        return names.messages();
    }

    /** Whether the figures leave no doubt that would show: the forecast takes them as they stand. */
    public static boolean isCertain(FrameworkForecast framework) {
        return Points.alone(framework.low()).hundredths()
                == Points.alone(framework.high()).hundredths();
    }

    private String unit(FrameworkForecast framework) {
        return messages().text(framework.kind() == Framework.Kind.STANDARDS ? "unit.standards" : "unit.points");
    }

    /** How one framework stands. */
    public String line(FrameworkForecast framework) {
        boolean certain = isCertain(framework);
        List<Points> first = forecast.gaps().stream()
                .filter(gap -> gap.framework().equals(framework.id()))
                .sorted(Comparator.comparingDouble(Forecast.Gap::expectedLoss).reversed())
                .limit(FIRST_ROWS)
                .map(rounded::loss)
                .toList();
        String standing = messages()
                .text(
                        "framework.standing",
                        framework.name(),
                        rounded.expected(framework).shown(),
                        Points.alone(framework.points()).shown(),
                        certain ? "" : coarse(framework, framework.low()),
                        certain ? "" : coarse(framework, framework.high()),
                        rounded.loss(framework.id()).shown(),
                        first.stream().reduce(Points.alone(0), Points::plus).shown(),
                        Integer.toString(first.size()),
                        unit(framework));
        return List.of(standing, estimated(framework), passing(framework), gates(framework)).stream()
                .filter(sentence -> !sentence.isEmpty())
                .collect(Collectors.joining(
                        messages().text("sentence.separator"), "", messages().text("sentence.end")));
    }

    /** What nobody has seen yet weighs in the total as much as what was seen: people must know how much of it there is. */
    private String estimated(FrameworkForecast framework) {
        List<Forecast.Gap> unseen = forecast.gaps().stream()
                .filter(gap -> gap.framework().equals(framework.id()) && gap.evidence() == EvidenceState.NONE)
                .toList();
        return unseen.isEmpty()
                ? ""
                : messages()
                        .text(
                                "framework.estimated",
                                Integer.toString(unseen.size()),
                                Points.alone(unseen.stream()
                                                .mapToDouble(Forecast.Gap::points)
                                                .sum())
                                        .shown(),
                                unit(framework));
    }

    /** Whether it may fail with a probability that would not print as next to nothing. */
    public static boolean isWorthSaying(GateForecast gate) {
        return gate.failProbability().orElse(0) >= WORTH_SAYING;
    }

    /** The end of a range in a sentence: hundredths would pretend to be known. */
    private static String coarse(FrameworkForecast framework, double points) {
        return BigDecimal.valueOf(points)
                .setScale(framework.points() < COARSE_FROM ? 1 : 0, RoundingMode.HALF_UP)
                .toPlainString();
    }

    /** That there is no mark to reach, and how likely its gates are passed; empty where there is one. */
    public String withoutMark(FrameworkForecast framework) {
        return framework.passMark().isPresent() ? "" : messages().text("framework.no-pass-mark", chance(framework));
    }

    private String passing(FrameworkForecast framework) {
        if (framework.passMark().isEmpty()) {
            return withoutMark(framework);
        }
        Points mark = Points.alone(framework.passMark().getAsDouble());
        Points above = rounded.expected(framework).minus(mark);
        String chance = chance(framework);
        return above.hundredths() >= 0
                ? messages().text("framework.above", mark.shown(), above.shown(), chance, unit(framework))
                : messages()
                        .text(
                                "framework.below",
                                mark.shown(),
                                mark.minus(rounded.expected(framework)).shown(),
                                chance,
                                unit(framework));
    }

    /** A chance of 0 or 100 % where nothing is in doubt would be taken for knowledge of the future. */
    private String chance(FrameworkForecast framework) {
        if (isCertain(framework) || framework.passProbability().isEmpty()) {
            return "";
        }
        double probability = framework.passProbability().getAsDouble();
        boolean gates = framework.gates().stream()
                .anyMatch(gate -> gate.failProbability().isPresent());
        if (framework.passMark().isEmpty()) {
            return probability < 1 ? messages().text("framework.chance-gates", Share.roughly(probability)) : "";
        }
        return messages()
                .text(gates ? "framework.chance-mark-gates" : "framework.chance-mark", Share.roughly(probability));
    }

    private String gates(FrameworkForecast framework) {
        List<GateForecast> failing = framework.gates().stream()
                .filter(FrameworkStandings::isWorthSaying)
                .sorted(Comparator.<GateForecast>comparingDouble(
                                gate -> -gate.failProbability().orElse(0))
                        .thenComparing(GateForecast::indicator))
                .toList();
        long unknown = framework.gates().stream()
                .filter(gate -> gate.failProbability().isEmpty())
                .count();
        String named = failing.stream()
                .limit(NAMED_GATES)
                .map(gate -> messages()
                        .text(
                                "framework.gate",
                                gate.name(),
                                Value.share(gate.failProbability()).shown()))
                .collect(Collectors.joining(messages().text("list.separator")));
        String more = failing.size() > NAMED_GATES ? messages().text("framework.gates-more") : "";
        List<String> sentences = new ArrayList<>();
        if (!failing.isEmpty()) {
            sentences.add(messages().text("framework.gates", Integer.toString(failing.size()), named + more));
        }
        if (unknown > 0) {
            sentences.add(messages().text("framework.gates-unknown", Long.toString(unknown)));
        }
        return String.join(messages().text("sentence.separator"), sentences);
    }
}
