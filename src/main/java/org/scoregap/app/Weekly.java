package org.scoregap.app;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.scoregap.app.WeekDocuments.Format;
import org.scoregap.mapping.Mapping;
import org.scoregap.model.Bytes;
import org.scoregap.model.Period;
import org.scoregap.model.Unread;
import org.scoregap.report.Messages;
import org.scoregap.report.Report;
import org.scoregap.report.book.Book;
import org.scoregap.report.gap.AccountabilityReport;
import org.scoregap.report.gap.GapReport;
import org.scoregap.report.gap.GapReport.By;
import org.scoregap.report.intake.CollectReport;
import org.scoregap.report.intake.ProblemReport;
import org.scoregap.report.intake.StatusReport;
import org.scoregap.report.render.CsvRenderer;
import org.scoregap.report.render.CsvRenderer.ByteOrderMark;
import org.scoregap.report.render.JsonRenderer;
import org.scoregap.report.render.MarkdownRenderer;
import org.scoregap.report.word.WordTemplates;
import org.scoregap.score.Scorer;
import org.scoregap.score.forecast.Forecast;
import org.scoregap.store.Published;
import org.scoregap.validate.Wanted;

/** What runs unattended: the inbox is taken in and cleared, the lists of the period are written. Safe to repeat. */
public final class Weekly {
    private static final int FIRST_GAPS = 30;

    private final Session session;
    private final Messages messages;

    public Weekly(Session session, Messages messages) {
        this.session = session;
        this.messages = messages;
    }

    /**
     * Takes in every file of the inbox, and moves each away once the store has it.
     *
     * @return what was taken in, in order; empty when the inbox holds nothing
     */
    public TakenIn takeIn(Progress progress) {
        Mapping mapping = session.current();
        Path inbox = session.workspace().inbox(mapping.settings());
        if (!Files.isDirectory(inbox)) {
            return new TakenIn(List.of(), List.of());
        }
        ReceivedTimes times =
                new ReceivedTimes(Optional.empty(), mapping.settings().zone());
        FiledAway away = new FiledAway(session.workspace().archive(mapping.settings()));
        return session.intake(progress)
                .takeAll(
                        SubmittedFiles.below(List.of(inbox)),
                        times,
                        Wanted.NOTHING,
                        false,
                        each -> away.move(each.file(), each.submission()));
    }

    /** The lists of the period. */
    public Lists lists(Period period, Publications publications) {
        Mapping mapping = session.mapping(period);
        Scorer.Judged judged = session.forecasts().judged(period);
        Forecast forecast = judged.forecast();
        Unread unread = session.unread(period);
        return new Lists(
                forecast,
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
                StatusReport.of(session.statuses(period), unread, period, session.asOf(), mapping, messages),
                ProblemReport.ofStored(
                        session.problems(period),
                        new ProblemReport.Extent(Integer.MAX_VALUE, unread),
                        mapping,
                        messages),
                CollectReport.of(session.figures(period), period, mapping, messages));
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
     * @param firstGaps the beginning of {@code gaps}, for a screen or a mail; the folder holds the others
     */
    public record Lists(
            Forecast forecast,
            Report firstGaps,
            Report gaps,
            Report accountability,
            Report status,
            Report problems,
            Report collect) {
        List<Report> all() {
            return List.of(gaps, accountability, status, problems, collect);
        }
    }

    /** Publishes the gaps and who answers for them, in full: the Markdown that {@link #write} writes. */
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
     * Writes each list as CSV, JSON and Markdown into the period's folder, each file whole or not at all.
     *
     * @return the folder
     */
    public Path write(Period period, Lists lists) {
        Path folder = folder(period);
        for (Report report : lists.all()) {
            AtomicFile.write(
                    folder.resolve(report.id() + ".csv"),
                    out -> new CsvRenderer(ByteOrderMark.WRITTEN).render(report, out));
            AtomicFile.write(folder.resolve(report.id() + ".json"), out -> new JsonRenderer().render(report, out));
            AtomicFile.write(
                    folder.resolve(report.id() + ".md"), out -> new MarkdownRenderer(messages).render(report, out));
        }
        return folder;
    }

    /**
     * Writes the web page, the workbook and the Word documents of the period into its folder, beside the lists.
     *
     * @throws org.scoregap.model.ScoregapException {@code TEMPLATE_WRONG}, and none of them is written
     */
    public WeekDocuments.Written writeDocuments(Period period) {
        Book book = WeekBooks.of(session, period, messages);
        WordTemplates templates = new WordTemplates(session.workspace().templates());
        return new WeekDocuments(messages, templates).write(book, EnumSet.allOf(Format.class), folder(period));
    }

    private Path folder(Period period) {
        return session.workspace().reports(session.current().settings()).resolve(period.toString());
    }
}
