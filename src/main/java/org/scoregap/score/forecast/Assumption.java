package org.scoregap.score.forecast;

import java.time.LocalDate;
import java.util.List;
import org.scoregap.model.FrameworkId;
import org.scoregap.model.UnitId;

/** Something that the expected loss takes for granted, where the data show that it may not hold today. */
public sealed interface Assumption {
    /** For machines: {@code rising_under_reporting}. */
    String code();

    /** Tells {@code teller} which case this is. */
    <T> T told(Teller<T> teller);

    /** What is made of each case. */
    interface Teller<T> {
        T rising(RisingUnderReporting rising);

        T fewInspections(FewInspections few);

        T assessors(OtherAssessors assessors);

        T undated(NoAssessmentDate undated);

        T past(AssessmentPast past);

        T stale(StaleEvidence stale);

        T empty(EmptyReports empty);

        T unseen(Unseen unseen);
    }

    /** Points in play of one framework that something hangs on. */
    record AtStake(FrameworkId framework, double points) {}

    /**
     * Units hide what they used to report: inspectors find more failures for each one reported, week by week. The loss is
     * then understated.
     *
     * @param weeks rises in a row
     * @param from the city's factor before the first of them
     * @param to the factor now
     */
    record RisingUnderReporting(int weeks, double from, double to) implements Assumption {
        @Override
        public String code() {
            return "rising_under_reporting";
        }

        @Override
        public <T> T told(Teller<T> teller) {
            return teller.rising(this);
        }
    }

    /**
     * No or hardly any inspections lately: how much units leave out rests on what is usual, or on what was found long ago.
     *
     * @param inspections figures of inspections in the last {@code weeks}
     * @param usual the factor to expect before any inspection
     * @param usualWeight what part of the city's factor that is, 0 to 1
     */
    record FewInspections(int inspections, int weeks, double usual, double usualWeight) implements Assumption {
        @Override
        public String code() {
            return "few_inspections";
        }

        @Override
        public <T> T told(Teller<T> teller) {
            return teller.fewInspections(this);
        }
    }

    /**
     * Somebody has set how the assessors differ from our own inspectors.
     *
     * @param strictness failures that they find for each one that our inspectors would; 1 when not set
     * @param clustering how alike the sites of one visit are; 0 when not set
     */
    record OtherAssessors(double strictness, double clustering) implements Assumption {
        @Override
        public String code() {
            return "other_assessors";
        }

        @Override
        public <T> T told(Teller<T> teller) {
            return teller.assessors(this);
        }
    }

    /**
     * Nobody has said when the assessors come.
     *
     * @param weeks that they are taken to be away
     */
    record NoAssessmentDate(int weeks) implements Assumption {
        @Override
        public String code() {
            return "no_assessment_date";
        }

        @Override
        public <T> T told(Teller<T> teller) {
            return teller.undated(this);
        }
    }

    /** The assessors were to come before this period: nothing is allowed for what may still change. */
    record AssessmentPast(LocalDate date) implements Assumption {
        @Override
        public String code() {
            return "assessment_past";
        }

        @Override
        public <T> T told(Teller<T> teller) {
            return teller.past(this);
        }
    }

    /**
     * All or most of what is known is old.
     *
     * @param stale indicators whose latest evidence is stale
     * @param seen indicators with any evidence
     */
    record StaleEvidence(int stale, int seen) implements Assumption {
        @Override
        public String code() {
            return "stale_evidence";
        }

        @Override
        public <T> T told(Teller<T> teller) {
            return teller.stale(this);
        }
    }

    /**
     * Units report practically no failures: what hangs on their reports rests on other units' and on inspections.
     *
     * @param units by id
     * @param points of the indicators that they report; only frameworks with any
     */
    record EmptyReports(List<UnitId> units, List<AtStake> points) implements Assumption {
        public EmptyReports {
            units = List.copyOf(units);
            points = List.copyOf(points);
        }

        @Override
        public String code() {
            return "empty_reports";
        }

        @Override
        public <T> T told(Teller<T> teller) {
            return teller.empty(this);
        }
    }

    /**
     * Nobody has seen a large part of a framework yet.
     *
     * @param indicators without any evidence, in those frameworks
     * @param points of theirs, only frameworks where it is much
     */
    record Unseen(int indicators, List<AtStake> points) implements Assumption {
        public Unseen {
            points = List.copyOf(points);
        }

        @Override
        public String code() {
            return "unseen";
        }

        @Override
        public <T> T told(Teller<T> teller) {
            return teller.unseen(this);
        }
    }
}
