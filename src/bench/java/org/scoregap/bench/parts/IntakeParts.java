package org.scoregap.bench.parts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Iterator;
import java.util.Optional;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.scoregap.app.Judge;
import org.scoregap.bench.data.BenchData;
import org.scoregap.mapping.Mapping;
import org.scoregap.mapping.yaml.MappingLoader;
import org.scoregap.mapping.yaml.MappingTexts;
import org.scoregap.model.Overrides;
import org.scoregap.model.Submission;
import org.scoregap.read.Limits;
import org.scoregap.read.ReadFile;
import org.scoregap.read.Table;
import org.scoregap.read.TableHead;
import org.scoregap.read.Vocabulary;
import org.scoregap.read.file.SubmissionReader;
import org.scoregap.validate.Wanted;
import org.scoregap.validate.match.FormMatch;
import org.scoregap.validate.match.FormMatcher;

/** What happens to a file of ten thousand checks: parse, match, validate. */
@State(Scope.Benchmark)
public class IntakeParts {
    private static final String ROWS = "10000";

    /** The kind of file. */
    @Param({"csv", "xlsx"})
    public String kind;

    private Path folder;
    private Path file;
    private Mapping mapping;
    private SubmissionReader reader;
    private FormMatcher matcher;
    private Judge judge;
    private TableHead head;

    /** Makes the file. */
    @Setup(Level.Trial)
    public void make() throws IOException {
        Path config = Path.of(System.getProperty("bench.config"));
        folder = Files.createTempDirectory("parts");
        BenchData.main(new String[] {config.toString(), folder.toString(), kind, ROWS});
        file = folder.resolve(kind.equals("csv") ? "checks-" + ROWS + ".csv" : "checks.xlsx");
        mapping = MappingLoader.load(MappingTexts.read(config)).mapping().orElseThrow();
        reader = new SubmissionReader(Vocabulary.NONE, Limits.USUAL);
        matcher = new FormMatcher(mapping);
        judge = new Judge(mapping);
        try (ReadFile opened = open()) {
            head = opened.tables().next().head();
        }
    }

    /** Removes it. */
    @TearDown(Level.Trial)
    public void remove() throws IOException {
        try (var files = Files.list(folder)) {
            for (Path made : files.toList()) {
                Files.delete(made);
            }
        }
        Files.delete(folder);
    }

    private ReadFile open() {
        return reader.open(file, file.getFileName().toString());
    }

    /** Reads all rows. */
    @Benchmark
    public int parse() {
        int rows = 0;
        try (ReadFile opened = open()) {
            for (Iterator<Table> tables = opened.tables(); tables.hasNext(); ) {
                for (Iterator<?> body = tables.next().body(); body.hasNext(); body.next()) {
                    rows++;
                }
            }
        }
        return rows;
    }

    /** Finds the form of the table. */
    @Benchmark
    public FormMatch match() {
        return matcher.match(head, file.getFileName().toString(), Optional.empty(), Optional.empty());
    }

    /** Reads, matches, checks and adds up. */
    @Benchmark
    public Submission validate() {
        return judge.judge(
                file,
                file.getFileName().toString(),
                Instant.parse("2022-07-15T03:56:00Z"),
                Wanted.NOTHING,
                Overrides.NONE);
    }
}
