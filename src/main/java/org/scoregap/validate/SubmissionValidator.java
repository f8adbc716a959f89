package org.scoregap.validate;

import org.scoregap.mapping.Mapping;
import org.scoregap.model.Overrides;
import org.scoregap.model.Submission;
import org.scoregap.read.ReadFile;
import org.scoregap.validate.match.FormMatcher;
import org.scoregap.validate.match.UnitMatcher;

/**
 * Judges one submitted file by the mapping: what it reports, and what is wrong with it. A pure function of its arguments;
 * one instance serves any number of files, one at a time.
 */
public final class SubmissionValidator {
    private final Mapping mapping;
    private final FormMatcher forms;
    private final UnitMatcher units;

    public SubmissionValidator(Mapping mapping) {
        this.mapping = mapping;
        this.forms = new FormMatcher(mapping);
        this.units = new UnitMatcher(mapping);
    }

    /**
     * Reads {@code file} to its end, which stays the caller's to close.
     *
     * @param wanted what options settle
     * @param overrides what people decided about its cells
     * @return problems in the order of the file; a refused file keeps them and its decisions and has no parts
     * @throws org.scoregap.model.ScoregapException when a rule of a form cannot be read
     */
    public Submission validate(ReadFile file, FileFacts facts, Wanted wanted, Overrides overrides) {
        return inspect(file, facts, wanted, overrides).submission();
    }

    /** The same, with what each table was taken for: those that fit no form are in it too. */
    public Inspection inspect(ReadFile file, FileFacts facts, Wanted wanted, Overrides overrides) {
        return new FileValidation(mapping, forms, units, facts, wanted, overrides).of(file);
    }
}
