package org.scoregap.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Iterator;
import org.scoregap.app.Judge;
import org.scoregap.mapping.yaml.MappingLoader;
import org.scoregap.mapping.yaml.MappingTexts;
import org.scoregap.model.FoldedName;
import org.scoregap.model.Overrides;
import org.scoregap.model.Submission;
import org.scoregap.read.Limits;
import org.scoregap.read.ReadFile;
import org.scoregap.read.Row;
import org.scoregap.read.Table;
import org.scoregap.read.Vocabulary;
import org.scoregap.read.file.SubmissionReader;
import org.scoregap.validate.Wanted;

/**
 * What bytes of any kind are put through. They may be refused; whatever is thrown is a bug, and so is a file without a table
 * and without a word.
 */
final class Fuzzed {
    private static final Vocabulary KNOWN =
            new Vocabulary(java.util.Set.of(FoldedName.of("编号"), FoldedName.of("合格数"), FoldedName.of("指标编号")));
    private static final Judge JUDGE = new Judge(
            MappingLoader.load(MappingTexts.read(Path.of("config"))).mapping().orElseThrow());
    private static final Instant RECEIVED = Instant.parse("2022-07-15T08:00:00Z");

    private final Path file;

    /** @param folder where the bytes are put as a file, one after the other */
    Fuzzed(Path folder) {
        this.file = folder.resolve("fuzzed.tmp");
    }

    /** Read to its end, as whatever the bytes make it. */
    void read(byte[] bytes, String name) {
        try (ReadFile opened = new SubmissionReader(KNOWN, Limits.USUAL).open(written(bytes), name)) {
            int tables = 0;
            for (Iterator<Table> all = opened.tables(); all.hasNext(); tables++) {
                read(all.next());
            }
            if (tables == 0 && opened.problems().isEmpty()) {
                throw new AssertionError("no table and no word");
            }
        }
    }

    private static void read(Table table) {
        int last = table.head().lastHeaderRow();
        for (Iterator<Row> rows = table.body(); rows.hasNext(); ) {
            Row row = rows.next();
            if (row.number() <= last) {
                throw new AssertionError("row " + row.number() + " after row " + last);
            }
            last = row.number();
        }
        table.footer();
        table.problems();
    }

    /** Read and judged by the sample's mapping. */
    void judge(byte[] bytes, String name) {
        Submission judged = JUDGE.judge(written(bytes), name, RECEIVED, Wanted.NOTHING, Overrides.NONE);
        if (judged.accepted() == 0 && judged.problems().isEmpty()) {
            throw new AssertionError("nothing taken and no word");
        }
    }

    private Path written(byte[] bytes) {
        try {
            return Files.write(file, bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
