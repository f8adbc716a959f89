package org.scoregap.report.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import org.scoregap.report.workbook.sheet.Area;
import org.scoregap.report.workbook.sheet.Chart;
import org.scoregap.report.workbook.sheet.Chart.Axis;
import org.scoregap.report.workbook.sheet.Chart.Plot;
import org.scoregap.report.workbook.sheet.Chart.Series;

/**
 * The book's figures as native charts. What they draw stands on a sheet of its own, so that nobody who sorts a list changes a
 * chart.
 */
final class Charts {
    /** More columns' names cannot be read. */
    private static final int MOST_SLICES = 20;

    private static final int ROWS = 20;
    private static final int WHOLE = 10;

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
        DrawnList drawn = new DrawnList(data.sheet(), list);
        Axis axis = new Axis(messages.text("workbook.part"), "0%", Optional.empty(), false);
        draw(
                page,
                standings,
                new Frame(0, WHOLE, ROWS - 4),
                new Plot(axis, List.of(drawn.bars(1, "2F75B5", 3, 4), drawn.marks(2, "C00000"))));
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
        DrawnList drawn = new DrawnList(data.sheet(), list);
        Axis losses = new Axis(messages.text("column.weighted_loss"), "0.0", Optional.empty(), false);
        Axis together = new Axis(messages.text("workbook.together"), "0%", Optional.of(0.0), true);
        draw(
                page,
                pareto,
                new Frame(0, WHOLE, ROWS + 8),
                new Plot(losses, List.of(drawn.bars(1, "D9705F"))),
                new Plot(together, List.of(drawn.line(2, "1F3864"))));
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
        DrawnList drawn = new DrawnList(data.sheet(), list);
        List<Series> lines =
                new ArrayList<>(List.of(drawn.line(3, "9DC3E6"), drawn.line(1, "1F4E79"), drawn.line(2, "9DC3E6")));
        if (course.passMark().isPresent()) {
            lines.add(drawn.line(4, "C00000"));
        }
        Axis axis = new Axis("", "0.0", Optional.of(least(course)), false);
        draw(page, course, new Frame(across * WHOLE / 2, WHOLE / 2, ROWS - 4), new Plot(axis, lines));
    }

    /** Columns and rows that a chart covers, from the page's next row on. */
    private record Frame(int left, int columns, int rows) {
        Area on(Page page) {
            return new Area(page.next(), left, page.next() + rows - 1, left + columns - 1);
        }
    }

    private static void draw(Page page, Figure figure, Frame frame, Plot... plots) {
        page.sheet().add(new Chart(figure.id(), figure.title(), figure.description(), frame.on(page), List.of(plots)));
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
        data.sheet().hide();
        data.settle();
    }
}
