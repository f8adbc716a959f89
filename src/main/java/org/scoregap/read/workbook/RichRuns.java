package org.scoregap.read.workbook;

import java.util.regex.Pattern;

/**
 * Keeps the runs of a rich text apart where joining them would make another number: 82 with a raised 1 is {@code 82¹}, and 90
 * struck out before 95 is {@code 90→95}. Only numbers are looked at, all other texts stay as they are.
 */
final class RichRuns {
    private static final Pattern NUMBER = Pattern.compile("[\\d.,%+\\-\\s]*\\d[\\d.,%\\s]*");
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private final StringBuilder text;
    private int from;
    private boolean raised;
    private boolean struck;
    private boolean struckBefore;
    private boolean allStruck;

    RichRuns(StringBuilder text) {
        this.text = text;
    }

    /** A property without a value holds. */
    static boolean isOn(XmlReading xml) {
        return xml.attribute("val")
                .filter(val -> val.equals("0") || val.equals("false"))
                .isEmpty();
    }

    void begin(XmlReading xml) {
        switch (xml.name()) {
            case "r" -> begin(false, false);
            case "vertAlign" ->
                raised = xml.attribute("val").filter("superscript"::equals).isPresent();
            case "strike", "dstrike" -> struck |= isOn(xml);
            default -> {
                // bold, colour, font: nothing that makes another number
            }
        }
    }

    /** A run begins, which {@link #begin(XmlReading)} may yet find raised or struck out. */
    void begin(boolean isRaised, boolean isStruck) {
        from = text.length();
        struckBefore = struck;
        raised = isRaised;
        struck = isStruck;
    }

    /** A run ends; a text of one run that is struck out is a number that nothing replaces: {@code 82→}. */
    void end(String element) {
        if (element.equals("r")) {
            endRun();
        } else if ((element.equals("si") || element.equals("is"))
                && allStruck
                && NUMBER.matcher(text).matches()) {
            text.append('→');
        }
    }

    private void endRun() {
        allStruck = struck && (from == 0 || allStruck);
        if (from == 0 || from > text.length() || !NUMBER.matcher(text).matches()) {
            return;
        }
        if (raised) {
            for (int i = from; i < text.length(); i++) {
                int digit = Character.digit(text.charAt(i), 10);
                if (digit >= 0) {
                    text.setCharAt(i, RAISED.charAt(digit));
                }
            }
        } else if (struck != struckBefore) {
            text.insert(from, '→');
        }
    }
}
