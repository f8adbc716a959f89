package org.scoregap.store;

import org.scoregap.model.Appeal;

/**
 * What opening or deciding an appeal came to.
 *
 * @param appeal as it stands now
 * @param fresh false where it stood so before, or was decided otherwise: nothing changed
 */
public record AppealOutcome(Appeal appeal, boolean fresh) {}
