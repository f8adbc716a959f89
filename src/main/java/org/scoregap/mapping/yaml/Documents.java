package org.scoregap.mapping.yaml;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.scoregap.mapping.yaml.MappingProblem.Kind;

/**
 * The files of a mapping as nodes.
 *
 * @param roots by file name; those that could not be read are absent
 */
public record Documents(Map<String, Place> roots) {
    public Documents {
        roots = Map.copyOf(roots);
    }

    /** The files beside each other: every command waits for them, and the indicators alone are half of their length. */
    static Documents read(MappingTexts texts, Problems problems) {
        Map<String, Place> roots = new TreeMap<>();
        MappingTexts.NAMES.parallelStream()
                .map(name -> FileRead.of(name, Optional.ofNullable(texts.files().get(name))))
                .forEachOrdered(file -> {
                    problems.addAll(file.problems());
                    file.root().ifPresent(place -> roots.put(file.name(), place));
                });
        return new Documents(roots);
    }

    private record FileRead(String name, Optional<Place> root, Problems problems) {
        static FileRead of(String name, Optional<String> text) {
            Problems problems = new Problems();
            if (text.isEmpty()) {
                problems.add(Kind.FILE_MISSING, Place.ofFile(name), "", name);
                return new FileRead(name, Optional.empty(), problems);
            }
            Optional<Place> root = name.endsWith(".csv")
                    ? SiteRegister.read(name, text.get(), problems)
                    : YamlReader.read(name, text.get(), problems);
            return new FileRead(name, root, problems);
        }
    }

    public Optional<Place> root(String file) {
        return Optional.ofNullable(roots.get(file));
    }
}
