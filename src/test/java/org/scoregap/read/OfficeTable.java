package org.scoregap.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.poi.ss.util.CellRangeAddress;

/**
 * A table as offices make them, of random shape: title and unit above it, a header of one or two levels, an index row, a
 * category merged over several rows, blank rows, a total, a footer; and what is to be read of it.
 */
final class OfficeTable {
    private static final String[] PIECES = {"市", "城管", "a", "7", ",", ";", "|", "\"", "<", "&", "'", "，", "𠮷", "é", "。"
    };

    /** What is written, cell by cell; the empty text where nothing is, or where a merged cell reaches. */
    final List<List<String>> rows = new ArrayList<>();

    final List<CellRangeAddress> merges = new ArrayList<>();
    final List<String> preamble = new ArrayList<>();
    final List<String> titles = new ArrayList<>();
    final List<List<String>> body = new ArrayList<>();
    final List<String> footer = new ArrayList<>();

    private final Random random;
    private final boolean categories;

    /** Whether categories are merged cells; without merges each row has to say its own. */
    private final boolean merged;

    OfficeTable(Random random, boolean merged) {
        this.random = random;
        this.merged = merged;
        this.categories = random.nextBoolean();
        List<Integer> groups = new ArrayList<>();
        int columns = categories ? 3 : 2;
        for (int left = 1 + random.nextInt(4); left > 0; left--) {
            groups.add(random.nextInt(3) == 0 ? 2 + random.nextInt(2) : 1);
            columns += groups.get(groups.size() - 1);
        }
        above(columns);
        header(groups);
        if (random.nextInt(3) == 0) {
            index(columns);
        }
        body(columns);
        below(columns);
    }

    private void above(int columns) {
        if (random.nextBoolean()) {
            lone("7月份统计表", columns, preamble);
        }
        if (random.nextInt(3) == 0) {
            line(columns, preamble, "填报单位（盖章）：市城管局", "填报日期：2022-7-15");
        }
    }

    private void below(int columns) {
        if (random.nextInt(3) == 0) {
            line(columns, footer, "单位负责人：王建国", "填表人：李敏");
        }
        if (random.nextBoolean()) {
            lone("注：数据为初步数", columns, footer);
        }
    }

    private void lone(String text, int columns, List<String> told) {
        add(columns, text);
        merge(rows.size() - 1, rows.size() - 1, 0, columns - 1);
        told.add(text);
    }

    private void line(int columns, List<String> told, String first, String last) {
        List<String> row = add(columns, first);
        row.set(columns - 1, last);
        told.add(first);
        told.add(last);
    }

    private void header(List<Integer> groups) {
        List<String> upper = new ArrayList<>(categories ? List.of("类别", "编号", "单位名称") : List.of("编号", "单位名称"));
        titles.addAll(upper);
        List<String> lower = new ArrayList<>();
        upper.forEach(name -> lower.add(""));
        boolean two = groups.stream().anyMatch(width -> width > 1);
        int top = rows.size();
        for (int group = 0; group < groups.size(); group++) {
            int width = groups.get(group);
            String name = "指标" + "天地玄黄宇宙洪荒".charAt(group);
            for (int i = 0; i < width; i++) {
                String part = width == 1 ? "" : "应检数合格数整改数".substring(3 * i, 3 * i + 3);
                upper.add(i == 0 ? name : "");
                lower.add(part);
                titles.add(part.isEmpty() ? name : name + "/" + part);
            }
            if (width > 1) {
                merge(top, top, upper.size() - width, upper.size() - 1);
            }
        }
        rows.add(upper);
        if (two) {
            rows.add(lower);
            for (int column = 0; column < upper.size(); column++) {
                if (lower.get(column).isEmpty()) {
                    merge(top, top + 1, column, column);
                }
            }
        }
    }

    private void index(int columns) {
        List<String> row = add(columns);
        int named = categories ? 3 : 2;
        for (int i = 0; i < columns; i++) {
            row.set(i, i < named ? "甲乙丙".substring(i, i + 1) : Integer.toString(i - named + 1));
        }
    }

    private void body(int columns) {
        int left = 2 + random.nextInt(20);
        for (int category = 1; left > 0; category++) {
            int height = categories ? Math.min(left, 1 + random.nextInt(4)) : 1;
            int top = rows.size();
            for (int i = 0; i < height; i++, left--) {
                List<String> row = new ArrayList<>();
                if (categories) {
                    row.add(category + "类");
                }
                row.addAll(List.of("WS-" + (100 + left), "单位" + left + text()));
                while (row.size() < columns) {
                    row.add(value());
                }
                body.add(row);
                List<String> seen = new ArrayList<>(row);
                if (categories && merged && i > 0) {
                    seen.set(0, "");
                }
                rows.add(seen);
            }
            if (categories && height > 1 && merged) {
                merge(top, top + height - 1, 0, 0);
            }
            if (left > 0 && random.nextInt(8) == 0) {
                add(columns);
            }
        }
        if (random.nextInt(4) == 0) {
            List<String> total = add(columns, "合计");
            for (int column = categories ? 3 : 2; column < columns; column++) {
                total.set(column, Integer.toString(random.nextInt(1_000_000)));
            }
            merge(rows.size() - 1, rows.size() - 1, 0, categories ? 2 : 1);
            body.add(total);
        }
    }

    private List<String> add(int columns, String... first) {
        List<String> row = new ArrayList<>(List.of(first));
        while (row.size() < columns) {
            row.add("");
        }
        rows.add(row);
        return row;
    }

    private void merge(int top, int bottom, int left, int right) {
        if (merged) {
            merges.add(new CellRangeAddress(top, bottom, left, right));
        }
    }

    private String value() {
        return switch (random.nextInt(5)) {
            case 0 -> "";
            case 1 -> random.nextInt(100) + "%";
            case 2 -> "2022-07-" + (10 + random.nextInt(20));
            default -> Integer.toString(random.nextInt(100_000));
        };
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int left = random.nextInt(4); left > 0; left--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }

    @Override
    public String toString() {
        return String.join("\n", rows.stream().map(row -> String.join("¦", row)).toList());
    }
}
