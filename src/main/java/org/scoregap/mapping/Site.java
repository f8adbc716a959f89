package org.scoregap.mapping;

import org.scoregap.model.SiteId;
import org.scoregap.model.UnitId;

/**
 * A registered site (点位): one road section, market, shop, window.
 *
 * @param type as the register words it: {@code 农贸市场}
 * @param unit the department in charge of it
 * @param territory the territory it lies in
 */
public record Site(SiteId id, String name, String type, UnitId unit, UnitId territory) {}
