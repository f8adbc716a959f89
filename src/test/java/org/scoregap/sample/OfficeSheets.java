package org.scoregap.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.scoregap.mapping.Form;
import org.scoregap.mapping.Indicator;
import org.scoregap.mapping.Site;
import org.scoregap.model.Measure;
import org.scoregap.model.UnitId;
import org.scoregap.sample.FormSheet.Column;

/** What the creation office itself sends: its inspections (暗访检查记录表) and its surveys. */
final class OfficeSheets {
    private static final int ITEMS = 10;
    private static final List<String> FAULTS = List.of("未公示", "有积存垃圾", "设施破损", "标识缺失", "无人管理", "记录不全", "地面有烟头", "占道经营");

    private final City city;
    private final Week week;

    OfficeSheets(City city, Week week) {
        this.city = city;
        this.week = week;
    }

    /** Checks of {@code indicators}, some sites of each, as one sheet. */
    Grid checks(String name, List<Indicator> indicators, int sites, Habit habit) {
        Form form = city.form("inspection-checks");
        Measure measure = indicators.get(0).measure();
        FormSheet sheet = new FormSheet(name, checkColumns(form, measure));
        sheet.title(form.title() + "（" + week.words() + "）");
        sheet.above("检查单位：" + habit.name(), "填报日期：" + habit.date(week.friday()));
        sheet.header();
        for (Indicator indicator : indicators) {
            for (Site site : drawn(indicator, sites)) {
                sheet.row(indicator.id() + " " + site.id(), check(indicator, site, habit));
            }
        }
        sheet.below("检查人员：督查一组、督查二组");
        return sheet.grid();
    }

    private static List<Column> checkColumns(Form form, Measure measure) {
        List<Column> columns = new ArrayList<>(List.of(
                Column.of("date", "检查日期"),
                Column.of("site", "检查点位"),
                Column.of("territory", "属地"),
                Column.of("indicator", "检查指标"),
                Column.of("name", "检查内容")));
        if (measure == Measure.RATE) {
            columns.add(Column.of("checked", "检查项数"));
            columns.add(Column.of("passed", "合格项数"));
            columns.add(Column.of("failed", "问题项数"));
        } else {
            columns.add(Column.of("value", measure == Measure.COUNT ? "问题处数" : "现场评分"));
        }
        columns.add(Column.of("note", form.columns().get("note").get(0)));
        return columns;
    }

    private List<Site> drawn(Indicator indicator, int number) {
        List<Site> sites = new ArrayList<>(city.sites(indicator, indicator.lead()));
        Random chance = Seed.of("drawn", indicator.id(), week.period());
        List<Site> drawn = new ArrayList<>();
        while (!sites.isEmpty() && drawn.size() < number) {
            drawn.add(sites.remove(chance.nextInt(sites.size())));
        }
        return drawn;
    }

    private Map<String, Value> check(Indicator indicator, Site site, Habit habit) {
        Random chance = Seed.of("check", indicator.id(), site.id(), week.period());
        LocalDate day = week.period().monday().plusDays(chance.nextInt(5));
        double failing = Truth.failing(indicator, indicator.lead(), week.period());
        Map<String, Value> cells = new HashMap<>();
        cells.put("date", habit.style() instanceof CsvStyle ? Value.of(habit.date(day)) : new Value.Day(day));
        cells.put("site", Value.of(site.name()));
        cells.put("territory", Value.of(city.unit(site.territory()).name()));
        cells.put("indicator", Value.of(indicator.id().value()));
        cells.put("name", Value.of(indicator.name()));
        int failed;
        if (indicator.measure() == Measure.RATE) {
            failed = Truth.failures(chance, ITEMS, failing);
            cells.put("checked", Value.of(ITEMS));
            cells.put("passed", Value.of(ITEMS - failed));
            cells.put("failed", Value.of(failed));
        } else if (indicator.measure() == Measure.GRADE) {
            int mark = LedgerSheet.mark(chance, failing, (int) indicator.scale());
            failed = mark < 8 ? 1 : 0;
            cells.put("value", Value.of(mark));
        } else {
            failed = chance.nextInt(3);
            cells.put("value", Value.of(failed));
        }
        cells.put("note", Value.of(failed > 0 ? FAULTS.get(chance.nextInt(FAULTS.size())) : ""));
        return cells;
    }

    /** The answers to one wave of questionnaires. */
    Grid survey(List<Indicator> questions, Habit habit) {
        Form form = city.form("survey");
        FormSheet sheet = new FormSheet(
                "问卷统计",
                List.of(
                        Column.of("indicator", "题目编号"),
                        Column.of("name", "调查内容"),
                        Column.of("date", "调查截止日期"),
                        Column.of("issued", "发放问卷数"),
                        Column.of("checked", "有效问卷数"),
                        Column.of("passed", "满意人数"),
                        Column.of("value", "满意率"),
                        Column.of("note", "备注")));
        sheet.title(form.title() + "（" + week.words() + "）");
        sheet.above("填报单位：" + habit.name(), "填报日期：" + habit.date(week.friday()));
        sheet.header().index(2);
        for (Indicator question : questions) {
            sheet.row(question.id().value(), answers(question, habit));
        }
        sheet.below("说明：街头拦访和入户访问各半，按区人口配额。");
        return sheet.grid();
    }

    private Map<String, Value> answers(Indicator question, Habit habit) {
        Random chance = Seed.of("survey", question.id(), week.period());
        int issued = 500;
        int valid = issued - 10 - chance.nextInt(40);
        double against = 0.6 * Truth.failing(question, new UnitId("CJB"), week.period());
        int satisfied = valid - Truth.failures(chance, valid, Math.max(0.06, Math.min(0.3, against)));
        return Map.of(
                "indicator", Value.of(question.id().value()),
                "name", Value.of(question.name()),
                "date", new Value.Day(week.friday().minusDays(1)),
                "issued", Value.of(issued),
                "checked", Value.of(valid),
                "passed", Value.of(satisfied),
                "value", habit.share(satisfied / (double) valid));
    }
}
