package org.scoregap.read.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.scoregap.read.Column;
import org.scoregap.read.RawRow;
import org.scoregap.read.table.Header.Certainty;

/** Columns of data that begin with the first row, without titles; empty for numbered sentences. */
final class UntitledColumns {
    private UntitledColumns() {}

    /** @param body from the first row of data on */
    static Optional<Header> header(List<RawRow> body, boolean rectangular) {
        BodyShape shape = BodyShape.beginning(body);
        int first = HeaderWindow.firstFilled(body.get(0));
        boolean values = false;
        for (int column = first + 1; column <= shape.width(); column++) {
            values |= shape.mostly(column) == CellShape.FIGURE;
        }
        if (!values && !(rectangular && shape.rows() > 0)) {
            return Optional.empty();
        }
        int start = body.get(0).number();
        List<Column> columns = new ArrayList<>();
        int left = leftmost(body);
        for (int column = left; column <= Math.max(shape.width(), body.get(0).width()); column++) {
            columns.add(new Column(column, "", false));
        }
        return Optional.of(new Header(start, start - 1, columns, "figures from the first row on", Certainty.ABSENT));
    }

    private static int leftmost(List<RawRow> rows) {
        return rows.stream()
                .mapToInt(HeaderWindow::firstFilled)
                .filter(column -> column > 0)
                .min()
                .orElse(1);
    }
}
