package org.scoregap.read.table;

import org.scoregap.read.Cell;
import org.scoregap.read.RawRow;

/** What rows at the foot of a table look like, beside rows of its body. */
final class FooterShape {
    private final Header header;
    private final FillDown fillDown;

    FooterShape(Header header, FillDown fillDown) {
        this.header = header;
        this.fillDown = fillDown;
    }

    /** Whether it has a value in each column, as rows of the body have: {@code 审核 | 动词}. */
    boolean isLikeBody(RawRow raw) {
        return raw.filled() > 1 && raw.filled() == header.columns().size();
    }

    /** {@code 备注} below names may be one of them, without a value. */
    boolean isWordAlone(RawRow raw, boolean apart) {
        return !apart
                && raw.filled() == 1
                && !FooterWords.isLabel(raw.cell(raw.width()).text())
                && !fillDown.spansTable(raw);
    }

    static boolean isFooter(RawRow raw) {
        Cell cell = raw.cell(HeaderWindow.firstFilled(raw));
        return cell instanceof Cell.Text
                && FooterWords.begin(cell.text())
                && (FooterWords.isLabel(cell.text()) || raw.filled() == 1)
                && raw.cells().stream().noneMatch(CellShape::isFigure);
    }

    /** {@code 填表人 | 李敏}, {@code 联系电话：| 13900000000}. */
    static boolean isSigned(RawRow raw) {
        Cell cell = raw.cell(HeaderWindow.firstFilled(raw));
        return cell instanceof Cell.Text
                && FooterWords.begin(cell.text())
                && (FooterWords.signs(cell.text()) || raw.cells().stream().noneMatch(CellShape::isFigure));
    }

    boolean isLoneText(RawRow raw) {
        return raw.filled() == 1 && header.columns().size() > 1 && CellShape.isWords(raw.cell(raw.width()));
    }
}
