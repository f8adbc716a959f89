package org.scoregap.report.preview;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.scoregap.model.CellRef;
import org.scoregap.model.Problem;
import org.scoregap.model.Severity;
import org.scoregap.report.Value;

/** Marks what has a problem: by a sign for every reader, and by a colour where there are colours. */
final class Marks {
    private final Map<CellRef, Severity> worst = new HashMap<>();

    Marks(List<Problem> problems) {
        for (Problem problem : problems) {
            worst.merge(problem.where(), problem.severity(), (a, b) -> a.compareTo(b) <= 0 ? a : b);
        }
    }

    /** What stands in a cell; {@code !} behind it where it is wrong, {@code ?} where it is doubtful. */
    Value marked(String text, CellRef where) {
        Optional<Severity> severity = Optional.ofNullable(worst.get(where));
        if (severity.isEmpty() || severity.get() == Severity.NOTICE) {
            return new Value.Text(text);
        }
        boolean wrong = severity.get() == Severity.ERROR;
        return new Value.Code(
                text, (text + (wrong ? " !" : " ?")).strip(), wrong ? Value.Tone.BAD : Value.Tone.DOUBTFUL);
    }
}
