package org.scoregap.report.preview;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.scoregap.mapping.Mapping;
import org.scoregap.model.CellRef;
import org.scoregap.model.Finding;
import org.scoregap.model.Part;
import org.scoregap.model.Problem;
import org.scoregap.model.SiteFinding;
import org.scoregap.model.SiteId;
import org.scoregap.model.Submission;
import org.scoregap.model.Tally;
import org.scoregap.report.ColumnSpec;
import org.scoregap.report.Messages;
import org.scoregap.report.Names;
import org.scoregap.report.TableBlock;
import org.scoregap.report.Value;
import org.scoregap.report.intake.FindingCells;

/** What a file would be stored as: one row an observation, in the order of the file. */
final class ObservationTable {
    private final Marks marks;
    private final Names names;
    private final Messages messages;

    ObservationTable(Mapping mapping, List<Problem> problems, Messages messages) {
        this.marks = new Marks(problems);
        this.names = new Names(mapping, messages);
        this.messages = messages;
    }

    /** A tally of one site, or of no site in particular. */
    private record Observation(Part part, Tally tally, Optional<SiteId> site) {}

    /** @param most how many are shown */
    TableBlock of(Submission submission, int most) {
        List<Observation> all = new ArrayList<>();
        for (Part part : submission.parts()) {
            for (Tally tally : part.tallies()) {
                all.addAll(observations(part, tally));
            }
        }
        all.sort(Comparator.comparing((Observation it) -> it.tally().origin()));
        int shown = Math.min(most, all.size());
        return new TableBlock(
                "observations",
                messages.text(
                        "preview.observations",
                        all.isEmpty() ? "" : Integer.toString(shown),
                        Integer.toString(all.size())),
                TableBlock.Role.ASIDE,
                all.isEmpty() ? List.of(messages.text("preview.no-observations")) : List.of(),
                Stream.of(
                                List.of(
                                        ColumnSpec.machine("row"),
                                        ColumnSpec.word(messages, "indicator", 0),
                                        ColumnSpec.text(messages, "name", 2),
                                        ColumnSpec.machine("unit"),
                                        ColumnSpec.text(messages, "unit_name", 1),
                                        ColumnSpec.machine("territory"),
                                        ColumnSpec.text(messages, "territory_name", 4),
                                        ColumnSpec.text(messages, "site", 3),
                                        ColumnSpec.word(messages, "day", 5)),
                                FindingCells.columns(messages),
                                List.of(
                                        ColumnSpec.machine("sheet"),
                                        ColumnSpec.machine("cell"),
                                        ColumnSpec.text(messages, "stored_cell", 0)
                                                .named("place", messages.text("column.stored_cell"))
                                                .forPeople(),
                                        ColumnSpec.text(messages, "note", 6)))
                        .flatMap(List::stream)
                        .toList(),
                all.stream().limit(shown).map(this::row).toList());
    }

    private static List<Observation> observations(Part part, Tally tally) {
        return tally.sites().isEmpty()
                ? List.of(new Observation(part, tally, Optional.empty()))
                : tally.sites().stream()
                        .map(site -> new Observation(part, alone(tally, site), Optional.of(site.site())))
                        .toList();
    }

    /** The tally as one of its sites makes it. */
    private static Tally alone(Tally tally, SiteFinding site) {
        Finding finding = tally.finding() instanceof Finding.Checks
                ? new Finding.Checks(Math.min(site.found(), site.checked()), site.checked())
                : tally.finding() instanceof Finding.Amount ? new Finding.Amount(site.found()) : tally.finding();
        return new Tally(
                tally.unit(),
                tally.territory(),
                tally.indicator(),
                tally.day(),
                finding,
                tally.assumed(),
                tally.cellOf(site),
                List.of(),
                site.note());
    }

    private List<Value> row(Observation observation) {
        Tally tally = observation.tally();
        CellRef cell = tally.origin();
        return Stream.of(
                        List.<Value>of(
                                new Value.Whole(cell.row()),
                                new Value.Text(tally.indicator().value()),
                                new Value.Text(names.indicator(tally.indicator())),
                                new Value.Text(tally.unit().value()),
                                new Value.Text(names.unit(tally.unit())),
                                Value.of(tally.territory().map(id -> id.value())),
                                Value.of(tally.territory().map(names::unit)),
                                observation
                                        .site()
                                        .map(id -> (Value) new Value.Worded(names.site(id), new Value.Text(id.value())))
                                        .orElse(Value.blank()),
                                new Value.Text(tally.day().toString())),
                        FindingCells.of(tally, names),
                        List.<Value>of(
                                new Value.Text(cell.sheet()),
                                new Value.Text(new CellRef("", cell.row(), cell.column()).toString()),
                                marks.marked(cell.toString(), cell),
                                new Value.Text(tally.note())))
                .flatMap(List::stream)
                .toList();
    }
}
