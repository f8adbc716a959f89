package org.scoregap.report.workbook.ooxml;

import java.util.List;
import org.scoregap.report.workbook.ooxml.Chart.Axis;
import org.scoregap.report.workbook.ooxml.Chart.Drawn;
import org.scoregap.report.workbook.ooxml.Chart.Plot;
import org.scoregap.report.workbook.ooxml.Chart.Series;

/** A chart as a part; a program refuses it where its elements stand in another order. */
final class ChartPart {
    private static final String GRID = "D0D7E2";
    private static final int POINT = 12_700;

    private final Chart chart;
    private final Xml xml = new Xml();
    private int order;

    ChartPart(Chart chart) {
        this.chart = chart;
    }

    byte[] bytes() {
        xml.open("c:chartSpace").with("xmlns:c", Names.CHART).with("xmlns:a", Names.DRAWING);
        xml.value("c:roundedCorners", "0").open("c:chart");
        title(chart.title(), 1200);
        xml.value("c:autoTitleDeleted", "0").open("c:plotArea").open("c:layout").close();
        List<Plot> plots = chart.plots();
        for (int i = 0; i < plots.size(); i++) {
            int number = i;
            plot("c:barChart", plots.get(i), number, List.of(Drawn.BARS));
            plot("c:lineChart", plots.get(i), number, List.of(Drawn.LINE, Drawn.MARKS));
        }
        for (int i = 0; i < plots.size(); i++) {
            names(i, plots.get(i).axis());
            figures(i, plots.get(i).axis());
        }
        xml.close()
                .open("c:legend")
                .value("c:legendPos", "b")
                .value("c:overlay", "0")
                .close();
        // What is drawn stands on a sheet that is hidden.
        xml.value("c:plotVisOnly", "0").value("c:dispBlanksAs", "gap");
        return xml.close().close().bytes();
    }

    private void plot(String element, Plot plot, int number, List<Drawn> kinds) {
        List<Series> all = plot.series().stream()
                .filter(series -> kinds.contains(series.drawn()))
                .toList();
        if (all.isEmpty()) {
            return;
        }
        boolean bars = kinds.contains(Drawn.BARS);
        xml.open(element);
        if (bars) {
            xml.value("c:barDir", "col");
        }
        xml.value("c:grouping", bars ? "clustered" : "standard").value("c:varyColors", "0");
        all.forEach(this::series);
        if (bars) {
            xml.value("c:gapWidth", "60");
        } else {
            xml.value("c:marker", "1");
        }
        xml.value("c:axId", namesId(number)).value("c:axId", figuresId(number)).close();
    }

    private void series(Series series) {
        xml.open("c:ser").value("c:idx", Integer.toString(order)).value("c:order", Integer.toString(order));
        order++;
        xml.open("c:tx");
        ChartCells.texts(xml, series.title());
        xml.close().open("c:spPr");
        switch (series.drawn()) {
            case BARS -> fill(series.colour());
            case LINE -> line(series.colour(), 9 * POINT / 4);
            case MARKS -> xml.open("a:ln").open("a:noFill").close().close();
        }
        xml.close();
        if (series.drawn() == Drawn.BARS) {
            xml.value("c:invertIfNegative", "0");
            series.errors().ifPresent(this::errors);
        } else {
            marker(series);
        }
        xml.open("c:cat");
        ChartCells.texts(xml, series.names());
        xml.close().open("c:val");
        ChartCells.numbers(xml, series.figures());
        xml.close();
        if (series.drawn() != Drawn.BARS) {
            xml.value("c:smooth", "0");
        }
        xml.close();
    }

    private void marker(Series series) {
        boolean alone = series.drawn() == Drawn.MARKS;
        xml.open("c:marker").value("c:symbol", alone ? "diamond" : "circle");
        xml.open("c:spPr");
        fill(series.colour());
        line(series.colour(), POINT / 2);
        xml.close().close();
    }

    private void errors(Chart.Errors errors) {
        xml.open("c:errBars").value("c:errBarType", "both").value("c:errValType", "cust");
        xml.value("c:noEndCap", "0").open("c:plus");
        ChartCells.numbers(xml, errors.plus());
        xml.close().open("c:minus");
        ChartCells.numbers(xml, errors.minus());
        xml.close().open("c:spPr");
        line("404040", 3 * POINT / 2);
        xml.close().close();
    }

    private void names(int number, Axis axis) {
        xml.open("c:catAx").value("c:axId", namesId(number));
        xml.open("c:scaling").value("c:orientation", "minMax").close();
        xml.value("c:delete", axis.right() ? "1" : "0").value("c:axPos", "b");
        xml.value("c:majorTickMark", "out").value("c:minorTickMark", "none").value("c:tickLblPos", "low");
        xml.value("c:crossAx", figuresId(number)).value("c:crosses", "autoZero");
        xml.value("c:auto", "0").value("c:noMultiLvlLbl", "1").close();
    }

    private void figures(int number, Axis axis) {
        xml.open("c:valAx").value("c:axId", figuresId(number));
        xml.open("c:scaling").value("c:orientation", "minMax");
        axis.least().ifPresent(least -> xml.value("c:min", Double.toString(least)));
        xml.close().value("c:delete", "0").value("c:axPos", axis.right() ? "r" : "l");
        if (!axis.right()) {
            xml.open("c:majorGridlines").open("c:spPr");
            line(GRID, POINT / 2);
            xml.close().close();
        }
        if (!axis.title().isEmpty()) {
            title(axis.title(), 900);
        }
        xml.open("c:numFmt")
                .with("formatCode", axis.format())
                .with("sourceLinked", 0)
                .close();
        xml.value("c:majorTickMark", "out").value("c:minorTickMark", "none").value("c:tickLblPos", "nextTo");
        xml.value("c:crossAx", namesId(number)).value("c:crosses", axis.right() ? "max" : "autoZero");
        xml.value("c:crossBetween", "between").close();
    }

    private void title(String text, int size) {
        xml.open("c:title").open("c:tx").open("c:rich").open("a:bodyPr").close().open("a:p");
        xml.open("a:pPr").open("a:defRPr").with("sz", size).with("b", 1).close().close();
        xml.open("a:r").open("a:rPr").with("sz", size).with("b", 1).close();
        xml.element("a:t", text).close();
        xml.close().close().close().value("c:overlay", "0").close();
    }

    private void line(String colour, int width) {
        xml.open("a:ln").with("w", width);
        fill(colour);
        xml.value("a:prstDash", "solid").close();
    }

    private void fill(String colour) {
        xml.open("a:solidFill").value("a:srgbClr", colour).close();
    }

    private static String namesId(int plot) {
        return Integer.toString(10 + 2 * plot);
    }

    private static String figuresId(int plot) {
        return Integer.toString(11 + 2 * plot);
    }
}
