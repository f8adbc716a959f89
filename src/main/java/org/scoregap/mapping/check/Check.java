package org.scoregap.mapping.check;

import org.scoregap.mapping.yaml.Draft;
import org.scoregap.mapping.yaml.Problems;

/** One family of checks. It looks at whatever could be read, and says nothing about what is missing for another error. */
interface Check {
    void check(Draft draft, Problems problems);
}
