package org.scoregap.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.scoregap.app.AtomicFile;
import org.scoregap.app.Backup;
import org.scoregap.app.Filed;
import org.scoregap.app.Inbox;
import org.scoregap.app.Publications;
import org.scoregap.app.RunLog;
import org.scoregap.app.RunLog.Step;
import org.scoregap.app.Session;
import org.scoregap.app.Taken;
import org.scoregap.app.WeekDocuments;
import org.scoregap.app.Weekly;
import org.scoregap.app.Weekly.Extent;
import org.scoregap.app.Weekly.Lists;
import org.scoregap.model.Bytes;
import org.scoregap.model.Part;
import org.scoregap.model.Period;
import org.scoregap.model.ScoregapException;
import org.scoregap.model.ScoregapException.Failure;
import org.scoregap.model.Severity;
import org.scoregap.model.StoredProblem;
import org.scoregap.report.intake.ProblemReport;
import org.scoregap.store.Published;

/** One run of the week with the store open, and what is said of it. */
final class WeeklyRun {
    /** Files that are named; more go by their number. */
    private static final int NAMED = 3;

    private final Desk desk;
    private final Session session;
    private final RunLog log;
    private final Weekly weekly;
    private final List<String> said = new ArrayList<>();
    private boolean clean = true;

    WeeklyRun(Desk desk, Session session, RunLog log) {
        this.desk = desk;
        this.session = session;
        this.log = log;
        this.weekly = new Weekly(session, desk.messages());
    }

    /**
     * What the run leaves.
     *
     * @param summaryFile where {@code summary} lies
     * @param clean whether nobody needs to look at anything
     */
    record Done(Bytes summary, Path summaryFile, boolean clean) {}

    /** Makes a backup before anything else. One that fails is said: the store loses nothing without it, the week would. */
    void backUp(int kept) {
        if (kept == 0) {
            return;
        }
        try {
            Backup made = session.backups().make(kept);
            log.add(Step.BACKED_UP, made.faults() == 0 ? "done" : "store_unsound", made.file());
            desk.say(BackupCommand.sentence(made, desk.messages()));
            if (made.faults() > 0) {
                doubt(desk.messages().text("console.backup-unsound", Integer.toString(made.faults())));
            }
        } catch (ScoregapException refused) {
            doubt(desk.messages().sentence(refused));
            log.add(Step.BACKED_UP, "failed");
        }
    }

    /** @param publishing the note to publish with; empty where nothing is published */
    Done of(Optional<Period> wanted, Optional<Optional<String>> publishing) {
        Inbox inbox = takeIn();
        Map<String, Path> slips = new SlipOptions().write(inbox.taken(), session, desk);
        if (wanted.isEmpty() && session.periods().isEmpty()) {
            fileAway(inbox, slips);
            List<StoredProblem> problems = session.problemsOfNoPeriod();
            if (!problems.isEmpty()) {
                desk.results().print(ProblemReport.ofStored(problems, desk.mapping(), desk.messages()));
            }
            throw new ScoregapException(
                    Failure.NO_INPUT,
                    desk.workspace().inbox(desk.mapping().settings()).toString());
        }
        Period asked = session.period(wanted);
        Lists lists = weekly.lists(asked, publications(), Extent.LISTS_AND_DOCUMENTS);
        publishing.ifPresent(note -> publish(lists, note));
        desk.results().print(lists.firstGaps());
        desk.results().print(lists.accountability());
        desk.results().print(lists.status());
        Optional<ScoregapException> template = write(asked, lists);
        // What came late for an earlier week changes that week's lists too.
        for (Period touched : touched(inbox, asked)) {
            // A folder must not say two things: where there are documents, they are those of the lists beside them.
            if (weekly.folder(touched).hasDocuments()) {
                Optional<ScoregapException> wrong =
                        write(touched, weekly.lists(touched, publications(), Extent.LISTS_AND_DOCUMENTS));
                template = template.isPresent() ? template : wrong;
            } else {
                written(weekly.folder(touched).write(weekly.lists(touched, publications(), Extent.LISTS)));
            }
        }
        // Last: as long as a file lies in the inbox, a run that comes after an interruption writes what hangs on it.
        fileAway(inbox, slips);
        String summary = weekly.summary(lists, said);
        Bytes bytes = Bytes.of(summary.getBytes(StandardCharsets.UTF_8));
        AtomicFile.writeOwn(weekly.folder(asked).path().resolve(Weekly.SUMMARY), bytes::writeTo);
        desk.results().put(bytes::writeTo);
        if (template.isPresent()) {
            throw template.get();
        }
        clean &= session.reporting(asked).problems().stream()
                .noneMatch(found -> found.problem().severity() != Severity.NOTICE
                        && !found.problem().accepted());
        return new Done(bytes, weekly.folder(asked).path().resolve(Weekly.SUMMARY), clean);
    }

    private static List<Period> touched(Inbox inbox, Period asked) {
        return inbox.taken().files().stream()
                .flatMap(each -> each.submission().parts().stream())
                .map(Part::period)
                .distinct()
                .sorted()
                .filter(period -> !period.equals(asked))
                .toList();
    }

    private Inbox takeIn() {
        Inbox inbox = weekly.takeIn(desk.progress());
        IntakeOutcome outcome = new IntakeOutcome(desk);
        outcome.say(inbox.taken());
        said.addAll(IntakeOutcome.unreadable(inbox.taken(), desk.messages()));
        for (Taken each : inbox.taken().files()) {
            log.add(
                    Step.TAKEN_IN,
                    each.recorded().fresh() ? each.submission().outcome().name().toLowerCase(Locale.ROOT) : "known",
                    each.place());
        }
        clean &= inbox.taken().unreadable().isEmpty();
        inbox.taken().unreadable().forEach(why -> log.add(Step.UNREADABLE, failure(why), about(why)));
        inbox.same()
                .forEach(group -> say(desk.messages()
                        .text(
                                "weekly.same",
                                names(group.stream().map(Taken::place).toList()))));
        if (!inbox.left().isEmpty()) {
            inbox.left().forEach(file -> log.add(Step.LEFT, "busy", file));
            say(desk.messages().text("weekly.left", count(inbox.left()), names(inbox.left())));
        }
        return inbox;
    }

    private void fileAway(Inbox inbox, Map<String, Path> slips) {
        Filed filed = weekly.fileAway(inbox, slips);
        filed.moved().forEach(moved -> log.add(Step.MOVED, "done", moved.to()));
        if (!filed.left().isEmpty()) {
            filed.left().forEach(file -> log.add(Step.NOT_MOVED, "file_refused", file));
            doubt(desk.messages()
                    .text(
                            "weekly.not-moved",
                            count(filed.left()),
                            names(filed.left()),
                            desk.messages().sentence(filed.refusals().get(0))));
        }
    }

    private Publications publications() {
        return session.publications(RootCommand.Version.number());
    }

    private void publish(Lists lists, Optional<String> note) {
        for (Published published : weekly.publish(lists, publications(), note)) {
            desk.say(published);
            log.add(Step.PUBLISHED, Long.toString(published.number()));
        }
    }

    /** Why there are no documents, where the office's own template is wrong: it must not keep the lists back. */
    private Optional<ScoregapException> write(Period asked, Lists lists) {
        try {
            WeekDocuments.Written kept = weekly.folder(asked).writeAll(lists);
            written(weekly.folder(asked).path());
            ReportCommand.sayKept(desk, kept);
            return Optional.empty();
        } catch (ScoregapException e) {
            if (e.failure() != Failure.TEMPLATE_WRONG) {
                throw e;
            }
            written(weekly.folder(asked).write(lists));
            return Optional.of(e);
        }
    }

    private void written(Path folder) {
        log.add(Step.WRITTEN, "done", folder);
        desk.say(desk.messages().text("console.written", folder.toString()));
    }

    /** For those who read along, and for the summary: what a run with nothing to do would not say. */
    private void say(String sentence) {
        said.add(sentence);
        desk.say(sentence);
    }

    /** Somebody must look at it. */
    private void doubt(String sentence) {
        clean = false;
        said.add(sentence);
        desk.warn(sentence);
    }

    private String names(List<Path> files) {
        return files.stream()
                        .limit(NAMED)
                        .map(this::inInbox)
                        .collect(Collectors.joining(desk.messages().text("list.separator")))
                + (files.size() > NAMED ? "…" : "");
    }

    private String inInbox(Path file) {
        Path inbox = desk.workspace().inbox(desk.mapping().settings()).toAbsolutePath();
        try {
            Path real = inbox.toRealPath();
            return (file.startsWith(real) ? real.relativize(file) : file).toString();
        } catch (IOException gone) {
            return file.toString();
        }
    }

    private static String count(List<Path> files) {
        return Integer.toString(files.size());
    }

    private static String failure(ScoregapException why) {
        return why.failure().name().toLowerCase(Locale.ROOT);
    }

    private Path about(ScoregapException why) {
        return desk.workspace().root().resolve(why.details().get(0));
    }
}
