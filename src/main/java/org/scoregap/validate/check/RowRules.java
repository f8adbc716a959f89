package org.scoregap.validate.check;

import com.ezylang.evalex.BaseException;
import com.ezylang.evalex.Expression;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.scoregap.mapping.Form;
import org.scoregap.mapping.Indicator;
import org.scoregap.mapping.check.RuleSandbox;
import org.scoregap.model.CellRef;
import org.scoregap.model.Problem;
import org.scoregap.model.ProblemCode;
import org.scoregap.model.ScoregapException;

/**
 * The rules that a form sets for its rows, as expressions over numbers: arithmetic without powers, comparisons, and, or,
 * not, abs, min, max, round, if. No text, no dates, no data but the row's own figures, see {@link RuleSandbox}.
 */
final class RowRules {
    private final List<Compiled> rules = new ArrayList<>();

    /** @throws ScoregapException when a rule cannot be read; {@link #fault} names why, so {@code check} finds it first */
    RowRules(Form form) {
        for (Form.Rule rule : form.rules()) {
            Optional<String> fault = fault(form, rule);
            if (fault.isPresent()) {
                throw new ScoregapException(
                        ScoregapException.Failure.CONFIGURATION_WRONG,
                        "1",
                        form.id() + "." + rule.id() + ": " + fault.get());
            }
            Expression expression = new Expression(rule.check(), RuleSandbox.CONFIGURATION);
            try {
                rules.add(new Compiled(rule, expression, fields(expression)));
            } catch (BaseException e) {
                throw new IllegalStateException("compiled a moment ago: " + rule.check(), e);
            }
        }
    }

    /** What is wrong with a rule: its syntax, or a name that is no field of the form; empty when nothing is. */
    static Optional<String> fault(Form form, Form.Rule rule) {
        String check = rule.check();
        Optional<String> refusal = RuleSandbox.refusal(check);
        if (refusal.isPresent()) {
            return refusal;
        }
        Expression expression = new Expression(check, RuleSandbox.CONFIGURATION);
        try {
            return expression.getUsedVariables().stream()
                    .filter(name -> !form.columns().containsKey(fieldOf(name)))
                    .sorted()
                    .findFirst()
                    .map(name -> "no field " + name);
        } catch (BaseException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    boolean isEmpty() {
        return rules.isEmpty();
    }

    /**
     * @param variables the row's figures by field
     * @param place where a field stands in this row
     */
    void check(ProblemLog log, Map<String, Double> variables, Indicator about, Function<String, CellRef> place) {
        for (Compiled rule : rules) {
            if (variables.keySet().containsAll(rule.fields()) && !rule.holds(variables)) {
                SortedMap<String, Double> used = new TreeMap<>(variables);
                used.keySet().retainAll(rule.fields());
                List<String> found = used.entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + Written.number(entry.getValue()))
                        .toList();
                Problem problem = log.problem(
                        ProblemCode.RULE_BROKEN,
                        place.apply(rule.first()),
                        String.join(", ", found),
                        rule.rule.id() + ": " + rule.rule.check());
                log.add(problem.about(about.id(), about.pointsAtStake()).as(rule.rule.severity()));
            }
        }
    }

    private static List<String> fields(Expression expression) throws BaseException {
        TreeSet<String> fields = new TreeSet<>();
        expression.getUsedVariables().forEach(variable -> fields.add(fieldOf(variable)));
        return List.copyOf(fields);
    }

    private static String fieldOf(String variable) {
        return variable.toLowerCase(Locale.ROOT);
    }

    /** A rule, read once, and the fields it needs: by name, and as the expression writes them. */
    private record Compiled(Form.Rule rule, Expression expression, List<String> fields) {

        /** The field that the rule names first: that is where people look. */
        String first() {
            String check = rule.check().toLowerCase(Locale.ROOT);
            return fields.stream()
                    .min(Comparator.<String>comparingInt(check::indexOf).thenComparing(Comparator.naturalOrder()))
                    .orElse("");
        }

        /** What cannot be computed, such as a division by 0, breaks no rule. */
        boolean holds(Map<String, Double> variables) {
            fields.forEach(field -> expression.with(field, BigDecimal.valueOf(variables.getOrDefault(field, 0.0))));
            try {
                return expression.evaluate().getBooleanValue();
            } catch (BaseException | ArithmeticException e) {
                return true;
            }
        }
    }
}
