package org.scoregap.report.workbook;

import java.util.HashMap;
import java.util.Map;
import org.scoregap.report.ColumnSpec.Fit;
import org.scoregap.report.Value.Tone;
import org.scoregap.report.workbook.ooxml.CellContent;
import org.scoregap.report.workbook.ooxml.Styles;
import org.scoregap.report.workbook.ooxml.Styles.Font;
import org.scoregap.report.workbook.ooxml.Styles.Style;

/** The workbook's styles, each made once. */
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

    private final Styles styles;
    private final Map<Look, Integer> made = new HashMap<>();
    private final Map<Look, Integer> quoted = new HashMap<>();

    Looks(Styles styles) {
        this.styles = styles;
    }

    /** The style's number. */
    int of(Look look, CellContent content) {
        return content instanceof CellContent.Text text && text.looksLikeFormula()
                ? quoted.computeIfAbsent(look, key -> styles.of(make(key, true)))
                : made.computeIfAbsent(look, key -> styles.of(make(key, false)));
    }

    private static Style make(Look look, boolean quoted) {
        String format = look.format();
        String fill = FILLS.getOrDefault(look.tone(), "");
        boolean wraps = look.fit() == Fit.TEXT;
        String side = side(look.fit());
        return switch (look.kind()) {
            case TITLE -> line(new Font(15, true, NAVY, false), quoted);
            case HEADING -> line(new Font(12, true, NAVY, false), quoted);
            case SENTENCE -> new Style(font(BLACK, false), "", "", format, "", "top", true, quoted);
            case SENTENCE_LINE -> line(font(BLACK, false), quoted);
            case LINK -> line(font(BLUE, true), quoted);
            case HEADER ->
                new Style(new Font(10, true, "FFFFFF", false), HEADER, LINE, format, "center", "center", true, quoted);
            case TOTAL ->
                new Style(
                        new Font(10, true, BLACK, false),
                        fill.isEmpty() ? PALE : fill,
                        LINE,
                        format,
                        side,
                        "center",
                        wraps,
                        quoted);
            case BODY ->
                new Style(
                        font(INKS.getOrDefault(look.tone(), BLACK), false),
                        fill,
                        LINE,
                        format,
                        side,
                        "center",
                        wraps,
                        quoted);
            case BODY_LINK -> new Style(font(BLUE, true), fill, LINE, format, side, "center", wraps, quoted);
        };
    }

    private static String side(Fit fit) {
        return fit == Fit.NUMBER ? "right" : fit == Fit.WORD ? "center" : "left";
    }

    /** Text that may run over the cells beside it. */
    private static Style line(Font font, boolean quoted) {
        return new Style(font, "", "", CellContent.GENERAL, "", "center", false, quoted);
    }

    private static Font font(String colour, boolean underlined) {
        return new Font(10, false, colour, underlined);
    }
}
