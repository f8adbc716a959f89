package org.scoregap.report.book;

import java.util.List;
import java.util.OptionalDouble;

/** Something to draw, as the numbers that are drawn: whoever cannot see it reads its {@link #description} and the lists. */
public sealed interface Figure {

    /** For machines: kebab-case, one of its kind in a book. */
    String id();

    /** What stands above it. */
    String title();

    /** What it shows, in a sentence, for those who do not see it. */
    String description();

    /** Whether there is nothing to draw. */
    boolean isEmpty();

    /**
     * The frameworks against their pass marks.
     *
     * @param bars in the mapping's order
     */
    record Standings(String id, String title, String description, List<Bar> bars) implements Figure {
        public Standings {
            bars = List.copyOf(bars);
        }

        @Override
        public boolean isEmpty() {
            return bars.isEmpty();
        }

        /**
         * One framework, in its own points.
         *
         * @param points in play
         * @param low 5 % quantile of the total; {@code high} 95 %
         * @param passMark empty where the framework states none
         * @param pass probability of passing, 0 to 1; empty where it is not told
         */
        public record Bar(
                String name,
                double points,
                double expected,
                double low,
                double high,
                OptionalDouble passMark,
                OptionalDouble pass) {}
    }

    /**
     * Losses, largest first, with the part of all that the first ones hold together.
     *
     * @param slices ranked
     */
    record Pareto(String id, String title, String description, List<Slice> slices) implements Figure {
        public Pareto {
            slices = List.copyOf(slices);
        }

        @Override
        public boolean isEmpty() {
            return slices.isEmpty();
        }

        /**
         * One loss.
         *
         * @param anchor of the explanation that it leads to
         * @param loss weighted, comparable over frameworks
         * @param together share of the whole loss that it and those before it hold, 0 to 1
         */
        public record Slice(String anchor, String name, double loss, double together) {}
    }

    /**
     * A figure for each unit in each week.
     *
     * @param weeks oldest first
     * @param rows largest last figure first
     */
    record HeatMap(String id, String title, String description, List<String> weeks, List<Row> rows) implements Figure {
        public HeatMap {
            weeks = List.copyOf(weeks);
            rows = List.copyOf(rows);
        }

        @Override
        public boolean isEmpty() {
            return rows.isEmpty();
        }

        /**
         * One unit.
         *
         * @param anchor of the unit's page
         * @param losses weighted, one a week; empty where there is none
         */
        public record Row(String anchor, String name, List<OptionalDouble> losses) {
            public Row {
                losses = List.copyOf(losses);
            }
        }
    }

    /**
     * One framework's expected total week by week, with its interval.
     *
     * @param passMark in the last week; empty where the framework states none
     */
    record Course(String id, String title, String description, List<Week> weeks, OptionalDouble passMark)
            implements Figure {
        public Course {
            weeks = List.copyOf(weeks);
        }

        @Override
        public boolean isEmpty() {
            return weeks.isEmpty();
        }

        /** One week's total, in the framework's points. */
        public record Week(String week, double expected, double low, double high) {}
    }
}
