package org.scoregap.sample;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.scoregap.model.ProblemCode.*;

import java.util.List;
import org.scoregap.mapping.Indicator.Cadence;
import org.scoregap.mapping.Unit;
import org.scoregap.model.CellRef;
import org.scoregap.model.Period;

/**
 * Files of which nobody can tell form, unit or week. Most are first drafts: the unit sent a proper one later, which is
 * among the week's other files.
 */
final class HeadFaults {
    private final City city;
    private final SelfReports reports;
    private final Planting planting;

    HeadFaults(City city, Planting planting) {
        this.city = city;
        this.reports = new SelfReports(city);
        this.planting = planting;
    }

    void plant(Week week) {
        columns(week);
        units(week);
        weeks(week);
        forms(week);
    }

    private void columns(Week week) {
        Spot lacking = draft(week, "CL", "市残联7月第2周报表（初稿）.xlsx");
        lacking.grid().set("header", "passed", Value.of("好的"));
        lacking.grid().set("header", "value", Value.of("比例"));
        planting.row(lacking, "header", COLUMN_MISSING);

        Spot twice = draft(week, "FGW", "市发改委7月第2周报表（初稿）.xlsx");
        planting.replace(twice, "header", "mended", twice.grid().get("header", "passed"), COLUMN_TWICE);
    }

    private void units(Week week) {
        Spot nobody = draft(week, "KX", "7月第2周报表.xlsx");
        nobody.grid().set("above", "A", Value.of("填报单位（盖章）："));
        planting.file(week, nobody.draft(), UNIT_MISSING);

        Spot unknown = draft(week, "NYNC", "周报表（7月第2周）.xlsx");
        planting.replace(unknown, "above", "A", "填报单位（盖章）：市粮食和物资储备局", UNIT_UNKNOWN);

        Spot disagreeing = draft(week, "YBJ", "市医保局7月第2周报表(2).xlsx");
        planting.replace(disagreeing, "above", "A", "填报单位（盖章）：市人社局", UNIT_DISAGREES);

        Spot office = draft(week, "WMB", "市创建办7月第2周报表.xlsx");
        planting.replace(office, "above", "A", "填报单位（盖章）：市创建办", UNIT_NOT_EXPECTED);
    }

    private void weeks(Week week) {
        Spot undated = draft(week, "GXJ", "市工信局周报表.xlsx");
        undated.grid().set("title", "A", Value.of("三项创建工作周报表"));
        undated.grid().set("above", dateColumn(undated), Value.BLANK);
        planting.file(week, undated.draft(), PERIOD_MISSING);

        Spot disagreeing = draft(week, "JWJW", "市纪委监委7月第2周报表(2).xlsx");
        planting.replace(disagreeing, "title", "A", "三项创建工作周报表（7月第1周）", PERIOD_DISAGREES);

        Spot early = draft(week, "TJJ", "市统计局7月第3周报表.xlsx");
        planting.replace(early, "title", "A", "三项创建工作周报表（7月第3周）", PERIOD_NOT_BEGUN);

        Spot proposed = week.sheet("CL weekly");
        proposed.draft().save(proposed.draft().style(), "市残联周报表.xlsx");
        proposed.grid().set("title", "A", Value.of("三项创建工作周报表"));
        planting.cell(proposed, "above", dateColumn(proposed), PERIOD_PROPOSED);
    }

    private void forms(Week week) {
        Grid roster = new Grid("Sheet1");
        roster.add("市直机关工委联络员名单");
        roster.add("顺序", "姓名", "职务", "手机号码");
        roster.add("1", "秦启川", "书记", "09153210040");
        roster.add("2", "龙玉平", "副书记", "09153210041");
        planting.sheet(file(week, "市直机关工委联络员名单.xlsx", new XlsxStyle(), roster), FORM_UNKNOWN);

        Grid both = new Grid("Sheet1");
        both.add("指标编号", "指标名称", "属地", "应检数", "合格数", "有效问卷数", "满意人数", "备注");
        both.add("WM-224", "市民对市容环境满意度", "汉滨区", "40", "36", "120", "101", "");
        both.add("WM-224", "市民对市容环境满意度", "高新区", "30", "27", "80", "69", "");
        planting.sheet(file(week, "满意度和整改情况汇总7月第2周.xlsx", new XlsxStyle(), both), FORM_DOUBTFUL);

        // decimals of one column, or figures of two: no header says which
        Grid figures = new Grid("");
        figures.add("1", "5");
        figures.add("2", "3");
        figures.add("3", "1");
        figures.add("4", "2");
        Spot bare = file(week, "市水利局水位.csv", new CsvStyle(UTF_8, true, ','), figures);
        planting.file(week, bare.draft(), FORM_UNKNOWN);
        planting.file(week, bare.draft(), DIALECT_DOUBTFUL);

        Grid prose = new Grid("");
        prose.add("本周市水利局组织力量对城区河道开展集中清理");
        prose.add("共出动人员一百二十人次");
        prose.add("清理岸坡垃圾约六吨");
        Spot told = file(week, "市水利局本周工作情况.csv", new CsvStyle(UTF_8, true, ','), prose);
        planting.file(week, told.draft(), HEADER_NOT_FOUND);

        // 某 in GB18030 is a letter in UTF-8, too: nobody can tell
        Grid contacts = new Grid("");
        contacts.add("unit", "person", "telephone");
        contacts.add("CGJ", "某某", "09153210110");
        contacts.addKeyed("WJW", List.of(Value.of("WJW"), Value.of("某"), new Value.Raw("09153210200\"2")));
        contacts.nameColumn("telephone", 3);
        Spot brief = file(week, "contacts.csv", new CsvStyle(Habit.GB18030, false, ','), contacts);
        planting.file(week, brief.draft(), ENCODING_DOUBTFUL);
        planting.cell(brief, "WJW", "telephone", QUOTE_BARE);
        planting.file(week, brief.draft(), FORM_UNKNOWN);
    }

    private static String dateColumn(Spot spot) {
        return CellRef.letters(spot.grid().cells("header").size() - 1);
    }

    /** A first draft of the unit's weekly report, with this week's figures. */
    private Spot draft(Week week, String id, String name) {
        Unit unit = city.unit(id);
        Period period = week.period();
        Habit habit = new Habit(Habit.of(unit).name(), new XlsxStyle(), 0, 0);
        List<Report> rows = city.owed(unit.id(), Cadence.WEEKLY).stream()
                .map(indicator -> reports.of(indicator, unit.id(), period))
                .toList();
        Grid grid = new WeeklySheet(city.form("weekly-indicators"), unit, habit, week).grid(rows);
        return file(week, name, habit.style(), grid);
    }

    private static Spot file(Week week, String name, Style style, Grid grid) {
        int minutes = Seed.pick(8 * 60, "draft", name);
        Draft draft = new Draft(name, name, week.friday(17, 0).minusDays(1).minusMinutes(minutes), style, grid);
        week.add(draft);
        return new Spot(week, draft, grid);
    }
}
