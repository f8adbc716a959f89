package org.scoregap.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.scoregap.app.Session;
import org.scoregap.model.Appeal;
import org.scoregap.model.Appeal.State;
import org.scoregap.model.Finding;
import org.scoregap.model.Observed;
import org.scoregap.model.ScoregapException;
import org.scoregap.model.ScoregapException.Failure;
import org.scoregap.report.Amount;
import org.scoregap.report.Names;
import org.scoregap.report.appeal.AppealCase;
import org.scoregap.store.AppealOutcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code appeal decide}: the unit is right, or it is not; once. */
@Command(name = "decide")
final class AppealDecideCommand implements Callable<Integer> {
    private static final int NAMED_CELLS = 5;

    private final Surroundings surroundings;
    private final CommonOptions common;

    @Parameters(paramLabel = "NUMBER", descriptionKey = "NUMBER")
    private long number;

    @Option(names = "--uphold")
    private boolean uphold;

    @Option(names = "--reject")
    private boolean reject;

    @Mixin
    private ReasonOption reason = new ReasonOption();

    @Option(names = "--evidence", paramLabel = "FILE", arity = "1..*")
    private List<Path> evidence = new ArrayList<>();

    AppealDecideCommand(Surroundings surroundings, CommonOptions common) {
        this.surroundings = surroundings;
        this.common = common;
    }

    @Override
    public Integer call() {
        if (uphold == reject) {
            throw new ScoregapException(
                    Failure.USAGE, "appeal decide " + number, "--uphold --reason TEXT, --reject --reason TEXT");
        }
        String grounds = reason.text();
        Desk desk = Desk.open(surroundings, common);
        return desk.changing(session -> {
            AppealOutcome outcome = session.appeals()
                    .decide(
                            number,
                            uphold,
                            grounds,
                            evidence.stream()
                                    .map(surroundings.folder()::resolve)
                                    .toList());
            say(outcome, new Names(session.current(), desk.messages()), desk);
            if (outcome.appeal().state() == State.UPHELD) {
                sayHowToCorrect(session, desk);
            }
            return ExitStatus.CLEAN;
        });
    }

    /** @throws ScoregapException {@code APPEAL_DECIDED} where it was decided otherwise */
    private void say(AppealOutcome outcome, Names names, Desk desk) {
        Appeal appeal = outcome.appeal();
        String how = desk.messages().word(appeal.state());
        String when = names.moment(appeal.decided().map(Appeal.Decided::at)).shown();
        if ((appeal.state() == State.UPHELD) != uphold) {
            throw new ScoregapException(Failure.APPEAL_DECIDED, Long.toString(number), how, when);
        }
        desk.say(desk.messages()
                .text(
                        outcome.fresh() ? "console.appeal-decided" : "console.appeal-decided-before",
                        Long.toString(number),
                        how,
                        when));
    }

    /** Nothing is corrected by a decision: what follows from it is done as always, and recorded as that. */
    private void sayHowToCorrect(Session session, Desk desk) {
        AppealCase decided = session.appeals().existing(number);
        if (decided.objection().claims().isEmpty()) {
            return;
        }
        List<Observed> figures = session.appeals().figures(decided);
        String all = figures.size() > NAMED_CELLS ? Integer.toString(figures.size()) : "";
        desk.say(
                figures.isEmpty()
                        ? desk.messages().text("console.appeal-no-cell")
                        : desk.messages().text("console.appeal-corrects", all, Integer.toString(NAMED_CELLS)));
        figures.stream()
                .limit(NAMED_CELLS)
                .map(figure -> desk.messages()
                        .text(
                                "console.appeal-correct",
                                figure.submission() + ":" + figure.tally().origin(),
                                Long.toString(number),
                                figure.file(),
                                figure(figure),
                                decided.objection().claims().orElse("")))
                .forEach(desk::say);
    }

    private static String figure(Observed observed) {
        Finding finding = observed.tally().finding();
        if (finding instanceof Finding.Checks checks) {
            return new Amount(checks.passed(), "").plain() + "/" + checks.checked();
        }
        return finding instanceof Finding.Amount amount ? new Amount(amount.amount(), "").plain() : "";
    }
}
