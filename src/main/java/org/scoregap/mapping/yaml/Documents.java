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

    static Documents read(MappingTexts texts, Problems problems) {
        Map<String, Place> roots = new TreeMap<>();
        for (String name : MappingTexts.NAMES) {
            String text = texts.files().get(name);
            if (text == null) {
                problems.add(Kind.FILE_MISSING, Place.ofFile(name), "", name);
            } else {
                Optional<Place> root = name.endsWith(".csv")
                        ? SiteRegister.read(name, text, problems)
                        : YamlReader.read(name, text, problems);
                root.ifPresent(place -> roots.put(name, place));
            }
        }
        return new Documents(roots);
    }

    public Optional<Place> root(String file) {
        return Optional.ofNullable(roots.get(file));
    }
}
