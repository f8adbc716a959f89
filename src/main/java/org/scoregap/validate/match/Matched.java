package org.scoregap.validate.match;

import java.util.List;
import java.util.Optional;
import org.scoregap.model.Problem;

/**
 * The answer to one question about a table.
 *
 * @param decided what it is and where that stands; empty when the table is refused for it
 * @param settled whether an option said so, whatever the file says
 */
public record Matched<T>(Optional<Claim<T>> decided, boolean settled, List<Problem> problems) {
    public Matched {
        problems = List.copyOf(problems);
    }

    static <T> Matched<T> by(Claim<T> claim, Problem... problems) {
        return new Matched<>(Optional.of(claim), false, List.of(problems));
    }

    static <T> Matched<T> refused(Problem problem) {
        return new Matched<>(Optional.empty(), false, List.of(problem));
    }

    public Optional<T> value() {
        return decided.map(Claim::value);
    }
}
