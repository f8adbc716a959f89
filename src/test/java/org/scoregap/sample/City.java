package org.scoregap.sample;

import java.util.List;
import org.scoregap.mapping.Form;
import org.scoregap.mapping.Indicator;
import org.scoregap.mapping.Mapping;
import org.scoregap.mapping.Site;
import org.scoregap.mapping.Unit;
import org.scoregap.model.FormId;
import org.scoregap.model.IndicatorId;
import org.scoregap.model.UnitId;

/** The mapping as the generator asks it. */
record City(Mapping mapping) {
    static final UnitId HANBIN = new UnitId("HBQ");
    static final UnitId HIGH_TECH = new UnitId("GXQ");

    Unit unit(String id) {
        return unit(new UnitId(id));
    }

    Unit unit(UnitId id) {
        return mapping.unit(id).orElseThrow();
    }

    Indicator indicator(String id) {
        return mapping.indicator(new IndicatorId(id)).orElseThrow();
    }

    Form form(String id) {
        return mapping.form(new FormId(id)).orElseThrow();
    }

    /** The units that owe a report every week, in the order of the register. */
    List<Unit> weeklyReporters() {
        return mapping.units().stream()
                .filter(unit -> !owed(unit.id(), Indicator.Cadence.WEEKLY).isEmpty())
                .toList();
    }

    List<Indicator> owed(UnitId unit, Indicator.Cadence cadence) {
        return mapping.indicators().stream()
                .filter(indicator -> indicator.cadence() == cadence)
                .filter(indicator -> indicator.reportedBy().contains(unit))
                .toList();
    }

    /** Where the indicator is checked; for a territory those of them that lie in it. */
    List<Site> sites(Indicator indicator, UnitId unit) {
        boolean territory = unit(unit).kind() == Unit.Kind.TERRITORY;
        return mapping.sites().stream()
                .filter(site -> indicator.siteTypes().contains(site.type()))
                .filter(site -> !territory || site.territory().equals(unit))
                .toList();
    }
}
