package org.scoregap.validate.check;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.scoregap.mapping.Form.Field;
import org.scoregap.model.CellRef;
import org.scoregap.model.ProblemCode;
import org.scoregap.read.Cell;
import org.scoregap.read.CellText;

/** A remark beside figures that takes them back: {@code 数据作废}. They count, as nobody can say whether all are meant. */
public final class TakenBack {
    private static final Pattern SAID =
            Pattern.compile("(?s)(?!.*(?:未作废|不作废)).*(?:作废|数据无效|无效数据|数据有误|不作数|请?勿采?用此?|请忽略|此行删除|本行删除).*");

    /** One of these is in each of its words: every text of every row is looked at, and hardly one has any. */
    private static final String SIGNS = "作效误勿忽删";

    private TakenBack() {}

    /** Whether a remark says so. */
    public static boolean isSaid(String remark) {
        return hasSign(remark) && SAID.matcher(remark).matches();
    }

    private static boolean hasSign(String remark) {
        for (int i = 0; i < remark.length(); i++) {
            if (SIGNS.indexOf(remark.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Warns of the first such remark of a row; what names the row's indicator, unit or site is none. */
    static void warn(RowCells cells, ProblemLog log) {
        List<Cell> row = cells.row().cells();
        for (int i = 0; i < row.size(); i++) {
            if (row.get(i) instanceof Cell.Text text && isSaid(text.text()) && !names(cells, i + 1)) {
                log.add(log.problem(
                        ProblemCode.VALUE_VOID,
                        new CellRef(cells.sheet(), cells.row().number(), i + 1),
                        CellText.shortened(text.text(), 40),
                        ""));
                return;
            }
        }
    }

    private static boolean names(RowCells cells, int index) {
        return Stream.of(Field.INDICATOR, Field.NAME, Field.UNIT, Field.SITE)
                .flatMap(field -> Optional.ofNullable(cells.columns().get(field)).stream())
                .anyMatch(column -> column.index() == index);
    }
}
