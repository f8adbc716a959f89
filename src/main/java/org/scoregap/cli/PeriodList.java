package org.scoregap.cli;

import java.time.ZoneId;
import java.util.List;
import org.scoregap.app.Session;
import org.scoregap.mapping.Mapping;
import org.scoregap.model.Period;
import org.scoregap.report.Messages;
import org.scoregap.report.Report;
import org.scoregap.report.Value;
import picocli.CommandLine.Mixin;

/** What every command does that prints one list of one period. */
final class PeriodList {
    @Mixin
    private OutputOptions output = new OutputOptions();

    @Mixin
    private PeriodOption period = new PeriodOption();

    @Mixin
    private AsOfOption asOf = new AsOfOption();

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

    AsOfOption asOf() {
        return asOf;
    }

    Session session(Desk desk) {
        return desk.session(asOf);
    }

    Period period(Session session) {
        return session.period(period.asked());
    }

    int print(Surroundings surroundings, CommonOptions common, Listing listing) {
        Desk desk = Desk.open(surroundings, common);
        try (Session session = session(desk)) {
            Period asked = period(session);
            Report report = listing.of(session, asked, session.mapping(asked), desk.messages());
            desk.results().print(noted(report, session, asked, desk), output);
        }
        return ExitStatus.CLEAN;
    }

    /** The list, saying what it speaks of where it speaks of the past. */
    Report noted(Report report, Session session, Period period, Desk desk) {
        if (!asOf.isGiven()) {
            return report;
        }
        ZoneId zone = session.mapping(period).settings().zone();
        Report dated = report.asOf(new Value.Moment(session.asOf(), zone), desk.messages());
        return session.mappingRecordedLater(period)
                .map(recorded -> dated.noting(List.of(desk.messages()
                        .text("note.mapping-later", period.toString(), new Value.Moment(recorded, zone).shown()))))
                .orElse(dated);
    }
}
