package org.scoregap.cli;

import org.scoregap.app.Session;
import org.scoregap.mapping.Mapping;
import org.scoregap.model.Period;
import org.scoregap.report.Messages;
import org.scoregap.report.Report;
import picocli.CommandLine.Mixin;

/** What every command does that prints one list of one period. */
final class PeriodList {
    @Mixin
    private OutputOptions output = new OutputOptions();

    @Mixin
    private PeriodOption period = new PeriodOption();

    /** Makes the list. */
    @FunctionalInterface
    interface Listing {
        /**
         * The list of {@code period}.
         *
         * @param mapping the one that holds for the period
         */
        Report of(Session session, Period period, Mapping mapping, Messages messages);
    }

    OutputOptions output() {
        return output;
    }

    int print(Surroundings surroundings, CommonOptions common, Listing listing) {
        Desk desk = Desk.open(surroundings, common);
        try (Session session = desk.session()) {
            Period asked = session.period(period.asked());
            desk.print(listing.of(session, asked, session.mapping(asked), desk.messages()), output);
        }
        return ExitStatus.CLEAN;
    }
}
