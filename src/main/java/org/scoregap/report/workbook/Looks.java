package org.scoregap.report.workbook;

import java.util.Map;
import org.scoregap.report.ColumnSpec.Fit;
import org.scoregap.report.Value.Tone;
import org.scoregap.report.workbook.sheet.CellContent;
import org.scoregap.report.workbook.sheet.Style;
import org.scoregap.report.workbook.sheet.Style.Font;
import org.scoregap.report.workbook.sheet.Style.Side;

/** What each look is in colours and fonts. */
final class Looks {
    private static final String BLACK = "000000";
    private static final String NAVY = "1F3864";
    private static final String LINE = "D0D7E2";
    private static final String HEADER = "2F5597";
    private static final String PALE = "EAF0F8";
    private static final String BLUE = "0563C1";
    private static final Map<Tone, String> FILLS =
            Map.of(Tone.GOOD, "E2F0D9", Tone.DOUBTFUL, "FFF2CC", Tone.BAD, "FBE0DD");
    private static final Map<Tone, String> INKS =
            Map.of(Tone.GOOD, "375623", Tone.DOUBTFUL, "7F6000", Tone.BAD, "A61C12");

    private static final Font LINKED = new Font(10, false, BLUE, true);

    private Looks() {}

    static Style of(Look look, CellContent content) {
        boolean quoted = content instanceof CellContent.Text text && text.looksLikeFormula();
        String fill = FILLS.getOrDefault(look.tone(), "");
        return switch (look.kind()) {
            case TITLE -> line(new Font(15, true, NAVY, false), quoted);
            case HEADING -> line(new Font(12, true, NAVY, false), quoted);
            case SENTENCE -> new Style(font(BLACK), "", "", look.format(), Side.USUAL, true, true, quoted);
            case SENTENCE_LINE -> line(font(BLACK), quoted);
            case LINK -> line(LINKED, quoted);
            case HEADER ->
                new Style(
                        new Font(10, true, "FFFFFF", false),
                        HEADER,
                        LINE,
                        look.format(),
                        Side.CENTER,
                        false,
                        true,
                        quoted);
            case TOTAL -> boxed(look, new Font(10, true, BLACK, false), fill.isEmpty() ? PALE : fill, quoted);
            case BODY -> boxed(look, font(INKS.getOrDefault(look.tone(), BLACK)), fill, quoted);
            case BODY_LINK -> boxed(look, LINKED, fill, quoted);
        };
    }

    private static Style boxed(Look look, Font font, String fill, boolean quoted) {
        Side side = switch (look.fit()) {
            case NUMBER -> Side.RIGHT;
            case WORD -> Side.CENTER;
            case TEXT -> Side.LEFT;
        };
        return new Style(font, fill, LINE, look.format(), side, false, look.fit() == Fit.TEXT, quoted);
    }

    /** Text that may run over the cells beside it. */
    private static Style line(Font font, boolean quoted) {
        return new Style(font, "", "", CellContent.GENERAL, Side.USUAL, false, false, quoted);
    }

    private static Font font(String colour) {
        return new Font(10, false, colour, false);
    }
}
