package org.scoregap.score.total;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.scoregap.mapping.Framework;
import org.scoregap.mapping.Section;
import org.scoregap.mapping.SectionGroup;
import org.scoregap.model.SectionId;
import org.scoregap.score.belief.Beliefs;
import org.scoregap.score.draw.StretchedTotal;
import org.scoregap.score.draw.TotalDistribution;
import org.scoregap.score.forecast.Forecast.SectionForecast;
import org.scoregap.score.item.Item;

/** One framework's sections and groups of sections against their targets; a target is a share of the points in play. */
final class SectionTotals {
    private final List<Item> inPlay;
    private final Optional<Beliefs> beliefs;

    private SectionTotals(List<Item> inPlay, Optional<Beliefs> beliefs) {
        this.inPlay = inPlay;
        this.beliefs = beliefs;
    }

    static SectionTotals drawn(List<Item> inPlay, Beliefs beliefs) {
        return new SectionTotals(inPlay, Optional.of(beliefs));
    }

    /** Their losses alone. */
    static SectionTotals undrawn(List<Item> inPlay) {
        return new SectionTotals(inPlay, Optional.empty());
    }

    /** Parents before their parts. */
    List<SectionForecast> of(List<Section> sections) {
        List<SectionForecast> forecasts = new ArrayList<>();
        sections.forEach(section -> add(section, 1, forecasts));
        return forecasts;
    }

    private void add(Section section, int level, List<SectionForecast> forecasts) {
        forecasts.add(forecast(section.id(), section.name(), level, section.target(), ids(Stream.of(section))));
        section.sections().forEach(part -> add(part, level + 1, forecasts));
    }

    /** In the framework's order, with the group's id, on level 1. */
    List<SectionForecast> ofGroups(Framework framework) {
        return framework.groups().stream()
                .map(group -> forecast(
                        new SectionId(group.id()),
                        group.name(),
                        1,
                        OptionalDouble.of(group.target()),
                        ids(members(framework, group))))
                .toList();
    }

    private static Stream<Section> members(Framework framework, SectionGroup group) {
        return framework.sections().stream()
                .flatMap(Section::andBelow)
                .filter(section -> group.sections().contains(section.id()));
    }

    private static Set<SectionId> ids(Stream<Section> sections) {
        return sections.flatMap(Section::andBelow).map(Section::id).collect(Collectors.toCollection(TreeSet::new));
    }

    private SectionForecast forecast(
            SectionId id, String name, int level, OptionalDouble target, Set<SectionId> sections) {
        // Items cut down to this section: an item's parts in several sections add up to it.
        List<Item> here = inPlay.stream()
                .map(item -> item.only(scores -> sections.contains(scores.section())))
                .filter(item -> !item.scores().isEmpty())
                .toList();
        double points = here.stream().mapToDouble(Item::points).sum();
        double expected = here.stream().mapToDouble(Item::expected).sum();
        Optional<StretchedTotal> total = beliefs.map(known -> new StretchedTotal(
                TotalDistribution.of(here.stream().map(Item::earned).toList()),
                expected,
                Swings.of(here, known).stretch(),
                points));
        return new SectionForecast(
                id,
                name,
                level,
                points,
                target,
                expected,
                total.map(drawn -> drawn.quantile(FrameworkTotals.LOW)).orElse(0.0),
                total.map(drawn -> drawn.quantile(FrameworkTotals.HIGH)).orElse(points),
                Math.max(0, points - expected),
                target.isPresent() && points > 0 && total.isPresent()
                        ? OptionalDouble.of(total.get().atLeast(target.getAsDouble() * points))
                        : OptionalDouble.empty());
    }
}
