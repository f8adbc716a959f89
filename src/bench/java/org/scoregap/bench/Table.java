package org.scoregap.bench;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.jline.utils.WCWidth;

/** What is printed. */
record Table(Says says, PrintStream out) {
    private static final int[] WIDTHS = {4, 36, 18, 9, 7, 8, 30, 6};

    void head(Work work) {
        out.println(says.of(
                "%d 个处理器，Java %s，各 %d 次取中位数；整个进程，从启动到结束",
                "%d processors, Java %s, medians of %d; whole processes, start to finish",
                Runtime.getRuntime().availableProcessors(),
                Runtime.version(),
                work.rounds()));
        row(
                says.of("目标", "goal"),
                says.of("做什么", "work"),
                says.of("用什么", "tool"),
                says.of("秒", "s"),
                "MiB",
                says.of("倍", "ratio"),
                says.of("要求", "wanted"),
                says.of("达到", "met"));
    }

    void lines(int goal, List<Line> lines) {
        for (Line line : lines) {
            row(
                    String.valueOf(goal),
                    line.work(),
                    line.tool(),
                    number("%.3f", OptionalDouble.of(line.seconds())),
                    number("%.0f", line.mebibytes()),
                    number("%.2f", line.ratio()),
                    line.goal().orElse(""),
                    line.met()
                            .map(met -> met ? says.of("是", "yes") : says.of("否", "no"))
                            .orElse(""));
        }
    }

    private static String number(String format, OptionalDouble value) {
        return value.isPresent() ? String.format(Locale.ROOT, format, value.getAsDouble()) : "";
    }

    private void row(String... cells) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.length; i++) {
            int width = cells[i].codePoints().map(WCWidth::wcwidth).sum();
            line.append(cells[i]).append(" ".repeat(Math.max(1, WIDTHS[i] - width)));
        }
        out.println(line.toString().stripTrailing());
    }
}
