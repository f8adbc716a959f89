package org.scoregap.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scoregap.store.RecordedWrites.Write;

/**
 * A process that is killed leaves the file as it was after some write, or in the middle of one. Chance meets the dangerous
 * ones once in thousands of kills; here each of them is met: a file is made as after each write, and after half of it.
 */
class EveryWriteTest {
    private static final int COMMITS = Integer.getInteger("kills", 60);
    private static final int BLOCK = 4096;

    @TempDir
    Path folder;

    @Test
    void whateverIsWrittenLastWhatWasCommittedBeforeIsThere() throws Exception {
        AtomicInteger committed = new AtomicInteger();
        RecordedWrites.begin(committed::get);
        commit(COMMITS, committed);
        List<Write> writes = RecordedWrites.all();

        int looked = 0;
        try (RandomAccessFile image =
                new RandomAccessFile(folder.resolve("image").toFile(), "rw")) {
            for (Write write : writes) {
                if (write.cuts()) {
                    image.setLength(write.at());
                } else {
                    put(image, write.at(), Arrays.copyOf(write.bytes(), write.bytes().length / 2 / BLOCK * BLOCK));
                    looked += look(write, "half of ");
                    put(image, write.at(), write.bytes());
                }
                looked += look(write, "");
            }
        }
        assertThat(looked).isGreaterThanOrEqualTo(2 * COMMITS);
    }

    private static void put(RandomAccessFile image, long at, byte[] bytes) throws Exception {
        image.seek(at);
        image.write(bytes);
    }

    /** With the settings of the store, and freed space at H2's disposal at once instead of 45 s later. */
    private void commit(int times, AtomicInteger committed) throws SQLException {
        Random random = new Random(5);
        try (Connection connection = connect("recorded:" + folder.resolve("recorded"));
                Statement statement = connection.createStatement()) {
            statement.execute("SET WRITE_DELAY 0");
            statement.execute("SET RETENTION_TIME 0");
            statement.execute("CREATE TABLE grows(id INT PRIMARY KEY, bytes VARBINARY)");
            statement.execute("CREATE TABLE changes(bytes VARBINARY)");
            statement.execute("INSERT INTO changes VALUES (X'00')");
            connection.setAutoCommit(false);
            for (int i = 1; i <= times; i++) {
                try (PreparedStatement grow = connection.prepareStatement("INSERT INTO grows VALUES (?, ?)");
                        PreparedStatement change = connection.prepareStatement("UPDATE changes SET bytes = ?")) {
                    grow.setInt(1, i);
                    grow.setBytes(2, bytes(random, random.nextInt(20) == 0 ? 30_000 : 3_000));
                    grow.execute();
                    change.setBytes(1, bytes(random, 9_000));
                    change.execute();
                    connection.commit();
                    committed.set(i);
                }
            }
        }
    }

    private static byte[] bytes(Random random, int most) {
        byte[] bytes = new byte[random.nextInt(most)];
        random.nextBytes(bytes);
        return bytes;
    }

    private static Connection connect(String path) throws SQLException {
        return DriverManager.getConnection("jdbc:h2:" + path + Access.settings(), "sa", "");
    }

    /** Opens what a process would leave that is killed now. */
    private int look(Write write, String part) throws Exception {
        if (write.acknowledged() == 0) {
            return 0;
        }
        Files.copy(folder.resolve("image"), folder.resolve("left.mv.db"), StandardCopyOption.REPLACE_EXISTING);
        try (Connection connection = connect(folder.resolve("left").toString())) {
            int rows = Statements.first(connection, "SELECT COUNT(*) FROM grows", RowCursor::count)
                    .orElseThrow();
            assertThat(rows)
                    .as(part + "the write of " + write.bytes().length + " bytes at " + write.at())
                    .isBetween(write.acknowledged(), write.acknowledged() + 1);
        }
        return 1;
    }
}
