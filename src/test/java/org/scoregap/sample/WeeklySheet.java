package org.scoregap.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.scoregap.mapping.Form;
import org.scoregap.mapping.Unit;
import org.scoregap.model.Measure;
import org.scoregap.sample.FormSheet.Column;

/** The weekly report (周报表): a row an indicator, in the columns that the unit's clerk is used to. */
final class WeeklySheet {
    private static final List<String> SUMMED = List.of("checked", "passed", "failed", "mended");

    private final Form form;
    private final Unit unit;
    private final Habit habit;
    private final Week week;

    WeeklySheet(Form form, Unit unit, Habit habit, Week week) {
        this.form = form;
        this.unit = unit;
        this.habit = habit;
        this.week = week;
    }

    Grid grid(List<Report> reports) {
        FormSheet sheet = new FormSheet("周报表", columns());
        if (habit.header() % 7 != 6) {
            sheet.title(title());
            sheet.above(
                    "填报单位（盖章）：" + habit.name(),
                    "填报日期：" + habit.date(week.friday().minusDays(habit.header() % 2)));
        }
        sheet.header();
        if (habit.layout() != 3 && habit.header() % 2 == 0) {
            sheet.index(2);
        }
        for (int i = 0; i < reports.size(); i++) {
            add(sheet, reports.get(i), i == 0 && habit.header() % 3 == 0);
        }
        if (habit.header() % 10 == 0 && reports.size() > 1) {
            // hidden while the boss was shown the sheet, and forgotten; it counts all the same
            sheet.grid()
                    .hideRow(sheet.grid().row(reports.get(1).indicator().id().value()));
        }
        if (habit.header() % 4 == 1) {
            List<String> rows =
                    reports.stream().map(r -> r.indicator().id().value()).toList();
            sheet.total("name", "合计", rows, SUMMED);
        }
        if (habit.header() % 3 != 2) {
            sheet.below("单位负责人：" + unit.principal().orElseThrow().name() + "　　填表人："
                    + unit.contact().orElseThrow().name() + "　　联系电话："
                    + unit.contact().orElseThrow().telephone());
        }
        if (habit.header() % 5 == 1) {
            sheet.below("说明：1.应检数为辖区内登记在册的点位数；2.本表每周五18:00前报市创建办。");
        }
        return sheet.grid();
    }

    private String title() {
        return switch (habit.header() % 3) {
            case 0 -> "三项创建工作" + form.title() + "（" + week.words() + "）";
            case 1 -> unit.name() + "创建工作" + form.title();
            default -> "创建工作" + form.title() + "（2022年第" + week.period().week() + "周）";
        };
    }

    private List<Column> columns() {
        return switch (habit.layout()) {
            case 0 -> plain("indicator", "name", "checked", "passed", "value", "mended", "note");
            case 1 -> plain("indicator", "name", "checked", "failed", "value", "note");
            case 2 -> grouped();
            default -> plain("name", "checked", "passed", "value", "note");
        };
    }

    private List<Column> plain(String... fields) {
        List<Column> columns = new ArrayList<>();
        for (String field : fields) {
            columns.add(Column.of(field, habit.title(form, field)));
        }
        return columns;
    }

    private List<Column> grouped() {
        List<Column> columns = new ArrayList<>(plain("indicator", "name"));
        for (String field : SUMMED) {
            columns.add(new Column(field, "检查及整改情况", habit.title(form, field)));
        }
        columns.addAll(plain("value", "note"));
        return columns;
    }

    /** The row; below it, where {@code parts} and there is something to divide, how it divides over the two districts. */
    private void add(FormSheet sheet, Report report, boolean parts) {
        String key = report.indicator().id().value();
        sheet.row(key, Figures.of(report, habit));
        if (parts && report.indicator().measure() == Measure.RATE && unit.kind() == Unit.Kind.DEPARTMENT) {
            int checked = report.checked() * 2 / 3;
            int failed = report.failed() * 2 / 3;
            part(sheet, key + " HBQ", "其中：汉滨区", checked, failed);
            part(sheet, key + " GXQ", "其中：高新区", report.checked() - checked, report.failed() - failed);
        }
    }

    private void part(FormSheet sheet, String key, String name, int checked, int failed) {
        sheet.row(
                key,
                Map.of(
                        "name", Value.of(name),
                        "checked", habit.number(checked),
                        "passed", habit.number(checked - failed),
                        "failed", habit.number(failed)));
    }
}
