package org.scoregap.report.workbook;

import java.util.HashMap;
import java.util.Map;

/** Where the cells of lists lead to: an indicator to how its figure came about, a unit to its gaps. */
final class Links {
    private final Map<String, String> indicators = new HashMap<>();
    private final Map<String, String> units = new HashMap<>();

    void indicator(String id, String place) {
        indicators.putIfAbsent(id, place);
    }

    void unit(String name, String place) {
        units.putIfAbsent(name, place);
    }

    /** Empty where there is nothing to lead to. */
    String of(String column, String shown) {
        return switch (column) {
            case "indicator" -> indicators.getOrDefault(shown, "");
            case "unit_name" -> units.getOrDefault(shown, "");
            default -> "";
        };
    }
}
