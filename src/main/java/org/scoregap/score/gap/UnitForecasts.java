package org.scoregap.score.gap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.scoregap.mapping.Framework;
import org.scoregap.mapping.Indicator;
import org.scoregap.mapping.Mapping;
import org.scoregap.model.FrameworkId;
import org.scoregap.model.UnitId;
import org.scoregap.score.forecast.Forecast.FrameworkPart;
import org.scoregap.score.forecast.Forecast.Gap;
import org.scoregap.score.forecast.Forecast.ReportState;
import org.scoregap.score.forecast.Forecast.UnitForecast;
import org.scoregap.score.forecast.Forecast.UnitPart;
import org.scoregap.score.item.Items;

/** What each unit answers for, over all gaps. */
final class UnitForecasts {
    private final Mapping mapping;
    private final Items items;
    private final ReportStates reports;

    UnitForecasts(Mapping mapping, Items items, ReportStates reports) {
        this.mapping = mapping;
        this.items = items;
        this.reports = reports;
    }

    /** Every unit that leads, supports, owes a report or has a part in a gap, by id. */
    List<UnitForecast> of(List<Gap> gaps) {
        NavigableSet<UnitId> units = new TreeSet<>();
        mapping.indicators().stream().map(Indicator::answerable).forEach(units::addAll);
        Map<UnitId, List<Share>> shares = new HashMap<>();
        for (Gap gap : gaps) {
            for (UnitPart part : gap.units()) {
                units.add(part.unit());
                shares.computeIfAbsent(part.unit(), unit -> new ArrayList<>()).add(new Share(gap, part));
            }
        }
        return units.stream()
                .map(unit -> forecast(unit, shares.getOrDefault(unit, List.of())))
                .toList();
    }

    private record Share(Gap gap, UnitPart part) {
        boolean in(FrameworkId framework) {
            return gap.framework().equals(framework);
        }
    }

    private UnitForecast forecast(UnitId unit, List<Share> shares) {
        List<FrameworkPart> frameworks = new ArrayList<>();
        double weightedLoss = 0;
        double weightedCharge = 0;
        for (Framework framework : mapping.frameworks()) {
            List<Share> here =
                    shares.stream().filter(share -> share.in(framework.id())).toList();
            double loss = here.stream().mapToDouble(share -> share.part.loss()).sum();
            double charge =
                    here.stream().mapToDouble(share -> share.part.charge()).sum();
            if (!here.isEmpty()) {
                frameworks.add(new FrameworkPart(framework.id(), loss, charge));
            }
            weightedLoss += items.weight(framework) * loss;
            weightedCharge += items.weight(framework) * charge;
        }
        return new UnitForecast(
                unit,
                gapsIn(shares.stream()),
                gapsIn(shares.stream().filter(share -> share.gap.easy() && share.part.loss() > 0)),
                reports.count(unit, ReportState.MISSING),
                reports.count(unit, ReportState.LATE),
                frameworks,
                weightedLoss,
                weightedCharge);
    }

    /** A unit that leads and is a territory has two parts of one gap. */
    private static int gapsIn(Stream<Share> shares) {
        return (int) shares.map(share -> share.gap.rank()).distinct().count();
    }
}
