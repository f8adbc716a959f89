package org.scoregap.validate.check;

import java.util.Optional;
import org.scoregap.mapping.Indicator;
import org.scoregap.model.SiteId;

/**
 * One figure that has passed every check and waits for its row to do so.
 *
 * @param figure its number among those of its form in the file
 */
record Entry(
        long figure, TallyKey key, Indicator indicator, Optional<SiteId> site, int row, Taken taken, String note) {}
