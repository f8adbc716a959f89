package org.scoregap.report.intake;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.scoregap.mapping.Branch;
import org.scoregap.mapping.Mapping;
import org.scoregap.model.CellRef;
import org.scoregap.model.Observed;
import org.scoregap.model.Period;
import org.scoregap.model.Tally;
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
    public record Figure(Observed observed) {
        /** Whether it is of a unit of the branch, or was found in a place of it. */
        public boolean isOf(Branch branch) {
            Tally tally = observed.tally();
            return Stream.concat(Stream.of(tally.unit()), tally.territory().stream())
                    .anyMatch(unit -> branch.listedAs(unit).isPresent());
        }
    }

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
        return Stream.of(
                        List.of(
                                ColumnSpec.word(messages, "indicator", 0),
                                ColumnSpec.text(messages, "name", 1),
                                ColumnSpec.machine("unit"),
                                ColumnSpec.text(messages, "unit_name", 0),
                                ColumnSpec.machine("territory"),
                                ColumnSpec.text(messages, "territory_name", 4),
                                ColumnSpec.word(messages, "source", 5),
                                ColumnSpec.word(messages, "day", 6)),
                        FindingCells.columns(messages),
                        List.of(
                                ColumnSpec.text(messages, "file", 3),
                                ColumnSpec.machine("sheet"),
                                ColumnSpec.machine("cell"),
                                ColumnSpec.text(messages, "place", 2).forPeople(),
                                ColumnSpec.machine("submission")))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Value> row(Figure figure, Names names) {
        Observed observed = figure.observed();
        Tally tally = observed.tally();
        CellRef origin = tally.origin();
        List<Value> head = List.of(
                new Value.Text(tally.indicator().value()),
                new Value.Text(names.indicator(tally.indicator())),
                new Value.Text(tally.unit().value()),
                new Value.Text(names.unit(tally.unit())),
                Value.of(tally.territory().map(id -> id.value())),
                Value.of(tally.territory().map(names::unit)),
                names.coded(observed.source(), Value.Tone.PLAIN),
                new Value.Text(tally.day().toString()));
        List<Value> origins = List.of(
                new Value.Text(observed.file()),
                new Value.Text(origin.sheet()),
                new Value.Text(new CellRef("", origin.row(), origin.column()).toString()),
                new Value.Text(observed.submission() + ":" + origin),
                new Value.Whole(observed.submission()));
        return Stream.of(head, FindingCells.of(tally, names), origins)
                .flatMap(List::stream)
                .toList();
    }
}
