package org.scoregap.report.round;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.scoregap.model.FrameworkId;
import org.scoregap.model.IndicatorId;
import org.scoregap.model.SectionId;
import org.scoregap.model.UnitId;
import org.scoregap.report.Names;
import org.scoregap.report.Points;
import org.scoregap.report.UnitParts;
import org.scoregap.score.forecast.Forecast;
import org.scoregap.score.forecast.Forecast.FrameworkForecast;
import org.scoregap.score.forecast.Forecast.Gap;
import org.scoregap.score.forecast.Forecast.SectionForecast;
import org.scoregap.score.forecast.Forecast.UnitPart;

/**
 * A forecast's losses and charges as they are printed. In each framework the losses of its indicators, those of its units
 * and those of its sections each add up to its own, the gaps of a section to the section, the parts of a gap to the gap
 * and the parts of a unit to the unit, to the last hundredth.
 */
public final class RoundedForecast {
    private final Map<FrameworkId, Points> losses = new HashMap<>();
    private final Map<FrameworkId, Points> charges = new HashMap<>();
    private final Map<GapKey, Points> gapLosses = new HashMap<>();
    private final Map<GapKey, Points> gapCharges = new HashMap<>();
    private final Map<GapKey, List<Points>> parts = new HashMap<>();
    private final Map<GapKey, List<Points>> partCharges = new HashMap<>();
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
     * Rounds every loss and every charge of a forecast.
     *
     * @throws IllegalArgumentException when parts do not add up to their whole even before rounding
     */
    public RoundedForecast(Forecast forecast) {
        for (FrameworkForecast framework : forecast.frameworks()) {
            List<Gap> gaps = forecast.gaps().stream()
                    .filter(gap -> gap.framework().equals(framework.id()))
                    .toList();
            losses.put(framework.id(), Points.alone(framework.expectedLoss()));
            charges.put(
                    framework.id(),
                    Points.alone(gaps.stream().mapToDouble(Gap::charge).sum()));
            roundLosses(loss(framework.id()), framework.sections(), gaps, 1);
            roundCharges(framework.id(), gaps);
            roundUnits(framework.id(), gaps, forecast);
        }
    }

    /** What is printed already, gap by gap. */
    RoundedForecast(PrintedParts printed) {
        printed.gaps().forEach(part -> {
            GapKey key = GapKey.of(part.gap());
            parts.put(key, part.losses());
            partCharges.put(key, part.charges());
            gapLosses.put(key, part.loss());
            gapCharges.put(key, PrintedParts.sum(part.charges()));
            add(part.gap(), part.losses(), losses, unitLosses);
            add(part.gap(), part.charges(), charges, unitCharges);
        });
        sectionLosses.putAll(printed.sections());
    }

    private static void add(Gap gap, List<Points> parts, Map<FrameworkId, Points> wholes, Map<UnitKey, Points> units) {
        for (int i = 0; i < parts.size(); i++) {
            wholes.merge(gap.framework(), parts.get(i), Points::plus);
            units.merge(new UnitKey(gap.framework(), gap.units().get(i).unit()), parts.get(i), Points::plus);
        }
    }

    private void roundCharges(FrameworkId framework, List<Gap> gaps) {
        List<Points> rounded = LargestRemainder.split(
                charge(framework), gaps.stream().map(Gap::charge).toList());
        IntStream.range(0, gaps.size()).forEach(i -> gapCharges.put(GapKey.of(gaps.get(i)), rounded.get(i)));
    }

    private void roundUnits(FrameworkId framework, List<Gap> gaps, Forecast forecast) {
        PartRounding losses = rounded(gaps, UnitPart::loss, this::loss);
        PartRounding charges = rounded(gaps, UnitPart::charge, this::charge);
        for (int i = 0; i < gaps.size(); i++) {
            parts.put(GapKey.of(gaps.get(i)), losses.parts(i));
            partCharges.put(GapKey.of(gaps.get(i)), charges.parts(i));
        }
        for (Forecast.UnitForecast unit : forecast.units()) {
            Forecast.FrameworkPart exact = partIn(framework, unit);
            UnitKey key = new UnitKey(framework, unit.unit());
            unitLosses.put(key, total(losses, unit.unit(), framework, exact.loss()));
            unitCharges.put(key, total(charges, unit.unit(), framework, exact.charge()));
        }
        requireSame(framework, forecast, loss(framework), unit -> loss(unit, framework));
        requireSame(framework, forecast, charge(framework), unit -> charge(unit, framework));
    }

    private static PartRounding rounded(
            List<Gap> gaps, ToDoubleFunction<UnitPart> figure, Function<Gap, Points> whole) {
        PartRounding rounding = new PartRounding(figure);
        gaps.forEach(gap -> rounding.add(whole.apply(gap), gap.units()));
        rounding.settle();
        return rounding;
    }

    private static Points total(PartRounding rounding, UnitId unit, FrameworkId framework, double exact) {
        Points sum = rounding.total(unit);
        if (!(Math.abs(sum.exact() - exact) <= LargestRemainder.TOLERANCE)) {
            throw new IllegalArgumentException(
                    unit + " has " + exact + " in " + framework + ", its parts add up to " + sum.exact());
        }
        return new Points(exact, sum.hundredths());
    }

    private static void requireSame(
            FrameworkId framework, Forecast forecast, Points whole, Function<UnitId, Points> part) {
        Points all =
                forecast.units().stream().map(unit -> part.apply(unit.unit())).reduce(Points.alone(0), Points::plus);
        if (all.hundredths() != whole.hundredths()) {
            throw new IllegalArgumentException(
                    "units have " + all.exact() + " in " + framework + " of " + whole.exact());
        }
    }

    private static Forecast.FrameworkPart partIn(FrameworkId framework, Forecast.UnitForecast unit) {
        return unit.frameworks().stream()
                .filter(part -> part.framework().equals(framework))
                .findFirst()
                .orElse(new Forecast.FrameworkPart(framework, 0, 0));
    }

    /**
     * From the whole down: the sections of one level and the gaps that stand beside them share what is above them. So a
     * section is the sum of its gaps in print too, and none is a hundredth or more from its exact loss.
     *
     * @param sections what is nested in the whole, parents before their parts
     * @param gaps what the whole consists of
     */
    private void roundLosses(Points whole, List<SectionForecast> sections, List<Gap> gaps, int level) {
        List<Gap> beside = new ArrayList<>(gaps);
        List<SectionForecast> siblings =
                sections.stream().filter(section -> section.level() == level).toList();
        List<List<Gap>> inside = new ArrayList<>();
        List<Double> losses = new ArrayList<>();
        for (SectionForecast sibling : siblings) {
            List<Gap> own = NestedSections.inside(sections, sibling, gaps);
            beside.removeAll(own);
            inside.add(own);
            losses.add(own.stream().mapToDouble(Gap::expectedLoss).sum());
        }
        beside.forEach(gap -> losses.add(gap.expectedLoss()));
        List<Points> rounded = LargestRemainder.split(whole, losses);
        for (int i = 0; i < siblings.size(); i++) {
            sectionLosses.put(siblings.get(i).id(), rounded.get(i));
            roundLosses(rounded.get(i), NestedSections.below(sections, siblings.get(i)), inside.get(i), level + 1);
        }
        for (int i = 0; i < beside.size(); i++) {
            gapLosses.put(GapKey.of(beside.get(i)), rounded.get(siblings.size() + i));
        }
    }

    public Points loss(FrameworkId framework) {
        return losses.getOrDefault(framework, Points.alone(0));
    }

    /** Printed points in play less the printed loss. */
    public Points expected(FrameworkForecast framework) {
        Points difference = Points.alone(framework.points()).minus(loss(framework.id()));
        return new Points(framework.expected(), difference.hundredths());
    }

    public Points charge(FrameworkId framework) {
        return charges.getOrDefault(framework, Points.alone(0));
    }

    public Points loss(Gap gap) {
        return gapLosses.getOrDefault(GapKey.of(gap), Points.alone(gap.expectedLoss()));
    }

    public Points charge(Gap gap) {
        return gapCharges.getOrDefault(GapKey.of(gap), Points.alone(gap.charge()));
    }

    /** The parts of a gap, in the order of its units. */
    public List<Points> parts(Gap gap) {
        return parts.getOrDefault(GapKey.of(gap), List.of());
    }

    /** The parts of a gap's charge, in the order of its units. */
    public List<Points> partCharges(Gap gap) {
        return partCharges.getOrDefault(GapKey.of(gap), List.of());
    }

    /** Those units of a gap that have a part in it. */
    public UnitParts unitParts(Gap gap, Names names) {
        List<Points> losses = parts(gap);
        List<UnitParts.Part> parts = new ArrayList<>();
        for (int i = 0; i < gap.units().size(); i++) {
            Forecast.UnitPart part = gap.units().get(i);
            if (part.loss() > 0 || losses.get(i).hundredths() > 0) {
                parts.add(new UnitParts.Part(part.unit().value(), names.unit(part.unit()), losses.get(i)));
            }
        }
        return new UnitParts(parts, names.messages().text("list.separator"));
    }

    public Points loss(UnitId unit, FrameworkId framework) {
        return unitLosses.getOrDefault(new UnitKey(framework, unit), Points.alone(0));
    }

    public Points charge(UnitId unit, FrameworkId framework) {
        return unitCharges.getOrDefault(new UnitKey(framework, unit), Points.alone(0));
    }

    public Points loss(SectionForecast section) {
        return sectionLosses.getOrDefault(section.id(), Points.alone(section.expectedLoss()));
    }
}
