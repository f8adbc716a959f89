package org.scoregap.validate.check;

import java.util.HashSet;
import java.util.Set;
import org.scoregap.mapping.Dimensions;
import org.scoregap.mapping.Mapping;

/** The units that may stand behind a number: those that are understood, and those that the mapping alone knows. */
final class ReadableUnits {
    private final Dimensions known;
    private final Set<String> ofIndicators = new HashSet<>();

    ReadableUnits(Mapping mapping) {
        this.known = mapping.settings().dimensions();
        mapping.indicators().forEach(indicator -> ofIndicators.add(indicator.dimension()));
    }

    /** Whether the whole text is one of them, or 千, 万, 亿 alone. */
    boolean knows(String text) {
        return known.named(text).isPresent() || Dimensions.multiplier(text).isPresent() || ofIndicators.contains(text);
    }
}
