package org.scoregap.report.render;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.scoregap.report.ColumnSpec;
import org.scoregap.report.Report;
import org.scoregap.report.TableBlock;
import org.scoregap.report.Value;

/**
 * The list of a report as RFC 4180 CSV in UTF-8: one header of machine names, codes, points with two decimals, shares 0 to
 * 1. A text that a spreadsheet program would run as a formula gets a leading apostrophe; numbers do not.
 */
public final class CsvRenderer implements Renderer {
    private static final String FORMULA_STARTS = "=+-@\t\r＝＋－＠";
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]+([.][0-9]+)?%?");

    private final ByteOrderMark mark;

    public CsvRenderer(ByteOrderMark mark) {
        this.mark = mark;
    }

    /** Whether the text begins with U+FEFF. */
    public enum ByteOrderMark {
        /** For files: Excel takes a CSV without it for the system's own encoding and shows Chinese as rubbish. */
        WRITTEN,
        /** For standard output: the next program in the pipe would take it for a part of the first header. */
        LEFT_OUT
    }

    @Override
    public void render(Report report, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        if (mark == ByteOrderMark.WRITTEN) {
            writer.write('\uFEFF');
        }
        List<TableBlock> lists = report.tables().stream()
                .filter(table -> table.role() == TableBlock.Role.LIST || table.role() == TableBlock.Role.ROWS)
                .map(table -> table.forMachines())
                .toList();
        if (!lists.isEmpty()) {
            CSVFormat.RFC4180.printRecord(
                    writer,
                    lists.get(0).columns().stream().map(ColumnSpec::name).toArray());
        }
        for (TableBlock list : lists) {
            for (List<Value> row : list.rows()) {
                CSVFormat.RFC4180.printRecord(
                        writer, row.stream().map(CsvRenderer::cell).toArray());
            }
        }
        writer.flush();
    }

    private static String cell(Value value) {
        String plain = value.plain();
        boolean harmless = plain.isEmpty()
                || value.numeric()
                || FORMULA_STARTS.indexOf(plain.charAt(0)) < 0
                || NUMBER.matcher(plain).matches();
        return harmless ? plain : "'" + plain;
    }
}
