package org.scoregap.read.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.scoregap.model.ProblemCode;
import org.scoregap.model.ScoregapException;
import org.scoregap.read.Cell;
import org.scoregap.read.HeldSheet;
import org.scoregap.read.PullIterator;
import org.scoregap.read.RawRow;
import org.scoregap.read.SheetLayout;
import org.scoregap.read.Unreadable;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class RowsAheadTest {
    private static final String FILE = "a.csv";

    @Test
    void givesTheRowsOfItsSourceInTheirOrder() {
        List<RawRow> rows = rows(20_000);

        assertThat(taken(new RowsAhead(rows.iterator(), 100, FILE))).isEqualTo(rows);
        assertThat(taken(new RowsAhead(rows.iterator(), 0, FILE))).isEqualTo(rows);
        assertThat(taken(new RowsAhead(rows.iterator(), 20_000, FILE))).isEqualTo(rows);
        assertThat(taken(new RowsAhead(List.<RawRow>of().iterator(), 0, FILE))).isEmpty();
    }

    @Test
    void throwsWhereTheSourceDoesAndWhatItDoes() {
        Unreadable unreadable = new Unreadable(ProblemCode.FILE_DAMAGED, "half a row", "");
        RowsAhead ahead = new RowsAhead(failing(700, () -> unreadable), 10, FILE);
        List<RawRow> before = new ArrayList<>();

        assertThatThrownBy(() -> ahead.forEachRemaining(before::add)).isSameAs(unreadable);
        assertThat(before).isEqualTo(rows(700));
        assertThatThrownBy(ahead::hasNext).isSameAs(unreadable);
    }

    @Test
    void throwsErrorsAndFaultsOfOurOwnAsTheyAre() {
        OutOfMemoryError full = new OutOfMemoryError("Java heap space");
        IllegalStateException ours = new IllegalStateException("a bug");

        assertThatThrownBy(() -> taken(new RowsAhead(failing(3, () -> full), 1, FILE)))
                .isSameAs(full);
        assertThatThrownBy(() -> taken(new RowsAhead(failing(3, () -> ours), 1, FILE)))
                .isSameAs(ours);
    }

    @Test
    void leavesTheSourceAloneOnceItIsClosed() {
        AtomicInteger read = new AtomicInteger();
        RowsAhead ahead = new RowsAhead(endless(read), 5, FILE);
        for (int i = 0; i < 10; i++) {
            ahead.next();
        }

        ahead.close();
        int then = read.get();

        assertThat(readers()).isEmpty();
        assertThat(ahead.hasNext()).isFalse();
        assertThat(read.get()).isEqualTo(then);
    }

    @Test
    void readsNoFurtherAheadThanAFewThousandRows() throws InterruptedException {
        AtomicInteger read = new AtomicInteger();
        try (RowsAhead ahead = new RowsAhead(endless(read), 0, FILE)) {
            ahead.next();
            waitForFullQueue();

            assertThat(read.get()).isBetween(4_096, 5_632);
        }
    }

    @Test
    void holdsNoMoreTextThanAFewMegabytesHoweverLongTheRowsAre() throws InterruptedException {
        AtomicInteger read = new AtomicInteger();
        RawRow long200 = new RawRow(1, List.of(new Cell.Text("长".repeat(100_000)), new Cell.Text("长".repeat(100_000))));
        try (RowsAhead ahead = new RowsAhead(endless(read, long200), 0, FILE)) {
            ahead.next();
            waitForFullQueue();

            assertThat(read.get()).isLessThanOrEqualTo(22);
        }
    }

    @Test
    void refusesTheFileWhereTheRunIsInterruptedAndKeepsTheInterrupt() {
        AtomicInteger read = new AtomicInteger();
        RowsAhead ahead = new RowsAhead(endless(read), 0, FILE);

        Thread.currentThread().interrupt();

        assertThatThrownBy(ahead::hasNext).isInstanceOfSatisfying(ScoregapException.class, refused -> {
            assertThat(refused.failure()).isEqualTo(ScoregapException.Failure.FILE_REFUSED);
            assertThat(refused.details()).startsWith(FILE);
        });
        ahead.close();
        assertThat(readers()).isEmpty();
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void aShortSheetAndOneInMemoryAreReadByTheThreadThatAsks() {
        List<RawRow> rows = rows(10_000);
        List<Thread> threads = new ArrayList<>();

        taken(new RowsAhead(noting(rows.iterator(), threads), 10_000, FILE));
        RowsAhead held = RowsAhead.of(new HeldSheet("周报", false, SheetLayout.NONE, rows), FILE);
        for (int i = 0; i < 5_000; i++) {
            held.next();
        }

        assertThat(threads).containsOnly(Thread.currentThread());
        assertThat(readers()).isEmpty();
        held.close();
    }

    @Test
    void aLongSheetIsReadByAnotherThread() {
        List<Thread> threads = new ArrayList<>();

        taken(new RowsAhead(noting(rows(100).iterator(), threads), 50, FILE));

        assertThat(threads.get(0)).isSameAs(Thread.currentThread());
        assertThat(threads.get(99).getName()).isEqualTo("rows-ahead");
    }

    private static List<RawRow> taken(RowsAhead ahead) {
        List<RawRow> taken = new ArrayList<>();
        ahead.forEachRemaining(taken::add);
        return taken;
    }

    private static List<RawRow> rows(int last) {
        return IntStream.rangeClosed(1, last).mapToObj(RowsAheadTest::row).toList();
    }

    private static RawRow row(int number) {
        return new RawRow(number, List.of(new Cell.Text("WS-" + number), new Cell.Text("7")));
    }

    private static Iterator<RawRow> failing(int after, Supplier<Throwable> thrown) {
        AtomicInteger read = new AtomicInteger();
        return new PullIterator<>() {
            @Override
            protected Optional<RawRow> pull() {
                if (read.get() < after) {
                    return Optional.of(row(read.incrementAndGet()));
                }
                Throwable failure = thrown.get();
                if (failure instanceof Error error) {
                    throw error;
                }
                throw (RuntimeException) failure;
            }
        };
    }

    private static Iterator<RawRow> endless(AtomicInteger read) {
        return endless(read, row(1));
    }

    private static Iterator<RawRow> endless(AtomicInteger read, RawRow row) {
        return new PullIterator<>() {
            @Override
            protected Optional<RawRow> pull() {
                read.incrementAndGet();
                return Optional.of(row);
            }
        };
    }

    private static Iterator<RawRow> noting(Iterator<RawRow> rows, List<Thread> threads) {
        return new PullIterator<>() {
            @Override
            protected Optional<RawRow> pull() {
                if (!rows.hasNext()) {
                    return Optional.empty();
                }
                threads.add(Thread.currentThread());
                return Optional.of(rows.next());
            }
        };
    }

    private static List<Thread> readers() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("rows-ahead"))
                .toList();
    }

    /** The reader waits as soon as there is no room for what it has read. */
    private static void waitForFullQueue() throws InterruptedException {
        while (readers().stream().noneMatch(thread -> thread.getState() == Thread.State.WAITING)) {
            Thread.sleep(1);
        }
    }
}
