package org.scoregap.app;

import java.util.List;
import java.util.Optional;
import org.scoregap.mapping.Mapping;
import org.scoregap.mapping.check.MappingCheck;
import org.scoregap.mapping.yaml.Loaded;
import org.scoregap.mapping.yaml.MappingLoader;
import org.scoregap.mapping.yaml.MappingProblem;
import org.scoregap.mapping.yaml.MappingTexts;
import org.scoregap.model.Severity;

/**
 * The workspace's configuration as it lies there now.
 *
 * @param mapping empty when something in it is wrong
 */
public record Configuration(MappingTexts texts, Optional<Mapping> mapping, List<MappingProblem> problems) {
    public Configuration {
        problems = List.copyOf(problems);
    }

    public static Configuration of(Workspace workspace) {
        MappingTexts texts = MappingTexts.read(workspace.config());
        Loaded loaded = MappingLoader.load(texts);
        return new Configuration(texts, loaded.mapping(), loaded.problems());
    }

    /** Everything that is wrong, sums and rules included: thorough, and too slow for every run. */
    public List<MappingProblem> check() {
        return MappingCheck.check(texts);
    }

    public static long errors(List<MappingProblem> problems) {
        return problems.stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .count();
    }
}
