package org.scoregap.report.workbook.sheet;

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
}
