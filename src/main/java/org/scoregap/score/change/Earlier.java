package org.scoregap.score.change;

import java.util.List;
import org.scoregap.mapping.Mapping;
import org.scoregap.model.Observed;

/**
 * What a change is measured against: the period before as it was known when its lists were published, or as it is known now
 * where none were.
 *
 * @param mapping the one that held for the period before
 * @param standing what stood then of the period before and earlier ones; later ones are left out
 */
public record Earlier(Mapping mapping, List<Observed> standing) {
    public Earlier {
        standing = List.copyOf(standing);
    }
}
