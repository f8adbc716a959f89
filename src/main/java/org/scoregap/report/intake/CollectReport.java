package org.scoregap.report.intake;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.scoregap.mapping.Mapping;
import org.scoregap.model.CellRef;
import org.scoregap.model.Finding;
import org.scoregap.model.Measure;
import org.scoregap.model.Observed;
import org.scoregap.model.Period;
import org.scoregap.model.Tally;
import org.scoregap.report.Amount;
import org.scoregap.report.ColumnSpec;
import org.scoregap.report.Messages;
import org.scoregap.report.Names;
import org.scoregap.report.Node;
import org.scoregap.report.Report;
import org.scoregap.report.TableBlock;
import org.scoregap.report.Value;

/** 汇总表: every accepted figure of a period by indicator and unit, with the cell it stands in. */
public final class CollectReport {
    private static final Comparator<Figure> ORDER = Comparator.<Figure, Tally>comparing(
                    figure -> figure.observed().tally(),
                    Comparator.comparing(Tally::indicator)
                            .thenComparing(Tally::unit)
                            .thenComparing(tally ->
                                    tally.territory().map(id -> id.value()).orElse(""))
                            .thenComparing(Tally::day))
            .thenComparing(figure -> figure.observed().source())
            .thenComparing(figure -> figure.observed().file())
            .thenComparing(figure -> figure.observed().tally().origin())
            .thenComparing(figure -> figure.observed().submission());

    private CollectReport() {}

    /** One figure that stands. */
    public record Figure(Observed observed) {}

    /** Makes the report: by indicator, unit, territory, day. */
    public static Report of(List<Figure> figures, Period period, Mapping mapping, Messages messages) {
        Names names = new Names(mapping, messages);
        TableBlock list = new TableBlock(
                "figures",
                "",
                TableBlock.Role.LIST,
                columns(messages),
                figures.stream().sorted(ORDER).map(figure -> row(figure, names)).toList());
        long units = figures.stream()
                .map(figure -> figure.observed().tally().unit())
                .distinct()
                .count();
        long indicators = figures.stream()
                .map(figure -> figure.observed().tally().indicator())
                .distinct()
                .count();
        return Report.listing(
                "collect",
                messages.text("title.collect", names.period(period)),
                List.of(messages.text(
                        "lead.collect",
                        Integer.toString(figures.size()),
                        Long.toString(indicators),
                        Long.toString(units))),
                List.of(list),
                List.of(),
                Node.Fields.none().with("period", period.toString()));
    }

    private static List<ColumnSpec> columns(Messages messages) {
        return List.of(
                ColumnSpec.word(messages, "indicator", 0),
                ColumnSpec.text(messages, "name", 1),
                ColumnSpec.machine("unit"),
                ColumnSpec.text(messages, "unit_name", 0),
                ColumnSpec.machine("territory"),
                ColumnSpec.text(messages, "territory_name", 4),
                ColumnSpec.word(messages, "source", 5),
                ColumnSpec.word(messages, "day", 6),
                ColumnSpec.machine("finding"),
                ColumnSpec.number(messages, "passed", 0),
                ColumnSpec.number(messages, "checked", 0),
                ColumnSpec.number(messages, "amount", 0),
                ColumnSpec.machine("assumed"),
                ColumnSpec.text(messages, "file", 3),
                ColumnSpec.machine("sheet"),
                ColumnSpec.machine("cell"),
                ColumnSpec.text(messages, "place", 2).forPeople(),
                ColumnSpec.machine("submission"));
    }

    private static List<Value> row(Figure figure, Names names) {
        Observed observed = figure.observed();
        Tally tally = observed.tally();
        CellRef origin = tally.origin();
        return Stream.of(
                        new Value.Text(tally.indicator().value()),
                        new Value.Text(names.indicator(tally.indicator())),
                        new Value.Text(tally.unit().value()),
                        new Value.Text(names.unit(tally.unit())),
                        Value.of(tally.territory().map(id -> id.value())),
                        Value.of(tally.territory().map(names::unit)),
                        names.coded(observed.source(), Value.Tone.PLAIN),
                        new Value.Text(tally.day().toString()),
                        new Value.Text(kind(tally.finding())),
                        passed(tally.finding()),
                        checked(tally, names.messages()),
                        amount(tally, names),
                        new Value.Flag(tally.assumed(), ""),
                        new Value.Text(observed.file()),
                        new Value.Text(origin.sheet()),
                        new Value.Text(new CellRef("", origin.row(), origin.column()).toString()),
                        new Value.Text(observed.submission() + ":" + origin),
                        new Value.Whole(observed.submission()))
                .map(Value.class::cast)
                .toList();
    }

    private static String kind(Finding finding) {
        if (finding instanceof Finding.Checks) {
            return "checks";
        }
        return finding instanceof Finding.Amount ? "amount" : "not_applicable";
    }

    private static Value passed(Finding finding) {
        return finding instanceof Finding.Checks checks ? new Amount(checks.passed(), "") : Value.blank();
    }

    /** A number that stands in for one nobody reported is marked. */
    private static Value checked(Tally tally, Messages messages) {
        if (!(tally.finding() instanceof Finding.Checks checks)) {
            return Value.blank();
        }
        Value checked = new Value.Whole(checks.checked());
        return tally.assumed() ? new Value.Worded(messages.text("assumed", checked.shown()), checked) : checked;
    }

    private static Value amount(Tally tally, Names names) {
        if (tally.finding() instanceof Finding.NotApplicable) {
            return new Value.Worded(names.messages().text("not-applicable"), Value.blank());
        }
        if (tally.finding() instanceof Finding.Checks checks) {
            return mark(checks, tally, names);
        }
        if (!(tally.finding() instanceof Finding.Amount amount)) {
            return Value.blank();
        }
        String dimension = names.mapping()
                .indicator(tally.indicator())
                .map(indicator -> indicator.dimension())
                .orElse("");
        return dimension.equals("%")
                ? new Value.Worded(percent(amount.amount()), new Amount(amount.amount(), ""))
                : new Amount(amount.amount(), dimension);
    }

    /** A value in % is kept as a share: 0.0844 is 8.44%. Every digit is shown: people compare it with the cell. */
    private static String percent(double share) {
        return BigDecimal.valueOf(share).movePointRight(2).stripTrailingZeros().toPlainString() + "%";
    }

    /** A grade is stored as so many passes of so many marks; people look for the mark they wrote, or the mean of several. */
    private static Value mark(Finding.Checks checks, Tally tally, Names names) {
        return names.mapping()
                .indicator(tally.indicator())
                .filter(indicator -> indicator.measure() == Measure.GRADE && checks.checked() > 0)
                .map(indicator -> indicator.scale() * checks.passed() / checks.checked())
                .map(mark -> (Value) new Value.Worded(
                        names.messages().text("mark", new Amount(mark, "").shown()), Value.blank()))
                .orElse(Value.blank());
    }
}
