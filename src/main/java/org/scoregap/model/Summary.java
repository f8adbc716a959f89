package org.scoregap.model;

import java.util.regex.Pattern;

/** Names of sheets that add up what the other sheets of a workbook hold: 汇总, 合计表. */
public final class Summary {
    private static final Pattern NAME = Pattern.compile(".*(?:汇总|合计|总计|总表)(?:表|数据|情况)?\\s*[（(]?\\d*[）)]?\\s*");

    private Summary() {}

    /** Whether a sheet's name says so. */
    public static boolean isSheet(String name) {
        return NAME.matcher(name).matches();
    }
}
