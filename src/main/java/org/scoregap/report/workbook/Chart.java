package org.scoregap.report.workbook;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xddf.usermodel.PresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFNoFillProperties;
import org.apache.poi.xddf.usermodel.XDDFPresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFShapeProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
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
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTErrBars;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumDataSource;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumRef;
import org.openxmlformats.schemas.drawingml.x2006.chart.STErrBarType;
import org.openxmlformats.schemas.drawingml.x2006.chart.STErrDir;
import org.openxmlformats.schemas.drawingml.x2006.chart.STErrValType;
import org.openxmlformats.schemas.drawingml.x2006.main.CTLineProperties;
import org.scoregap.report.book.Figure;

/** One native chart: bars and lines over the rows of a list. */
final class Chart {
    private final XSSFSheet data;
    private final XSSFChart chart;
    private final List<XDDFChartData> drawn = new ArrayList<>();
    private XDDFCategoryAxis below;
    private XDDFValueAxis beside;

    /** @param from the first column that it covers; {@code to} is the first that it does not */
    Chart(Page page, XSSFSheet data, Figure figure, int from, int to, int rows) {
        this.data = data;
        XSSFDrawing drawing = page.sheet().createDrawingPatriarch();
        this.chart = drawing.createChart(drawing.createAnchor(0, 0, 0, 0, from, page.next(), to, page.next() + rows));
        chart.setTitleText(figure.title());
        chart.setTitleOverlay(false);
        chart.displayBlanksAs(DisplayBlanks.GAP);
        chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        chart.getGraphicFrame().setName(figure.id());
        chart.getGraphicFrame()
                .getCTGraphicalObjectFrame()
                .getNvGraphicFramePr()
                .getCNvPr()
                .setDescr(figure.description());
        this.below = chart.createCategoryAxis(AxisPosition.BOTTOM);
        this.beside = chart.createValueAxis(AxisPosition.LEFT);
        below.setVisible(true);
        beside.setVisible(true);
    }

    /** @param title of the value axis; may be empty */
    void axes(String title, String format) {
        titled(title, format);
        beside.setCrosses(AxisCrosses.AUTO_ZERO);
        below.setCrosses(AxisCrosses.AUTO_ZERO);
        beside.setCrossBetween(AxisCrossBetween.BETWEEN);
        beside.getOrAddMajorGridProperties().setLineProperties(stroke(Looks.LINE, 0.5));
    }

    /** The value axis begins there. */
    void from(double least) {
        beside.setMinimum(least);
    }

    /** What is drawn from now on has an axis of its own on the right. */
    void secondAxis(String title, String format) {
        below = chart.createCategoryAxis(AxisPosition.BOTTOM);
        below.setVisible(false);
        beside = chart.createValueAxis(AxisPosition.RIGHT);
        beside.setVisible(true);
        titled(title, format);
        beside.setCrosses(AxisCrosses.MAX);
        beside.setMinimum(0);
        beside.setCrossBetween(AxisCrossBetween.BETWEEN);
        below.crossAxis(beside);
        beside.crossAxis(below);
    }

    private void titled(String title, String format) {
        if (!title.isEmpty()) {
            beside.setTitle(title);
        }
        beside.setNumberFormat(format);
    }

    void bars(ListOnSheet list, int column, String colour) {
        XDDFBarChartData bars = (XDDFBarChartData) chart.createData(ChartTypes.BAR, below, beside);
        bars.setBarDirection(BarDirection.COL);
        bars.setGapWidth(60);
        bars.setVaryColors(false);
        XDDFChartData.Series series = bars.addSeries(names(list), numbers(list, column));
        titled(series, list, column);
        series.setFillProperties(fill(colour));
        drawn.add(bars);
    }

    /** How far the bars drawn last may be off. */
    void errors(ListOnSheet list, int minus, int plus) {
        XDDFBarChartData bars = (XDDFBarChartData) drawn.get(drawn.size() - 1);
        CTErrBars errors =
                ((XDDFBarChartData.Series) bars.getSeries(0)).getCTBarSer().addNewErrBars();
        errors.addNewErrDir().setVal(STErrDir.Y);
        errors.addNewErrBarType().setVal(STErrBarType.BOTH);
        errors.addNewErrValType().setVal(STErrValType.CUST);
        errors.addNewNoEndCap().setVal(false);
        reference(errors.addNewPlus(), numbers(list, plus));
        reference(errors.addNewMinus(), numbers(list, minus));
        CTLineProperties line = errors.addNewSpPr().addNewLn();
        line.setW(19_050);
        line.addNewSolidFill().addNewSrgbClr().setVal(rgb("404040"));
    }

    private static void reference(CTNumDataSource to, XDDFNumericalDataSource<Double> source) {
        CTNumRef reference = to.addNewNumRef();
        reference.setF(source.getDataRangeReference());
        source.fillNumericalCache(reference.addNewNumCache());
    }

    void line(ListOnSheet list, int column, String colour) {
        XDDFLineChartData.Series series = series(list, column);
        series.setMarkerStyle(MarkerStyle.CIRCLE);
        XDDFShapeProperties shape = new XDDFShapeProperties();
        shape.setLineProperties(stroke(colour, 2.25));
        series.setShapeProperties(shape);
        marker(series, colour);
    }

    /** Points without a line between them. */
    void marks(ListOnSheet list, int column, String colour) {
        XDDFLineChartData.Series series = series(list, column);
        series.setMarkerStyle(MarkerStyle.DIAMOND);
        XDDFLineProperties none = new XDDFLineProperties();
        none.setFillProperties(new XDDFNoFillProperties());
        series.setLineProperties(none);
        marker(series, colour);
    }

    private XDDFLineChartData.Series series(ListOnSheet list, int column) {
        XDDFLineChartData lines = (XDDFLineChartData) drawn.stream()
                .filter(XDDFLineChartData.class::isInstance)
                .findFirst()
                .orElseGet(() -> {
                    XDDFChartData made = chart.createData(ChartTypes.LINE, below, beside);
                    made.setVaryColors(false);
                    drawn.add(made);
                    return made;
                });
        XDDFLineChartData.Series series =
                (XDDFLineChartData.Series) lines.addSeries(names(list), numbers(list, column));
        titled(series, list, column);
        series.setSmooth(false);
        return series;
    }

    private static void marker(XDDFLineChartData.Series series, String colour) {
        var properties = series.getCTLineSer().getMarker().addNewSpPr();
        properties.addNewSolidFill().addNewSrgbClr().setVal(rgb(colour));
        properties.addNewLn().addNewSolidFill().addNewSrgbClr().setVal(rgb(colour));
    }

    private void titled(XDDFChartData.Series series, ListOnSheet list, int column) {
        series.setTitle(
                data.getRow(list.header()).getCell(column).getStringCellValue(),
                new CellReference(data.getSheetName(), list.header(), column, true, true));
    }

    private XDDFCategoryDataSource names(ListOnSheet list) {
        return XDDFDataSourcesFactory.fromStringCellRange(data, cells(list, 0));
    }

    private XDDFNumericalDataSource<Double> numbers(ListOnSheet list, int column) {
        return XDDFDataSourcesFactory.fromNumericCellRange(data, cells(list, column));
    }

    private static CellRangeAddress cells(ListOnSheet list, int column) {
        return new CellRangeAddress(list.first(), list.last(), column, column);
    }

    private static XDDFLineProperties stroke(String colour, double points) {
        XDDFLineProperties line = new XDDFLineProperties(fill(colour));
        line.setWidth(points);
        line.setPresetDash(new XDDFPresetLineDash(PresetLineDash.SOLID));
        return line;
    }

    private static XDDFSolidFillProperties fill(String colour) {
        return new XDDFSolidFillProperties(XDDFColor.from(rgb(colour)));
    }

    private static byte[] rgb(String colour) {
        return HexFormat.of().parseHex(colour);
    }

    /** Nothing may be added after it. */
    void finish() {
        drawn.forEach(chart::plot);
    }
}
