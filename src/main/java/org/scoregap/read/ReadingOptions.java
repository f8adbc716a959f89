package org.scoregap.read;

import java.nio.charset.Charset;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What somebody says about a file instead of letting it be told by evidence; each settles its question.
 *
 * @param encoding of a text file; for workbooks it means nothing
 * @param delimiter of a text file: the character or characters themselves, or {@code TAB}, {@code SPACE},
 *     {@code SPACES} for runs of them, {@code NONE} for one column
 * @param headerRow the header's row, from 1, in every sheet that is read
 * @param sheet the only sheet to be read, by its name; a text file has none
 */
public record ReadingOptions(
        Optional<Charset> encoding, Optional<String> delimiter, OptionalInt headerRow, Optional<String> sheet) {
    public static final ReadingOptions NONE =
            new ReadingOptions(Optional.empty(), Optional.empty(), OptionalInt.empty(), Optional.empty());

    public ReadingOptions {
        if (delimiter.isPresent() && delimiter.get().isEmpty()) {
            throw new IllegalArgumentException("an empty delimiter");
        }
        if (headerRow.isPresent() && headerRow.getAsInt() < 1) {
            throw new IllegalArgumentException("header row " + headerRow.getAsInt());
        }
    }
}
