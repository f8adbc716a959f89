package org.scoregap.report.book;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.scoregap.mapping.Site;
import org.scoregap.model.IndicatorId;
import org.scoregap.model.UnitId;
import org.scoregap.report.ColumnSpec;
import org.scoregap.report.Messages;
import org.scoregap.report.Names;
import org.scoregap.report.Points;
import org.scoregap.report.TableBlock;
import org.scoregap.report.Value;
import org.scoregap.report.gap.GapCells;
import org.scoregap.report.round.RoundedForecast;
import org.scoregap.score.forecast.Forecast;
import org.scoregap.score.forecast.Forecast.Gap;
import org.scoregap.score.forecast.Forecast.SitePart;

/**
 * The gaps that one unit has a part in, and the failing sites behind them that are its to mend.
 *
 * @param returned indicators whose figures were sent for the period and refused
 */
record UnitGaps(Forecast forecast, RoundedForecast rounded, Set<IndicatorId> returned, Names names, UnitId unit) {

    private record Part(Gap gap, Points loss, Points charge) {
        /** Its own part, comparable over frameworks. */
        double weighted() {
            return gap.weighted(loss.exact());
        }

        boolean counts() {
            return loss.hundredths() > 0 || charge.hundredths() > 0;
        }
    }

    private record Failing(Gap gap, SitePart site) {}

    /** Its part of each gap as the gap list prints it, its largest first. */
    TableBlock list() {
        Messages messages = names.messages();
        return new TableBlock(
                "gaps",
                messages.text("heading.unit-gaps"),
                TableBlock.Role.LIST,
                List.of(
                        ColumnSpec.number(messages, "rank", 5),
                        ColumnSpec.word(messages, "indicator", 0),
                        ColumnSpec.text(messages, "name", 0),
                        ColumnSpec.word(messages, "framework", 0),
                        ColumnSpec.number(messages, "points", 2),
                        ColumnSpec.number(messages, "unit_loss", 0),
                        ColumnSpec.number(messages, "charge", 3),
                        ColumnSpec.word(messages, "report", 4),
                        ColumnSpec.word(messages, "standard", 3),
                        ColumnSpec.number(messages, "present", 1),
                        ColumnSpec.number(messages, "passed_of_checked", 6).forPeople(),
                        ColumnSpec.word(messages, "easy", 7)),
                parts().stream().map(this::row).toList());
    }

    private List<Part> parts() {
        return forecast.gaps().stream()
                .map(this::part)
                .filter(Part::counts)
                .sorted(Comparator.comparingDouble(Part::weighted).reversed())
                .toList();
    }

    /** A unit may answer for a gap as its lead and as a territory. */
    private Part part(Gap gap) {
        List<Points> losses = rounded.parts(gap);
        List<Points> charges = rounded.partCharges(gap);
        Points loss = Points.alone(0);
        Points charge = Points.alone(0);
        for (int i = 0; i < gap.units().size(); i++) {
            if (gap.units().get(i).unit().equals(unit)) {
                loss = loss.plus(losses.get(i));
                charge = charge.plus(charges.get(i));
            }
        }
        return new Part(gap, loss, charge);
    }

    private List<Value> row(Part part) {
        Gap gap = part.gap();
        GapCells cells = new GapCells(gap, returned.contains(gap.indicator()), names);
        return List.of(
                new Value.Whole(gap.rank()),
                new Value.Text(gap.indicator().value()),
                new Value.Text(gap.name()),
                new Value.Text(gap.framework().value()),
                Points.alone(gap.points()),
                part.loss(),
                part.charge().blankWhenNone(),
                cells.report(),
                cells.standard(),
                cells.present(),
                cells.passedOfChecked(),
                new Value.Flag(gap.easy(), names.messages().text("easy")));
    }

    /**
     * The sites that failed: a territory's own ones, a department's those of the gaps it answers for; costliest first. What
     * one costs is told for the whole city: it has no part for each unit.
     */
    TableBlock sites() {
        Messages messages = names.messages();
        List<Failing> failing = failing();
        return new TableBlock(
                "sites",
                messages.text("heading.unit-sites"),
                TableBlock.Role.ASIDE,
                List.of(
                        ColumnSpec.number(messages, "rank", 3),
                        ColumnSpec.word(messages, "site", 1),
                        ColumnSpec.text(messages, "name", 0),
                        ColumnSpec.word(messages, "indicator", 0),
                        ColumnSpec.text(messages, "territory", 2),
                        ColumnSpec.word(messages, "framework", 2),
                        ColumnSpec.number(messages, "city_loss", 0)),
                IntStream.range(0, failing.size())
                        .mapToObj(i -> row(i + 1, failing.get(i)))
                        .toList());
    }

    private List<Failing> failing() {
        List<Failing> failing = new ArrayList<>();
        for (Gap gap : forecast.gaps()) {
            boolean answers = gap.units().stream().anyMatch(part -> part.unit().equals(unit) && !part.territorial());
            gap.sites().stream()
                    .filter(site -> answers || in(site))
                    .map(site -> new Failing(gap, site))
                    .forEach(failing::add);
        }
        failing.sort(Comparator.comparingDouble((Failing each) -> -weighted(each))
                .thenComparing(each -> each.site().site())
                .thenComparing(each -> each.gap().rank()));
        return failing;
    }

    private boolean in(SitePart site) {
        return territory(site).filter(unit::equals).isPresent();
    }

    private Optional<UnitId> territory(SitePart part) {
        return part.territory().or(() -> names.mapping().site(part.site()).map(Site::territory));
    }

    private static double weighted(Failing failing) {
        Gap gap = failing.gap();
        return gap.weighted(failing.site().loss());
    }

    private List<Value> row(int rank, Failing failing) {
        SitePart site = failing.site();
        return List.of(
                new Value.Whole(rank),
                new Value.Text(site.site().value()),
                new Value.Text(names.site(site.site())),
                new Value.Text(failing.gap().indicator().value()),
                Value.of(territory(site).map(names::unit)),
                new Value.Text(failing.gap().framework().value()),
                Points.alone(site.loss()));
    }
}
