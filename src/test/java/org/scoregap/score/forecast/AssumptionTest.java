package org.scoregap.score.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.scoregap.score.forecast.Assumption.AssessmentPast;
import org.scoregap.score.forecast.Assumption.EmptyReports;
import org.scoregap.score.forecast.Assumption.FewInspections;
import org.scoregap.score.forecast.Assumption.NoAssessmentDate;
import org.scoregap.score.forecast.Assumption.OtherAssessors;
import org.scoregap.score.forecast.Assumption.RisingUnderReporting;
import org.scoregap.score.forecast.Assumption.StaleEvidence;
import org.scoregap.score.forecast.Assumption.Unseen;

class AssumptionTest {
    /** Tells for each case which of its own methods was called. */
    private static final Assumption.Teller<String> TELLER = new Assumption.Teller<>() {
        @Override
        public String rising(RisingUnderReporting rising) {
            return "rising_under_reporting " + rising.weeks();
        }

        @Override
        public String fewInspections(FewInspections few) {
            return "few_inspections " + few.inspections();
        }

        @Override
        public String assessors(OtherAssessors assessors) {
            return "other_assessors " + assessors.strictness();
        }

        @Override
        public String undated(NoAssessmentDate undated) {
            return "no_assessment_date " + undated.weeks();
        }

        @Override
        public String past(AssessmentPast past) {
            return "assessment_past " + past.date();
        }

        @Override
        public String stale(StaleEvidence stale) {
            return "stale_evidence " + stale.stale();
        }

        @Override
        public String empty(EmptyReports empty) {
            return "empty_reports " + empty.units().size();
        }

        @Override
        public String unseen(Unseen unseen) {
            return "unseen " + unseen.indicators();
        }
    };

    @Test
    void eachCaseIsToldAsWhatItIs() {
        List<Assumption> all = List.of(
                new RisingUnderReporting(3, 1.5, 2),
                new FewInspections(2, 8, 1.5, 0.7),
                new OtherAssessors(1.3, 0),
                new NoAssessmentDate(4),
                new AssessmentPast(LocalDate.of(2022, 7, 10)),
                new StaleEvidence(5, 6),
                new EmptyReports(List.of(), List.of()),
                new Unseen(7, List.of()));

        assertThat(all)
                .extracting(each -> each.told(TELLER))
                .containsExactly(
                        "rising_under_reporting 3",
                        "few_inspections 2",
                        "other_assessors 1.3",
                        "no_assessment_date 4",
                        "assessment_past 2022-07-10",
                        "stale_evidence 5",
                        "empty_reports 0",
                        "unseen 7");
        assertThat(all).allMatch(each -> each.told(TELLER).startsWith(each.code() + " "));
    }
}
