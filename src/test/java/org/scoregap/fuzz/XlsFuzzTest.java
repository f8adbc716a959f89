package org.scoregap.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Any bytes as an xls, or as the records inside one. */
@Tag("fuzz")
class XlsFuzzTest {
    @TempDir
    static Path folder;

    static Stream<Arguments> seeds() {
        List<Seeds.Seed> workbooks = Seeds.workbooks();
        return Seeds.forJazzer(Stream.concat(BookStreams.of(workbooks), BookStreams.containers(workbooks)));
    }

    @MethodSource("seeds")
    @FuzzTest
    void recordsAreReadOrRefused(byte[] bytes) {
        new Fuzzed(folder).read(BookStreams.packed(bytes), "a.xls");
    }
}
