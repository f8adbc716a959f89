package org.scoregap.report.workbook;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.scoregap.report.workbook.sheet.Area;
import org.scoregap.report.workbook.sheet.CellContent;
import org.scoregap.report.workbook.sheet.Chart.Cells;
import org.scoregap.report.workbook.sheet.Chart.Drawn;
import org.scoregap.report.workbook.sheet.Chart.Errors;
import org.scoregap.report.workbook.sheet.Chart.Series;
import org.scoregap.report.workbook.sheet.Sheet;

/** A list whose columns are drawn over the names in its first one. */
record DrawnList(Sheet sheet, ListOnSheet list) {
    Series bars(int column, String colour) {
        return series(Drawn.BARS, column, colour, Optional.empty());
    }

    /** Bars that may be off by what stands in two other columns. */
    Series bars(int column, String colour, int minus, int plus) {
        return series(Drawn.BARS, column, colour, Optional.of(new Errors(cells(minus), cells(plus))));
    }

    Series line(int column, String colour) {
        return series(Drawn.LINE, column, colour, Optional.empty());
    }

    Series marks(int column, String colour) {
        return series(Drawn.MARKS, column, colour, Optional.empty());
    }

    private Series series(Drawn drawn, int column, String colour, Optional<Errors> errors) {
        Cells title = cells(list.header(), list.header(), column);
        return new Series(drawn, colour, title, cells(0), cells(column), errors);
    }

    private Cells cells(int column) {
        return cells(list.first(), list.last(), column);
    }

    private Cells cells(int first, int last, int column) {
        String place = first == last ? Area.fixed(first, column) : new Area(first, column, last, column).fixed();
        List<CellContent> contents = IntStream.rangeClosed(first, last)
                .mapToObj(row -> sheet.at(row, column).orElseThrow().content())
                .toList();
        return new Cells(ListOnSheet.quoted(sheet.name()) + "!" + place, contents);
    }
}
