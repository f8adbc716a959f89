package org.scoregap.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.scoregap.app.ReceivedTimes;
import org.scoregap.app.SubmittedFiles;
import org.scoregap.app.TakenIn;
import org.scoregap.model.ScoregapException;
import org.scoregap.model.ScoregapException.Failure;
import org.scoregap.read.ReceivedList;
import org.scoregap.store.HistoryEntry;
import org.scoregap.validate.Wanted;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ingest}: files are read, validated and stored. */
@Command(name = "ingest")
final class IngestCommand implements Callable<Integer> {
    private final Surroundings surroundings;
    private final CommonOptions common;

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Mixin
    private WantedOptions wanted = new WantedOptions();

    @Mixin
    private ProblemOptions listed = new ProblemOptions();

    @Mixin
    private SlipOptions slips = new SlipOptions();

    @Option(names = "--no-slips")
    private boolean noSlips;

    @Option(names = "--received", paramLabel = "TIME")
    private @Nullable String received;

    @Option(names = "--again")
    private boolean again;

    @Parameters(paramLabel = "PATH", descriptionKey = "PATH", arity = "0..*")
    private List<Path> paths = new ArrayList<>();

    IngestCommand(Surroundings surroundings, CommonOptions common) {
        this.surroundings = surroundings;
        this.common = common;
    }

    @Override
    public Integer call() {
        Desk desk = Desk.open(surroundings, common);
        ZoneId zone = desk.mapping().settings().zone();
        ReceivedTimes times = new ReceivedTimes(Optional.ofNullable(received).map(text -> time(text, zone)), zone);
        Wanted words = wanted.in(desk.mapping());
        List<Path> files = SubmittedFiles.below(named(desk));
        if (files.isEmpty()) {
            throw new ScoregapException(Failure.NO_INPUT, named(desk).get(0).toString());
        }
        int most = listed.most(output);
        slips.asked(desk);
        return desk.changing(session -> {
            List<HistoryEntry> before = again ? session.history() : List.of();
            TakenIn taken = session.intake(desk.progress()).takeAll(files, times, words, again);
            int status = new IntakeOutcome(desk).of(taken, session, most, output);
            if (again) {
                new AgainOutcome(before, session.history(), desk.messages())
                        .sentences(taken)
                        .forEach(desk::say);
            }
            if (!noSlips) {
                slips.write(taken, session, desk);
            }
            return status;
        });
    }

    private List<Path> named(Desk desk) {
        return paths.isEmpty()
                ? List.of(desk.workspace().inbox(desk.mapping().settings()))
                : paths.stream().map(surroundings.folder()::resolve).toList();
    }

    private static Instant time(String text, ZoneId zone) {
        return ReceivedList.time(text, zone)
                .orElseThrow(() -> new ScoregapException(Failure.USAGE, "--received " + text, "2022-07-15T16:30"));
    }
}
