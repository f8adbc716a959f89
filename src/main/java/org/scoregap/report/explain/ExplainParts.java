package org.scoregap.report.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.scoregap.model.UnitId;
import org.scoregap.report.ColumnSpec;
import org.scoregap.report.Messages;
import org.scoregap.report.Points;
import org.scoregap.report.TableBlock;
import org.scoregap.report.Value;
import org.scoregap.score.explain.Explanation.InFramework;
import org.scoregap.score.explain.Explanation.OfRate;
import org.scoregap.score.forecast.Forecast.Gap;
import org.scoregap.score.forecast.Forecast.SitePart;
import org.scoregap.score.forecast.Forecast.UnitPart;
import org.scoregap.score.share.TerritoryRate;

/** Whose points they are, and where. */
record ExplainParts(Explained explained) {
    private static final int SITES = 5;

    List<TableBlock> blocks(String title) {
        List<InFramework> scored = explained.explanation().frameworks().stream()
                .filter(each -> each.gap().isPresent())
                .toList();
        if (scored.isEmpty()) {
            return List.of();
        }
        List<String> sentences = new ArrayList<>();
        List<TerritoryRate> territories = scored.get(0).territories();
        double local = territories.isEmpty() ? 0 : explained.indicator().territoryShare();
        if (local > 0) {
            boolean byRate = explained.explanation().grounds() instanceof OfRate;
            sentences.add(explained.text(
                    byRate ? "explain.parts-local" : "explain.parts-local-sites",
                    Digits.percent(local),
                    Digits.percent(1 - local)));
            if (explained.explanation().grounds() instanceof OfRate rate) {
                sentences.add(explained.text(
                        "explain.territory-rate",
                        Digits.of(explained.model().territories()),
                        Digits.percent(rate.belief().found().b()
                                / rate.belief().found().weight())));
            }
        } else {
            sentences.add(explained.text("explain.parts-shares"));
        }
        sites(scored.get(0)).ifPresent(sentences::add);
        List<TableBlock> blocks = new ArrayList<>();
        blocks.add(new TableBlock(
                "parts", title, TableBlock.Role.TOTALS, sentences, columns(scored), rows(scored, territories, local)));
        if (local > 0 && explained.explanation().grounds() instanceof OfRate) {
            blocks.add(territoryTable(territories));
        }
        return blocks;
    }

    private List<ColumnSpec> columns(List<InFramework> scored) {
        Messages messages = explained.messages();
        List<ColumnSpec> columns = new ArrayList<>();
        columns.add(ColumnSpec.text(messages, "unit_name", 0));
        columns.add(ColumnSpec.text(messages, "ground", 1));
        scored.forEach(each -> columns.add(ColumnSpec.number(messages, "expected_loss", 0)
                .named(
                        "loss_" + each.framework().value(),
                        explained.text("column.loss-in", each.framework().value()))));
        scored.stream()
                .filter(each -> each.gap().orElseThrow().charge() > 0)
                .forEach(each -> columns.add(ColumnSpec.number(messages, "charge", 2)
                        .named(
                                "charge_" + each.framework().value(),
                                explained.text(
                                        "column.charge-in", each.framework().value()))));
        return columns;
    }

    private List<List<Value>> rows(List<InFramework> scored, List<TerritoryRate> territories, double local) {
        List<List<Value>> rows = new ArrayList<>();
        for (UnitPart part : scored.get(0).gap().orElseThrow().units()) {
            List<Value> row = new ArrayList<>();
            row.add(new Value.Text(explained.unit(part.unit())));
            row.add(new Value.Text(ground(part, territories, local)));
            scored.forEach(each -> row.add(loss(each.gap().orElseThrow(), part)));
            scored.stream()
                    .map(each -> each.gap().orElseThrow())
                    .filter(gap -> gap.charge() > 0)
                    .forEach(gap -> row.add(same(gap, part)
                            .map(own -> (Value) Points.alone(own.charge()))
                            .orElseGet(Value::blank)));
            rows.add(row);
        }
        return rows;
    }

    private Value loss(Gap gap, UnitPart wanted) {
        List<Points> losses = explained.rounded().parts(gap);
        for (int i = 0; i < gap.units().size(); i++) {
            if (isSame(gap.units().get(i), wanted)) {
                return losses.get(i);
            }
        }
        return Value.blank();
    }

    private static Optional<UnitPart> same(Gap gap, UnitPart wanted) {
        return gap.units().stream().filter(each -> isSame(each, wanted)).findFirst();
    }

    private static boolean isSame(UnitPart one, UnitPart other) {
        return one.unit().equals(other.unit()) && one.territorial() == other.territorial();
    }

    private String ground(UnitPart part, List<TerritoryRate> territories, double local) {
        if (part.territorial()) {
            double all = territories.stream().mapToDouble(TerritoryRate::weight).sum();
            return territories.stream()
                    .filter(each -> each.territory().equals(part.unit()))
                    .map(each -> explained.text(
                            "explain.ground-territory",
                            Digits.percent(local),
                            Digits.of(each.weight()),
                            Digits.of(all)))
                    .findFirst()
                    .orElse("");
        }
        Map<UnitId, Double> shares = explained.indicator().shares();
        if (!shares.containsKey(part.unit())) {
            return explained.text("explain.ground-report");
        }
        double share = shares.getOrDefault(part.unit(), 0.0);
        boolean leads = part.unit().equals(explained.indicator().lead());
        return explained.text(
                leads ? "explain.ground-lead" : "explain.ground-support",
                Digits.percent(share),
                local > 0 ? Digits.percent(1 - local) : "");
    }

    private TableBlock territoryTable(List<TerritoryRate> territories) {
        Messages messages = explained.messages();
        return new TableBlock(
                "territories",
                explained.text("heading.explain-territories"),
                TableBlock.Role.TOTALS,
                List.of(
                        ColumnSpec.text(messages, "territory_name", 0),
                        ColumnSpec.number(messages, "failures", 2),
                        ColumnSpec.number(messages, "checked", 2),
                        ColumnSpec.number(messages, "failing_rate", 0),
                        ColumnSpec.number(messages, "sites", 0),
                        ColumnSpec.number(messages, "product", 1)),
                territories.stream().map(this::row).toList());
    }

    private List<Value> row(TerritoryRate territory) {
        return List.of(
                new Value.Text(explained.unit(territory.territory())),
                ExplainEvidence.worded(territory.failures()),
                ExplainEvidence.worded(territory.checks()),
                new Value.Text(Digits.percent(territory.rate())),
                new Value.Whole(territory.sites()),
                ExplainEvidence.worded(territory.weight()));
    }

    private Optional<String> sites(InFramework in) {
        List<SitePart> sites = in.gap().orElseThrow().sites();
        if (sites.isEmpty()) {
            return Optional.empty();
        }
        List<String> named = sites.stream()
                .limit(SITES)
                .map(site -> explained.text(
                        "explain.site",
                        explained.names().site(site.site()),
                        site.territory().map(explained::unit).orElse("")))
                .toList();
        return Optional.of(explained.text(
                "explain.sites",
                Integer.toString(sites.size()),
                String.join(explained.text("list.separator"), named),
                sites.size() > SITES ? explained.text("framework.gates-more") : ""));
    }
}
