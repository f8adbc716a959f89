package org.scoregap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scoregap.model.Period;

/** Files in every order give the same lists: what arrived later stands, and not what was fed later. */
class IntakeOrderTest {
    private static final String WEEKLY = "市卫健委2022年第28周周报.csv";
    private static final String CORRECTED = "市卫健委2022年第28周周报（更正）.csv";
    private static final String TIED = "卫健委2022年第28周周报.csv";
    private static final String INSPECTED = "暗访检查记录表（7月第2周）-市创建办督查组.csv";

    /** Submissions are numbered as they are fed: the number may differ, what it stands for may not. */
    private static final Pattern NUMBER = Pattern.compile(
            "(?m)(?<=\"submission\" : )\\d|(?<=(true|false),)\\d(?=\\r?$)|(?<=,[A-Z]\\d{1,2},)\\d(?=\\r?$)|(?<=\\| )\\d(?=:)");

    @TempDir
    Path folder;

    private Office office;

    /** A correction, a third file that arrived in the same minute as it, and an inspection. */
    @BeforeEach
    void open() {
        office = Office.in(folder);
        office.writeTo("来件/" + WEEKLY, Office.HEAD, Office.COLUMNS, "WS-601,200,142", "WS-602,150,130", "WS-604,80,90");
        office.writeTo("来件/" + CORRECTED, Office.HEAD, Office.COLUMNS, "WS-601,200,150", "WS-604,80,79");
        office.writeTo("来件/" + TIED, Office.HEAD, Office.COLUMNS, "WS-601,200,155");
        office.writeTo(
                "来件/" + INSPECTED,
                "检查单位：市创建办督查组",
                "检查日期,检查点位,检查指标,检查项数,合格项数",
                "2022-7-13,兴安市场,WM-204,10,7",
                "2022-7-14,东关农贸市场,WM-204,10,8");
        office.writeTo(
                "来件/received.csv",
                "file,received",
                WEEKLY + ",2022-07-14T09:00",
                CORRECTED + ",2022-07-15T09:30",
                TIED + ",2022-07-15T09:30",
                INSPECTED + ",2022-07-15T10:00");
    }

    @Test
    void everyOrderGivesTheSameLists() throws Exception {
        List<List<String>> orders = permutations(List.of(WEEKLY, CORRECTED, TIED, INSPECTED));
        assertThat(orders).hasSize(24);
        Map<String, String> first = lists(orders.get(0));
        assertThat(first.get("problems.csv")).contains("ORDER_DOUBTFUL");
        assertThat(first.get("collect.csv")).contains("inspection", ",79,80,");
        for (List<String> order : orders.subList(1, orders.size())) {
            assertThat(lists(order)).as(order.toString()).isEqualTo(first);
        }
    }

    @Test
    void filesThatAllCountAreListedByName() throws Exception {
        String second = "暗访检查记录表（7月第2周）-市创建办督查组二组.csv";
        office.writeTo("来件/" + second, "检查单位：市创建办督查组", "检查日期,检查点位,检查指标,检查项数,合格项数", "2022-7-13,东关农贸市场,WM-204,10,9");
        assertThat(lists(List.of(second, INSPECTED))).isEqualTo(lists(List.of(INSPECTED, second)));
    }

    /** All lists of a new store that took the files in this order, one after the other. */
    private Map<String, String> lists(List<String> order) throws Exception {
        Files.deleteIfExists(office.path("store/scoregap.mv.db"));
        office.on(Office.FRIDAY);
        List<String> words = new ArrayList<>(List.of("ingest"));
        order.forEach(name -> words.add("来件/" + name));
        office.run(words.toArray(String[]::new));
        // Without the documents, which hold the numbers of submissions in forms of their own.
        Map<String, String> lists = office.lists(new Period(2022, 28));
        lists.replaceAll((list, text) ->
                NUMBER.matcher(text).replaceAll(number -> order.get(Integer.parseInt(number.group()) - 1)));
        return lists;
    }

    private static List<List<String>> permutations(List<String> names) {
        if (names.isEmpty()) {
            return List.of(List.of());
        }
        List<List<String>> all = new ArrayList<>();
        for (String name : names) {
            List<String> rest = new ArrayList<>(names);
            rest.remove(name);
            for (List<String> tail : permutations(rest)) {
                List<String> order = new ArrayList<>(Arrays.asList(name));
                order.addAll(tail);
                all.add(order);
            }
        }
        return all;
    }
}
