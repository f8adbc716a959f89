package org.scoregap.score.share;

import org.scoregap.model.UnitId;

/**
 * How a territory stands when a loss is shared out.
 *
 * @param failures found or claimed there, weighted, at least 0
 * @param checks behind them, weighted, at least 0
 * @param rate (failures + 5·m) / (checks + 5), m the failing rate of the whole; 1 where no rate is believed (amounts)
 * @param sites registered there, of the indicator's types; at least 1
 */
public record TerritoryRate(UnitId territory, double failures, double checks, double rate, int sites) {

    /** In proportion to this the territories share. */
    public double weight() {
        return rate * sites;
    }
}
