package org.scoregap.read;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.scoregap.model.Decision;
import org.scoregap.model.Decision.Subject;

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
    /** The evidence of a decision that an option took. */
    public static final String OPTION = "option";

    private static final Pattern FIRST_ROW = Pattern.compile("\\d+");

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

    /** The options that were given when a file was read, from what was decided then. */
    public static ReadingOptions settled(List<Decision> decisions) {
        OptionalInt headerRow = choice(decisions, Subject.HEADER)
                .map(FIRST_ROW::matcher)
                .filter(Matcher::find)
                .map(found -> OptionalInt.of(Integer.parseInt(found.group())))
                .orElse(OptionalInt.empty());
        return new ReadingOptions(
                choice(decisions, Subject.ENCODING).map(Charset::forName),
                choice(decisions, Subject.DELIMITER),
                headerRow,
                choice(decisions, Subject.SHEET));
    }

    private static Optional<String> choice(List<Decision> decisions, Subject subject) {
        return decisions.stream()
                .filter(decision -> decision.subject() == subject)
                .filter(decision -> decision.evidence().startsWith(OPTION))
                .map(Decision::choice)
                .findFirst();
    }
}
