package org.scoregap.mapping.yaml;

import org.scoregap.mapping.Site;
import org.scoregap.model.Remembered;
import org.scoregap.model.SiteId;
import org.scoregap.model.UnitId;

/** Reads the lines of {@code sites.csv}: a hundred thousand sites lie in few units. */
final class SiteReader {
    private static final int REMEMBERED = 2_000;

    private final Names names;
    private final Remembered<UnitId> units = new Remembered<>(REMEMBERED, UnitId::new);

    SiteReader(Names names) {
        this.names = names;
    }

    Site read(Fields fields) {
        return new Site(
                new SiteId(fields.required("id")),
                fields.required("name"),
                fields.required("type"),
                units.of(fields.reference("unit", names.units()).orElse("unit")),
                units.of(fields.reference("territory", names.units()).orElse("territory")));
    }
}
