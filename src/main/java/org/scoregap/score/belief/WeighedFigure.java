package org.scoregap.score.belief;

import org.scoregap.score.evidence.DirectFigure;

/**
 * A direct figure and what each of its checks counts for.
 *
 * @param weight v, 0 (so old that nothing is left) to 1
 */
public record WeighedFigure(DirectFigure figure, double weight) {}
