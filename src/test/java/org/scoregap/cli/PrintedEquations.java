package org.scoregap.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A pocket calculator: works out again whatever a text says in the form {@code (3 + 4 × 5%) ÷ 2 = 1.6}. */
final class PrintedEquations {
    private static final String NUMBER = "[0-9]+(?:\\.[0-9]+)?%?";
    private static final Pattern EQUATION =
            Pattern.compile("(\\(*NUMBER(?:[ )]*[-+×÷][ (]*NUMBER)+[ )]*)= (NUMBER)".replace("NUMBER", NUMBER));

    /** One of them. */
    record Equation(String text, double left, double right) {
        /** Both sides are printed with five significant digits each. */
        boolean holds() {
            return Math.abs(left - right) <= 1e-3 * Math.abs(right) + 1e-5;
        }
    }

    private final String text;
    private int at;

    private PrintedEquations(String text) {
        this.text = text.replace(" ", "");
    }

    static List<Equation> in(String printed) {
        List<Equation> equations = new ArrayList<>();
        Matcher matcher = EQUATION.matcher(printed.replace('（', '(').replace('）', ')'));
        while (matcher.find()) {
            equations.add(new Equation(matcher.group(), value(matcher.group(1)), value(matcher.group(2))));
        }
        return equations;
    }

    private static double value(String expression) {
        PrintedEquations calculator = new PrintedEquations(expression);
        double sum = calculator.sum();
        if (calculator.at != calculator.text.length()) {
            throw new IllegalArgumentException("left over: " + calculator.text.substring(calculator.at));
        }
        return sum;
    }

    private boolean next(char sign) {
        if (at < text.length() && text.charAt(at) == sign) {
            at++;
            return true;
        }
        return false;
    }

    private double sum() {
        double sum = product();
        while (true) {
            if (next('+')) {
                sum += product();
            } else if (next('-')) {
                sum -= product();
            } else {
                return sum;
            }
        }
    }

    private double product() {
        double product = number();
        while (true) {
            if (next('×')) {
                product *= number();
            } else if (next('÷')) {
                product /= number();
            } else {
                return product;
            }
        }
    }

    private double number() {
        if (next('(')) {
            double inside = sum();
            next(')');
            return inside;
        }
        int from = at;
        while (at < text.length() && (Character.isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
            at++;
        }
        double number = Double.parseDouble(text.substring(from, at));
        return next('%') ? number / 100 : number;
    }
}
