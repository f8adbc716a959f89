package org.scoregap.report.html;

import java.util.List;
import org.scoregap.report.Node;
import org.scoregap.report.Node.Fields;
import org.scoregap.report.Node.Items;
import org.scoregap.report.Node.Text;
import org.scoregap.report.Report;
import org.scoregap.report.book.Figure;
import org.scoregap.report.book.Figure.Course;
import org.scoregap.report.book.Figure.HeatMap;
import org.scoregap.report.book.Figure.Pareto;
import org.scoregap.report.book.Figure.Standings;
import org.scoregap.report.render.JsonRenderer;

/** Figures as data in the page. */
final class FigureData {
    private FigureData() {}

    /** JSON that stands safely within a script element: it holds no character that a browser could take for a tag. */
    static String json(List<Figure> figures, Words words) {
        Fields data = Fields.none().with("words", words(words));
        Fields drawn = Fields.none();
        for (Figure figure : figures) {
            drawn = drawn.with(figure.id(), node(figure));
        }
        Report report = new Report("figures", "", List.of(), List.of(), List.of(), data.with("figures", drawn));
        return new JsonRenderer()
                .text(report)
                .replaceAll("\\n *", "")
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026");
    }

    private static Fields words(Words words) {
        return Fields.none()
                .with("expected", words.expected())
                .with("range", words.range())
                .with("pass_mark", words.passMark())
                .with("chance", words.chance())
                .with("loss", words.loss())
                .with("together", words.together())
                .with("share_in_play", words.shareInPlay())
                .with("numbers", words.numbers())
                .with("name", words.name())
                .with("week", words.week())
                .with("filter", words.filter())
                .with("sort", words.sort())
                .with("shown", words.shown());
    }

    private static Node node(Figure figure) {
        if (figure instanceof Standings standings) {
            return kind("standings").with("bars", items(standings.bars(), FigureData::bar));
        }
        if (figure instanceof Pareto pareto) {
            return kind("pareto").with("slices", items(pareto.slices(), FigureData::slice));
        }
        if (figure instanceof HeatMap map) {
            return kind("heat-map")
                    .with("weeks", items(map.weeks(), Text::new))
                    .with("rows", items(map.rows(), FigureData::row));
        }
        Course course = (Course) figure;
        return kind("course")
                .with("pass_mark", course.passMark())
                .with("weeks", items(course.weeks(), FigureData::week));
    }

    private static Fields kind(String kind) {
        return Fields.none().with("kind", kind);
    }

    private static <T> Items items(List<T> all, java.util.function.Function<T, Node> node) {
        return new Items(all.stream().map(node).toList());
    }

    private static Fields bar(Standings.Bar bar) {
        return Fields.none()
                .with("name", bar.name())
                .with("points", bar.points())
                .with("expected", bar.expected())
                .with("low", bar.low())
                .with("high", bar.high())
                .with("pass_mark", bar.passMark())
                .with("pass", bar.pass());
    }

    private static Fields slice(Pareto.Slice slice) {
        return Fields.none()
                .with("anchor", slice.anchor())
                .with("name", slice.name())
                .with("loss", slice.loss())
                .with("together", slice.together());
    }

    private static Fields row(HeatMap.Row row) {
        return Fields.none()
                .with("anchor", row.anchor())
                .with("name", row.name())
                .with("losses", items(row.losses(), Node::of));
    }

    private static Fields week(Course.Week week) {
        return Fields.none()
                .with("week", week.week())
                .with("expected", week.expected())
                .with("low", week.low())
                .with("high", week.high());
    }
}
