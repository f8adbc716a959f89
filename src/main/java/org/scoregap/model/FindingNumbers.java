package org.scoregap.model;

/**
 * The sites of one file, and what its rows say of them, by number: a million rows name ten thousand sites and say a few
 * hundred different things. A number once given stays, so that lists packed by it do not change. For one thread at a time.
 */
public final class FindingNumbers {
    /** Where nearly every row says something else, to know it all again would take more memory than it spares. */
    private static final int MOST_SAID = 65_536;

    private final Numbering<SiteId> sites = new Numbering<>(Integer.MAX_VALUE);
    private final Numbering<Said> said = new Numbering<>(MOST_SAID);

    private record Said(int checked, double found, String note) {}

    /** The number of a site, from 0; always the same one for the same site. */
    public int site(SiteId site) {
        return sites.of(site);
    }

    int said(int checked, double found, String note) {
        return said.of(new Said(checked, found, note));
    }

    SiteFinding finding(int site, int row, int said) {
        Said what = this.said.get(said);
        return new SiteFinding(sites.get(site), row, what.checked, what.found, what.note);
    }
}
