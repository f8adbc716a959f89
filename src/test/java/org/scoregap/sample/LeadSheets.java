package org.scoregap.sample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.scoregap.mapping.Form;
import org.scoregap.mapping.Indicator;
import org.scoregap.mapping.Unit;
import org.scoregap.model.UnitId;
import org.scoregap.sample.FormSheet.Column;

/** What single departments send beside their weekly report: totals by district, progress of works, official figures. */
final class LeadSheets {
    private final City city;
    private final SelfReports reports;
    private final Week week;

    LeadSheets(City city, SelfReports reports, Week week) {
        this.city = city;
        this.reports = reports;
        this.week = week;
    }

    /** 属地完成情况汇总表: rows are indicators, columns the two districts. */
    Grid matrix(List<Indicator> indicators, Habit habit) {
        Form form = city.form("summary-matrix");
        FormSheet sheet = new FormSheet(
                "汇总",
                List.of(
                        Column.of("indicator", habit.title(form, "indicator")),
                        Column.of("name", habit.title(form, "name")),
                        Column.of(City.HANBIN.value(), "汉滨区"),
                        Column.of(City.HIGH_TECH.value(), "高新区"),
                        Column.of("note", "备注")));
        sheet.title(form.title() + "（" + week.words() + "）");
        sheet.above("填报单位：" + habit.name(), "填报日期：" + habit.date(week.friday()));
        sheet.header();
        for (Indicator indicator : indicators) {
            Map<String, Value> cells = new HashMap<>();
            cells.put("indicator", Value.of(indicator.id().value()));
            cells.put("name", Value.of(indicator.name()));
            for (UnitId territory : List.of(City.HANBIN, City.HIGH_TECH)) {
                cells.put(territory.value(), Figures.amount(reports.of(indicator, territory, week.period()), habit));
            }
            sheet.row(indicator.id().value(), cells);
        }
        sheet.below("填表人：" + habit.name() + "创建专班");
        return sheet.grid();
    }

    /** 重点项目和活动进度表: the year's running totals. */
    Grid progress(Unit unit, List<Indicator> indicators, Habit habit) {
        Form form = city.form("project-progress");
        FormSheet sheet = new FormSheet(
                "进度",
                List.of(
                        Column.of("indicator", habit.title(form, "indicator")),
                        Column.of("name", habit.title(form, "name")),
                        Column.of("planned", habit.title(form, "planned")),
                        Column.of("value", habit.title(form, "value")),
                        Column.of("note", "进展情况")));
        sheet.title(form.title());
        sheet.above("填报单位：" + habit.name(), "统计时间：" + week.words());
        sheet.header();
        for (Indicator indicator : indicators) {
            Map<String, Value> cells = new HashMap<>();
            cells.put("indicator", Value.of(indicator.id().value()));
            cells.put("name", Value.of(indicator.name()));
            cells.put("planned", planned(indicator, habit));
            cells.put("value", Figures.amount(reports.of(indicator, unit.id(), week.period()), habit));
            cells.put("note", Value.of("按计划推进"));
            sheet.row(indicator.id().value(), cells);
        }
        return sheet.grid();
    }

    private static Value planned(Indicator indicator, Habit habit) {
        double target = indicator.target().orElseThrow().than();
        return indicator.dimension().equals("%") ? habit.share(target) : Value.of((int) target);
    }

    /** 监测统计数据表: figures that an authority measures. */
    Grid monitoring(Unit unit, List<Indicator> indicators, Habit habit) {
        Form form = city.form("monitoring");
        FormSheet sheet = new FormSheet(
                "监测数据",
                new ArrayList<>(List.of(
                        Column.of("indicator", habit.title(form, "indicator")),
                        Column.of("name", habit.title(form, "name")),
                        Column.of("date", habit.title(form, "date")),
                        Column.of("value", habit.title(form, "value")),
                        Column.of("note", "数据来源"))));
        sheet.title(form.title());
        sheet.above("填报单位：" + habit.name(), "报告期：" + week.words());
        sheet.header();
        for (Indicator indicator : indicators) {
            Map<String, Value> cells = new HashMap<>();
            cells.put("indicator", Value.of(indicator.id().value()));
            cells.put("name", Value.of(indicator.name()));
            cells.put("date", Value.of(habit.date(week.friday().minusDays(2))));
            cells.put("value", Figures.amount(reports.of(indicator, unit.id(), week.period()), habit));
            cells.put("note", Value.of("年度统计和例行监测"));
            sheet.row(indicator.id().value(), cells);
        }
        return sheet.grid();
    }
}
