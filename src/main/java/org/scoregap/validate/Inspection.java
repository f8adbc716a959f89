package org.scoregap.validate;

import java.util.List;
import org.scoregap.model.Decision;
import org.scoregap.model.Submission;
import org.scoregap.validate.match.FormMatch;

/**
 * One file as it was judged, and what its tables were taken for.
 *
 * @param tables all of them, in the file's order
 */
public record Inspection(Submission submission, List<InspectedTable> tables) {
    public Inspection {
        tables = List.copyOf(tables);
    }

    /**
     * One table.
     *
     * @param decisions of reading it, and where a form fits of whose it is, of which week, and its columns
     */
    public record InspectedTable(FormMatch match, List<Decision> decisions) {
        public InspectedTable {
            decisions = List.copyOf(decisions);
        }
    }
}
