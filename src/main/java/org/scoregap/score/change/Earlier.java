package org.scoregap.score.change;

import java.util.List;
import java.util.Optional;
import org.scoregap.mapping.Mapping;
import org.scoregap.model.Observed;

/**
 * What a change is measured against: the period before as it was known when its lists were published, or as it is known now
 * where none were.
 *
 * @param mapping the one that held for the period before
 * @param published what stood then of the period before and earlier ones, later ones are left out; empty where it is what
 *     stands now
 */
public record Earlier(Mapping mapping, Optional<List<Observed>> published) {

    public static Earlier asPublished(Mapping mapping, List<Observed> standing) {
        return new Earlier(mapping, Optional.of(List.copyOf(standing)));
    }

    public static Earlier asKnownNow(Mapping mapping) {
        return new Earlier(mapping, Optional.empty());
    }
}
