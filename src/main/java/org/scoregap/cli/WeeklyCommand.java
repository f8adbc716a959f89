package org.scoregap.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.scoregap.app.AtomicFile;
import org.scoregap.app.Notice;
import org.scoregap.app.RunLog;
import org.scoregap.app.RunLog.Step;
import org.scoregap.model.ScoregapException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code weekly}: what cron runs. */
@Command(name = "weekly")
final class WeeklyCommand implements Callable<Integer> {
    private static final Duration NOTICE_MAY_TAKE = Duration.ofSeconds(60);

    private final Surroundings surroundings;
    private final CommonOptions common;

    @Mixin
    private PeriodOption period = new PeriodOption();

    @Mixin
    private PublishOption publish = new PublishOption();

    @Mixin
    private WeeklyOptions options = new WeeklyOptions();

    WeeklyCommand(Surroundings surroundings, CommonOptions common) {
        this.surroundings = surroundings;
        this.common = common;
    }

    @Override
    public Integer call() {
        boolean publishing = publish.isGiven();
        options.check();
        Desk desk = Desk.open(surroundings, common);
        if (options.dryRun()) {
            return new WeeklyRehearsal(desk, surroundings.clock()).tell(publishing, options);
        }
        RunLog log = options.log(desk, surroundings);
        log.add(Step.BEGUN, RootCommand.Version.number());
        try {
            int status = run(publishing, desk, log);
            log.add(Step.ENDED, Integer.toString(status));
            return status;
        } catch (ScoregapException e) {
            log.add(Step.ENDED, e.failure().name().toLowerCase(Locale.ROOT));
            throw e;
        } finally {
            log.failure().ifPresent(failure -> desk.warn(desk.messages().sentence(failure)));
        }
    }

    private int run(boolean publishing, Desk desk, RunLog log) {
        WeeklyRun.Done done = desk.changing(
                new AsOfOption(),
                session -> {
                    WeeklyRun run = new WeeklyRun(desk, session, log);
                    run.backUp(options.backups());
                    return run.of(period.asked(), publishing ? Optional.of(publish.note()) : Optional.empty());
                },
                result -> result.clean() ? ExitStatus.CLEAN : ExitStatus.PROBLEMS);
        Path summary = copied(done);
        // Once the store is free: the program may want to ask it something.
        boolean told = told(summary, desk, log);
        return told && done.clean() ? ExitStatus.CLEAN : ExitStatus.PROBLEMS;
    }

    private Path copied(WeeklyRun.Done done) {
        Optional<Path> wanted =
                options.summary().map(file -> surroundings.folder().resolve(file));
        wanted.ifPresent(file -> AtomicFile.write(file, done.summary()::writeTo));
        return wanted.orElse(done.summaryFile());
    }

    private boolean told(Path summary, Desk desk, RunLog log) {
        List<String> words = options.notice();
        if (words.isEmpty()) {
            return true;
        }
        Optional<String> failure =
                new Notice(words, surroundings.folder(), NOTICE_MAY_TAKE).give(summary, desk.messages());
        log.add(Step.NOTIFIED, failure.isEmpty() ? "done" : "failed");
        failure.ifPresent(why -> desk.warn(desk.messages().text("weekly.notice-failed", words.get(0), why)));
        return failure.isEmpty();
    }
}
