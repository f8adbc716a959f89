package org.scoregap.app;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.scoregap.model.Bytes;
import org.scoregap.report.Messages;
import org.scoregap.report.Names;
import org.scoregap.report.compare.Comparison;
import org.scoregap.score.forecast.Forecast;
import org.scoregap.store.PublicationHead;
import org.scoregap.store.Published;
import org.scoregap.store.PublishedFigures;
import org.scoregap.store.PublishedLine;
import org.scoregap.store.PublishedTotal;
import org.scoregap.store.Store;
import org.scoregap.store.ToPublish;

/** What was published: keeps lists with the figures behind them, and compares later figures with those. */
public final class Publications {
    private static final Comparator<PublicationHead> LATEST =
            Comparator.comparing(PublicationHead::asOf).thenComparing(PublicationHead::number);

    private final Session session;
    private final Store store;
    private final String programVersion;

    Publications(Session session, Store store, String programVersion) {
        this.session = session;
        this.store = store;
        this.programVersion = programVersion;
    }

    /** By the instant that the session speaks of, in the order of publishing. */
    public List<PublicationHead> all() {
        return store.published().all(session.asOf());
    }

    /**
     * The bytes that were published, once they are known to be those.
     *
     * @throws org.scoregap.model.ScoregapException {@code PUBLICATION_UNKNOWN}, {@code STORE_DAMAGED}
     */
    public Bytes content(long number) {
        return store.published().existing(number).content();
    }

    /**
     * Publishes a list of the forecast. The list that was published last, with nothing new in it but the instant that it
     * speaks of, changes nothing: it is what a run that was interrupted and begun again would publish a second time.
     */
    public Published publish(Document document, Forecast forecast) {
        return repeated(document, forecast)
                .map(head -> new Published(head.number(), head.sha256(), false))
                .orElseGet(() -> publishNew(document, forecast));
    }

    private Optional<PublicationHead> repeated(Document document, Forecast forecast) {
        Names names =
                new Names(session.mapping(forecast.period()), Messages.in(Locale.forLanguageTag(document.language())));
        return store.published().all().stream()
                .filter(head -> head.list().equals(document.list())
                        && head.period().equals(forecast.period())
                        && head.language().equals(document.language())
                        && head.format().equals(document.format()))
                .max(Comparator.comparing(PublicationHead::number))
                .filter(head -> spokenAt(head.asOf(), forecast.asOf(), document.content(), names)
                        .sha256()
                        .equals(head.sha256()));
    }

    /** The document as it would have been at another instant, were all else the same. */
    private static Bytes spokenAt(Instant then, Instant now, Bytes content, Names names) {
        String text = content.toString()
                .replace(names.moment(now).shown(), names.moment(then).shown())
                .replace(names.moment(now).plain(), names.moment(then).plain());
        return Bytes.of(text.getBytes(StandardCharsets.UTF_8));
    }

    private Published publishNew(Document document, Forecast forecast) {
        session.journal().begin();
        return store.published()
                .publish(new ToPublish(
                        document.list(),
                        forecast.period(),
                        forecast.asOf(),
                        session.mapping(forecast.period()).hash(),
                        programVersion,
                        document.language(),
                        document.format(),
                        document.note(),
                        document.content(),
                        figures(forecast)));
    }

    static PublishedFigures figures(Forecast forecast) {
        return new PublishedFigures(
                forecast.gaps().stream()
                        .map(gap -> new PublishedLine(
                                gap.framework(), gap.indicator(), gap.points(), gap.expectedLoss(), gap.charge()))
                        .toList(),
                forecast.frameworks().stream()
                        .map(framework -> new PublishedTotal(
                                framework.id(),
                                framework.points(),
                                framework.expected(),
                                framework.low(),
                                framework.high(),
                                framework.passProbability()))
                        .toList());
    }

    /**
     * How the forecast's figures stand to the publication of that list and period that speaks of the latest instant, up
     * to the session's own; empty where there is none.
     *
     * @param list {@code gaps}, {@code accountability}
     */
    public Optional<Comparison> comparison(String list, Forecast forecast) {
        // A publication is stored a moment after the instant that it speaks of, or much later.
        return store.published().all().stream()
                .filter(head -> head.list().equals(list) && head.period().equals(forecast.period()))
                .filter(head -> !head.asOf().isAfter(forecast.asOf()))
                .max(LATEST)
                .map(head -> comparison(head, forecast));
    }

    /** The same with the latest of those that had been published before {@code then}. */
    Optional<Comparison> comparisonBefore(Instant then, String list, Forecast forecast) {
        return store.published().all(then).stream()
                .filter(head -> head.list().equals(list) && head.period().equals(forecast.period()))
                .filter(head -> head.published().isBefore(then))
                .max(LATEST)
                .map(head -> comparison(head, forecast));
    }

    private Comparison comparison(PublicationHead head, Forecast forecast) {
        boolean sameMapping = session.mapping(forecast.period()).hash().equals(head.mappingHash());
        Reasons reasons = new Reasons(
                head,
                forecast,
                sameMapping,
                head.programVersion().equals(programVersion),
                () -> ChangesSince.of(store, forecast.period(), head.asOf(), forecast.asOf()));
        return new Comparing(head, store.published().figures(head.number()), figures(forecast), reasons).comparison();
    }
}
