package org.scoregap.report.trend;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.scoregap.mapping.Branch;
import org.scoregap.mapping.Mapping;
import org.scoregap.model.Period;
import org.scoregap.report.BranchReport;
import org.scoregap.report.Messages;
import org.scoregap.report.Names;
import org.scoregap.report.Node;
import org.scoregap.report.Report;
import org.scoregap.report.TableBlock;
import org.scoregap.report.gap.FrameworkNode;
import org.scoregap.report.round.RoundedForecast;
import org.scoregap.score.forecast.Forecast;
import org.scoregap.score.trend.Trend;
import org.scoregap.score.trend.Trend.Week;

/** 走势: how the totals, the units and the gaps went week by week. */
public final class TrendReport {
    private final Trend trend;
    private final Names names;
    private final Forecast now;
    private final TrendTotals totals;

    private TrendReport(Trend trend, Names names) {
        this.trend = trend;
        this.names = names;
        this.now = trend.weeks().get(trend.weeks().size() - 1).forecast();
        this.totals = new TrendTotals(trend, names.messages());
    }

    /** What a row of the CSV is; the other formats hold everything. */
    public enum By {
        FRAMEWORK,
        UNIT,
        INDICATOR
    }

    /**
     * Makes the report.
     *
     * @param mapping of the last week
     * @param by the list that CSV gets, and that people get alone where it is not {@code FRAMEWORK}
     * @param top how many units of a kind and how many gaps are listed at most, at least 1
     * @throws IllegalArgumentException when the last forecast's parts do not add up
     */
    public static Report of(Trend trend, Mapping mapping, Messages messages, By by, int top) {
        if (top < 1) {
            throw new IllegalArgumentException("a list of " + top + " rows");
        }
        return new TrendReport(trend, new Names(mapping, messages)).report(by, top);
    }

    /** The weighted losses of a part of the units, week by week. */
    public static Report within(Branch branch, Trend trend, Mapping mapping, Messages messages, int top) {
        Names names = new Names(mapping, messages);
        TrendReport whole = new TrendReport(trend, names);
        TrendUnits units = new TrendUnits(trend, branch, names);
        Report report = new Report(
                "trend",
                whole.title(),
                List.of(messages.text(
                        "lead.trend", names.moment(whole.now.asOf()).shown())),
                units.listed(top),
                List.of(messages.text("note.weighted")),
                Node.Fields.none()
                        .with("period", whole.now.period().toString())
                        .with("as_of", names.moment(whole.now.asOf()).node())
                        .with("units", units.node()));
        return new BranchReport(branch, names).titled(report);
    }

    private String title() {
        return text(
                "title.trend",
                trend.weeks().get(0).forecast().period().toString(),
                now.period().toString());
    }

    private Report report(By by, int top) {
        TrendUnits units = new TrendUnits(trend, names);
        TrendGaps gaps = new TrendGaps(trend, new RoundedForecast(now), names);
        List<TableBlock> tables = new ArrayList<>();
        switch (by) {
            case FRAMEWORK -> {
                now.frameworks().forEach(framework -> tables.add(totals.table(framework)));
                units.tables(top, TableBlock.Role.TOTALS).forEach(tables::add);
                if (trend.weeks().stream().anyMatch(week -> week.before().isPresent())) {
                    tables.add(gaps.counts());
                    tables.add(gaps.moves(top, thresholds()));
                    tables.add(gaps.open(top, TableBlock.Role.TOTALS, List.of()));
                } else {
                    tables.add(gaps.open(top, TableBlock.Role.TOTALS, thresholds()));
                }
            }
            case UNIT -> tables.addAll(units.tables(top, TableBlock.Role.LIST));
            case INDICATOR -> tables.add(gaps.open(top, TableBlock.Role.LIST, thresholds()));
        }
        return new Report("trend", title(), lead(), tables, notes(), machine(units, gaps));
    }

    private Node.Fields machine(TrendUnits units, TrendGaps gaps) {
        return Node.Fields.none()
                .with("period", now.period().toString())
                .with("as_of", names.moment(now.asOf()).node())
                .with(
                        "weeks",
                        new Node.Items(trend.weeks().stream().map(this::node).toList()))
                .with("units", units.node())
                .with("looked_at_from", Node.of(trend.lookedAtFrom().map(Period::toString)))
                .with("moves", gaps.movesNode())
                .with("open", gaps.openNode());
    }

    private Node node(Week week) {
        return Node.Fields.none()
                .with("period", week.forecast().period().toString())
                .with("mapping", week.forecast().mappingFrom().toString())
                .with(
                        "frameworks",
                        new Node.Items(week.forecast().frameworks().stream()
                                .map(framework -> FrameworkNode.total(framework)
                                        .with(
                                                "change",
                                                TrendTotals.change(week, framework)
                                                        .node()))
                                .toList()));
    }

    private String text(String key, String... arguments) {
        return names.messages().text(key, arguments);
    }

    private List<String> lead() {
        List<String> lead = new ArrayList<>();
        lead.add(text("lead.trend", names.moment(now.asOf()).shown()));
        now.frameworks().forEach(framework -> lead.add(totals.sentence(framework)));
        return lead;
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        String changed = IntStream.range(1, trend.weeks().size())
                .filter(i -> !mappingFrom(i).equals(mappingFrom(i - 1)))
                .mapToObj(i -> trend.weeks().get(i).forecast().period().toString())
                .collect(Collectors.joining(text("list.separator")));
        if (!changed.isEmpty()) {
            notes.add(text("note.mapping-changed", changed));
        }
        notes.add(text("note.weighted"));
        notes.add(text("note.open", Integer.toString(trend.small())));
        trend.lookedAtFrom()
                .filter(first ->
                        trend.open().stream().anyMatch(open -> open.since().equals(first)))
                .ifPresent(first -> notes.add(text("note.open-longer", first.toString())));
        return notes;
    }

    /** From what on a gap is new, and below what it is closed: the words mean nothing without it. */
    private List<String> thresholds() {
        return List.of(
                text("sentence.moves", plain(trend.openFrom()), plain(trend.closedBelow()), plain(trend.movesBy())));
    }

    private static String plain(double figure) {
        return BigDecimal.valueOf(figure)
                .round(new MathContext(4))
                .stripTrailingZeros()
                .toPlainString();
    }

    private String mappingFrom(int week) {
        return trend.weeks().get(week).forecast().mappingFrom().toString();
    }
}
