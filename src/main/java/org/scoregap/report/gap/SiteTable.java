package org.scoregap.report.gap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.scoregap.mapping.Site;
import org.scoregap.model.FrameworkId;
import org.scoregap.model.SiteId;
import org.scoregap.model.UnitId;
import org.scoregap.report.ColumnSpec;
import org.scoregap.report.Messages;
import org.scoregap.report.Points;
import org.scoregap.report.TableBlock;
import org.scoregap.report.Value;
import org.scoregap.report.round.LargestRemainder;
import org.scoregap.score.forecast.Forecast.Gap;
import org.scoregap.score.forecast.Forecast.SitePart;

/** A row for each failing site in each framework; losses of different frameworks are never added. */
record SiteTable(FrameworkStandings standings) {
    private static final Comparator<SiteLoss> LARGEST_FIRST = Comparator.comparingDouble(SiteLoss::weighted)
            .reversed()
            .thenComparing(SiteLoss::site)
            .thenComparing(SiteLoss::framework);

    /** What one site costs one framework, by all of its indicators. */
    private record SiteLoss(
            FrameworkId framework, SiteId site, Optional<UnitId> territory, double loss, double weighted, int items) {
        SiteLoss plus(SiteLoss other) {
            return new SiteLoss(
                    framework,
                    site,
                    territory.or(other::territory),
                    loss + other.loss,
                    weighted + other.weighted,
                    items + other.items);
        }

        static SiteLoss of(Gap gap, SitePart part) {
            double weighted = gap.weighted(part.loss());
            return new SiteLoss(gap.framework(), part.site(), part.territory(), part.loss(), weighted, 1);
        }
    }

    private record Row(SiteLoss site, Points loss) {}

    List<TableBlock> tables(int top) {
        List<Row> rows = new ArrayList<>();
        List<List<Value>> totals = new ArrayList<>();
        standings.forecast().frameworks().forEach(framework -> {
            List<SiteLoss> sites = sitesOf(framework.id());
            Points whole = standings.rounded().loss(framework.id());
            List<Points> losses = LargestRemainder.splitWithRest(
                    whole, sites.stream().map(SiteLoss::loss).toList());
            IntStream.range(0, sites.size()).forEach(i -> rows.add(new Row(sites.get(i), losses.get(i))));
            Points rest = losses.get(sites.size());
            totals.add(List.of(
                    new Value.Text(framework.name()), new Value.Whole(sites.size()), whole.minus(rest), rest, whole));
        });
        rows.sort(Comparator.comparing(Row::site, LARGEST_FIRST));
        List<List<Value>> cells = IntStream.range(0, Math.min(top, rows.size()))
                .mapToObj(i -> cells(i + 1, rows.get(i)))
                .toList();
        return List.of(
                new TableBlock("sites", "", TableBlock.Role.LIST, columns(), cells),
                new TableBlock(
                        "totals",
                        messages().text("heading.totals"),
                        TableBlock.Role.TOTALS,
                        List.of(
                                ColumnSpec.text(messages(), "total", 0),
                                ColumnSpec.number(messages(), "failing_sites", 1),
                                ColumnSpec.number(messages(), "sites_loss", 0),
                                ColumnSpec.number(messages(), "without_site", 0),
                                ColumnSpec.number(messages(), "expected_loss", 0)),
                        totals));
    }

    private Messages messages() {
        return standings.names().messages();
    }

    private List<SiteLoss> sitesOf(FrameworkId framework) {
        Map<SiteId, SiteLoss> sites = new TreeMap<>();
        standings.forecast().gaps().stream()
                .filter(gap -> gap.framework().equals(framework))
                .flatMap(gap -> gap.sites().stream().map(part -> SiteLoss.of(gap, part)))
                .forEach(loss -> sites.merge(loss.site(), loss, SiteLoss::plus));
        return sites.values().stream().sorted(LARGEST_FIRST).toList();
    }

    private List<ColumnSpec> columns() {
        return List.of(
                ColumnSpec.number(messages(), "rank", 1),
                ColumnSpec.word(messages(), "site", 0),
                ColumnSpec.text(messages(), "name", 0),
                ColumnSpec.text(messages(), "type", 4),
                ColumnSpec.text(messages(), "unit", 2).named("unit", messages().text("column.unit_name")),
                ColumnSpec.text(messages(), "territory", 3),
                ColumnSpec.word(messages(), "framework", 0),
                ColumnSpec.number(messages(), "items", 3),
                ColumnSpec.number(messages(), "expected_loss", 0),
                ColumnSpec.machine("weighted_loss"));
    }

    private List<Value> cells(int rank, Row row) {
        Optional<Site> site = standings.names().mapping().site(row.site().site());
        return Stream.of(
                        new Value.Whole(rank),
                        new Value.Text(row.site().site().value()),
                        new Value.Text(standings.names().site(row.site().site())),
                        Value.of(site.map(Site::type)),
                        unit(site.map(Site::unit)),
                        unit(row.site().territory().or(() -> site.map(Site::territory))),
                        new Value.Text(row.site().framework().value()),
                        new Value.Whole(row.site().items()),
                        row.loss(),
                        Points.alone(row.site().weighted()))
                .map(Value.class::cast)
                .toList();
    }

    private Value unit(Optional<UnitId> unit) {
        return unit.isPresent()
                ? new Value.Worded(
                        standings.names().unit(unit.get()),
                        new Value.Text(unit.get().value()))
                : Value.blank();
    }
}
