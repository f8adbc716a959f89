package org.scoregap.app.preview;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What the clean copies of some files are called: as the file without its ending; where two would have one name, with it,
 * and where that does not tell them apart either, with a number. Letter case tells no names apart: it does not on every
 * disk.
 */
public final class CleanNames {
    private CleanNames() {}

    /** The name of each file's copy, without {@code .csv}. */
    public static Map<Path, String> of(List<Path> files) {
        Map<String, Integer> counts = new HashMap<>();
        files.forEach(file -> counts.merge(key(stem(file)), 1, Integer::sum));
        Set<String> taken = new HashSet<>();
        Map<Path, String> names = new LinkedHashMap<>();
        for (Path file : files) {
            if (counts.getOrDefault(key(stem(file)), 0) == 1) {
                taken.add(key(stem(file)));
                names.put(file, stem(file));
            }
        }
        for (Path file : files) {
            if (!names.containsKey(file)) {
                String whole = file.getFileName().toString();
                String name = whole;
                for (int i = 2; !taken.add(key(name)); i++) {
                    name = whole + "(" + i + ")";
                }
                names.put(file, name);
            }
        }
        return names;
    }

    private static String stem(Path file) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private static String key(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
