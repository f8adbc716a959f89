package org.scoregap.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.scoregap.mapping.Indicator;
import org.scoregap.mapping.Mapping;
import org.scoregap.model.Appeal;
import org.scoregap.model.FrameworkId;
import org.scoregap.model.Objection;
import org.scoregap.model.UnitId;
import org.scoregap.report.Names;
import org.scoregap.store.AppealOutcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code appeal open}: a unit says that a line of a published list is wrong. */
@Command(name = "open")
final class AppealOpenCommand implements Callable<Integer> {
    private final Surroundings surroundings;
    private final CommonOptions common;

    @Parameters(index = "0", paramLabel = "PUBLICATION", descriptionKey = "PUBLICATION")
    private long publication;

    @Parameters(index = "1", paramLabel = "INDICATOR", descriptionKey = "INDICATOR")
    private String indicator = "";

    @Option(names = "--framework", paramLabel = "FRAMEWORK")
    private @Nullable String framework;

    @Option(names = "--unit", paramLabel = "UNIT", required = true)
    private String unit = "";

    @Mixin
    private ReasonOption reason = new ReasonOption();

    @Option(names = "--claims", paramLabel = "VALUE")
    private @Nullable String claims;

    @Option(names = "--evidence", paramLabel = "FILE", arity = "1..*")
    private List<Path> evidence = new ArrayList<>();

    AppealOpenCommand(Surroundings surroundings, CommonOptions common) {
        this.surroundings = surroundings;
        this.common = common;
    }

    @Override
    public Integer call() {
        String grounds = reason.text();
        Desk desk = Desk.open(surroundings, common);
        return desk.changing(session -> {
            Mapping mapping = session.appeals().mapping(publication);
            SuppositionWords words = new SuppositionWords(mapping, desk.messages());
            Indicator meant = words.indicator(indicator.strip());
            UnitId who = NameOption.unit(unit.strip(), mapping);
            Optional<FrameworkId> where =
                    Optional.ofNullable(framework).map(written -> PlanOptions.framework(written.strip(), mapping));
            Optional<String> claimed = Optional.ofNullable(claims).map(String::strip);
            // What cannot be read now could never be shown.
            claimed.ifPresent(written -> words.claimed(meant, who, written));
            Objection objection = new Objection(publication, where, meant.id(), who, grounds, claimed, List.of());
            AppealOutcome outcome = session.appeals()
                    .open(
                            objection,
                            evidence.stream()
                                    .map(surroundings.folder()::resolve)
                                    .toList());
            say(outcome, new Names(mapping, desk.messages()), desk);
            return ExitStatus.CLEAN;
        });
    }

    private static void say(AppealOutcome outcome, Names names, Desk desk) {
        Appeal appeal = outcome.appeal();
        Objection objection = appeal.objection();
        String number = Long.toString(appeal.number());
        desk.say(
                outcome.fresh()
                        ? desk.messages()
                                .text(
                                        "console.appeal-opened",
                                        number,
                                        names.unit(objection.unit()),
                                        Long.toString(objection.publication()),
                                        objection.indicator() + " " + names.indicator(objection.indicator()),
                                        objection.claims().orElse(""),
                                        objection.evidence().isEmpty()
                                                ? ""
                                                : Integer.toString(
                                                        objection.evidence().size()))
                        : desk.messages()
                                .text(
                                        "console.appeal-unchanged",
                                        number,
                                        desk.messages().word(appeal.state())));
    }
}
