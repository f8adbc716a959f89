package org.scoregap.model;

/**
 * What was found at one site, as one row of a ledger says it.
 *
 * @param site as registered, or as written where the register does not have it
 * @param row the row of the sheet, from 1; with the tally's column it is the cell
 * @param checked items looked at; 1 for a site that is judged as a whole; 0 for an amount, and where there was
 *     nothing to look at
 * @param found passed of {@code checked} (fractional for a mark), or the amount, as in the tally's {@link Finding}
 * @param note the row's remark; empty when there is none
 */
public record SiteFinding(SiteId site, int row, int checked, double found, String note) {}
