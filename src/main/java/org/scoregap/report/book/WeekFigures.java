package org.scoregap.report.book;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.scoregap.mapping.Mapping;
import org.scoregap.model.StoredProblem;
import org.scoregap.model.UnitId;
import org.scoregap.model.Unread;
import org.scoregap.report.appeal.WeekAppeals;
import org.scoregap.report.intake.CollectReport;
import org.scoregap.report.intake.UnitStatus;
import org.scoregap.report.intake.WeekStatuses;
import org.scoregap.score.explain.Explanation;
import org.scoregap.score.forecast.Forecast;
import org.scoregap.score.habit.ReportingHabits;
import org.scoregap.score.ladder.Proposal;
import org.scoregap.score.task.Ledger;
import org.scoregap.score.trend.Trend;

/**
 * Everything that a week's book is made of; all of it speaks of one period and one instant.
 *
 * @param forecast with the failing sites behind each gap
 * @param reporting of the last weeks, oldest first; the last one is the period
 * @param problems of the period, and those that only show across what is stored
 * @param senders whose file a submission is, by its number; one that nobody could tell is absent
 * @param tasks as they stand at that instant
 * @param appeals that the week's lists tell of
 * @param explanations of indicators with points in play, by id
 */
public record WeekFigures(
        Mapping mapping,
        Forecast forecast,
        Trend trend,
        ReportingHabits habits,
        Proposal proposal,
        List<UnitStatus> statuses,
        List<WeekStatuses> reporting,
        Unread unread,
        List<StoredProblem> problems,
        Map<Long, Set<UnitId>> senders,
        List<CollectReport.Figure> collected,
        Ledger tasks,
        WeekAppeals appeals,
        List<Explanation> explanations) {
    public WeekFigures {
        statuses = List.copyOf(statuses);
        reporting = List.copyOf(reporting);
        problems = List.copyOf(problems);
        senders = Map.copyOf(senders);
        collected = List.copyOf(collected);
        explanations = List.copyOf(explanations);
    }
}
