package org.scoregap.mapping.yaml;

import java.util.List;
import java.util.Optional;
import org.scoregap.mapping.Mapping;

/**
 * What came of reading a mapping.
 *
 * @param mapping empty when there is an error among the problems
 * @param problems by file, line and column
 */
public record Loaded(Optional<Mapping> mapping, List<MappingProblem> problems) {
    public Loaded {
        problems = List.copyOf(problems);
    }
}
