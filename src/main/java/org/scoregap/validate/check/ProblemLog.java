package org.scoregap.validate.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.scoregap.mapping.Indicator;
import org.scoregap.model.CellRef;
import org.scoregap.model.Overrides;
import org.scoregap.model.Problem;
import org.scoregap.model.ProblemCode;

/** Takes the problems of one file as they are found, and knows which of them somebody vouched for. */
public final class ProblemLog {
    private static final Comparator<Problem> AS_IN_THE_FILE =
            Comparator.comparing(Problem::where).thenComparing(Problem::code);

    private final String file;
    private final Overrides overrides;
    private final List<Problem> problems = new ArrayList<>();
    private int refusals;

    public ProblemLog(String file, Overrides overrides) {
        this.file = file;
        this.overrides = overrides;
    }

    public void add(Problem problem) {
        Problem judged = overrides.applyTo(problem);
        problems.add(judged);
        if (judged.refuses()) {
            refusals++;
        }
    }

    /** Takes over all that another log of the same file has. */
    public void addAll(ProblemLog other) {
        problems.addAll(other.problems);
        refusals += other.refusals;
    }

    void add(ProblemCode code, CellRef where, String found, String expected, Indicator about) {
        add(code, where, found, expected, Optional.empty(), Optional.of(about));
    }

    void add(
            ProblemCode code,
            CellRef where,
            String found,
            String expected,
            Optional<String> suggestion,
            Optional<Indicator> about) {
        Problem problem = problem(code, where, found, expected).suggesting(suggestion);
        add(about.map(i -> problem.about(i.id(), i.pointsAtStake())).orElse(problem));
    }

    public Problem problem(ProblemCode code, CellRef where, String found, String expected) {
        return Problem.of(code, file, where, found, expected);
    }

    /** How many problems so far refuse their row or file; it grows while a row is checked when that row is refused. */
    public int refusals() {
        return refusals;
    }

    /** The last refusal concerns a whole column: it does not refuse the row in which it was met. */
    void spareTheRow() {
        refusals--;
    }

    /** Takes back what followed from a mistake that is reported by itself. */
    void withdraw(Predicate<Problem> consequence) {
        problems.removeIf(consequence);
    }

    /** In the order of the file, each once. */
    public List<Problem> sorted() {
        return problems.stream().distinct().sorted(AS_IN_THE_FILE).toList();
    }
}
