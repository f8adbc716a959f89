package org.scoregap.report.book;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.scoregap.model.StoredProblem;
import org.scoregap.report.Messages;
import org.scoregap.report.Names;
import org.scoregap.report.Report;
import org.scoregap.report.explain.ExplainReport;
import org.scoregap.report.gap.AccountabilityReport;
import org.scoregap.report.gap.FrameworkStandings;
import org.scoregap.report.gap.GapReport;
import org.scoregap.report.gap.GapReport.By;
import org.scoregap.report.habit.UnderReportingReport;
import org.scoregap.report.intake.CollectReport;
import org.scoregap.report.intake.ProblemReport;
import org.scoregap.report.intake.StatusReport;
import org.scoregap.report.intake.StatusWeeks;
import org.scoregap.report.intake.UnitStatus;
import org.scoregap.report.intake.UnreadPoints;
import org.scoregap.report.round.RoundedForecast;
import org.scoregap.report.task.TaskReport;
import org.scoregap.report.task.WinsBack;
import org.scoregap.report.trend.TrendReport;

/** Binds a week's lists, drawings and pages into one book. */
public final class WeekBook {
    private final WeekFigures week;
    private final Names names;
    private final Messages messages;
    private final RoundedForecast rounded;
    private final FrameworkStandings standings;

    private WeekBook(WeekFigures week, Messages messages) {
        this.week = week;
        this.messages = messages;
        this.names = new Names(week.mapping(), messages);
        this.rounded = new RoundedForecast(week.forecast());
        this.standings = new FrameworkStandings(week.forecast(), rounded, names);
    }

    /**
     * The book of a week.
     *
     * @throws IllegalArgumentException when the forecast's parts do not add up
     */
    public static Book of(WeekFigures week, Messages messages) {
        return new WeekBook(week, messages).book();
    }

    private Book book() {
        List<String> outstanding = standings.outstanding();
        List<String> lead = new ArrayList<>(outstanding);
        week.forecast()
                .frameworks()
                .forEach(framework -> lead.add(standings.sentence(framework).whole()));
        lead.add(standings.asOf());
        UnitPages pages = new UnitPages(week, rounded, names);
        return new Book(
                text("title.book", names.period(week.forecast().period())),
                week.forecast().period(),
                messages.language(),
                Stream.of(outstanding, missing(), unread())
                        .flatMap(List::stream)
                        .toList(),
                lead,
                chapters(),
                pages.all(),
                // Half of the time: what is made of values alone can be made beside each other.
                week.explanations().parallelStream()
                        .map(explanation -> chapter(
                                Book.ofIndicator(explanation.indicator().id().value()),
                                explanation.indicator().id().value(),
                                ExplainReport.of(explanation, week.unread().indicators(), rounded, names),
                                List.of()))
                        .toList());
    }

    /** How the units reported, where somebody did not. */
    private List<String> missing() {
        return week.statuses().stream().anyMatch(UnitStatus::isOwing)
                ? List.of(StatusReport.summary(week.statuses(), messages))
                : List.of();
    }

    private List<String> unread() {
        return new UnreadPoints(week.unread(), week.mapping(), messages).sentence();
    }

    private List<Chapter> chapters() {
        Drawings drawings = new Drawings(week.forecast(), week.trend(), names);
        return List.of(
                chapter("overview", text("chapter.overview"), gaps(By.FRAMEWORK), List.of(drawings.standings())),
                chapter("gaps", text("chapter.gaps"), gaps(By.INDICATOR), List.of(drawings.pareto())),
                chapter(
                        "accountability",
                        text("chapter.accountability"),
                        accountability(),
                        List.of(drawings.heatMap())),
                chapter("sections", text("chapter.sections"), gaps(By.SECTION), List.of()),
                chapter(
                        "trend",
                        text("chapter.trend"),
                        TrendReport.of(
                                week.trend(), week.mapping(), messages, TrendReport.By.FRAMEWORK, Integer.MAX_VALUE),
                        drawings.courses()),
                chapter(
                        "under-reporting",
                        text("chapter.under-reporting"),
                        UnderReportingReport.of(week.habits(), week.mapping(), messages),
                        List.of()),
                chapter("status", text("chapter.status"), status(), List.of()),
                chapter("tasks", text("chapter.tasks"), tasks(), List.of()),
                chapter("problems", text("chapter.problems"), problems(week.problems()), List.of()),
                chapter(
                        "collect",
                        text("chapter.collect"),
                        CollectReport.of(week.collected(), week.forecast().period(), week.mapping(), messages),
                        List.of()));
    }

    private Report accountability() {
        Report list = AccountabilityReport.of(week.forecast(), week.proposal(), week.mapping(), messages);
        return week.appeals().awaitedIn(week.appeals().toldIn(list, week.forecast(), names), names);
    }

    private Report gaps(By by) {
        Report list = GapReport.of(standings, week.unread().indicators(), by, Integer.MAX_VALUE);
        return by == By.INDICATOR ? week.appeals().toldIn(list, week.forecast(), names) : list;
    }

    private Report status() {
        Report now = StatusReport.of(
                week.statuses(),
                week.unread(),
                week.forecast().period(),
                week.forecast().asOf(),
                week.mapping(),
                messages);
        return new StatusWeeks(week.reporting(), names).beside(now);
    }

    private Report tasks() {
        return TaskReport.of(
                week.tasks(),
                week.tasks().lines(),
                new WinsBack(week.forecast(), rounded),
                week.forecast().period(),
                week.forecast().asOf(),
                names);
    }

    private Report problems(List<StoredProblem> problems) {
        ProblemReport.Extent all = new ProblemReport.Extent(Integer.MAX_VALUE, week.unread());
        return ProblemReport.ofStored(problems, all, week.mapping(), messages);
    }

    private static Chapter chapter(String anchor, String label, Report report, List<? extends Figure> figures) {
        return new Chapter(anchor, label, report, List.copyOf(figures));
    }

    private String text(String key, String... arguments) {
        return messages.text(key, arguments);
    }
}
