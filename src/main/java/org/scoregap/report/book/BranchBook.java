package org.scoregap.report.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.scoregap.mapping.Branch;
import org.scoregap.model.IndicatorId;
import org.scoregap.report.BranchReport;
import org.scoregap.report.Messages;
import org.scoregap.report.Names;
import org.scoregap.report.Report;
import org.scoregap.report.explain.ExplainReport;
import org.scoregap.report.gap.AccountabilityReport;
import org.scoregap.report.gap.GapReport.By;
import org.scoregap.report.gap.NarrowedGaps;
import org.scoregap.report.habit.UnderReportingReport;
import org.scoregap.report.intake.CollectReport;
import org.scoregap.report.intake.ProblemReport;
import org.scoregap.report.intake.StatusReport;
import org.scoregap.report.intake.StatusWeeks;
import org.scoregap.report.intake.UnitStatus;
import org.scoregap.report.intake.UnreadPoints;
import org.scoregap.report.round.NarrowedForecast;
import org.scoregap.report.round.RoundedForecast;
import org.scoregap.report.task.TaskReport;
import org.scoregap.report.task.WinsBack;
import org.scoregap.report.trend.TrendReport;
import org.scoregap.score.forecast.Forecast.Gap;

/** Binds what a week's book tells of a branch of the units, for a meeting of its own. */
public final class BranchBook {
    private final WeekFigures week;
    private final Branch branch;
    private final Names names;
    private final Messages messages;
    private final BranchReport words;
    private final RoundedForecast rounded;
    private final NarrowedForecast narrowed;

    private BranchBook(WeekFigures week, Branch branch, Messages messages) {
        this.week = week;
        this.branch = branch;
        this.messages = messages;
        this.names = new Names(week.mapping(), messages);
        this.words = new BranchReport(branch, names);
        this.rounded = new RoundedForecast(week.forecast());
        this.narrowed = NarrowedForecast.of(week.forecast(), rounded, branch);
    }

    /**
     * The book of a week.
     *
     * @param week its forecast and trend are the city's, everything else the branch's
     */
    public static Book of(WeekFigures week, Branch branch, Messages messages) {
        return new BranchBook(week, branch, messages).book();
    }

    private Book book() {
        Set<IndicatorId> concerned =
                narrowed.forecast().gaps().stream().map(Gap::indicator).collect(Collectors.toSet());
        return new Book(
                words.title(text("title.book", names.period(week.forecast().period()))),
                week.forecast().period(),
                messages.language(),
                cautions(),
                gaps(By.FRAMEWORK).lead(),
                chapters(),
                new UnitPages(week, rounded, names)
                        .all().stream()
                                .filter(page ->
                                        branch.listedAs(page.unit().id()).isPresent())
                                .toList(),
                week.explanations().parallelStream()
                        .filter(explanation ->
                                concerned.contains(explanation.indicator().id()))
                        .map(explanation -> chapter(
                                Book.ofIndicator(explanation.indicator().id().value()),
                                explanation.indicator().id().value(),
                                ExplainReport.of(explanation, week.unread().indicators(), rounded, names),
                                List.of()))
                        .toList());
    }

    private List<String> cautions() {
        List<String> cautions = new ArrayList<>();
        if (week.statuses().stream().anyMatch(UnitStatus::isOwing)) {
            cautions.add(StatusReport.summary(week.statuses(), messages));
        }
        cautions.addAll(new UnreadPoints(week.unread(), week.mapping(), messages).sentence());
        return cautions;
    }

    private List<Chapter> chapters() {
        Drawings drawings = new Drawings(narrowed.forecast(), week.trend(), names);
        return List.of(
                chapter("overview", text("chapter.overview"), gaps(By.FRAMEWORK), List.of()),
                chapter("gaps", text("chapter.gaps"), gaps(By.INDICATOR), List.of(drawings.pareto())),
                chapter(
                        "accountability",
                        text("chapter.accountability"),
                        AccountabilityReport.within(branch, week.forecast(), week.mapping(), messages),
                        List.of()),
                chapter("sections", text("chapter.sections"), gaps(By.SECTION), List.of()),
                chapter(
                        "trend",
                        text("chapter.trend"),
                        TrendReport.within(branch, week.trend(), week.mapping(), messages, Integer.MAX_VALUE),
                        List.of()),
                chapter("under-reporting", text("chapter.under-reporting"), habits(), List.of()),
                chapter("status", text("chapter.status"), status(), List.of()),
                chapter("tasks", text("chapter.tasks"), tasks(), List.of()),
                chapter("problems", text("chapter.problems"), problems(), List.of()),
                chapter("collect", text("chapter.collect"), collected(), List.of()));
    }

    private Report gaps(By by) {
        return NarrowedGaps.of(
                week.forecast(), branch, week.unread().indicators(), week.mapping(), messages, by, Integer.MAX_VALUE);
    }

    private Report habits() {
        return words.titled(UnderReportingReport.of(week.habits(), week.mapping(), messages));
    }

    private Report status() {
        Report now = StatusReport.of(
                week.statuses(),
                week.unread(),
                week.forecast().period(),
                week.forecast().asOf(),
                week.mapping(),
                messages);
        return words.titled(new StatusWeeks(week.reporting(), names).beside(now));
    }

    private Report tasks() {
        return words.titled(TaskReport.of(
                week.tasks(),
                week.tasks().lines(),
                new WinsBack(week.forecast(), rounded),
                week.forecast().period(),
                week.forecast().asOf(),
                names));
    }

    private Report problems() {
        ProblemReport.Extent all = new ProblemReport.Extent(Integer.MAX_VALUE, week.unread());
        return words.titled(ProblemReport.ofStored(week.problems(), all, week.mapping(), messages));
    }

    private Report collected() {
        return words.titled(CollectReport.of(week.collected(), week.forecast().period(), week.mapping(), messages));
    }

    private static Chapter chapter(String anchor, String label, Report report, List<? extends Figure> figures) {
        return new Chapter(anchor, label, report, List.copyOf(figures));
    }

    private String text(String key, String... arguments) {
        return messages.text(key, arguments);
    }
}
