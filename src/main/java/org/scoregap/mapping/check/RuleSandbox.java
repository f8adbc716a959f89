package org.scoregap.mapping.check;

import com.ezylang.evalex.Expression;
import com.ezylang.evalex.config.ExpressionConfiguration;
import com.ezylang.evalex.config.MapBasedFunctionDictionary;
import com.ezylang.evalex.config.MapBasedOperatorDictionary;
import com.ezylang.evalex.data.EvaluationValue;
import com.ezylang.evalex.functions.AbstractFunction;
import com.ezylang.evalex.functions.FunctionParameter;
import com.ezylang.evalex.functions.basic.AbsFunction;
import com.ezylang.evalex.functions.basic.IfFunction;
import com.ezylang.evalex.functions.basic.MaxFunction;
import com.ezylang.evalex.functions.basic.MinFunction;
import com.ezylang.evalex.functions.basic.NotFunction;
import com.ezylang.evalex.operators.arithmetic.InfixDivisionOperator;
import com.ezylang.evalex.operators.arithmetic.InfixMinusOperator;
import com.ezylang.evalex.operators.arithmetic.InfixMultiplicationOperator;
import com.ezylang.evalex.operators.arithmetic.InfixPlusOperator;
import com.ezylang.evalex.operators.arithmetic.PrefixMinusOperator;
import com.ezylang.evalex.operators.booleans.InfixAndOperator;
import com.ezylang.evalex.operators.booleans.InfixEqualsOperator;
import com.ezylang.evalex.operators.booleans.InfixGreaterEqualsOperator;
import com.ezylang.evalex.operators.booleans.InfixGreaterOperator;
import com.ezylang.evalex.operators.booleans.InfixLessEqualsOperator;
import com.ezylang.evalex.operators.booleans.InfixLessOperator;
import com.ezylang.evalex.operators.booleans.InfixNotEqualsOperator;
import com.ezylang.evalex.operators.booleans.InfixOrOperator;
import com.ezylang.evalex.operators.booleans.PrefixNotOperator;
import com.ezylang.evalex.parser.ASTNode;
import com.ezylang.evalex.parser.ParseException;
import com.ezylang.evalex.parser.Token;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the expression of a rule may use: these operators and functions and nothing else, in 16 digits, at most 500
 * characters. It can be wrong, never harmful.
 */
public final class RuleSandbox {
    public static final ExpressionConfiguration CONFIGURATION = ExpressionConfiguration.builder()
            .arraysAllowed(false)
            .structuresAllowed(false)
            .binaryAllowed(false)
            .implicitMultiplicationAllowed(false)
            .singleQuoteStringLiteralsAllowed(false)
            .mathContext(MathContext.DECIMAL64)
            .defaultConstants(constants())
            .functionDictionary(functions())
            .operatorDictionary(operators())
            .build();

    private static final int LONGEST = 500;
    private static final String NO_NUMBER = "not a number";
    private static final String NO_OPERAND = "an operand is missing";

    private RuleSandbox() {}

    /** Why {@code text} is no expression, or none that is tried; empty where it is one. */
    public static Optional<String> refusal(String text) {
        if (text.length() > LONGEST) {
            return Optional.of("longer than " + LONGEST + " characters");
        }
        boolean harmless = text.indexOf('"') < 0 && text.indexOf('\'') < 0 && !text.matches(".*\\d[eE][+-]?\\d{3,}.*");
        return harmless ? syntax(text) : Optional.of("numbers and fields only");
    }

    private static Optional<String> syntax(String text) {
        try {
            for (ASTNode node : new Expression(text, CONFIGURATION).getAllASTNodes()) {
                if (node.getToken().getType() == Token.TokenType.NUMBER_LITERAL) {
                    EvaluationValue.numberOfString(node.getToken().getValue(), CONFIGURATION.getMathContext());
                }
            }
            return Optional.empty();
        } catch (ParseException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        } catch (NumberFormatException e) {
            // The library reads 9e9e9 and 0x as numbers, and only says that they are none when it meets them in a row.
            return Optional.of(NO_NUMBER);
        } catch (NoSuchElementException e) {
            // Of abs(* 2) it takes the left side from an empty stack.
            return Optional.of(NO_OPERAND);
        }
    }

    private static Map<String, EvaluationValue> constants() {
        Map<String, EvaluationValue> constants = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        constants.put("TRUE", EvaluationValue.TRUE);
        constants.put("FALSE", EvaluationValue.FALSE);
        return constants;
    }

    private static MapBasedFunctionDictionary functions() {
        MapBasedFunctionDictionary functions = new MapBasedFunctionDictionary();
        functions.addFunction("ABS", new AbsFunction());
        functions.addFunction("IF", new IfFunction());
        functions.addFunction("MAX", new MaxFunction());
        functions.addFunction("MIN", new MinFunction());
        functions.addFunction("NOT", new NotFunction());
        functions.addFunction("ROUND", new BoundedRound());
        return functions;
    }

    private static MapBasedOperatorDictionary operators() {
        MapBasedOperatorDictionary operators = new MapBasedOperatorDictionary();
        operators.addOperator("+", new InfixPlusOperator());
        operators.addOperator("-", new InfixMinusOperator());
        operators.addOperator("*", new InfixMultiplicationOperator());
        operators.addOperator("/", new InfixDivisionOperator());
        operators.addOperator("-", new PrefixMinusOperator());
        operators.addOperator("=", new InfixEqualsOperator());
        operators.addOperator("==", new InfixEqualsOperator());
        operators.addOperator("!=", new InfixNotEqualsOperator());
        operators.addOperator("<>", new InfixNotEqualsOperator());
        operators.addOperator(">", new InfixGreaterOperator());
        operators.addOperator(">=", new InfixGreaterEqualsOperator());
        operators.addOperator("<", new InfixLessOperator());
        operators.addOperator("<=", new InfixLessEqualsOperator());
        operators.addOperator("&&", new InfixAndOperator());
        operators.addOperator("||", new InfixOrOperator());
        operators.addOperator("!", new PrefixNotOperator());
        return operators;
    }

    /** Rounds to 0–12 decimals: the library's own would write out as many as it is told to. */
    @FunctionParameter(name = "value")
    @FunctionParameter(name = "decimals")
    static final class BoundedRound extends AbstractFunction {
        private static final int MOST_DECIMALS = 12;

        @Override
        public EvaluationValue evaluate(Expression expression, Token token, EvaluationValue... values) {
            BigDecimal wanted = values[1].getNumberValue().max(BigDecimal.ZERO).min(BigDecimal.valueOf(MOST_DECIMALS));
            BigDecimal value = values[0].getNumberValue();
            // Huge numbers have no decimals to round.
            BigDecimal rounded = value.scale() < 0 ? value : value.setScale(wanted.intValue(), RoundingMode.HALF_UP);
            return expression.convertValue(rounded);
        }
    }
}
