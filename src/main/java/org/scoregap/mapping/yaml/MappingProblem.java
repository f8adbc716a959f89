package org.scoregap.mapping.yaml;

import java.util.Comparator;
import java.util.Optional;
import org.scoregap.model.Severity;

/**
 * Something wrong in a mapping file. All of them are reported in one run. The texts for people are in the bundle
 * {@code org.scoregap.mapping.problems}: {@code {0}} is found, {@code {1}} expected, {@code {2}} nearest.
 *
 * @param file the file's name, without its folder
 * @param line from 1; 0 for the file as a whole
 * @param column from 1, in characters; in {@code sites.csv} the number of the field; 0 for the whole line or file
 * @param path JSON pointer to the value ({@code /3/scores-in/0/points}); empty for the file as a whole
 * @param found the offending text or figure, as data; empty when something is missing
 * @param expected what would be right, as data: a key, a number, a list of values, a sample; may be empty
 * @param nearest the valid name that was most likely meant
 */
public record MappingProblem(
        Severity severity,
        Kind kind,
        String file,
        int line,
        int column,
        String path,
        String found,
        String expected,
        Optional<String> nearest)
        implements Comparable<MappingProblem> {
    private static final Comparator<MappingProblem> ORDER = Comparator.comparing(MappingProblem::file)
            .thenComparing(MappingProblem::line)
            .thenComparing(MappingProblem::column)
            .thenComparing(MappingProblem::kind)
            .thenComparing(MappingProblem::path)
            .thenComparing(MappingProblem::found)
            .thenComparing(MappingProblem::expected)
            .thenComparing(problem -> problem.nearest().orElse(""));

    /** What is wrong; the bundle has a text for each. */
    public enum Kind {
        // the file as text
        FILE_MISSING,
        SYNTAX,
        ALIAS_OR_TAG_REFUSED,
        DUPLICATE_KEY,
        TOO_DEEP,
        ROW_MALFORMED,

        // one value
        NOT_A_LIST,
        NOT_A_MAP,
        NOT_A_TEXT,
        NOT_A_NUMBER,
        MALFORMED,
        UNKNOWN_KEY,
        MISSING_KEY,
        UNKNOWN_VALUE,
        OUT_OF_RANGE,
        KEYS_CONFLICT,
        FOLDER_OUTSIDE,
        FIGURE_DOUBTFUL(Severity.WARNING),

        // names and references
        UNKNOWN_REFERENCE,
        DUPLICATE_ID,
        AMBIGUOUS_NAME,
        CYCLE,
        UNIT_UNSUITABLE,
        NO_SUCH_SITES(Severity.WARNING),
        SAMPLE_EXCEEDS_SITES(Severity.WARNING),

        // points and scoring
        SHARES_EXCEED,
        POINTS_DISAGREE,
        POINTS_UNALLOCATED(Severity.NOTICE),
        TIERS_UNORDERED,
        LEVELS_UNORDERED,
        DIRECTION_DISAGREES,
        SCORING_UNFIT,

        // forms
        COLUMN_MISSING,
        COLUMN_DOUBTFUL(Severity.WARNING),
        HEADER_AMBIGUOUS,
        RULE_SYNTAX,

        /** What only the JSON Schema found. */
        SCHEMA;

        private final Severity severity;

        Kind() {
            this(Severity.ERROR);
        }

        Kind(Severity severity) {
            this.severity = severity;
        }

        public Severity severity() {
            return severity;
        }
    }

    /** By file, line and column. */
    @Override
    public int compareTo(MappingProblem other) {
        return ORDER.compare(this, other);
    }
}
