package org.scoregap.read.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.RecalcIdRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.SSTRecord;
import org.scoregap.read.Cell;

/** What the sheets of an xls workbook share: their list, the texts, the formats, the first day. */
final class XlsGlobals {
    private final List<BoundSheetRecord> sheets = new ArrayList<>();
    private final Map<Integer, String> codes = new HashMap<>();
    private final List<Integer> formatOfStyle = new ArrayList<>();
    private final Map<Integer, CellFormat> formats = new HashMap<>();
    private Optional<SSTRecord> texts = Optional.empty();
    private boolean from1904;
    private boolean calculated;

    void take(Record record) {
        if (record instanceof BoundSheetRecord sheet) {
            sheets.add(sheet);
        } else if (record instanceof FormatRecord format) {
            codes.put(format.getIndexCode(), format.getFormatString());
        } else if (record instanceof ExtendedFormatRecord style) {
            formatOfStyle.add((int) style.getFormatIndex());
        } else if (record instanceof SSTRecord shared) {
            texts = Optional.of(shared);
        } else if (record instanceof DateWindow1904Record window) {
            from1904 = window.getWindowing() == 1;
        } else if (record instanceof RecalcIdRecord) {
            calculated = true;
        }
    }

    List<BoundSheetRecord> sheets() {
        return sheets;
    }

    /** A shared text. */
    String text(int index) {
        return texts.orElseThrow().getString(index).getString();
    }

    Cell number(double value, int style) {
        return formats.computeIfAbsent(style, this::format).cell(value, from1904);
    }

    /** Whether the program that wrote the file says which engine has calculated it: those that cannot, do not. */
    boolean isCalculated() {
        return calculated;
    }

    private CellFormat format(int style) {
        int format = style < formatOfStyle.size() ? formatOfStyle.get(style) : 0;
        // some programs write their own language's pattern for a built-in format; it is that format all the same
        return CellFormat.of(format, codes.getOrDefault(format, ""));
    }
}
