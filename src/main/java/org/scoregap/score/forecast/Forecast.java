package org.scoregap.score.forecast;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.scoregap.mapping.Framework;
import org.scoregap.model.FrameworkId;
import org.scoregap.model.IndicatorId;
import org.scoregap.model.Period;
import org.scoregap.model.SectionId;
import org.scoregap.model.SiteId;
import org.scoregap.model.UnitId;

/**
 * What a period's evidence says the inspectors will cost the city, and whose points they are. Points are unrounded;
 * {@code report} rounds them.
 *
 * @param asOf the instant up to which evidence counts, and against which reports are late or missing
 * @param mappingFrom the first period of the mapping that was used
 * @param frameworks in the mapping's order
 * @param gaps one row for each framework and indicator that has points in play, ranked: largest weighted loss first,
 *     ties by indicator id, then framework id
 * @param units every unit and territory that answers for points or owes reports, by id
 * @param assumptions what the figures take for granted and the data speak against
 */
public record Forecast(
        Period period,
        Instant asOf,
        Period mappingFrom,
        List<FrameworkForecast> frameworks,
        List<Gap> gaps,
        List<UnitForecast> units,
        List<Assumption> assumptions) {
    public Forecast {
        frameworks = List.copyOf(frameworks);
        gaps = List.copyOf(gaps);
        units = List.copyOf(units);
        assumptions = List.copyOf(assumptions);
    }

    /** The same with other {@code assumptions}. */
    public Forecast with(List<Assumption> others) {
        return new Forecast(period, asOf, mappingFrom, frameworks, gaps, units, others);
    }

    /**
     * A framework's total.
     *
     * @param points in play: what is not applicable or not allocated is left out
     * @param passMark scaled with the points in play; empty where the framework states none
     * @param expected points; {@code points − expectedLoss}
     * @param low 5 % quantile of the total; where only losses were asked for, 0
     * @param high 95 % quantile; where only losses were asked for, all points
     * @param stretch λ: how much wider {@code low} to {@code high} is than if indicators were independent; at least 1
     * @param passProbability that the total reaches the pass mark and no gate fails; empty without a pass mark and gates
     * @param unallocated points of the framework that no indicator carries
     */
    public record FrameworkForecast(
            FrameworkId id,
            String name,
            Framework.Kind kind,
            double points,
            OptionalDouble passMark,
            double expected,
            double low,
            double high,
            double stretch,
            OptionalDouble passProbability,
            double expectedLoss,
            double unallocated,
            List<GateForecast> gates,
            List<SectionForecast> sections,
            List<SectionForecast> groups) {
        public FrameworkForecast {
            gates = List.copyOf(gates);
            sections = List.copyOf(sections);
            groups = List.copyOf(groups);
        }
    }

    /**
     * A condition that bars the framework.
     *
     * @param failProbability 0 to 1; empty where nothing is known of it
     */
    public record GateForecast(IndicatorId indicator, String name, OptionalDouble failProbability) {}

    /**
     * A section (nested ones too, parents before their parts) or a group of sections.
     *
     * @param level 1 for a framework's own sections, 2 for theirs...
     * @param target share of its points that the city wants; empty when none is set
     * @param low 5 % quantile of its total; where only losses were asked for, 0
     * @param high 95 % quantile; where only losses were asked for, all points
     * @param targetProbability that it reaches the target; empty without one or without points in play
     */
    public record SectionForecast(
            SectionId id,
            String name,
            int level,
            double points,
            OptionalDouble target,
            double expected,
            double low,
            double high,
            double expectedLoss,
            OptionalDouble targetProbability) {}

    /**
     * One indicator in one framework.
     *
     * @param rank from 1
     * @param points in play
     * @param expectedLoss points × (1 − expected share)
     * @param weightedLoss 100 · importance · loss / points of the framework in play
     * @param charge points held against the units that owe its report and have missed it
     * @param share expected share of the points earned, 0 to 1
     * @param standard the target as the mapping words it ({@code >= 95%}); empty when there is none
     * @param present the present figure: a share for rates and grades, else the amount; empty without evidence
     * @param passed of {@code checked}; empty unless it is a rate or a grade with evidence
     * @param toNextTier how far the present figure is from the next better tier, in its own scale; empty without tiers
     *     above it
     * @param change of the expected loss since the period before; empty in the first one
     * @param causes what the change comes from; they add up to it; empty where it is
     * @param units whose loss it is; the parts add up to {@code expectedLoss}
     * @param evidenceFile what the present figure comes from: the file, empty without evidence
     */
    public record Gap(
            int rank,
            IndicatorId indicator,
            String name,
            FrameworkId framework,
            SectionId section,
            double points,
            double expectedLoss,
            double weightedLoss,
            double charge,
            double share,
            ReportState report,
            EvidenceState evidence,
            Optional<String> standard,
            OptionalDouble present,
            OptionalDouble passed,
            OptionalInt checked,
            OptionalDouble toNextTier,
            boolean easy,
            OptionalDouble change,
            Optional<Causes> causes,
            List<UnitPart> units,
            List<SitePart> sites,
            Optional<String> evidenceFile) {
        public Gap {
            units = List.copyOf(units);
            sites = List.copyOf(sites);
        }

        /** What {@code part} of the expected loss weighs; 0 where nothing is lost. */
        public double weighted(double part) {
            return expectedLoss > 0 ? weightedLoss * part / expectedLoss : 0;
        }
    }

    /**
     * What a change of an expected loss comes from, in points: above 0 costs more. Each is the difference that one thing
     * makes, in this order, when the others are left as they were.
     *
     * @param mapping other points, scoring, shares or settings
     * @param corrections to what was known of earlier periods when they were published
     * @param ageing of old evidence, and of what it says of habits
     * @param inspections new inspections, surveys and official figures
     * @param reports new self-reports
     */
    public record Causes(double mapping, double corrections, double ageing, double inspections, double reports) {
        public double total() {
            return mapping + corrections + ageing + inspections + reports;
        }
    }

    /**
     * A unit's part of a gap.
     *
     * @param loss its part of the gap's expected loss, at least 0
     * @param charge its part of the gap's charge
     * @param territorial whether it answers as the territory where the sites are
     */
    public record UnitPart(UnitId unit, double loss, double charge, boolean territorial) {}

    /**
     * A failing site behind a gap.
     *
     * @param loss its part of the gap's expected loss: in proportion to what failed there
     */
    public record SitePart(SiteId site, Optional<UnitId> territory, double loss) {}

    /**
     * What one unit answers for.
     *
     * @param items gaps that it has a part in
     * @param easyItems those of them that are easy and lose points
     * @param missing reports that it owes and has missed
     * @param frameworks its loss and charge in each framework: raw points of different frameworks are never added
     * @param weightedLoss over all frameworks, comparable
     */
    public record UnitForecast(
            UnitId unit,
            int items,
            int easyItems,
            int missing,
            int late,
            List<FrameworkPart> frameworks,
            double weightedLoss,
            double weightedCharge) {
        public UnitForecast {
            frameworks = List.copyOf(frameworks);
        }
    }

    /** A unit's loss and charge in one framework. */
    public record FrameworkPart(FrameworkId framework, double loss, double charge) {}

    /** State of the report that is owed for an indicator; the worst of its reporters'. */
    public enum ReportState {
        REPORTED,
        LATE,
        /** Not yet due. */
        AWAITED,
        /** Overdue. */
        MISSING,
        NOT_APPLICABLE,
        /** Nobody owes one this period. */
        NOT_OWED
    }

    /** State of the evidence behind an indicator. */
    public enum EvidenceState {
        FRESH,
        STALE,
        NONE
    }
}
