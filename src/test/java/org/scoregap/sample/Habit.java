package org.scoregap.sample;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.scoregap.mapping.Form;
import org.scoregap.mapping.Unit;

/**
 * How one unit's clerk fills in and saves forms: the same way every week, as clerks do.
 *
 * @param name what the unit calls itself in file names and above tables
 * @param header which of the header texts that are in use it uses, by order
 * @param layout the columns it has: 0 with id and name, 1 with failures instead of passes, 2 under a two-level header, 3
 *     with names alone
 */
record Habit(String name, Style style, int header, int layout) {
    static final Charset GB18030 = Charset.forName("GB18030");
    private static final List<Style> STYLES = List.of(
            new XlsxStyle(),
            new XlsStyle(),
            new XlsxStyle(),
            new CsvStyle(GB18030, false, ','),
            new XlsxStyle(),
            new CsvStyle(StandardCharsets.UTF_8, true, ','),
            new XlsStyle(),
            new XlsxStyle(),
            new CsvStyle(StandardCharsets.UTF_8, false, ','),
            new XlsxStyle(),
            new CsvStyle(GB18030, false, ';'),
            new XlsStyle(),
            new CsvStyle(StandardCharsets.UTF_8, true, '\t'));

    /** Some keep workbooks with several sheets; the tax office exports what Excel calls Unicode text. */
    private static final Map<String, Style> OWN = Map.of(
            "CGJ", new XlsxStyle(),
            "JKZX", new XlsxStyle(),
            "TJJ", new XlsStyle(),
            "LYJ", new XlsxStyle(),
            "WLGD", new XlsStyle(),
            "WMB", new XlsxStyle(),
            "STHJ", new XlsxStyle(),
            "SCJG", new XlsxStyle(),
            "SHWJ", new CsvStyle(StandardCharsets.UTF_16LE, true, '\t'));

    static Habit of(Unit unit) {
        String id = unit.id().value();
        Style style = OWN.getOrDefault(id, STYLES.get(Seed.pick(STYLES.size(), "style", id)));
        int layout = Seed.pick(4, "layout", unit.id());
        boolean flat = style instanceof CsvStyle;
        boolean brief = unit.name().length() <= 4 || unit.aliases().isEmpty();
        String name = brief ? unit.name() : unit.aliases().get(0);
        return new Habit(name, style, Seed.pick(60, "header", unit.id()), flat && layout == 2 ? 0 : layout);
    }

    /** Its word for a column. */
    String title(Form form, String field) {
        List<String> titles = form.columns().get(field);
        return titles.get(header % titles.size());
    }

    /** {@code 市城管局7月第2周报表.xlsx}, or whatever the clerk makes of it. */
    String fileName(String words, String title) {
        String joined = words + (title.startsWith("周") ? title.substring(1) : title);
        String stem = switch (header % 5) {
            case 0 -> name + joined;
            case 1 -> name + joined + "(1)";
            case 2 -> name + "_" + title + "（" + words + "）";
            case 3 -> joined + "-" + name + "（终稿）";
            default -> title + " " + name + " " + words + " 最终版";
        };
        return stem + style.extension();
    }

    /** The day as this clerk writes it: {@code 2022-7-15}. */
    String date(LocalDate day) {
        return switch (header % 4) {
            case 0 -> day.getYear() + "-" + day.getMonthValue() + "-" + day.getDayOfMonth();
            case 1 -> day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
            case 2 -> day.getYear() + "." + day.getMonthValue() + "." + day.getDayOfMonth();
            default -> day.toString();
        };
    }

    /** Some write numbers as text, some in full width where their input method is on. */
    Value number(int number) {
        return switch (header % 6) {
            case 4 -> new Value.Text(String.valueOf(number));
            case 5 -> style instanceof CsvStyle && number > 9 ? new Value.Text(fullWidth(number)) : Value.of(number);
            default -> Value.of(number);
        };
    }

    private static String fullWidth(int number) {
        StringBuilder digits = new StringBuilder();
        String.valueOf(number).chars().forEach(digit -> digits.append((char) (digit - '0' + '０')));
        return digits.toString();
    }

    Value share(double share) {
        return style instanceof CsvStyle || header % 3 == 0
                ? new Value.Text(new Value.Percent(share, 1).text())
                : new Value.Percent(share, 1);
    }
}
