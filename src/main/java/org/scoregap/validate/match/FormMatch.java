package org.scoregap.validate.match;

import java.util.List;
import java.util.Optional;
import org.scoregap.mapping.Form;

/** What form a table is. */
public sealed interface FormMatch {

    /**
     * It is this one.
     *
     * @param evidence what told: an option, the share of the form's columns found, its title
     */
    record Fits(Form form, Columns columns, String evidence) implements FormMatch {}

    /** It is meant to be this one, and lacks columns that it cannot do without. */
    record Lacks(Form form, Columns columns) implements FormMatch {}

    /** It could be any of these. */
    record Doubtful(List<Form> forms) implements FormMatch {
        public Doubtful {
            forms = List.copyOf(forms);
        }
    }

    /**
     * It is none that the mapping knows.
     *
     * @param nearest the form it has most in common with; empty when it has nothing in common with any
     * @param missing what it lacks of that form
     */
    record Unknown(Optional<Form> nearest, List<String> missing) implements FormMatch {
        public Unknown {
            missing = List.copyOf(missing);
        }
    }
}
