package org.scoregap.sample;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.scoregap.model.CellRef;

/** One worksheet of an Excel workbook as XML. */
final class SheetXml {
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    // the order of styles()
    private static final int WHOLE_PERCENT = 1;
    private static final int TENTH_PERCENT = 2;
    private static final int DATE = 3;

    private SheetXml() {}

    /** The workbook's shared strings, in the order in which they were first met. */
    static final class Strings {
        private final Map<String, Integer> places = new LinkedHashMap<>();

        int place(String text) {
            return places.computeIfAbsent(text, t -> places.size());
        }

        String xml() {
            StringBuilder xml = new StringBuilder("<sst xmlns=\"" + MAIN + "\" uniqueCount=\"" + places.size() + "\">");
            places.keySet().forEach(text -> xml.append("<si><t xml:space=\"preserve\">" + escaped(text) + "</t></si>"));
            return xml + "</sst>";
        }
    }

    static String of(Grid grid, Strings strings) {
        StringBuilder xml = new StringBuilder("<worksheet xmlns=\"" + MAIN + "\"><dimension ref=\"A1:"
                + CellRef.letters(Math.max(1, grid.width()))
                + Math.max(1, grid.rows().size()) + "\"/><sheetData>");
        for (int row = 1; row <= grid.rows().size(); row++) {
            xml.append("<row r=\"" + row + "\"" + (grid.hiddenRow(row) ? " hidden=\"1\"" : "") + ">");
            List<Value> cells = grid.rows().get(row - 1);
            for (int column = 1; column <= cells.size(); column++) {
                xml.append(cell(CellRef.letters(column) + row, cells.get(column - 1), strings));
            }
            xml.append("</row>");
        }
        xml.append("</sheetData>");
        if (!grid.merges().isEmpty()) {
            xml.append("<mergeCells count=\"" + grid.merges().size() + "\">");
            grid.merges().forEach(merge -> xml.append("<mergeCell ref=\"" + merge.range() + "\"/>"));
            xml.append("</mergeCells>");
        }
        return xml + "</worksheet>";
    }

    private static String cell(String place, Value value, Strings strings) {
        if (value instanceof Value.Text text) {
            return "<c r=\"" + place + "\" t=\"s\"><v>" + strings.place(text.text()) + "</v></c>";
        } else if (value instanceof Value.Number number) {
            return number(place, 0, number.text());
        } else if (value instanceof Value.Percent percent) {
            int style = percent.decimals() == 0 ? WHOLE_PERCENT : TENTH_PERCENT;
            return number(place, style, percent.stored().toPlainString());
        } else if (value instanceof Value.Day day) {
            return number(place, DATE, String.valueOf(ChronoUnit.DAYS.between(DAY_ZERO, day.day())));
        } else if (value instanceof Value.Failure failure) {
            return "<c r=\"" + place + "\" t=\"e\"><v>" + failure.text() + "</v></c>";
        } else if (value instanceof Value.Formula formula) {
            return "<c r=\"" + place + "\"><f>" + escaped(formula.formula()) + "</f></c>";
        } else if (value instanceof Value.Twice twice) {
            return number(place, 0, String.valueOf(twice.first())) + number(place, 0, String.valueOf(twice.second()));
        }
        return "";
    }

    private static String number(String place, int style, String text) {
        return "<c r=\"" + place + "\"" + (style == 0 ? "" : " s=\"" + style + "\"") + "><v>" + text + "</v></c>";
    }

    static String styles() {
        return "<styleSheet xmlns=\"" + MAIN + "\"><numFmts count=\"2\">"
                + "<numFmt numFmtId=\"164\" formatCode=\"0.0%\"/><numFmt numFmtId=\"165\" formatCode=\"yyyy/m/d\"/></numFmts>"
                + "<fonts count=\"1\"><font><sz val=\"11\"/><name val=\"宋体\"/></font></fonts>"
                + "<fills count=\"1\"><fill><patternFill patternType=\"none\"/></fill></fills>"
                + "<borders count=\"1\"><border/></borders>"
                + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
                + "<cellXfs count=\"4\">" + format(0) + format(9) + format(164) + format(165)
                + "</cellXfs></styleSheet>";
    }

    private static String format(int number) {
        return "<xf numFmtId=\"" + number + "\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\""
                + (number == 0 ? "" : " applyNumberFormat=\"1\"") + "/>";
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
