package org.scoregap.report.whatif;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.scoregap.mapping.Mapping;
import org.scoregap.report.Messages;
import org.scoregap.report.Names;
import org.scoregap.report.Node;
import org.scoregap.report.Report;
import org.scoregap.report.TableBlock;
import org.scoregap.report.UnitParts;
import org.scoregap.report.Value;
import org.scoregap.report.gap.FrameworkStandings;
import org.scoregap.report.round.RoundedForecast;
import org.scoregap.score.forecast.Forecast;
import org.scoregap.score.whatif.Supposition;

/** 假设测算: what would be, if. Everything in it says that it is supposed, so that nobody takes it for a list. */
public final class WhatIfReport {
    private WhatIfReport() {}

    /**
     * The totals before and after, and what changes.
     *
     * @param after the forecast under {@code suppositions}
     */
    public static Report of(
            Forecast before, Forecast after, List<Supposition> suppositions, Mapping mapping, Messages messages) {
        Names names = new Names(mapping, messages);
        FrameworkStandings now = new FrameworkStandings(before, new RoundedForecast(before), names);
        FrameworkStandings then = new FrameworkStandings(after, new RoundedForecast(after), names);
        ChangesTable changes = new ChangesTable(now, then, suppositions);
        TableBlock table = changes.table();
        return new Report(
                "whatif",
                messages.text("title.whatif", names.period(before.period())),
                List.of(
                        messages.text(
                                "lead.as-of",
                                names.moment(before.asOf()).shown(),
                                before.mappingFrom().toString()),
                        supposed(suppositions, names)),
                List.of(new BeforeAfter(now, then).table(), table, changes.totals()),
                List.of(messages.text("note.whatif"), messages.text("note.whatif-model")),
                machine(suppositions, now)
                        .with("before", now.frameworksNode())
                        .with("after", then.frameworksNode())
                        .with("changes", changes(table)));
    }

    private static Node.Fields machine(List<Supposition> suppositions, FrameworkStandings now) {
        return now.headNode()
                .with(
                        "suppositions",
                        new Node.Items(
                                suppositions.stream().map(SupposedText::node).toList()));
    }

    /** The parts of a change are points won, not losses. */
    private static Node changes(TableBlock table) {
        List<Node> changes = new ArrayList<>();
        List<Node> rows = new ArrayList<>(table.node().items());
        for (int i = 0; i < rows.size(); i++) {
            List<Value> row = table.rows().get(i);
            Node.Fields fields = (Node.Fields) rows.get(i);
            changes.add(fields.with("units", UnitsWon.node((UnitParts) row.get(row.size() - 1))));
        }
        return new Node.Items(changes);
    }

    /**
     * {@code list} made from the forecast under {@code suppositions}, marked as what it is.
     *
     * @param before the forecast as it is
     */
    public static Report marked(
            Report list, Forecast before, List<Supposition> suppositions, Mapping mapping, Messages messages) {
        Names names = new Names(mapping, messages);
        FrameworkStandings now = new FrameworkStandings(before, new RoundedForecast(before), names);
        List<String> lead = new ArrayList<>(List.of(supposed(suppositions, names)));
        lead.addAll(list.lead());
        List<String> notes = new ArrayList<>(list.notes());
        notes.add(messages.text("note.whatif"));
        notes.add(messages.text("note.whatif-present"));
        return new Report(
                "whatif-" + list.id(),
                messages.text("title.supposed", list.title()),
                lead,
                list.tables(),
                notes,
                list.machine()
                        .with(
                                "suppositions",
                                new Node.Items(suppositions.stream()
                                        .map(SupposedText::node)
                                        .toList()))
                        .with("before", now.frameworksNode()));
    }

    private static String supposed(List<Supposition> suppositions, Names names) {
        SupposedText text = new SupposedText(names);
        return names.messages()
                .text(
                        "lead.supposed",
                        suppositions.stream()
                                .map(text::sentence)
                                .collect(Collectors.joining(names.messages().text("sentence.separator"))));
    }
}
