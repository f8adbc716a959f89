package org.scoregap.report.workbook.poi;

import java.util.List;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xddf.usermodel.PresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFNoFillProperties;
import org.apache.poi.xddf.usermodel.XDDFPresetLineDash;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.DisplayBlanks;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.scoregap.report.workbook.sheet.Area;
import org.scoregap.report.workbook.sheet.CellContent;
import org.scoregap.report.workbook.sheet.Chart;
import org.scoregap.report.workbook.sheet.Chart.Axis;
import org.scoregap.report.workbook.sheet.Chart.Cells;
import org.scoregap.report.workbook.sheet.Chart.Drawn;
import org.scoregap.report.workbook.sheet.Chart.Plot;
import org.scoregap.report.workbook.sheet.Chart.Series;

/** Draws one native chart. What its cells hold is written beside their places, for programs that do not look there. */
final class ChartWriter {
    private static final String GRID = "D0D7E2";

    private final XSSFChart chart;

    private ChartWriter(XSSFChart chart) {
        this.chart = chart;
    }

    static void write(Chart values, XSSFDrawing drawing) {
        Area frame = values.frame();
        XSSFChart chart = drawing.createChart(
                drawing.createAnchor(0, 0, 0, 0, frame.left(), frame.top(), frame.right() + 1, frame.bottom() + 1));
        chart.setTitleText(values.title());
        chart.setTitleOverlay(false);
        chart.displayBlanksAs(DisplayBlanks.GAP);
        // What is drawn may stand on a sheet that is hidden.
        chart.getCTChart().getPlotVisOnly().setVal(false);
        chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        chart.getGraphicFrame().setName(values.name());
        chart.getGraphicFrame()
                .getCTGraphicalObjectFrame()
                .getNvGraphicFramePr()
                .getCNvPr()
                .setDescr(values.description());
        values.plots().forEach(new ChartWriter(chart)::plot);
    }

    private void plot(Plot plot) {
        XDDFCategoryAxis names = chart.createCategoryAxis(AxisPosition.BOTTOM);
        XDDFValueAxis figures = axis(plot.axis(), names);
        List<Series> bars = plot.series().stream()
                .filter(series -> series.drawn() == Drawn.BARS)
                .toList();
        if (!bars.isEmpty()) {
            XDDFBarChartData data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, names, figures);
            data.setBarDirection(BarDirection.COL);
            data.setGapWidth(60);
            data.setVaryColors(false);
            bars.forEach(series -> bars(data, series));
            chart.plot(data);
        }
        List<Series> lines = plot.series().stream()
                .filter(series -> series.drawn() != Drawn.BARS)
                .toList();
        if (!lines.isEmpty()) {
            XDDFLineChartData data = (XDDFLineChartData) chart.createData(ChartTypes.LINE, names, figures);
            data.setVaryColors(false);
            lines.forEach(series -> line(data, series));
            chart.plot(data);
        }
    }

    private XDDFValueAxis axis(Axis like, XDDFCategoryAxis names) {
        XDDFValueAxis axis = chart.createValueAxis(like.right() ? AxisPosition.RIGHT : AxisPosition.LEFT);
        names.setVisible(!like.right());
        axis.setVisible(true);
        axis.setCrosses(like.right() ? AxisCrosses.MAX : AxisCrosses.AUTO_ZERO);
        axis.setCrossBetween(AxisCrossBetween.BETWEEN);
        axis.setNumberFormat(like.format());
        like.least().ifPresent(axis::setMinimum);
        if (!like.title().isEmpty()) {
            axis.setTitle(like.title());
        }
        if (like.right()) {
            names.crossAxis(axis);
            axis.crossAxis(names);
        } else {
            names.setCrosses(AxisCrosses.AUTO_ZERO);
            axis.getOrAddMajorGridProperties().setLineProperties(stroke(GRID, 0.5));
        }
        return axis;
    }

    private static void bars(XDDFBarChartData data, Series values) {
        XDDFBarChartData.Series series =
                (XDDFBarChartData.Series) data.addSeries(names(values.names()), numbers(values.figures()));
        titled(series, values.title());
        series.setFillProperties(Colours.fill(values.colour()));
        values.errors()
                .ifPresent(
                        errors -> ErrorBars.add(series.getCTBarSer(), numbers(errors.minus()), numbers(errors.plus())));
    }

    private static void line(XDDFLineChartData data, Series values) {
        XDDFLineChartData.Series series =
                (XDDFLineChartData.Series) data.addSeries(names(values.names()), numbers(values.figures()));
        titled(series, values.title());
        series.setSmooth(false);
        boolean alone = values.drawn() == Drawn.MARKS;
        series.setMarkerStyle(alone ? MarkerStyle.DIAMOND : MarkerStyle.CIRCLE);
        series.setLineProperties(alone ? none() : stroke(values.colour(), 2.25));
        var marker = series.getCTLineSer().getMarker().addNewSpPr();
        marker.addNewSolidFill().addNewSrgbClr().setVal(Colours.bytes(values.colour()));
        marker.addNewLn().addNewSolidFill().addNewSrgbClr().setVal(Colours.bytes(values.colour()));
    }

    private static void titled(XDDFChartData.Series series, Cells title) {
        series.setTitle(texts(title)[0], new CellReference(title.place()));
    }

    private static XDDFCategoryDataSource names(Cells cells) {
        return XDDFDataSourcesFactory.fromArray(texts(cells), cells.place());
    }

    private static XDDFNumericalDataSource<Double> numbers(Cells cells) {
        return XDDFDataSourcesFactory.fromArray(
                cells.contents().stream().map(ChartWriter::number).toArray(Double[]::new), cells.place());
    }

    private static String[] texts(Cells cells) {
        return cells.contents().stream()
                .map(content -> content instanceof CellContent.Text text ? text.text() : "")
                .toArray(String[]::new);
    }

    /** Nothing is drawn where there is no number: POI wants null there. */
    private static @org.jspecify.annotations.Nullable Double number(CellContent content) {
        return content instanceof CellContent.Quantity quantity ? Double.valueOf(quantity.number()) : null;
    }

    static XDDFLineProperties stroke(String colour, double points) {
        XDDFLineProperties line = new XDDFLineProperties(Colours.fill(colour));
        line.setWidth(points);
        line.setPresetDash(new XDDFPresetLineDash(PresetLineDash.SOLID));
        return line;
    }

    private static XDDFLineProperties none() {
        XDDFLineProperties line = new XDDFLineProperties();
        line.setFillProperties(new XDDFNoFillProperties());
        return line;
    }
}
