package org.scoregap.app;

import java.util.List;
import org.scoregap.model.Problem;

/**
 * What a decision about a cell came to.
 *
 * @param taken the file as it reads with the decision laid over it
 * @param refusals what would be refused because of it; unless empty, nothing was recorded and what stood still stands
 */
public record Revision(Taken taken, List<Problem> refusals) {
    public Revision {
        refusals = List.copyOf(refusals);
    }
}
