package org.scoregap.sample;

import org.scoregap.mapping.Indicator;

/**
 * What a unit writes down for one indicator in one week.
 *
 * @param checked sites looked at; 0 where nothing is sampled
 * @param passed of a rate, how many met the standard
 * @param amount of a grade the mean mark, else the value, the count or 1 for done
 * @param mended of the failures, how many have been put right already
 */
record Report(Indicator indicator, int checked, int passed, double amount, int mended) {

    int failed() {
        return checked - passed;
    }

    boolean sameFigures(Report other) {
        return checked == other.checked && passed == other.passed && amount == other.amount;
    }

    /** One that passed was not looked at. */
    Report withOneLess() {
        return new Report(indicator, checked - 1, Math.max(0, passed - 1), amount, passed > 0 ? mended : 0);
    }
}
