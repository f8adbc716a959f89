package org.scoregap.read.table;

import java.util.List;
import java.util.Optional;
import org.scoregap.read.RawRow;
import org.scoregap.read.table.Header.Certainty;

/** Finds the header of rows without two figures beside each other, which are all of much the same kind. */
final class HeaderWithoutFigures {
    private final HeaderWindow window;
    private final boolean rectangular;

    HeaderWithoutFigures(HeaderWindow window, boolean rectangular) {
        this.window = window;
        this.rectangular = rectangular;
    }

    /** Years, dates, codes or words alone: the first full row of different short texts heads the others. */
    Optional<Header> find() {
        List<RawRow> rows = window.rows();
        int most = rows.stream().mapToInt(RawRow::filled).max().orElse(0);
        if (most < 2) {
            return oneColumn(rows);
        }
        for (int i = 0; i < rows.size(); i++) {
            RawRow row = rows.get(i);
            if (!HeaderWindow.looksLikeTitles(row)
                    || 2 * row.filled() < most
                    || HeaderWindow.texts(row).size() < row.filled()) {
                continue;
            }
            List<RawRow> below = rows.subList(i + 1, rows.size());
            long alike = below.stream()
                    .filter(other -> other.filled() >= 2 && 2 * other.filled() >= row.filled())
                    .count();
            if (below.isEmpty() && rectangular) {
                return Optional.of(HeaderBlock.around(row, "only row", Certainty.DOUBTFUL, window, rectangular));
            }
            if (alike >= (rectangular ? 1 : 2) && 2 * alike >= below.size()) {
                if (row.cells().stream().noneMatch(CellShape::isWords)) {
                    return UntitledColumns.header(rows.subList(i, rows.size()), rectangular);
                }
                int contrast = BodyShape.beginning(below).contrast(row);
                return Optional.of(
                        contrast > 0
                                ? HeaderBlock.around(row, "shape", Certainty.SURE, window, rectangular)
                                : HeaderBlock.around(row, "first full row", Certainty.DOUBTFUL, window, rectangular));
            }
        }
        return Optional.empty();
    }

    /** A word above figures alone. */
    private Optional<Header> oneColumn(List<RawRow> rows) {
        for (int i = 0; i + 2 < rows.size(); i++) {
            List<RawRow> below = rows.subList(i + 1, rows.size());
            int column = rows.get(i).width();
            if (CellShape.isWords(rows.get(i).cell(column))
                    && below.stream().allMatch(row -> row.width() == column && CellShape.isNumber(row.cell(column)))) {
                return Optional.of(HeaderBlock.around(rows.get(i), "shape", Certainty.SURE, window, rectangular));
            }
        }
        return Optional.empty();
    }
}
