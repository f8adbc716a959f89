package org.scoregap.score;

import java.util.Optional;
import org.scoregap.mapping.Indicator;

/**
 * What the observations say of one indicator.
 *
 * @param applicable whether it concerns the city; its points leave the total otherwise
 * @param evidence empty when nothing has been seen of it
 */
record Judgement(Indicator indicator, boolean applicable, Optional<Evidence> evidence) {}
