package org.scoregap.report.gap;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.scoregap.mapping.Branch;
import org.scoregap.mapping.Mapping;
import org.scoregap.model.IndicatorId;
import org.scoregap.model.UnitId;
import org.scoregap.report.ColumnSpec;
import org.scoregap.report.Messages;
import org.scoregap.report.Names;
import org.scoregap.report.Points;
import org.scoregap.report.Report;
import org.scoregap.report.TableBlock;
import org.scoregap.report.Value;
import org.scoregap.report.gap.GapReport.By;
import org.scoregap.score.forecast.Forecast;

/** 差距清单 of a part of the units: the gaps that they have a part in, with their part of each loss alone. */
public final class NarrowedGaps {
    private final NarrowedStandings standings;
    private final Branch branch;
    private final Messages messages;

    private NarrowedGaps(NarrowedStandings standings, Branch branch, Messages messages) {
        this.standings = standings;
        this.branch = branch;
        this.messages = messages;
    }

    /**
     * Makes the report.
     *
     * @param returned as in {@link GapReport}
     * @param top how many rows the list has at most; sections and frameworks are always listed in full
     */
    public static Report of(
            Forecast forecast,
            Branch branch,
            Set<IndicatorId> returned,
            Mapping mapping,
            Messages messages,
            By by,
            int top) {
        NarrowedStandings standings = NarrowedStandings.of(forecast, branch, new Names(mapping, messages));
        return new NarrowedGaps(standings, branch, messages).report(returned, by, top);
    }

    private Report report(Set<IndicatorId> returned, By by, int top) {
        List<TableBlock> tables = switch (by) {
            case INDICATOR -> new IndicatorTable(standings.own(), returned).tables(top);
            case SECTION -> List.of(standings.sections());
            case FRAMEWORK -> List.of(standings.frameworks());
            case UNIT -> new UnitTable(standings.own()).tables(top);
            case SITE -> sites(top);
        };
        String title = messages.text(
                switch (by) {
                    case INDICATOR -> "title.gaps";
                    case SECTION -> "title.gaps-by-section";
                    case FRAMEWORK -> "title.gaps-by-framework";
                    case UNIT -> "title.gaps-by-unit";
                    case SITE -> "title.gaps-by-site";
                },
                standings.city().names().period(standings.city().forecast().period()));
        List<String> notes = new ArrayList<>(standings.notes());
        if (by == By.SITE) {
            notes.add(messages.text("note.branch-sites"));
        }
        return standings.report("gaps", title, tables, notes);
    }

    /** The city's rows of sites that lie in the branch or that one of its units is in charge of, and their sums. */
    private List<TableBlock> sites(int top) {
        TableBlock all =
                new SiteTable(standings.city()).tables(Integer.MAX_VALUE).get(0);
        List<List<Value>> own = all.rows().stream()
                .filter(row -> in(cell(all, row, "territory")) || in(cell(all, row, "unit")))
                .toList();
        List<List<Value>> totals = new ArrayList<>();
        for (Forecast.FrameworkForecast framework : standings.own().forecast().frameworks()) {
            List<List<Value>> here = own.stream()
                    .filter(row -> cell(all, row, "framework")
                            .plain()
                            .equals(framework.id().value()))
                    .toList();
            Points sum = here.stream()
                    .map(row -> cell(all, row, "expected_loss"))
                    .map(Points.class::cast)
                    .reduce(Points.alone(0), Points::plus);
            totals.add(List.of(new Value.Text(framework.name()), new Value.Whole(here.size()), sum));
        }
        return List.of(
                new TableBlock(
                        all.id(),
                        all.title(),
                        all.role(),
                        all.columns(),
                        own.stream().limit(top).toList()),
                new TableBlock(
                        "totals",
                        messages.text("heading.totals"),
                        TableBlock.Role.TOTALS,
                        List.of(
                                ColumnSpec.text(messages, "total", 0),
                                ColumnSpec.number(messages, "failing_sites", 1),
                                ColumnSpec.number(messages, "sites_loss", 0)),
                        totals));
    }

    private boolean in(Value unit) {
        return Optional.of(unit.plain())
                .filter(id -> !id.isEmpty())
                .map(UnitId::new)
                .flatMap(branch::listedAs)
                .isPresent();
    }

    private static Value cell(TableBlock table, List<Value> row, String column) {
        for (int i = 0; i < row.size(); i++) {
            if (table.columns().get(i).name().equals(column)) {
                return row.get(i);
            }
        }
        throw new IllegalArgumentException("no column " + column + " in " + table.id());
    }
}
