package org.scoregap.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.scoregap.mapping.Form;
import org.scoregap.mapping.Form.Field;
import org.scoregap.mapping.Indicator;
import org.scoregap.mapping.Mapping;

/** Fills a template as a careful clerk would: the open cells only, by the headers, with figures that can be true. */
public final class FilledTemplate {
    private static final int HEADER = 2;

    private final Mapping mapping;
    private final Form form;
    private final LocalDate day;

    public FilledTemplate(Mapping mapping, Form form, LocalDate day) {
        this.mapping = mapping;
        this.form = form;
        this.day = day;
    }

    /** What is written into one cell: a number, a day or a text. */
    public record Written(int row, int column, Object content) {}

    /** Fills the rows that {@code chosen} takes, by number from 0 and first cell. */
    public int fill(Path file, BiPredicate<Integer, String> chosen) throws IOException {
        List<Written> cells = new ArrayList<>();
        int rows = plan(file, chosen, cells);
        try (Workbook book = open(file)) {
            for (Written cell : cells) {
                Cell target = book.getSheetAt(0).getRow(cell.row()).getCell(cell.column());
                if (cell.content() instanceof Double number) {
                    target.setCellValue(number);
                } else if (cell.content() instanceof LocalDate date) {
                    target.setCellValue(date);
                } else {
                    target.setCellValue(cell.content().toString());
                }
            }
            try (OutputStream out = Files.newOutputStream(file)) {
                book.write(out);
            }
        }
        return rows;
    }

    /** What would be written, and into how many rows. */
    public int plan(Path file, BiPredicate<Integer, String> chosen, List<Written> cells) throws IOException {
        int rows = 0;
        try (Workbook book = open(file)) {
            Sheet sheet = book.getSheetAt(0);
            for (int i = HEADER + 1; i <= sheet.getLastRowNum(); i++) {
                Row row = sheet.getRow(i);
                if (!chosen.test(i - HEADER - 1, text(row, 0))) {
                    continue;
                }
                rows++;
                for (Cell cell : row) {
                    if (!cell.getCellStyle().getLocked()) {
                        Object content = content(sheet, row, cell.getColumnIndex());
                        if (!content.equals("")) {
                            cells.add(new Written(i, cell.getColumnIndex(), content));
                        }
                    }
                }
            }
        }
        return rows;
    }

    private static Workbook open(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return WorkbookFactory.create(in);
        }
    }

    private static String text(Row row, int column) {
        return new DataFormatter().formatCellValue(row.getCell(column));
    }

    private Object content(Sheet sheet, Row row, int column) {
        String header = text(sheet.getRow(HEADER), column);
        if (form.layout() == Form.Layout.SITES) {
            for (var indicator : form.indicators().entrySet()) {
                if (indicator.getValue().contains(header)) {
                    return figure(mapping.indicator(indicator.getKey()).orElseThrow(), true);
                }
            }
        }
        if (form.layout() == Form.Layout.MATRIX && mapping.unitNamed(header).isPresent()) {
            return figure(indicator(text(row, 0)), false);
        }
        Field field = List.of(Field.values()).stream()
                .filter(each -> form.headers(each).orElse(List.of()).contains(header))
                .findFirst()
                .orElse(Field.PERIOD);
        boolean checks = form.layout() == Form.Layout.CHECKS;
        return switch (field) {
            case DATE -> day;
            case SITE ->
                mapping.sites().get(row.getRowNum() % mapping.sites().size()).name();
            case INDICATOR -> "五小行业证照与卫生信息公示率";
            case UNIT -> "市卫健委";
            case CHECKED -> 40.0;
            case PASSED -> 38.0;
            case VALUE -> checks ? "" : figure(indicator(text(row, 0)), false);
            case NOTE -> "已安排整改";
            case NAME, TERRITORY, FAILED, PERIOD -> "";
        };
    }

    private Indicator indicator(String written) {
        return mapping.indicatorNamed(written).flatMap(mapping::indicator).orElseThrow();
    }

    private static Object figure(Indicator indicator, boolean site) {
        return switch (indicator.measure()) {
            case RATE -> site ? "√" : (Object) 0.95;
            case GRADE -> 0.875 * indicator.scale();
            case COUNT -> 3.0;
            case MILESTONE -> "√";
            case VALUE -> within(indicator);
        };
    }

    private static double within(Indicator indicator) {
        double low = indicator.range().low();
        double high = indicator.range().high();
        double wanted = indicator.dimension().equals("%") ? 0.385 : 12;
        return Math.max(Double.isInfinite(low) ? wanted : low, Math.min(wanted, high));
    }
}
