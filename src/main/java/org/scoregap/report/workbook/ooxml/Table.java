package org.scoregap.report.workbook.ooxml;

import java.util.List;

/**
 * A list that can be filtered.
 *
 * @param area with the row of its headers
 * @param headers as its cells have them: none empty, none twice
 */
public record Table(Area area, List<String> headers) {
    public Table {
        headers = List.copyOf(headers);
    }

    /** @param number among the workbook's tables, from 1 */
    byte[] part(int number) {
        Xml xml = new Xml()
                .open("table")
                .with("xmlns", Names.SHEET)
                .with("id", number)
                .with("name", "list" + number)
                .with("displayName", "list" + number)
                .with("ref", area.name())
                .with("totalsRowShown", 0)
                .open("autoFilter")
                .with("ref", area.name())
                .close()
                .open("tableColumns")
                .with("count", headers.size());
        for (int i = 0; i < headers.size(); i++) {
            xml.open("tableColumn")
                    .with("id", i + 1)
                    .with("name", headers.get(i))
                    .close();
        }
        return xml.close().close().bytes();
    }
}
