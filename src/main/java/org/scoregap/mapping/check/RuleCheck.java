package org.scoregap.mapping.check;

import com.ezylang.evalex.EvaluationException;
import com.ezylang.evalex.Expression;
import com.ezylang.evalex.parser.ParseException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.scoregap.mapping.Form;
import org.scoregap.mapping.Form.Rule;
import org.scoregap.mapping.yaml.Draft;
import org.scoregap.mapping.yaml.Located;
import org.scoregap.mapping.yaml.MappingProblem.Kind;
import org.scoregap.mapping.yaml.Place;
import org.scoregap.mapping.yaml.Problems;

/**
 * Rules can be evaluated: their syntax holds, each variable is a field that the form has a column for, and they are true
 * or false: what passes here, {@code validate} can evaluate.
 */
final class RuleCheck implements Check {

    @Override
    public void check(Draft draft, Problems problems) {
        for (Located<Form> form : draft.forms()) {
            Set<String> variables = new TreeSet<>(form.value().columns().keySet());
            Map<String, Place> ids = new HashMap<>();
            for (int index = 0; index < form.value().rules().size(); index++) {
                Rule rule = form.value().rules().get(index);
                Place place = form.place().at("rules").at(index);
                Place first = ids.putIfAbsent(rule.id(), place.at("id"));
                if (first != null) {
                    problems.add(Kind.DUPLICATE_ID, place.at("id"), rule.id(), first.position());
                }
                expression(rule.check(), variables, place.at("check"), problems);
            }
        }
    }

    private static void expression(String text, Set<String> variables, Place place, Problems problems) {
        Optional<String> refusal = RuleSandbox.refusal(text);
        if (refusal.isPresent()) {
            problems.add(Kind.RULE_SYNTAX, place, text, refusal.get());
            return;
        }
        Expression expression = new Expression(text, RuleSandbox.CONFIGURATION);
        try {
            Set<String> used = new TreeSet<>();
            expression.getUsedVariables().forEach(name -> used.add(name.toLowerCase(Locale.ROOT)));
            boolean known = true;
            for (String name : used) {
                if (!variables.contains(name)) {
                    problems.addUnknown(Kind.UNKNOWN_REFERENCE, place, name, variables);
                    known = false;
                }
            }
            if (known && !isCondition(expression, used)) {
                problems.add(Kind.RULE_SYNTAX, place, text, "true | false");
            }
        } catch (ParseException e) {
            problems.add(Kind.RULE_SYNTAX, place, text, String.valueOf(e.getMessage()));
        }
    }

    /** Tried with a number in every field; where these numbers have no result, as in 1 / (1 − 1), it is not known. */
    private static boolean isCondition(Expression expression, Set<String> used) throws ParseException {
        try {
            for (String name : used) {
                expression.with(name, BigDecimal.ONE);
            }
            return expression.evaluate().isBooleanValue();
        } catch (EvaluationException | ArithmeticException e) {
            return true;
        }
    }
}
