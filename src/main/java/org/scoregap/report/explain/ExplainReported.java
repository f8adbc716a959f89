package org.scoregap.report.explain;

import java.util.ArrayList;
import java.util.List;
import org.scoregap.mapping.LossModel;
import org.scoregap.model.Measure;
import org.scoregap.report.TableBlock;
import org.scoregap.score.belief.MeanRate;
import org.scoregap.score.belief.Smoothed;
import org.scoregap.score.explain.Explanation.ByUnit;
import org.scoregap.score.explain.Explanation.Reporting;

/** Step 1: the failing rate that units report. */
record ExplainReported(Explained explained, Reporting reporting) {

    /** What units said, week by week; no sentence where the mapping states what to expect. */
    TableBlock block(String title) {
        List<String> sentences = new ArrayList<>();
        LossModel.Reports constants = explained.model().reports();
        if (reporting.units().stream().allMatch(unit -> unit.steps().isEmpty())) {
            boolean stated = reporting.units().stream()
                    .allMatch(unit -> unit.part().habit().isEmpty());
            sentences.add(explained.text(stated ? "explain.stated-instead" : "explain.no-claims"));
        } else {
            sentences.add(explained.text(
                    "explain.smoothing",
                    Digits.of(constants.memory()),
                    Digits.of(constants.pull()),
                    Digits.of(constants.memory() + constants.pull())));
        }
        if (explained.indicator().measure() == Measure.GRADE) {
            sentences.add(explained.text(
                    "explain.marks", Digits.of(explained.indicator().scale())));
        }
        sentences.add(mean(constants));
        for (ByUnit unit :
                reporting.units().size() == 1 ? reporting.units() : List.of(Explained.first(reporting.units()))) {
            unit.steps().stream()
                    .reduce((earlier, later) -> later)
                    .map(last -> smoothed(unit, last, constants))
                    .ifPresent(sentences::add);
        }
        return new ExplainClaims(explained, reporting.units()).table(title, sentences);
    }

    private String mean(LossModel.Reports constants) {
        MeanRate mean = reporting.mean();
        return explained.text(
                "explain.mean-rate",
                Digits.of(mean.failures()),
                Digits.of(constants.meanFailures()),
                Digits.of(mean.checked()),
                Digits.of(constants.meanChecks()),
                Digits.percent(mean.rate()),
                Digits.of(explained.model().habitHalfLife()),
                Integer.toString(explained.model().ageing().reach()));
    }

    private String smoothed(ByUnit unit, Smoothed last, LossModel.Reports constants) {
        return explained.text(
                "explain.smoothed",
                explained.unit(unit),
                last.claim().period().toString(),
                Digits.of(last.claim().failures()),
                Digits.of(constants.memory()),
                Digits.percent(last.before()),
                Digits.of(constants.pull()),
                Digits.percent(reporting.mean().rate()),
                Digits.of(last.claim().checked()),
                Digits.of(constants.memory() + constants.pull()),
                Digits.percent(last.after()));
    }
}
