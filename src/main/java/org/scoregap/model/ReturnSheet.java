package org.scoregap.model;

import java.util.regex.Pattern;

/** The sheet that a return slip puts before a department's own: it lists problems and is never data when it comes back. */
public final class ReturnSheet {
    private static final Pattern NAME = Pattern.compile("(退回说明|Returned)( ?\\d+)?");
    private static final Pattern TITLE = Pattern.compile("(退回说明|Returned) · scoregap\\b.*", Pattern.DOTALL);

    private ReturnSheet() {}

    /** Whether a sheet is one: by its name and its first text, for a department may call a sheet of its own so. */
    public static boolean isOne(String name, String firstText) {
        return NAME.matcher(name.strip()).matches()
                && TITLE.matcher(firstText.strip()).matches();
    }
}
