/**
 * Drafts a form for a table that no form fits: guesses for a person to go over, never used to read anything. Start at
 * {@link org.scoregap.validate.draft.FormDraft}.
 */
@NullMarked
package org.scoregap.validate.draft;

import org.jspecify.annotations.NullMarked;
