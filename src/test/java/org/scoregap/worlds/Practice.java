package org.scoregap.worlds;

/** A way to say what the assessment will cost, from what is known of a city. */
interface Practice {
    Estimate of(City city);
}
