package org.scoregap.mapping.yaml;

import java.util.Optional;
import org.scoregap.mapping.Mapping;

/**
 * Reads a mapping: keys, values, references, names. All errors are reported, not only the first. What needs sums or
 * judgement, and is not needed to work with a mapping once it is in force, is left to
 * {@code org.scoregap.mapping.check.MappingCheck}.
 */
public final class MappingLoader {
    private MappingLoader() {}

    public static Loaded load(MappingTexts texts) {
        Problems problems = new Problems();
        Optional<Mapping> mapping = Draft.read(texts, problems).mapping(texts.hash());
        return new Loaded(mapping, problems.sorted());
    }
}
