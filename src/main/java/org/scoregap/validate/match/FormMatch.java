package org.scoregap.validate.match;

import java.util.List;
import java.util.Optional;
import org.scoregap.mapping.Form;

/** What form a table is, and how all forms that have anything in common with it compare. */
public sealed interface FormMatch {
    /** The forms that have anything in common with the table, best first. */
    List<FormScore> scores();

    /** Which columns hold what; empty where no single form is meant. */
    default Optional<Columns> matchedColumns() {
        return Optional.empty();
    }

    /**
     * It is this one.
     *
     * @param told what an option says, or how well the form explains the table
     */
    record Fits(Form form, Columns columns, Told told, List<FormScore> scores) implements FormMatch {
        public Fits {
            scores = List.copyOf(scores);
        }

        @Override
        public Optional<Columns> matchedColumns() {
            return Optional.of(columns);
        }

        /** What told it, as it is recorded: an option, the share of the form's columns found, its title. */
        public String evidence() {
            return switch (told) {
                case OPTION -> "--form";
                case CONTENT -> scores.get(0).evidence();
            };
        }
    }

    /** What settles a form. */
    enum Told {
        OPTION,
        /** The table's columns and title; the form is the first of the scores. */
        CONTENT
    }

    /** It is meant to be this one, and lacks columns that it cannot do without. */
    record Lacks(Form form, Columns columns, List<FormScore> scores) implements FormMatch {
        public Lacks {
            scores = List.copyOf(scores);
        }

        @Override
        public Optional<Columns> matchedColumns() {
            return Optional.of(columns);
        }
    }

    /** It could be any of these. */
    record Doubtful(List<Form> forms, List<FormScore> scores) implements FormMatch {
        public Doubtful {
            forms = List.copyOf(forms);
            scores = List.copyOf(scores);
        }
    }

    /**
     * It is none that the mapping knows.
     *
     * @param nearest the form it has most in common with; empty when it has nothing in common with any
     * @param missing what it lacks of that form
     */
    record Unknown(Optional<Form> nearest, List<String> missing, List<FormScore> scores) implements FormMatch {
        public Unknown {
            missing = List.copyOf(missing);
            scores = List.copyOf(scores);
        }
    }
}
