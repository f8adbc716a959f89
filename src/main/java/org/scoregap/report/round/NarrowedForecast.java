package org.scoregap.report.round;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.scoregap.mapping.Branch;
import org.scoregap.model.FrameworkId;
import org.scoregap.model.UnitId;
import org.scoregap.report.Points;
import org.scoregap.score.forecast.Forecast;
import org.scoregap.score.forecast.Forecast.FrameworkForecast;
import org.scoregap.score.forecast.Forecast.FrameworkPart;
import org.scoregap.score.forecast.Forecast.Gap;
import org.scoregap.score.forecast.Forecast.SectionForecast;
import org.scoregap.score.forecast.Forecast.UnitForecast;
import org.scoregap.score.forecast.Forecast.UnitPart;

/**
 * What a branch of the units answers for. Every loss and charge is a sum of the whole city's as it is printed there, so that
 * a district's list never says anything else than the city's. What nobody can divide is the city's still: points, shares,
 * figures, intervals, probabilities.
 *
 * @param forecast gaps that units of the branch have a part in, each with their parts alone, ranked anew; the frameworks'
 *     losses are those of the branch; without changes, which are not known by unit
 * @param rounded the printed points of the same
 */
public record NarrowedForecast(Forecast forecast, RoundedForecast rounded) {

    /** A unit's part in a gap; a unit that leads and is the territory has two. */
    private record Place(UnitId unit, boolean territorial) {}

    private record Part(double loss, double charge, Points printedLoss, Points printedCharge) {
        Part plus(Part other) {
            return new Part(
                    loss + other.loss,
                    charge + other.charge,
                    printedLoss.plus(other.printedLoss),
                    printedCharge.plus(other.printedCharge));
        }
    }

    /**
     * What the branch has of a forecast.
     *
     * @param whole what {@code rounded} was made of
     */
    public static NarrowedForecast of(Forecast whole, RoundedForecast rounded, Branch branch) {
        PrintedParts printed = new PrintedParts();
        List<Gap> gaps = new ArrayList<>();
        for (Gap gap : whole.gaps()) {
            Map<Place, Part> parts = parts(gap, rounded, branch);
            if (!parts.isEmpty()) {
                Gap narrowed = narrowed(gap, parts);
                gaps.add(narrowed);
                printed.add(new PrintedParts.Part(
                        narrowed,
                        parts.values().stream().map(Part::printedLoss).toList(),
                        parts.values().stream().map(Part::printedCharge).toList()));
            }
        }
        gaps.sort(Comparator.comparingDouble((Gap gap) -> -gap.weightedLoss()).thenComparing(Gap::rank));
        List<Gap> ranked = IntStream.range(0, gaps.size())
                .mapToObj(i -> ranked(gaps.get(i), i + 1))
                .toList();
        List<FrameworkForecast> frameworks = whole.frameworks().stream()
                .map(framework -> narrowed(framework, ranked))
                .toList();
        frameworks.forEach(printed::add);
        Forecast forecast = new Forecast(
                whole.period(),
                whole.asOf(),
                whole.mappingFrom(),
                frameworks,
                ranked,
                units(whole, ranked, branch),
                List.of());
        return new NarrowedForecast(forecast, new RoundedForecast(printed));
    }

    private static Map<Place, Part> parts(Gap gap, RoundedForecast rounded, Branch branch) {
        Map<Place, Part> parts = new LinkedHashMap<>();
        List<Points> losses = rounded.parts(gap);
        List<Points> charges = rounded.partCharges(gap);
        for (int i = 0; i < gap.units().size(); i++) {
            UnitPart part = gap.units().get(i);
            Part own = new Part(part.loss(), part.charge(), losses.get(i), charges.get(i));
            branch.listedAs(part.unit())
                    .ifPresent(unit -> parts.merge(new Place(unit, part.territorial()), own, Part::plus));
        }
        return parts;
    }

    private static Gap narrowed(Gap gap, Map<Place, Part> parts) {
        double loss = parts.values().stream().mapToDouble(Part::loss).sum();
        return with(
                gap,
                gap.rank(),
                loss,
                gap.expectedLoss() > 0 ? gap.weightedLoss() * loss / gap.expectedLoss() : 0,
                parts.values().stream().mapToDouble(Part::charge).sum(),
                parts.entrySet().stream()
                        .map(each -> new UnitPart(
                                each.getKey().unit(),
                                each.getValue().loss(),
                                each.getValue().charge(),
                                each.getKey().territorial()))
                        .toList());
    }

    private static Gap ranked(Gap gap, int rank) {
        return with(gap, rank, gap.expectedLoss(), gap.weightedLoss(), gap.charge(), gap.units());
    }

    private static Gap with(Gap gap, int rank, double loss, double weighted, double charge, List<UnitPart> units) {
        return new Gap(
                rank,
                gap.indicator(),
                gap.name(),
                gap.framework(),
                gap.section(),
                gap.points(),
                loss,
                weighted,
                charge,
                gap.share(),
                gap.report(),
                gap.evidence(),
                gap.standard(),
                gap.present(),
                gap.passed(),
                gap.checked(),
                gap.toNextTier(),
                gap.easy(),
                OptionalDouble.empty(),
                Optional.empty(),
                units,
                List.of(),
                gap.evidenceFile());
    }

    private static FrameworkForecast narrowed(FrameworkForecast framework, List<Gap> gaps) {
        List<Gap> own = gaps.stream()
                .filter(gap -> gap.framework().equals(framework.id()))
                .toList();
        return new FrameworkForecast(
                framework.id(),
                framework.name(),
                framework.kind(),
                framework.points(),
                framework.passMark(),
                framework.expected(),
                framework.low(),
                framework.high(),
                framework.stretch(),
                framework.passProbability(),
                own.stream().mapToDouble(Gap::expectedLoss).sum(),
                framework.unallocated(),
                framework.gates(),
                framework.sections().stream()
                        .map(section -> narrowed(section, NestedSections.inside(framework.sections(), section, own)))
                        .toList(),
                List.of());
    }

    private static SectionForecast narrowed(SectionForecast section, List<Gap> gaps) {
        return new SectionForecast(
                section.id(),
                section.name(),
                section.level(),
                section.points(),
                section.target(),
                section.expected(),
                section.low(),
                section.high(),
                gaps.stream().mapToDouble(Gap::expectedLoss).sum(),
                section.targetProbability());
    }

    private static List<UnitForecast> units(Forecast whole, List<Gap> gaps, Branch branch) {
        Map<UnitId, List<UnitForecast>> listed = new LinkedHashMap<>();
        for (UnitForecast unit : whole.units()) {
            branch.listedAs(unit.unit())
                    .ifPresent(as -> listed.computeIfAbsent(as, added -> new ArrayList<>())
                            .add(unit));
        }
        return listed.entrySet().stream()
                .map(entry -> together(entry.getKey(), entry.getValue(), gaps))
                .sorted(Comparator.comparing(UnitForecast::unit))
                .toList();
    }

    private static UnitForecast together(UnitId unit, List<UnitForecast> parts, List<Gap> gaps) {
        if (parts.size() == 1 && parts.get(0).unit().equals(unit)) {
            return parts.get(0);
        }
        Map<FrameworkId, FrameworkPart> frameworks = new LinkedHashMap<>();
        parts.stream()
                .flatMap(part -> part.frameworks().stream())
                .forEach(part -> frameworks.merge(
                        part.framework(),
                        part,
                        (one, other) -> new FrameworkPart(
                                one.framework(), one.loss() + other.loss(), one.charge() + other.charge())));
        List<Gap> own = gaps.stream()
                .filter(gap -> gap.units().stream().anyMatch(part -> part.unit().equals(unit)))
                .toList();
        return new UnitForecast(
                unit,
                own.size(),
                (int) own.stream()
                        .filter(gap -> gap.easy()
                                && gap.units().stream()
                                        .anyMatch(part -> part.unit().equals(unit) && part.loss() > 0))
                        .count(),
                parts.stream().mapToInt(UnitForecast::missing).sum(),
                parts.stream().mapToInt(UnitForecast::late).sum(),
                List.copyOf(frameworks.values()),
                sum(parts, UnitForecast::weightedLoss),
                sum(parts, UnitForecast::weightedCharge));
    }

    private static double sum(List<UnitForecast> parts, ToDoubleFunction<UnitForecast> figure) {
        return parts.stream().mapToDouble(figure).sum();
    }
}
