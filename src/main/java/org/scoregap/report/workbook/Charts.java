package org.scoregap.report.workbook;

import java.util.List;
import java.util.stream.Stream;
import org.scoregap.report.ColumnSpec;
import org.scoregap.report.ColumnSpec.Audience;
import org.scoregap.report.ColumnSpec.Fit;
import org.scoregap.report.Messages;
import org.scoregap.report.Points;
import org.scoregap.report.Share;
import org.scoregap.report.TableBlock;
import org.scoregap.report.Value;
import org.scoregap.report.book.Figure;
import org.scoregap.report.book.Figure.Course;
import org.scoregap.report.book.Figure.Pareto;
import org.scoregap.report.book.Figure.Standings;

/**
 * The book's figures as native charts. What they draw stands on a sheet of its own, so that nobody who sorts a list changes a
 * chart.
 */
final class Charts {
    /** More columns' names cannot be read. */
    private static final int MOST_SLICES = 20;

    private static final int ROWS = 20;

    private final Page data;
    private final Grid grid;
    private final Messages messages;

    Charts(Page data, Messages messages) {
        this.data = data;
        this.grid = new Grid(data, new Links());
        this.messages = messages;
        data.line(data.name(), Look.Kind.TITLE);
    }

    /** The frameworks against their marks, and the largest losses, below what is on the page. */
    void overview(Page page, List<Figure> figures) {
        for (Figure figure : figures) {
            if (figure instanceof Standings standings && !standings.bars().isEmpty()) {
                standings(page, standings);
            } else if (figure instanceof Pareto pareto && !pareto.slices().isEmpty()) {
                pareto(page, pareto);
            }
        }
    }

    private void standings(Page page, Standings standings) {
        List<List<Value>> rows = standings.bars().stream()
                .filter(bar -> bar.points() > 0)
                .map(bar -> Stream.of(
                                new Value.Text(bar.name()),
                                new Share(bar.expected() / bar.points()),
                                bar.passMark().isPresent()
                                        ? new Share(bar.passMark().getAsDouble() / bar.points())
                                        : Value.blank(),
                                new Share((bar.expected() - bar.low()) / bar.points()),
                                new Share((bar.high() - bar.expected()) / bar.points()))
                        .map(Value.class::cast)
                        .toList())
                .toList();
        if (rows.isEmpty()) {
            return;
        }
        ListOnSheet list = list(
                standings,
                List.of(
                        text("name"),
                        number("expected"),
                        number("pass_mark"),
                        new ColumnSpec("minus", "−", Fit.NUMBER, 0, Audience.EVERYONE),
                        new ColumnSpec("plus", "+", Fit.NUMBER, 0, Audience.EVERYONE)),
                rows);
        Chart chart = new Chart(page, data.sheet(), standings, 0, 10, ROWS - 4);
        chart.axes(messages.text("workbook.part"), "0%");
        chart.bars(list, 1, "2F75B5");
        chart.errors(list, 3, 4);
        chart.marks(list, 2, "C00000");
        chart.finish();
        page.skip(ROWS - 3);
    }

    private void pareto(Page page, Pareto pareto) {
        List<List<Value>> rows = pareto.slices().stream()
                .limit(MOST_SLICES)
                .map(slice -> List.<Value>of(
                        new Value.Text(slice.name()), Points.alone(slice.loss()), new Share(slice.together())))
                .toList();
        ListOnSheet list = list(
                pareto,
                List.of(
                        text("name"),
                        number("weighted_loss"),
                        new ColumnSpec(
                                "together", messages.text("workbook.together"), Fit.NUMBER, 0, Audience.EVERYONE)),
                rows);
        Chart chart = new Chart(page, data.sheet(), pareto, 0, 10, ROWS + 8);
        chart.axes(messages.text("column.weighted_loss"), "0.0");
        chart.bars(list, 1, "D9705F");
        chart.secondAxis(messages.text("workbook.together"), "0%");
        chart.line(list, 2, "1F3864");
        chart.finish();
        page.skip(ROWS + 9);
    }

    /** Each framework's course, two beside each other. */
    void courses(Page page, List<Course> courses) {
        page.skip(1);
        int across = 0;
        for (Course course : courses) {
            if (across == 2) {
                page.skip(ROWS - 3);
                across = 0;
            }
            course(page, course, across++);
        }
        page.skip(ROWS - 3);
    }

    private void course(Page page, Course course, int across) {
        List<List<Value>> rows = course.weeks().stream()
                .map(week -> Stream.of(
                                new Value.Text(week.week()),
                                Points.alone(week.expected()),
                                Points.alone(week.low()),
                                Points.alone(week.high()),
                                Value.points(course.passMark()))
                        .map(Value.class::cast)
                        .toList())
                .toList();
        ListOnSheet list = list(
                course,
                List.of(text("period"), number("expected"), number("low"), number("high"), number("pass_mark")),
                rows);
        Chart chart = new Chart(page, data.sheet(), course, across * 5, across * 5 + 5, ROWS - 4);
        chart.axes("", "0.0");
        chart.from(least(course));
        chart.line(list, 3, "9DC3E6");
        chart.line(list, 1, "1F4E79");
        chart.line(list, 2, "9DC3E6");
        if (course.passMark().isPresent()) {
            chart.line(list, 4, "C00000");
        }
        chart.finish();
    }

    /** A little below everything that is drawn: from 0 up, a course that matters would look flat. */
    private static double least(Course course) {
        double low = course.weeks().stream().mapToDouble(Course.Week::low).min().orElse(0);
        double high =
                course.weeks().stream().mapToDouble(Course.Week::high).max().orElse(0);
        double least = Math.min(low, course.passMark().orElse(low));
        return Math.max(0, Math.floor(least - Math.max(0.5, (high - least) / 10)));
    }

    private ColumnSpec text(String name) {
        return ColumnSpec.text(messages, name, 0);
    }

    private ColumnSpec number(String name) {
        return ColumnSpec.number(messages, name, 0);
    }

    private ListOnSheet list(Figure figure, List<ColumnSpec> columns, List<List<Value>> rows) {
        data.skip(1);
        data.line(figure.title(), Look.Kind.HEADING);
        data.line(figure.description(), Look.Kind.SENTENCE_LINE);
        return grid.plain(new TableBlock(figure.id(), "", TableBlock.Role.ASIDE, columns, rows), 0, Look.Kind.BODY);
    }

    void settle(Printing printing) {
        printing.sheet(data);
        data.settle();
    }
}
