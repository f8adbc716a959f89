package org.scoregap.model;

import java.util.regex.Pattern;

/** Headings of earlier figures that a table or workbook has beside its own, for comparison: 上周, 去年同期. */
public final class Bygone {
    private static final Pattern HEADING =
            Pattern.compile("\\s*(?:上一?个?[周期月年季](?:度)?|去年|上年度?|同期|往期|历史)(?:同期|同月|同周)?(?:数据|情况|数|值)?\\s*");

    private Bygone() {}

    /** Whether a level above the lowest of {@code title} says so: {@code 上年同期/合格数}. */
    public static boolean isTold(String title) {
        String[] levels = title.split("/", -1);
        for (int i = 0; i < levels.length - 1; i++) {
            if (HEADING.matcher(levels[i]).matches()) {
                return true;
            }
        }
        return false;
    }

    /** Whether a sheet's name says so and nothing else. */
    public static boolean isSheet(String name) {
        return HEADING.matcher(name).matches();
    }
}
