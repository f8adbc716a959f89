package org.scoregap.mapping.yaml;

import org.scoregap.mapping.Site;
import org.scoregap.model.SiteId;
import org.scoregap.model.UnitId;

/** Reads one line of {@code sites.csv}. */
final class SiteReader {
    private final Names names;

    SiteReader(Names names) {
        this.names = names;
    }

    Site read(Fields fields) {
        return new Site(
                new SiteId(fields.required("id")),
                fields.required("name"),
                fields.required("type"),
                new UnitId(fields.reference("unit", names.units()).orElse("unit")),
                new UnitId(fields.reference("territory", names.units()).orElse("territory")));
    }
}
