package org.scoregap.cli;

import java.util.Optional;
import org.scoregap.app.AppealedLists;
import org.scoregap.app.Document;
import org.scoregap.app.Publications;
import org.scoregap.app.Session;
import org.scoregap.mapping.Branch;
import org.scoregap.mapping.Mapping;
import org.scoregap.model.Bytes;
import org.scoregap.model.Period;
import org.scoregap.model.ScoregapException;
import org.scoregap.model.ScoregapException.Failure;
import org.scoregap.report.Messages;
import org.scoregap.report.Report;
import org.scoregap.report.compare.ComparedReport;
import org.scoregap.report.compare.Comparison;
import org.scoregap.score.forecast.Forecast;
import picocli.CommandLine.Mixin;

/** What the commands do whose list can be published, and is compared with what was. */
final class PublishableList {
    @Mixin
    private PeriodList list = new PeriodList();

    @Mixin
    private PublishOption publish = new PublishOption();

    @Mixin
    private BranchOptions branch = new BranchOptions();

    /** Makes the list. */
    @FunctionalInterface
    interface Listing {
        /** The list of {@code period}; {@code mapping} is the one that holds for it. */
        Made of(Session session, Period period, Mapping mapping, Messages messages);
    }

    /** A list, and the forecast that it tells of. */
    record Made(Forecast forecast, Report report) {}

    /** What part of the units is wanted. */
    Branch branch(Mapping mapping) {
        return branch.in(mapping);
    }

    OutputOptions output() {
        return list.output();
    }

    int print(Surroundings surroundings, CommonOptions common, Listing listing) {
        boolean publishing = publish.isGiven();
        Desk desk = Desk.open(surroundings, common);
        if (publishing && branch.isGiven()) {
            throw new ScoregapException(
                    Failure.USAGE, "--publish", desk.messages().text("console.publish-whole"));
        }
        if (publishing) {
            return desk.changing(list.asOf(), session -> print(session, desk, listing), Integer::intValue);
        }
        try (Session session = list.session(desk)) {
            return print(session, desk, listing);
        }
    }

    private int print(Session session, Desk desk, Listing listing) {
        boolean publishing = publish.isGiven();
        Period period = list.period(session);
        Mapping mapping = session.mapping(period);
        Made made = listing.of(session, period, mapping, desk.messages());
        Forecast forecast = made.forecast();
        AppealedLists appealed = session.appealedLists();
        Report report =
                list.noted(appealed.naming(made.report(), forecast, mapping, desk.messages()), session, period, desk);
        Publications publications = session.publications(RootCommand.Version.number());
        // What was published is the city's list: a part of it cannot be held against it.
        Optional<Comparison> comparison =
                branch.isGiven() ? Optional.empty() : publications.comparison(report.id(), forecast);
        if (publishing || comparison.filter(found -> repeats(found, forecast)).isPresent()) {
            // A published list says nothing of others, unless appeals were decided: computed again it is the same to
            // the last byte.
            Report kept = appealed.toPublish(report, forecast, publications, mapping, desk.messages());
            comparison.ifPresent(found ->
                    ComparedReport.sentences(found, mapping, desk.messages()).forEach(desk::say));
            if (publishing) {
                publish(kept, forecast, publications, desk);
            }
            desk.results().print(kept, output());
        } else {
            desk.results()
                    .print(
                            comparison
                                    .map(found -> ComparedReport.of(report, found, mapping, desk.messages()))
                                    .orElse(report),
                            output());
        }
        return ExitStatus.CLEAN;
    }

    private static boolean repeats(Comparison comparison, Forecast forecast) {
        return comparison.agrees() && comparison.asOf().equals(forecast.asOf());
    }

    private void publish(Report report, Forecast forecast, Publications publications, Desk desk) {
        Bytes content = desk.results().bytes(report, output());
        desk.say(publications.publish(
                new Document(
                        report.id(),
                        desk.messages().language(),
                        output().format().name().toLowerCase(java.util.Locale.ROOT),
                        publish.note(),
                        content),
                forecast));
    }
}
