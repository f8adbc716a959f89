package org.scoregap.app;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.scoregap.mapping.Mapping;
import org.scoregap.mapping.Settings;
import org.scoregap.model.Bytes;
import org.scoregap.model.Period;
import org.scoregap.model.Unread;
import org.scoregap.report.Messages;
import org.scoregap.report.Names;
import org.scoregap.report.Report;
import org.scoregap.report.book.WeekSummary;
import org.scoregap.report.gap.AccountabilityReport;
import org.scoregap.report.gap.FrameworkStandings;
import org.scoregap.report.gap.GapReport;
import org.scoregap.report.gap.GapReport.By;
import org.scoregap.report.intake.CollectReport;
import org.scoregap.report.intake.ProblemReport;
import org.scoregap.report.intake.StatusReport;
import org.scoregap.report.intake.UnitStatus;
import org.scoregap.report.render.MarkdownRenderer;
import org.scoregap.report.round.RoundedForecast;
import org.scoregap.report.task.TaskReport;
import org.scoregap.report.task.WinsBack;
import org.scoregap.score.Scorer;
import org.scoregap.score.forecast.Forecast;
import org.scoregap.score.task.Ledger;
import org.scoregap.store.Published;
import org.scoregap.validate.Wanted;

/** What runs unattended: the inbox is taken in and cleared, the lists of the period are written. Safe to repeat. */
public final class Weekly {
    /** The run in a few lines, among the lists. */
    public static final String SUMMARY = "summary.txt";

    private static final int FIRST_GAPS = 30;

    private final Session session;
    private final Messages messages;

    public Weekly(Session session, Messages messages) {
        this.session = session;
        this.messages = messages;
    }

    /**
     * Takes in every file of the inbox that is whole; each stays where it is until {@link #fileAway}.
     *
     * @return what was taken in, in order; empty when the inbox holds nothing
     */
    public Inbox takeIn(Progress progress) {
        Leftovers.clear(originals(), session.workspace().reports(settings()));
        SettledFiles files = session.inbox();
        if (files.ready().isEmpty()) {
            return new Inbox(TakenIn.NOTHING, files.left());
        }
        ReceivedTimes times = new ReceivedTimes(Optional.empty(), settings().zone());
        return new Inbox(session.intake(progress).takeAll(files.ready(), times, Wanted.NOTHING, false), files.left());
    }

    /**
     * Moves what was taken in out of the inbox.
     *
     * @param slips that were written for files, by the SHA-256 of their bytes
     */
    public Filed fileAway(Inbox inbox, Map<String, Path> slips) {
        FiledAway away = new FiledAway(session.workspace().archive(settings()));
        return new Filing(away, session::original).file(inbox.taken(), slips);
    }

    private Settings settings() {
        return session.current().settings();
    }

    private Path originals() {
        return session.workspace().originals(settings());
    }

    /** What a period is worked out for. */
    public enum Extent {
        LISTS,
        /** The documents say the same figures, and more: they are worked out once for both. */
        LISTS_AND_DOCUMENTS
    }

    /** The lists of the period. */
    public Lists lists(Period period, Publications publications, Extent extent) {
        Mapping mapping = session.mapping(period);
        Optional<Scorer.Week> week =
                extent == Extent.LISTS_AND_DOCUMENTS ? Optional.of(WeekBooks.week(session, period)) : Optional.empty();
        Scorer.Judged judged = week.map(Scorer.Week::judged)
                .orElseGet(() -> session.forecasts().judged(period));
        Forecast forecast = judged.forecast();
        Reporting reporting = session.reporting(period);
        Unread unread = reporting.unread();
        List<UnitStatus> statuses = reporting.statuses();
        return new Lists(
                forecast,
                week,
                statuses,
                appealed(
                        GapReport.of(forecast, unread.indicators(), mapping, messages, By.INDICATOR, FIRST_GAPS),
                        forecast,
                        publications),
                appealed(
                        GapReport.of(forecast, unread.indicators(), mapping, messages, By.INDICATOR, Integer.MAX_VALUE),
                        forecast,
                        publications),
                appealed(
                        AccountabilityReport.of(forecast, judged.proposal(), mapping, messages),
                        forecast,
                        publications),
                StatusReport.of(statuses, unread, period, session.asOf(), mapping, messages),
                ProblemReport.ofStored(
                        reporting.problems(), new ProblemReport.Extent(Integer.MAX_VALUE, unread), mapping, messages),
                CollectReport.of(session.observations().figures(period), period, mapping, messages),
                tasks(forecast, mapping));
    }

    /** Those in every state: who reads the folder has no options to ask for the closed ones with. */
    private Report tasks(Forecast forecast, Mapping mapping) {
        Ledger ledger = session.tasks().ledger(forecast.period(), forecast);
        return TaskReport.of(
                ledger,
                ledger.lines(),
                WinsBack.by(forecast),
                forecast.period(),
                session.asOf(),
                new Names(mapping, messages));
    }

    private Report appealed(Report list, Forecast forecast, Publications publications) {
        Mapping mapping = session.mapping(forecast.period());
        AppealedLists appealed = session.appealedLists();
        return appealed.toPublish(
                appealed.naming(list, forecast, mapping, messages), forecast, publications, mapping, messages);
    }

    /**
     * The lists of a period.
     *
     * @param forecast that they are made of
     * @param week what the documents are made of, where there are to be some
     * @param firstGaps the beginning of {@code gaps}, for a screen or a mail; the folder holds the others
     */
    public record Lists(
            Forecast forecast,
            Optional<Scorer.Week> week,
            List<UnitStatus> statuses,
            Report firstGaps,
            Report gaps,
            Report accountability,
            Report status,
            Report problems,
            Report collect,
            Report tasks) {
        List<Report> all() {
            return List.of(gaps, accountability, status, problems, collect, tasks);
        }
    }

    /** Publishes the gaps and who answers for them, in full: the Markdown that {@link WeekFolder#write} writes. */
    public List<Published> publish(Lists lists, Publications publications, Optional<String> note) {
        List<Published> published = new ArrayList<>();
        for (Report report : List.of(lists.gaps(), lists.accountability())) {
            Bytes content = Bytes.of(new MarkdownRenderer(messages).text(report).getBytes(StandardCharsets.UTF_8));
            Document document = new Document(report.id(), messages.language(), "md", note, content);
            published.add(publications.publish(document, lists.forecast()));
        }
        return published;
    }

    /**
     * The run in a few lines, for a mail.
     *
     * @param run what somebody should look at after it, a sentence each
     */
    public String summary(Lists lists, List<String> run) {
        Period period = lists.forecast().period();
        Names names = new Names(session.mapping(period), messages);
        return new WeekSummary(
                        new FrameworkStandings(lists.forecast(), new RoundedForecast(lists.forecast()), names),
                        lists.statuses(),
                        run,
                        folder(period).path().toString())
                .text();
    }

    /** Where the reports of the period lie. */
    public WeekFolder folder(Period period) {
        return new WeekFolder(session, messages, period);
    }
}
