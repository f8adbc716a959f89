package org.scoregap.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.scoregap.app.Judge;
import org.scoregap.mapping.check.MappingCheck;
import org.scoregap.mapping.yaml.Loaded;
import org.scoregap.mapping.yaml.MappingLoader;
import org.scoregap.mapping.yaml.MappingTexts;
import org.scoregap.model.Overrides;
import org.scoregap.model.Severity;
import org.scoregap.validate.Wanted;

/** What a configuration of any kind is put through: it is wrong and that is said, or it works. */
final class Configured {
    private static final String REPORT = """
            填报单位：市城管局
            指标编号,检查数,合格数
            WS-101,20,18
            WS-201,0,0
            WS-101,1e15,-1
            WS-201,0.1,0.30000000000000004
            """;
    private static final Instant RECEIVED = Instant.parse("2022-07-15T08:00:00Z");

    private final Path report;

    /** @param folder where the report is put that the configuration is tried with */
    Configured(Path folder) {
        try {
            this.report = Files.writeString(folder.resolve("市城管局2022年第28周周报.csv"), REPORT);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Loaded, checked and, where the check passes it, used. */
    void use(MappingTexts texts) {
        Loaded loaded = MappingLoader.load(texts);
        boolean wrong = loaded.problems().stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
        if (loaded.mapping().isPresent() == wrong) {
            throw new AssertionError(loaded.problems().toString());
        }
        boolean passed = MappingCheck.check(texts).stream().noneMatch(problem -> problem.severity() == Severity.ERROR);
        if (passed) {
            new Judge(loaded.mapping().orElseThrow())
                    .judge(report, report.getFileName().toString(), RECEIVED, Wanted.NOTHING, Overrides.NONE);
        }
    }
}
