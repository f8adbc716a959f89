package org.scoregap.validate.match;

import java.util.Optional;
import java.util.Set;
import org.scoregap.model.FoldedName;
import org.scoregap.read.Column;

/** The column of a statistical table that says row by row what its figures are in: {@code 计量单位}. */
public final class MeasureColumn {
    private static final Set<FoldedName> CERTAIN =
            Set.of(FoldedName.of("计量单位"), FoldedName.of("数据单位"), FoldedName.of("度量单位"));

    /** A column that may as well hold departments. */
    private static final FoldedName PERHAPS = FoldedName.of("单位");

    private MeasureColumn() {}

    /** Whether a title can mean nothing else. */
    public static boolean isCertain(Column column) {
        return CERTAIN.contains(FoldedName.of(column.title()));
    }

    /** The one among the columns that a form does not know; its cells still have to be units. */
    public static Optional<Column> of(Columns columns) {
        return columns.unknown().stream()
                .filter(column ->
                        isCertain(column) || FoldedName.of(column.title()).equals(PERHAPS))
                .findFirst();
    }
}
