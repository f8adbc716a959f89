package org.scoregap.bench;

import java.util.Locale;

/** What the benchmark says, in the language of whoever runs it. */
record Says(boolean chinese) {
    String of(String zh, String en, Object... values) {
        return String.format(Locale.ROOT, chinese ? zh : en, values);
    }
}
