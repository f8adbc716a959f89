package org.scoregap.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Any bytes as a workbook, as a page called one, or as a part inside one. */
@Tag("fuzz")
class WorkbooksFuzzTest {
    @TempDir
    static Path folder;

    static Stream<Arguments> seeds() {
        return Seeds.forJazzer(
                Stream.concat(Seeds.workbooks().stream().map(Seeds.Seed::bytes), Parts.of(Seeds.workbooks())));
    }

    @MethodSource("seeds")
    @FuzzTest
    void workbooksAreReadOrRefused(byte[] bytes) {
        new Fuzzed(folder).read(Parts.packed(bytes), "a.xls");
    }
}
