package org.scoregap.model;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What people decided about single cells of one submitted file after it came in. The file is read again with these laid
 * over it, so a corrected figure passes the same checks as a submitted one.
 *
 * @param corrections the text that takes the place of a cell's own ({@code correct})
 * @param accepted problems whose figure somebody vouched for ({@code accept})
 */
public record Overrides(Map<CellRef, String> corrections, Set<Acceptance> accepted) {
    public static final Overrides NONE = new Overrides(Map.of(), Set.of());

    public Overrides {
        corrections = Map.copyOf(corrections);
        accepted = Set.copyOf(accepted);
    }

    /** One problem at one cell. */
    public record Acceptance(CellRef where, ProblemCode code) {}

    /** These and {@code newer} together; of two corrections of one cell the newer holds. */
    public Overrides with(Overrides newer) {
        Map<CellRef, String> texts = new HashMap<>(corrections);
        texts.putAll(newer.corrections);
        Set<Acceptance> vouched = new HashSet<>(accepted);
        vouched.addAll(newer.accepted);
        return new Overrides(texts, vouched);
    }

    public Optional<String> correction(CellRef cell) {
        return Optional.ofNullable(corrections.get(cell));
    }

    /** The problem, marked as vouched for where somebody did so and its code allows it. */
    public Problem applyTo(Problem problem) {
        return problem.code().acceptable() && accepted.contains(new Acceptance(problem.where(), problem.code()))
                ? problem.vouchedFor()
                : problem;
    }

    /** All of {@code problems} with {@link #applyTo}. */
    public List<Problem> applyTo(List<Problem> problems) {
        return problems.stream().map(this::applyTo).toList();
    }
}
