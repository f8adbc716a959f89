package org.scoregap.validate.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.scoregap.model.FoldedName;
import org.scoregap.model.Nearest;

/**
 * Takes a name for the only valid one that is near it, where the form allows that ({@code accept-near}). Names that differ in
 * a digit, a letter, a negation, a direction or the level of an authority mean different things however near they are, and so
 * do short ones that differ in more than what was left out. Few forms allow it, so that nothing is prepared before.
 */
final class NearNames {
    private static final int LOOKED_UP = 500;
    private static final int SHORT = 4;
    private static final String TELLING = "不未无非没否零〇一二三四五六七八九十百千万两甲乙丙丁戊东西南北中上下左右前后内外大小新旧老高低" + "多少增减升降男女省区县镇乡街村";

    private final boolean allowed;
    private final Supplier<Map<String, String>> valid;
    private Optional<Map<String, String>> targets = Optional.empty();
    private final Map<String, Optional<String>> known = new HashMap<>();

    /** @param valid what each valid name means, asked for once at most: two names of one thing are not two things */
    NearNames(boolean allowed, Supplier<Map<String, String>> valid) {
        this.allowed = allowed;
        this.valid = valid;
    }

    /** The valid name to be read; empty where the form does not allow it, or none or more than one comes into question. */
    Optional<String> only(String written) {
        if (!allowed || written.isBlank()) {
            return Optional.empty();
        }
        Optional<String> remembered = known.get(written);
        if (remembered != null) {
            return remembered;
        }
        if (known.size() >= LOOKED_UP) {
            return Optional.empty();
        }
        Optional<String> found = find(written);
        known.put(written, found);
        return found;
    }

    private Optional<String> find(String written) {
        Map<String, String> meanings = targets.orElseGet(valid);
        targets = Optional.of(meanings);
        Set<String> near = new HashSet<>();
        Set<String> meant = new HashSet<>();
        meanings.forEach((name, target) -> {
            if (Nearest.distanceTo(written, name).isPresent()) {
                near.add(name);
                meant.add(target);
            }
        });
        return meant.size() == 1
                ? Nearest.to(written, near).filter(name -> sameMeaning(written, name))
                : Optional.empty();
    }

    static boolean sameMeaning(String written, String name) {
        String a = FoldedName.of(written).value();
        String b = FoldedName.of(name).value();
        String moreOfA = without(a, b);
        String moreOfB = without(b, a);
        boolean telling = IntStream.concat(moreOfA.codePoints(), moreOfB.codePoints())
                .anyMatch(c -> !Character.isIdeographic(c) || TELLING.indexOf(c) >= 0);
        boolean brief = Math.min(a.length(), b.length()) <= SHORT;
        return !telling && !(brief && !moreOfA.isEmpty() && !moreOfB.isEmpty());
    }

    /** The characters of {@code a} that {@code b} has not. */
    private static String without(String a, String b) {
        StringBuilder rest = new StringBuilder(b);
        StringBuilder more = new StringBuilder();
        a.codePoints().forEach(c -> {
            int at = rest.indexOf(Character.toString(c));
            if (at >= 0) {
                rest.delete(at, at + Character.charCount(c));
            } else {
                more.appendCodePoint(c);
            }
        });
        return more.toString();
    }
}
