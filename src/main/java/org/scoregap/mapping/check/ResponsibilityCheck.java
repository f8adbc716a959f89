package org.scoregap.mapping.check;

import java.util.Map;
import java.util.stream.Collectors;
import org.scoregap.mapping.Indicator;
import org.scoregap.mapping.Unit;
import org.scoregap.mapping.yaml.Draft;
import org.scoregap.mapping.yaml.Located;
import org.scoregap.mapping.yaml.MappingProblem.Kind;
import org.scoregap.mapping.yaml.Place;
import org.scoregap.mapping.yaml.Problems;
import org.scoregap.model.UnitId;

/** Units that answer for an indicator can do so: an office answers for no points, a lead does not support itself. */
final class ResponsibilityCheck implements Check {

    @Override
    public void check(Draft draft, Problems problems) {
        Map<UnitId, Unit.Kind> kinds = draft.units().stream()
                .map(Located::value)
                .collect(Collectors.toMap(Unit::id, Unit::kind, (first, second) -> first));
        for (Located<Indicator> located : draft.indicators()) {
            Indicator indicator = located.value();
            Place place = located.place();
            refuseOffice(indicator.lead(), kinds, place.at("lead"), problems);
            for (int index = 0; index < indicator.reportedBy().size(); index++) {
                refuseOffice(
                        indicator.reportedBy().get(index),
                        kinds,
                        place.at("reported-by").at(index),
                        problems);
            }
            for (Place key : place.at("support").keys()) {
                UnitId unit = new UnitId(key.text());
                refuseOffice(unit, kinds, key, problems);
                if (unit.equals(indicator.lead()) && indicator.support().containsKey(unit)) {
                    problems.add(Kind.KEYS_CONFLICT, key, "lead, support: " + unit, "lead: " + unit);
                }
            }
        }
    }

    private static void refuseOffice(UnitId unit, Map<UnitId, Unit.Kind> kinds, Place place, Problems problems) {
        if (kinds.get(unit) == Unit.Kind.OFFICE && place.text().equals(unit.value())) {
            problems.add(Kind.UNIT_UNSUITABLE, place, unit + " (office)", "department | territory");
        }
    }
}
