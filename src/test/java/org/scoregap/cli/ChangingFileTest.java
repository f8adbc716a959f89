package org.scoregap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scoregap.app.Configuration;
import org.scoregap.app.Progress;
import org.scoregap.app.ReceivedTimes;
import org.scoregap.app.Session;
import org.scoregap.app.TakenIn;
import org.scoregap.app.Workspace;
import org.scoregap.model.Finding;
import org.scoregap.model.ScoregapException;
import org.scoregap.model.ScoregapException.Failure;
import org.scoregap.model.Submission;
import org.scoregap.model.Tally;
import org.scoregap.report.Messages;
import org.scoregap.store.Archive;
import org.scoregap.validate.Wanted;

/** A file is written to, or taken away, while it is read: what is recorded is what was kept, or the file is named and left. */
class ChangingFileTest {
    private static final String CITY = "市城管局2022年第28周周报.csv";

    @TempDir
    Path folder;

    private Office office;

    @BeforeEach
    void open() {
        office = Office.in(folder);
        office.write(CITY, "填报单位：市城管局", Office.COLUMNS, "WM-101,100,90");
    }

    private TakenIn take(Session session, Progress progress, String... names) {
        return session.intake(progress)
                .takeAll(
                        List.of(names).stream()
                                .map(name -> office.path("inbox/" + name))
                                .toList(),
                        new ReceivedTimes(
                                Optional.of(Office.FRIDAY),
                                session.current().settings().zone()),
                        Wanted.NOTHING,
                        false);
    }

    private Session session() {
        Workspace workspace = Workspace.at(folder);
        Configuration configuration = Configuration.of(workspace);
        return Session.open(
                workspace,
                configuration,
                configuration.mapping().orElseThrow(),
                Duration.ZERO,
                Clock.systemUTC(),
                problems -> {},
                Optional.empty());
    }

    /** Somebody writes figure after figure into the file while it is taken in again and again. */
    @Test
    void theFiguresThatAreRecordedAreThoseOfTheBytesThatAreKept() throws Exception {
        office.writeWeekly("WS-601,200,1");
        AtomicBoolean done = new AtomicBoolean();
        Thread writer = new Thread(() -> writeUntil(done));
        writer.start();
        int recorded = 0;
        try (Session session = session()) {
            Archive originals = new Archive(folder.resolve("archive/originals"));
            for (int i = 0; i < 60; i++) {
                TakenIn in = take(session, Progress.NONE, Office.WEEKLY);
                for (var taken : in.files()) {
                    Submission submission = taken.submission();
                    String bytes =
                            Files.readString(originals.find(submission.sha256()).orElseThrow());
                    assertThat(figures(submission)).as(bytes).isEqualTo(figure(bytes));
                    recorded++;
                }
                assertThat(in.unreadable()).allMatch(e -> e.failure() == Failure.FILE_REFUSED);
            }
        } finally {
            done.set(true);
            writer.join();
        }
        assertThat(recorded).isPositive();
        assertThat(office.at(Clock.systemUTC(), "check", "--store").status()).isZero();
    }

    private void writeUntil(AtomicBoolean done) {
        Path next = folder.resolve("next.csv");
        try {
            for (int i = 0; !done.get(); i = (i + 1) % 200) {
                String text = String.join("\n", Office.HEAD, Office.COLUMNS, "WS-601,200," + i) + "\n";
                Files.write(next, text.getBytes(StandardCharsets.UTF_8));
                Files.move(next, office.path("inbox/" + Office.WEEKLY), StandardCopyOption.ATOMIC_MOVE);
                // Without a rest, of another length each time, a slow reader would never see the file whole.
                Thread.sleep(i % 10);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts the writer", e);
        }
    }

    private static List<Double> figures(Submission submission) {
        return submission.parts().stream()
                .flatMap(part -> part.tallies().stream())
                .map(Tally::finding)
                .map(finding -> ((Finding.Checks) finding).passed())
                .toList();
    }

    private static List<Double> figure(String bytes) {
        return List.of(Double.valueOf(bytes.strip().substring(bytes.strip().lastIndexOf(',') + 1)));
    }

    @Test
    void aFileThatIsGoneBeforeItsTurnIsNamedAndTheOthersAreTakenIn() {
        office.writeWeekly("WS-601,200,142");
        Progress taking = new Progress() {
            @Override
            public void begin(int files, long bytes) {
                try {
                    Files.delete(office.path("inbox/" + Office.WEEKLY));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }

            @Override
            public void rows(int more) {}

            @Override
            public void file(long size) {}

            @Override
            public void end() {}
        };
        try (Session session = session()) {
            TakenIn in = take(session, taking, Office.WEEKLY, CITY);
            assertThat(in.files())
                    .singleElement()
                    .satisfies(taken -> assertThat(taken.submission().file()).isEqualTo(CITY));
            ScoregapException gone = in.unreadable().get(0);
            assertThat(gone.failure()).isEqualTo(Failure.FILE_REFUSED);
            assertThat(Messages.in(Locale.CHINESE).sentence(gone))
                    .contains(Office.WEEKLY)
                    .doesNotContain("\n");
        }
    }
}
