package org.scoregap.report.workbook.poi;

import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTErrBars;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumDataSource;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumRef;
import org.openxmlformats.schemas.drawingml.x2006.chart.STErrBarType;
import org.openxmlformats.schemas.drawingml.x2006.chart.STErrDir;
import org.openxmlformats.schemas.drawingml.x2006.chart.STErrValType;
import org.openxmlformats.schemas.drawingml.x2006.main.CTLineProperties;

/** How far bars may be off, down and up, which POI's charts have no words for. */
final class ErrorBars {
    private static final int WIDTH = 19_050;

    private ErrorBars() {}

    static void add(CTBarSer series, XDDFNumericalDataSource<Double> minus, XDDFNumericalDataSource<Double> plus) {
        CTErrBars errors = series.addNewErrBars();
        errors.addNewErrDir().setVal(STErrDir.Y);
        errors.addNewErrBarType().setVal(STErrBarType.BOTH);
        errors.addNewErrValType().setVal(STErrValType.CUST);
        errors.addNewNoEndCap().setVal(false);
        reference(errors.addNewPlus(), plus);
        reference(errors.addNewMinus(), minus);
        CTLineProperties line = errors.addNewSpPr().addNewLn();
        line.setW(WIDTH);
        line.addNewSolidFill().addNewSrgbClr().setVal(Colours.bytes("404040"));
    }

    private static void reference(CTNumDataSource to, XDDFNumericalDataSource<Double> source) {
        CTNumRef reference = to.addNewNumRef();
        reference.setF(source.getDataRangeReference());
        source.fillNumericalCache(reference.addNewNumCache());
    }
}
