package org.scoregap.sample;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.scoregap.mapping.Indicator;
import org.scoregap.mapping.Indicator.Cadence;
import org.scoregap.mapping.Indicator.Method;
import org.scoregap.model.Measure;

/** The files of the creation office: the supervision group's checks every week, a survey every other week. */
final class OfficeFiles {
    /** Looked at every week, for these units' reports never show a failure. */
    private static final List<String> SUSPECT = List.of("WM-205", "WM-209", "WM-211");

    private final City city;

    OfficeFiles(City city) {
        this.city = city;
    }

    void add(Week week) {
        Habit group = new Habit("市创建办督查组", new XlsxStyle(), 0, 0);
        Habit office = new Habit("市创建办", new CsvStyle(Habit.GB18030, false, ','), 1, 0);
        OfficeSheets sheets = new OfficeSheets(city, week);
        List<Indicator> rates = drawn(week, Measure.RATE);
        week.add(new Draft(
                "DCZ checks",
                "暗访检查记录表（" + week.words() + "）-市创建办督查组.xlsx",
                week.friday(11, 20),
                group.style(),
                cover(week),
                sheets.checks("打分", drawn(week, Measure.GRADE).subList(0, 8), 5, group),
                sheets.checks("合格率", suspectAnd(rates.subList(0, 6)), 5, group),
                sheets.checks("问题处数", drawn(week, Measure.COUNT).subList(0, 3), 4, group)));
        week.add(new Draft(
                "CJB checks",
                "市创建办" + week.words() + "暗访检查记录表.csv",
                week.friday(15, 5),
                office.style(),
                sheets.checks("抽查", rates.subList(6, 9), 5, office)));
        if (week.period().weeksSince(Truth.FIRST) % 2 == 1) {
            Habit asked = new Habit("市创建办", new XlsStyle(), 2, 0);
            week.add(new Draft(
                    "CJB survey",
                    "市创建办民意调查问卷统计表（" + week.words() + "）.xls",
                    week.friday(9, 40),
                    asked.style(),
                    sheets.survey(questions(), asked)));
        }
    }

    private Grid cover(Week week) {
        Grid grid = new Grid("封面");
        grid.add("市创建办督查组");
        grid.add(week.words() + "暗访情况");
        grid.add("2022年7月");
        return grid;
    }

    private List<Indicator> suspectAnd(List<Indicator> others) {
        List<Indicator> indicators =
                new ArrayList<>(SUSPECT.stream().map(city::indicator).toList());
        others.stream().filter(i -> !indicators.contains(i)).forEach(indicators::add);
        return indicators;
    }

    /** The indicators that inspectors can look at on the spot, in this week's order. */
    private List<Indicator> drawn(Week week, Measure measure) {
        List<Indicator> indicators = new ArrayList<>(city.mapping().indicators().stream()
                .filter(i -> i.measure() == measure && i.cadence() == Cadence.WEEKLY)
                .filter(i -> i.assessment().by() == Method.FIELD)
                .filter(i -> !SUSPECT.contains(i.id().value()))
                .filter(i -> !city.sites(i, i.lead()).isEmpty())
                .toList());
        Collections.shuffle(indicators, Seed.of("plan", measure, week.period()));
        return indicators;
    }

    private List<Indicator> questions() {
        return city.mapping().indicators().stream()
                .filter(i -> i.measure() == Measure.RATE && i.assessment().by() == Method.SURVEY)
                .toList();
    }
}
