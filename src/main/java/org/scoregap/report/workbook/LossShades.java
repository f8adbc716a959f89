package org.scoregap.report.workbook;

import org.scoregap.report.workbook.sheet.Area;
import org.scoregap.report.workbook.sheet.Shade;
import org.scoregap.report.workbook.sheet.Sheet;

/**
 * Bars and shades behind losses. Only figures that may be compared get them: a column that mixes frameworks' own points
 * gets none.
 */
final class LossShades {
    private static final String RED = "F4A6A0";

    private static final String DARK = "F08A80";

    private final Sheet sheet;

    LossShades(Sheet sheet) {
        this.sheet = sheet;
    }

    void on(ListOnSheet list) {
        int from = -1;
        int to = -1;
        for (int i = 0; i < list.columns().size(); i++) {
            String name = list.columns().get(i).name();
            if (name.startsWith("weighted_loss_")) {
                from = from < 0 ? list.left() + i : from;
                to = list.left() + i;
            } else if (name.equals("weighted_loss")
                    || (name.startsWith("loss_") && !name.startsWith("loss_before") && !name.startsWith("loss_now"))) {
                sheet.add(new Shade.Bar(cells(list, list.left() + i, list.left() + i), RED));
            }
        }
        if (from >= 0) {
            // Unit by week: the darker, the more is lost.
            sheet.add(new Shade.Scale(cells(list, from, to), DARK));
        }
    }

    private static Area cells(ListOnSheet list, int from, int to) {
        return new Area(list.first(), from, list.last(), to);
    }
}
