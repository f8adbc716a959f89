package org.scoregap.sample;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import org.scoregap.model.Measure;

/** Reports as cells, in one clerk's hand. */
final class Figures {
    /** 农田林网控制率 is asked of plains; this city has none. */
    private static final String OF_THE_PLAINS = "SL-10";

    private Figures() {}

    /** By the fields of {@code weekly-indicators}. */
    static Map<String, Value> of(Report report, Habit habit) {
        Map<String, Value> cells = new HashMap<>();
        cells.put("indicator", Value.of(report.indicator().id().value()));
        cells.put("name", Value.of(report.indicator().name()));
        Measure measure = report.indicator().measure();
        if (measure.sampled()) {
            cells.put("checked", habit.number(report.checked()));
        }
        if (measure == Measure.RATE) {
            cells.put("passed", habit.number(report.passed()));
            cells.put("failed", habit.number(report.failed()));
            cells.put("mended", habit.number(report.mended()));
            cells.put("value", habit.share(report.passed() / (double) report.checked()));
            cells.put("note", Value.of(note(report)));
        } else {
            cells.put("value", amount(report, habit));
        }
        return cells;
    }

    /** A mark, a count, a value or 是. */
    static Value amount(Report report, Habit habit) {
        boolean percent = report.indicator().dimension().equals("%");
        if (report.indicator().id().value().equals(OF_THE_PLAINS)) {
            return Value.of("不适用");
        }
        return switch (report.indicator().measure()) {
            case RATE -> habit.share(report.passed() / (double) report.checked());
            case GRADE -> new Value.Number(report.amount(), 1);
            case COUNT ->
                report.amount() == 0 && habit.header() % 2 == 1 ? Value.of("无") : Value.of((int) report.amount());
            case MILESTONE -> Value.of(report.amount() > 0 ? "是" : "否");
            case VALUE ->
                percent
                        ? habit.share(report.amount())
                        : new Value.Number(report.amount(), report.amount() == Math.rint(report.amount()) ? 0 : 2);
        };
    }

    private static String note(Report report) {
        if (report.failed() == 0) {
            return "";
        }
        return report.mended() == report.failed() ? "已全部整改" : (report.failed() - report.mended()) + "处正在整改";
    }

    /** What a cell of whole numbers holds; 0 for a blank one. */
    static int wholeNumber(Value cell) {
        String plain = Normalizer.normalize(cell.text(), Normalizer.Form.NFKC);
        return plain.isEmpty() ? 0 : Integer.parseInt(plain);
    }
}
