package org.scoregap.cli;

import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.scoregap.app.Document;
import org.scoregap.app.Publications;
import org.scoregap.app.Session;
import org.scoregap.mapping.Branch;
import org.scoregap.mapping.Mapping;
import org.scoregap.model.Bytes;
import org.scoregap.model.IndicatorId;
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
        /**
         * The list of a forecast; {@code mapping} is the one that holds for its period.
         *
         * @param returned indicators whose figures were sent for it and could not be read, for who wants to know
         */
        Report of(Forecast forecast, Supplier<Set<IndicatorId>> returned, Mapping mapping, Messages messages);
    }

    /** What part of the units is wanted. */
    Branch branch(Mapping mapping) {
        return branch.in(mapping);
    }

    OutputOptions output() {
        return list.output();
    }

    /** @param bySite whether the list needs the failing sites behind each gap */
    int print(Surroundings surroundings, CommonOptions common, boolean bySite, Listing listing) {
        boolean publishing = publish.isGiven();
        Desk desk = Desk.open(surroundings, common);
        if (publishing && branch.isGiven()) {
            throw new ScoregapException(
                    Failure.USAGE, "--publish", desk.messages().text("console.publish-whole"));
        }
        try (Session session = list.session(desk)) {
            Period period = list.period(session);
            Mapping mapping = session.mapping(period);
            Forecast forecast = bySite
                    ? session.forecasts().bySite(period)
                    : session.forecasts().of(period);
            Report made = listing.of(forecast, () -> session.unread(period).indicators(), mapping, desk.messages());
            Report report = list.noted(made, session, period, desk);
            Publications publications = session.publications(RootCommand.Version.number());
            // What was published is the city's list: a part of it cannot be held against it.
            Optional<Comparison> comparison =
                    branch.isGiven() ? Optional.empty() : publications.comparison(report.id(), forecast);
            if (publishing
                    || comparison.filter(found -> repeats(found, forecast)).isPresent()) {
                // A published list says nothing of others: computed again it is the same to the last byte.
                comparison.ifPresent(found -> ComparedReport.sentences(found, mapping, desk.messages())
                        .forEach(desk::say));
                if (publishing) {
                    publish(report, forecast, publications, desk);
                }
                desk.print(report, output());
            } else {
                desk.print(
                        comparison
                                .map(found -> ComparedReport.of(report, found, mapping, desk.messages()))
                                .orElse(report),
                        output());
            }
        }
        return ExitStatus.CLEAN;
    }

    private static boolean repeats(Comparison comparison, Forecast forecast) {
        return comparison.agrees() && comparison.asOf().equals(forecast.asOf());
    }

    private void publish(Report report, Forecast forecast, Publications publications, Desk desk) {
        Bytes content = desk.bytes(report, output());
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
