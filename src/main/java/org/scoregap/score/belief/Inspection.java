package org.scoregap.score.belief;

import org.scoregap.model.UnitId;
import org.scoregap.score.evidence.DirectFigure;

/**
 * An inspection held against the claim that covers its place.
 *
 * @param unit whose claim it tests
 * @param weight h, as habits fade, above 0, at most 1; less where sites of one visit are alike
 * @param reportedRate x of that week: the failing rate that the unit had reported by then, 0 to 1; 0 of what it had
 *     claimed mended
 */
public record Inspection(UnitId unit, DirectFigure figure, double weight, double reportedRate) {}
