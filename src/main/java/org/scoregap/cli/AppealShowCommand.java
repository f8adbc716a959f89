package org.scoregap.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.scoregap.app.Appeals;
import org.scoregap.app.Session;
import org.scoregap.mapping.Mapping;
import org.scoregap.report.Report;
import org.scoregap.report.Value;
import org.scoregap.report.appeal.AppealCase;
import org.scoregap.report.appeal.AppealDetail;
import org.scoregap.score.whatif.Supposition;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code appeal show}: one appeal in full, and the list as it would have been. */
@Command(name = "show")
final class AppealShowCommand implements Callable<Integer> {
    private final Surroundings surroundings;
    private final CommonOptions common;

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Mixin
    private AsOfOption asOf = new AsOfOption();

    @Parameters(paramLabel = "NUMBER", descriptionKey = "NUMBER")
    private long number;

    AppealShowCommand(Surroundings surroundings, CommonOptions common) {
        this.surroundings = surroundings;
        this.common = common;
    }

    @Override
    public Integer call() {
        Desk desk = Desk.open(surroundings, common);
        try (Session session = desk.session(asOf)) {
            Appeals appeals = session.appeals();
            AppealCase shown = appeals.existing(number);
            Mapping mapping = appeals.mapping(shown.objection().publication());
            Optional<Supposition> claimed = shown.objection()
                    .claims()
                    .flatMap(written -> mapping.indicator(shown.objection().indicator())
                            .map(indicator -> new SuppositionWords(mapping, desk.messages())
                                    .claimed(indicator, shown.objection().unit(), written)));
            Report report = AppealDetail.of(shown, appeals.asItWouldBe(shown, claimed), mapping, desk.messages());
            Value.Moment moment =
                    new Value.Moment(session.asOf(), mapping.settings().zone());
            desk.results().print(asOf.isGiven() ? report.asOf(moment, desk.messages()) : report, output);
        }
        return ExitStatus.CLEAN;
    }
}
