package org.scoregap.read.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FontRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.RecalcIdRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.common.FormatRun;
import org.apache.poi.hssf.record.common.UnicodeString;
import org.scoregap.read.Cell;

/** What the sheets of an xls workbook share: their list, the texts, the formats, the first day. */
final class XlsGlobals {
    private final List<BoundSheetRecord> sheets = new ArrayList<>();
    private final Map<Integer, String> codes = new HashMap<>();
    private final List<Integer> formatOfStyle = new ArrayList<>();
    private final List<Integer> fontOfStyle = new ArrayList<>();
    private final List<FontRecord> fonts = new ArrayList<>();
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
            fontOfStyle.add((int) style.getFontIndex());
        } else if (record instanceof FontRecord font) {
            fonts.add(font);
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

    /** A shared text, its runs kept apart where joining them would make another number. */
    String text(int index) {
        UnicodeString shared = texts.orElseThrow().getString(index);
        if (shared.getFormatRunCount() == 0) {
            return shared.getString();
        }
        String whole = shared.getString();
        StringBuilder text = new StringBuilder();
        RichRuns runs = new RichRuns(text);
        runs.begin(false, false);
        int from = 0;
        for (Iterator<FormatRun> all = shared.formatIterator(); all.hasNext(); ) {
            FormatRun run = all.next();
            int at = Math.max(from, Math.min(whole.length(), run.getCharacterPos()));
            if (at > from) {
                text.append(whole, from, at);
                runs.end("r");
            }
            from = at;
            Optional<FontRecord> font = font(run.getFontIndex());
            runs.begin(
                    font.filter(one -> one.getSuperSubScript() == 1).isPresent(),
                    font.filter(FontRecord::isStruckout).isPresent());
        }
        text.append(whole, from, whole.length());
        runs.end("r");
        runs.end("si");
        return text.toString();
    }

    /** There is no font 4: the fifth one is called 5. */
    private Optional<FontRecord> font(int index) {
        int at = index > 4 ? index - 1 : index;
        return at >= 0 && at < fonts.size() ? Optional.of(fonts.get(at)) : Optional.empty();
    }

    boolean isStruck(int style) {
        return style < fontOfStyle.size()
                && font(fontOfStyle.get(style)).filter(FontRecord::isStruckout).isPresent();
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
