package org.scoregap.report.template;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.scoregap.report.Amount;
import org.scoregap.report.Messages;

/**
 * What the workbook itself refuses, with our own words: figures that cannot be. A figure may also be one of the words for no
 * figure, which Excel's own rules for numbers would refuse; so the rules are formulas.
 */
final class EntryRules {
    /** Longer formulas are refused by Excel. */
    private static final int LONGEST_FORMULA = 255;

    private final TemplateBook book;
    private final Messages messages;
    private final String lists;

    /** @param lists the sheet that holds the long lists */
    EntryRules(TemplateBook book, Messages messages, String lists) {
        this.book = book;
        this.messages = messages;
        this.lists = lists;
    }

    /** Cells of one column with the same entry and prompt share one rule. */
    void on(XSSFSheet sheet) {
        for (int column = 0; column < book.columns().size(); column++) {
            Map<TemplateCell.Open, CellRangeAddressList> places = new LinkedHashMap<>();
            for (int i = 0; i < book.rows().size(); i++) {
                if (book.rows().get(i).get(column) instanceof TemplateCell.Open open) {
                    add(places.computeIfAbsent(open, key -> new CellRangeAddressList()), i, column);
                }
            }
            for (Map.Entry<TemplateCell.Open, CellRangeAddressList> place : places.entrySet()) {
                rule(sheet, place.getKey(), place.getValue());
            }
        }
    }

    private static void add(CellRangeAddressList list, int index, int column) {
        int row = TemplateWriter.HEADER + 1 + index;
        int last = list.countRanges() - 1;
        if (last >= 0 && list.getCellRangeAddress(last).getLastRow() == row - 1) {
            list.getCellRangeAddress(last).setLastRow(row);
        } else {
            list.addCellRangeAddress(new CellRangeAddress(row, row, column, column));
        }
    }

    private void rule(XSSFSheet sheet, TemplateCell.Open open, CellRangeAddressList where) {
        boolean free = open.entry() instanceof Entry.Words;
        if (free && open.prompt().isEmpty()) {
            return;
        }
        DataValidationHelper helper = sheet.getDataValidationHelper();
        CellRangeAddress first = where.getCellRangeAddress(0);
        DataValidation rule = helper.createValidation(
                constraint(helper, open.entry(), first.getFirstRow(), first.getFirstColumn()), where);
        rule.setEmptyCellAllowed(true);
        rule.setShowErrorBox(!free);
        rule.setErrorStyle(DataValidation.ErrorStyle.STOP);
        rule.createErrorBox(messages.text("template.error.title"), error(open.entry()));
        if (!open.prompt().isEmpty()) {
            rule.setShowPromptBox(true);
            rule.createPromptBox(messages.text("template.prompt.title"), open.prompt());
        }
        sheet.addValidationData(rule);
    }

    private DataValidationConstraint constraint(DataValidationHelper helper, Entry entry, int row, int column) {
        String cell = new CellReference(row, column).formatAsString(false);
        if (entry instanceof Entry.Whole) {
            return helper.createCustomConstraint(figure(cell, cell + ">=0," + cell + "=INT(" + cell + ")"));
        }
        if (entry instanceof Entry.Passed passed) {
            String checked = new CellReference(row, column - passed.checked()).formatAsString(false);
            return helper.createCustomConstraint(
                    figure(cell, cell + ">=0," + cell + "=INT(" + cell + ")," + cell + "<=N(" + checked + ")"));
        }
        if (entry instanceof Entry.Amount number) {
            return helper.createCustomConstraint(figure(cell, ends(cell, number)));
        }
        if (entry instanceof Entry.Choice choice) {
            return helper.createExplicitListConstraint(choice.words().toArray(String[]::new));
        }
        if (entry instanceof Entry.Listed listed) {
            String letters = CellReference.convertNumToColString(listed.list());
            int last = Math.max(1, book.lists().get(listed.list()).size());
            return helper.createFormulaListConstraint(
                    "'" + lists.replace("'", "''") + "'!$" + letters + "$1:$" + letters + "$" + last);
        }
        if (entry instanceof Entry.Day day) {
            return helper.createDateConstraint(OperatorType.BETWEEN, date(day.from()), date(day.to()), "");
        }
        return helper.createCustomConstraint("TRUE");
    }

    private static String ends(String cell, Entry.Amount number) {
        String low = Double.isInfinite(number.low()) ? "" : "," + cell + ">=" + plain(number.low());
        String high = Double.isInfinite(number.high()) ? "" : "," + cell + "<=" + plain(number.high());
        return "TRUE" + low + high;
    }

    private static String date(java.time.LocalDate day) {
        return "DATE(" + day.getYear() + "," + day.getMonthValue() + "," + day.getDayOfMonth() + ")";
    }

    /** A number of which {@code conditions} hold, or one of the words for no figure, as many of them as there is room for. */
    private String figure(String cell, String conditions) {
        String formula = "IF(ISNUMBER(" + cell + "),AND(" + conditions + "),OR(FALSE";
        StringBuilder words = new StringBuilder();
        for (String word : book.noFigure()) {
            String one = "," + cell + "=\"" + word.replace("\"", "\"\"") + "\"";
            if (formula.length() + words.length() + one.length() + 2 <= LONGEST_FORMULA) {
                words.append(one);
            }
        }
        return formula + words + "))";
    }

    private String error(Entry entry) {
        String words = book.noFigure().stream().limit(1).collect(Collectors.joining());
        if (entry instanceof Entry.Whole) {
            return messages.text("template.error.whole", words);
        }
        if (entry instanceof Entry.Passed) {
            return messages.text("template.error.passed", words);
        }
        if (entry instanceof Entry.Amount number) {
            return messages.text(
                    "template.error.number", shown(number.low(), number), shown(number.high(), number), words);
        }
        if (entry instanceof Entry.Day day) {
            return messages.text(
                    "template.error.day", day.from().toString(), day.to().toString());
        }
        return messages.text("template.error.list", String.join(" ", choices(entry)));
    }

    private static List<String> choices(Entry entry) {
        return entry instanceof Entry.Choice choice ? choice.words() : List.of();
    }

    private static String shown(double end, Entry.Amount number) {
        if (Double.isInfinite(end)) {
            return "";
        }
        return number.percent() ? new Amount(end * 100, "%").shown() : new Amount(end, "").shown();
    }

    private static String plain(double end) {
        return new Amount(end, "").plain();
    }
}
