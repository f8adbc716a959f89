package org.scoregap.report.whatif;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.scoregap.mapping.Indicator;
import org.scoregap.model.FrameworkId;
import org.scoregap.model.IndicatorId;
import org.scoregap.model.UnitId;
import org.scoregap.report.ColumnSpec;
import org.scoregap.report.Messages;
import org.scoregap.report.Points;
import org.scoregap.report.TableBlock;
import org.scoregap.report.UnitParts;
import org.scoregap.report.Value;
import org.scoregap.report.gap.FrameworkStandings;
import org.scoregap.score.forecast.Forecast;
import org.scoregap.score.forecast.Forecast.FrameworkForecast;
import org.scoregap.score.forecast.Forecast.Gap;
import org.scoregap.score.whatif.Supposition;

/** What the suppositions change: a row for each of their indicators in each framework, a gate without points too. */
record ChangesTable(FrameworkStandings before, FrameworkStandings after, List<Supposition> suppositions) {

    /** One row: the gap as it is and as it would be, the same two for a gate without points. */
    private record Change(IndicatorId indicator, FrameworkId framework, Optional<Gap> now, Optional<Gap> then) {}

    TableBlock table() {
        Map<IndicatorId, List<Supposition>> byIndicator = byIndicator();
        List<List<Value>> rows = new ArrayList<>();
        byIndicator.forEach((indicator, ofOne) ->
                changes(indicator).forEach(change -> rows.add(row(change, supposed(ofOne)))));
        return new TableBlock(
                "changes",
                messages().text("heading.changes"),
                TableBlock.Role.LIST,
                List.of(
                        ColumnSpec.word(messages(), "indicator", 0),
                        ColumnSpec.text(messages(), "name", 0),
                        ColumnSpec.text(messages(), "supposed", 1),
                        ColumnSpec.word(messages(), "framework", 0),
                        ColumnSpec.number(messages(), "points", 4),
                        ColumnSpec.number(messages(), "loss_before", 2),
                        ColumnSpec.number(messages(), "loss_after", 2),
                        ColumnSpec.number(messages(), "points_won", 0),
                        ColumnSpec.text(messages(), "units_won", 3)
                                .named("units", messages().text("column.units_won"))),
                rows);
    }

    private Messages messages() {
        return before.names().messages();
    }

    private Map<IndicatorId, List<Supposition>> byIndicator() {
        Map<IndicatorId, List<Supposition>> byIndicator = new LinkedHashMap<>();
        suppositions.forEach(each -> byIndicator
                .computeIfAbsent(each.indicator(), indicator -> new ArrayList<>())
                .add(each));
        return byIndicator;
    }

    private List<Change> changes(IndicatorId indicator) {
        List<Change> changes = new ArrayList<>();
        for (FrameworkForecast framework : before.forecast().frameworks()) {
            Optional<Gap> now = gap(before.forecast(), indicator, framework.id());
            boolean bars =
                    framework.gates().stream().anyMatch(gate -> gate.indicator().equals(indicator));
            if (now.isPresent() || bars) {
                changes.add(
                        new Change(indicator, framework.id(), now, gap(after.forecast(), indicator, framework.id())));
            }
        }
        return changes;
    }

    private static Optional<Gap> gap(Forecast forecast, IndicatorId indicator, FrameworkId framework) {
        return forecast.gaps().stream()
                .filter(gap ->
                        gap.indicator().equals(indicator) && gap.framework().equals(framework))
                .findFirst();
    }

    private Value supposed(List<Supposition> ofOne) {
        return new Value.Worded(new SupposedText(before.names()).what(ofOne), new Value.Text(SupposedText.code(ofOne)));
    }

    private List<Value> row(Change change, Value what) {
        Points now = loss(before, change.now());
        Points then = loss(after, change.then());
        String name = before.names()
                .mapping()
                .indicator(change.indicator())
                .map(Indicator::name)
                .orElse(change.indicator().value());
        return List.of(
                new Value.Text(change.indicator().value()),
                new Value.Text(name),
                what,
                new Value.Text(change.framework().value()),
                Points.alone(change.now().map(Gap::points).orElse(0.0)),
                now,
                then,
                now.minus(then).change(),
                units(change));
    }

    private static Points loss(FrameworkStandings standings, Optional<Gap> gap) {
        return gap.map(standings.rounded()::loss).orElse(Points.alone(0));
    }

    /** Largest part first; printed parts add up to the printed points. */
    private Value units(Change change) {
        SortedMap<UnitId, Points> won = new TreeMap<>();
        change.now().ifPresent(gap -> add(before, gap, 1, won));
        change.then().ifPresent(gap -> add(after, gap, -1, won));
        List<UnitParts.Part> parts = new ArrayList<>();
        won.entrySet().stream()
                .filter(entry -> entry.getValue().hundredths() != 0)
                .sorted(Map.Entry.<UnitId, Points>comparingByValue(
                                (a, b) -> Long.compare(Math.abs(b.hundredths()), Math.abs(a.hundredths())))
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(entry -> parts.add(new UnitParts.Part(
                        entry.getKey().value(), before.names().unit(entry.getKey()), entry.getValue())));
        return new UnitParts(parts, messages().text("list.separator"));
    }

    private static void add(FrameworkStandings standings, Gap gap, int sign, SortedMap<UnitId, Points> won) {
        List<Points> parts = standings.rounded().parts(gap);
        for (int i = 0; i < parts.size(); i++) {
            Points part =
                    new Points(sign * parts.get(i).exact(), sign * parts.get(i).hundredths());
            won.merge(gap.units().get(i).unit(), part, Points::plus);
        }
    }

    /** What the rows add up to, and what is left to the framework's difference because the other rows are rounded anew. */
    TableBlock totals() {
        Stream<Change> all = byIndicator().keySet().stream().flatMap(each -> changes(each).stream());
        Map<FrameworkId, Points> listed = new LinkedHashMap<>();
        all.forEach(change -> listed.merge(
                change.framework(), loss(before, change.now()).minus(loss(after, change.then())), Points::plus));
        List<List<Value>> rows = new ArrayList<>();
        for (FrameworkForecast framework : before.forecast().frameworks()) {
            Points sum = listed.getOrDefault(framework.id(), Points.alone(0));
            Points whole =
                    before.rounded().loss(framework.id()).minus(after.rounded().loss(framework.id()));
            if (listed.containsKey(framework.id())) {
                rows.add(List.of(
                        new Value.Text(framework.name()),
                        sum.change(),
                        whole.minus(sum).change(),
                        whole.change()));
            }
        }
        return new TableBlock(
                "sums",
                messages().text("heading.totals"),
                TableBlock.Role.TOTALS,
                List.of(
                        ColumnSpec.text(messages(), "total", 0),
                        ColumnSpec.number(messages(), "listed_won", 0),
                        ColumnSpec.number(messages(), "rounding", 1),
                        ColumnSpec.number(messages(), "points_won", 0)),
                rows);
    }
}
