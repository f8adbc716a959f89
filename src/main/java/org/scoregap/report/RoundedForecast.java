package org.scoregap.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.scoregap.model.FrameworkId;
import org.scoregap.model.IndicatorId;
import org.scoregap.model.SectionId;
import org.scoregap.model.UnitId;
import org.scoregap.score.Forecast;
import org.scoregap.score.Forecast.FrameworkForecast;
import org.scoregap.score.Forecast.Gap;
import org.scoregap.score.Forecast.SectionForecast;

/**
 * A forecast's losses and charges as they are printed. In each framework the losses of its indicators, those of its units
 * and those of its top sections each add up to its own, and the parts of a gap to the gap, to the last hundredth.
 */
final class RoundedForecast {
    private final Map<FrameworkId, Points> losses = new HashMap<>();
    private final Map<FrameworkId, Points> charges = new HashMap<>();
    private final Map<GapKey, Points> gapLosses = new HashMap<>();
    private final Map<GapKey, Points> gapCharges = new HashMap<>();
    private final Map<GapKey, List<Points>> parts = new HashMap<>();
    private final Map<UnitKey, Points> unitLosses = new HashMap<>();
    private final Map<UnitKey, Points> unitCharges = new HashMap<>();
    private final Map<SectionId, Points> sectionLosses = new HashMap<>();

    private record GapKey(FrameworkId framework, IndicatorId indicator, SectionId section) {
        static GapKey of(Gap gap) {
            return new GapKey(gap.framework(), gap.indicator(), gap.section());
        }
    }

    private record UnitKey(FrameworkId framework, UnitId unit) {}

    /**
     * Rounds every loss of a forecast.
     *
     * @throws IllegalArgumentException when parts do not add up to their whole even before rounding
     */
    RoundedForecast(Forecast forecast) {
        for (FrameworkForecast framework : forecast.frameworks()) {
            List<Gap> gaps = forecast.gaps().stream()
                    .filter(gap -> gap.framework().equals(framework.id()))
                    .toList();
            losses.put(framework.id(), Points.alone(framework.expectedLoss()));
            charges.put(
                    framework.id(),
                    Points.alone(gaps.stream().mapToDouble(Gap::charge).sum()));
            roundGaps(framework.id(), gaps);
            roundUnits(framework.id(), forecast);
            roundSections(framework);
        }
    }

    private void roundGaps(FrameworkId framework, List<Gap> gaps) {
        List<Points> rounded = LargestRemainder.split(
                loss(framework), gaps.stream().map(Gap::expectedLoss).toList());
        List<Points> roundedCharges = LargestRemainder.split(
                charge(framework), gaps.stream().map(Gap::charge).toList());
        for (int i = 0; i < gaps.size(); i++) {
            Gap gap = gaps.get(i);
            gapLosses.put(GapKey.of(gap), rounded.get(i));
            gapCharges.put(GapKey.of(gap), roundedCharges.get(i));
            parts.put(
                    GapKey.of(gap),
                    LargestRemainder.split(
                            rounded.get(i),
                            gap.units().stream().map(Forecast.UnitPart::loss).toList()));
        }
    }

    private void roundUnits(FrameworkId framework, Forecast forecast) {
        List<UnitKey> keys = forecast.units().stream()
                .map(unit -> new UnitKey(framework, unit.unit()))
                .toList();
        List<Forecast.FrameworkPart> exact =
                forecast.units().stream().map(unit -> partIn(framework, unit)).toList();
        List<Points> roundedLosses = LargestRemainder.split(
                loss(framework),
                exact.stream().map(Forecast.FrameworkPart::loss).toList());
        List<Points> roundedCharges = LargestRemainder.split(
                charge(framework),
                exact.stream().map(Forecast.FrameworkPart::charge).toList());
        IntStream.range(0, keys.size()).forEach(i -> {
            unitLosses.put(keys.get(i), roundedLosses.get(i));
            unitCharges.put(keys.get(i), roundedCharges.get(i));
        });
    }

    private static Forecast.FrameworkPart partIn(FrameworkId framework, Forecast.UnitForecast unit) {
        return unit.frameworks().stream()
                .filter(part -> part.framework().equals(framework))
                .findFirst()
                .orElse(new Forecast.FrameworkPart(framework, 0, 0));
    }

    /** Parents come before their parts; a part's siblings are those that follow its parent on its own level. */
    private void roundSections(FrameworkForecast framework) {
        roundLevel(loss(framework.id()), framework.sections(), 1);
    }

    private void roundLevel(Points whole, List<SectionForecast> sections, int level) {
        List<SectionForecast> siblings =
                sections.stream().filter(section -> section.level() == level).toList();
        List<Points> rounded = LargestRemainder.splitWithRest(
                whole, siblings.stream().map(SectionForecast::expectedLoss).toList());
        for (int i = 0; i < siblings.size(); i++) {
            sectionLosses.put(siblings.get(i).id(), rounded.get(i));
            List<SectionForecast> below = below(sections, siblings.get(i));
            if (!below.isEmpty()) {
                roundLevel(rounded.get(i), below, level + 1);
            }
        }
    }

    /** What is nested in {@code parent}. */
    static List<SectionForecast> below(List<SectionForecast> sections, SectionForecast parent) {
        return sections.stream()
                .skip(sections.indexOf(parent) + 1L)
                .takeWhile(section -> section.level() > parent.level())
                .toList();
    }

    Points loss(FrameworkId framework) {
        return losses.getOrDefault(framework, Points.alone(0));
    }

    /** Printed points in play less the printed loss. */
    Points expected(FrameworkForecast framework) {
        Points difference = Points.alone(framework.points()).minus(loss(framework.id()));
        return new Points(framework.expected(), difference.hundredths());
    }

    Points charge(FrameworkId framework) {
        return charges.getOrDefault(framework, Points.alone(0));
    }

    Points loss(Gap gap) {
        return gapLosses.getOrDefault(GapKey.of(gap), Points.alone(gap.expectedLoss()));
    }

    Points charge(Gap gap) {
        return gapCharges.getOrDefault(GapKey.of(gap), Points.alone(gap.charge()));
    }

    /** The parts of a gap, in the order of its units. */
    List<Points> parts(Gap gap) {
        return parts.getOrDefault(GapKey.of(gap), List.of());
    }

    Points loss(UnitId unit, FrameworkId framework) {
        return unitLosses.getOrDefault(new UnitKey(framework, unit), Points.alone(0));
    }

    Points charge(UnitId unit, FrameworkId framework) {
        return unitCharges.getOrDefault(new UnitKey(framework, unit), Points.alone(0));
    }

    Points loss(SectionForecast section) {
        return sectionLosses.getOrDefault(section.id(), Points.alone(section.expectedLoss()));
    }
}
