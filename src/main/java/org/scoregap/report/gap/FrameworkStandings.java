package org.scoregap.report.gap;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.scoregap.model.IndicatorId;
import org.scoregap.report.Messages;
import org.scoregap.report.Names;
import org.scoregap.report.Node;
import org.scoregap.report.Points;
import org.scoregap.report.round.RoundedForecast;
import org.scoregap.score.forecast.Forecast;
import org.scoregap.score.forecast.Forecast.FrameworkForecast;
import org.scoregap.score.forecast.Forecast.ReportState;

/** What stands above every list of losses: one sentence group a framework, and when and by which mapping it was made. */
public record FrameworkStandings(Forecast forecast, RoundedForecast rounded, Names names) {
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(asOf());
        lines.addAll(outstanding());
        forecast.frameworks().forEach(framework -> lines.add(sentence(framework).whole()));
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
                                FrameworkSentence.unit(framework, messages())))
                .forEach(notes::add);
        notes.addAll(assumptions().sentences());
        return notes;
    }

    /** How one of the frameworks stands. */
    public FrameworkSentence sentence(FrameworkForecast framework) {
        return new FrameworkSentence(framework, forecast, rounded, messages());
    }

    private AssumptionNotes assumptions() {
        return new AssumptionNotes(forecast.assumptions(), names);
    }

    private Messages messages() {
        return names.messages();
    }
}
