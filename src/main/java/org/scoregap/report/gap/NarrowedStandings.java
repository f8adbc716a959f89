package org.scoregap.report.gap;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.scoregap.mapping.Branch;
import org.scoregap.mapping.Framework;
import org.scoregap.report.BranchReport;
import org.scoregap.report.ColumnSpec;
import org.scoregap.report.Messages;
import org.scoregap.report.Names;
import org.scoregap.report.Node;
import org.scoregap.report.Points;
import org.scoregap.report.Report;
import org.scoregap.report.TableBlock;
import org.scoregap.report.Value;
import org.scoregap.report.round.NarrowedForecast;
import org.scoregap.report.round.RoundedForecast;
import org.scoregap.score.forecast.Forecast;
import org.scoregap.score.forecast.Forecast.FrameworkForecast;
import org.scoregap.score.forecast.Forecast.SectionForecast;

/**
 * What stands above and below a list of losses that is narrowed to a branch of the units: the branch's part of each
 * framework's loss beside the city's. Intervals and probabilities are the city's and are left out.
 *
 * @param city all units
 * @param own those of the branch
 */
record NarrowedStandings(FrameworkStandings city, FrameworkStandings own, BranchReport words) {

    static NarrowedStandings of(Forecast forecast, Branch branch, Names names) {
        RoundedForecast rounded = new RoundedForecast(forecast);
        NarrowedForecast narrowed = NarrowedForecast.of(forecast, rounded, branch);
        return new NarrowedStandings(
                new FrameworkStandings(forecast, rounded, names),
                new FrameworkStandings(narrowed.forecast(), narrowed.rounded(), names),
                new BranchReport(branch, names));
    }

    private Messages messages() {
        return city.names().messages();
    }

    /** @param tables of which the sums say whose they are */
    Report report(String id, String title, List<TableBlock> tables, List<String> notes) {
        return Report.listing(id, words.title(title), lines(), named(tables), notes, node());
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>(List.of(city.asOf(), messages().text("lead.branch", words.label())));
        words.branch()
                .level()
                .ifPresent(level -> lines.add(
                        messages().text("lead.branch-level", messages().word(level))));
        if (words.branch()
                .level()
                .filter(level -> level.compareTo(Branch.Level.DISTRICT) > 0)
                .isPresent()) {
            lines.add(messages().text("lead.branch-below-districts"));
        }
        for (FrameworkForecast framework : own.forecast().frameworks()) {
            Points charge = own.rounded().charge(framework.id());
            lines.add(messages()
                    .text(
                            "lead.branch-framework",
                            framework.name(),
                            city.rounded().loss(framework.id()).shown(),
                            words.label(),
                            own.rounded().loss(framework.id()).shown(),
                            messages()
                                    .text(
                                            framework.kind() == Framework.Kind.STANDARDS
                                                    ? "unit.standards"
                                                    : "unit.points"),
                            charge.hundredths() == 0 ? "" : charge.shown()));
        }
        return lines;
    }

    List<String> notes() {
        return Stream.of(
                        own.forecast().frameworks().size() > 1 ? List.of("note.weighted") : List.<String>of(),
                        List.of("note.charge"))
                .flatMap(List::stream)
                .map(key -> messages().text(key))
                .toList();
    }

    /** The list that has rows; one at least, for CSV has its header. */
    private List<TableBlock> named(List<TableBlock> tables) {
        boolean any =
                tables.stream().anyMatch(table -> isList(table) && !table.rows().isEmpty());
        return tables.stream()
                .filter(table -> !any || !isList(table) || !table.rows().isEmpty())
                .map(table -> table.role() == TableBlock.Role.TOTALS
                        ? new TableBlock(
                                table.id(),
                                messages().text("heading.branch-totals", words.label()),
                                table.role(),
                                table.columns(),
                                table.rows())
                        : table)
                .toList();
    }

    private static boolean isList(TableBlock table) {
        return table.role() == TableBlock.Role.LIST;
    }

    Node.Fields node() {
        return own.headNode()
                .with("branch", words.node())
                .with(
                        "frameworks",
                        new Node.Items(own.forecast().frameworks().stream()
                                .map(framework -> Node.Fields.none()
                                        .with("id", framework.id().value())
                                        .with("name", framework.name())
                                        .with("expected_loss", framework.expectedLoss())
                                        .with(
                                                "charge",
                                                own.rounded()
                                                        .charge(framework.id())
                                                        .exact())
                                        .with(
                                                "city_expected_loss",
                                                city.rounded()
                                                        .loss(framework.id())
                                                        .exact()))
                                .toList()));
    }

    /** A row for each framework: the branch's part of its loss, and the city's. */
    TableBlock frameworks() {
        return table(
                "totals",
                own.forecast().frameworks().stream()
                        .map(framework -> row(
                                framework.id().value(),
                                framework.name(),
                                own.rounded().loss(framework.id()),
                                Optional.of(own.rounded().charge(framework.id())),
                                city.rounded().loss(framework.id())))
                        .toList());
    }

    /** A row for each section that the branch has a part in. */
    TableBlock sections() {
        List<List<Value>> rows = new ArrayList<>();
        for (int i = 0; i < own.forecast().frameworks().size(); i++) {
            List<SectionForecast> narrowed = own.forecast().frameworks().get(i).sections();
            List<SectionForecast> whole = city.forecast().frameworks().get(i).sections();
            for (int j = 0; j < narrowed.size(); j++) {
                SectionForecast section = narrowed.get(j);
                if (section.expectedLoss() > 0) {
                    rows.add(row(
                            section.id().value(),
                            section.name(),
                            own.rounded().loss(section),
                            Optional.empty(),
                            city.rounded().loss(whole.get(j))));
                }
            }
        }
        return table("sections", rows);
    }

    private static List<Value> row(String id, String name, Points own, Optional<Points> charge, Points city) {
        Value charged = charge.isPresent() ? charge.get().blankWhenNone() : Value.blank();
        return List.of(new Value.Text(id), new Value.Text(name), own, charged, city);
    }

    private TableBlock table(String id, List<List<Value>> rows) {
        return new TableBlock(
                id,
                "",
                TableBlock.Role.LIST,
                List.of(
                        ColumnSpec.word(messages(), id.equals("sections") ? "section" : "framework", 0),
                        ColumnSpec.text(messages(), "name", 0),
                        ColumnSpec.number(messages(), "branch_loss", 0)
                                .named("expected_loss", messages().text("column.branch_loss")),
                        ColumnSpec.number(messages(), "charge", 2),
                        ColumnSpec.number(messages(), "city_expected_loss", 1)),
                rows);
    }
}
