package org.scoregap.cli;

import java.util.ArrayList;
import java.util.List;

/**
 * Small files of every kind that reach an office, in the order in which they come: reports of four weeks, corrections of
 * some, inspections with their sites, and some of which nothing counts.
 */
final class Mail {
    static final String FOLDER = "来件";

    private static final List<List<String>> UNITS = List.of(
            List.of("市卫健委", "WS-601,200,"),
            List.of("市城管局", "WM-101,100,"),
            List.of("市档案局", "WM-135,99,"),
            List.of("市民政局", "WM-101,100,"));

    private final Office office;
    private final List<String> names = new ArrayList<>();
    private final List<String> received = new ArrayList<>(List.of("file,received"));

    private Mail(Office office) {
        this.office = office;
    }

    /** Puts all of it into a folder of the workspace that is not the inbox; the names in order, as {@code ingest} takes them. */
    static List<String> into(Office office) {
        Mail mail = new Mail(office);
        for (int week = 25; week <= 28; week++) {
            for (List<String> unit : UNITS) {
                mail.report(unit, week, "", week);
            }
            mail.report(UNITS.get(week % UNITS.size()), week, "（更正）", week + 40);
        }
        for (int day = 12; day <= 15; day++) {
            mail.add(
                    "暗访检查记录表（7月" + day + "日）-市创建办督查组.csv",
                    "检查单位：市创建办督查组",
                    "检查日期,检查点位,检查指标,检查项数,合格项数",
                    "2022-7-" + day + ",兴安市场,WM-204,10,7",
                    "2022-7-" + day + ",东关农贸市场,WM-204,10,8");
            mail.add("情况说明" + day + ".csv", "这里没有表格，只有第" + day + "日的一句话");
        }
        office.writeTo(FOLDER + "/received.csv", mail.received.toArray(String[]::new));
        return List.copyOf(mail.names);
    }

    private void report(List<String> unit, int week, String kind, int passed) {
        String name = unit.get(0) + "2022年第" + week + "周周报" + kind + ".csv";
        add(name, "填报单位：" + unit.get(0), Office.COLUMNS, unit.get(1) + passed);
    }

    private void add(String name, String... lines) {
        office.writeTo(FOLDER + "/" + name, lines);
        received.add(name + ",2022-07-" + (names.size() < 20 ? 14 : 15) + " 10:" + (10 + names.size()));
        names.add(FOLDER + "/" + name);
    }
}
