package org.scoregap.report;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** A report as machines read it: a tree of named fields, lists and single values, in a fixed order. */
public sealed interface Node {
    /** Tells {@code writer} which case this is. */
    void writeTo(Writer writer);

    /** What a format does with each case. */
    interface Writer {
        void text(String text);

        void number(double number);

        void whole(long number);

        void flag(boolean flag);

        void nothing();

        void items(List<Node> items);

        void fields(Map<String, Node> fields);
    }

    /** A name, a code or a text. */
    record Text(String text) implements Node {
        public Text {
            text = Printable.of(text);
        }

        @Override
        public void writeTo(Writer writer) {
            writer.text(text);
        }
    }

    /**
     * Points, a share or an amount.
     *
     * @param number unrounded; a number that is not finite is written as nothing
     */
    record Decimal(double number) implements Node {
        @Override
        public void writeTo(Writer writer) {
            if (Double.isFinite(number)) {
                writer.number(number);
            } else {
                writer.nothing();
            }
        }
    }

    /** A count of things. */
    record Whole(long number) implements Node {
        @Override
        public void writeTo(Writer writer) {
            writer.whole(number);
        }
    }

    /** Yes or no. */
    record Flag(boolean flag) implements Node {
        @Override
        public void writeTo(Writer writer) {
            writer.flag(flag);
        }
    }

    /** There is no such value: {@code null} in JSON. */
    record Nothing() implements Node {
        @Override
        public void writeTo(Writer writer) {
            writer.nothing();
        }
    }

    /** A list. */
    record Items(List<? extends Node> items) implements Node {
        public Items {
            items = List.copyOf(items);
        }

        @Override
        public void writeTo(Writer writer) {
            writer.items(List.copyOf(items));
        }
    }

    /** Named values, in the order they were put in. */
    record Fields(Map<String, Node> fields) implements Node {
        public Fields {
            Map<String, Node> clean = new LinkedHashMap<>();
            fields.forEach((name, value) -> clean.put(Printable.of(name), value));
            fields = Collections.unmodifiableMap(clean);
        }

        public static Fields none() {
            return new Fields(Map.of());
        }

        public Fields with(String name, Node value) {
            Map<String, Node> more = new LinkedHashMap<>(fields);
            more.put(name, value);
            return new Fields(more);
        }

        public Fields with(String name, String value) {
            return with(name, new Text(value));
        }

        public Fields with(String name, double value) {
            return with(name, new Decimal(value));
        }

        public Fields with(String name, OptionalDouble value) {
            return with(name, of(value));
        }

        /** The same with everything that {@code others} has; what both have is as there. */
        public Fields withAll(Fields others) {
            Map<String, Node> more = new LinkedHashMap<>(fields);
            more.putAll(others.fields);
            return new Fields(more);
        }

        @Override
        public void writeTo(Writer writer) {
            writer.fields(fields);
        }
    }

    static Node nothing() {
        return new Nothing();
    }

    static Node of(OptionalDouble number) {
        return number.isPresent() ? new Decimal(number.getAsDouble()) : nothing();
    }

    static Node of(OptionalInt number) {
        return number.isPresent() ? new Whole(number.getAsInt()) : nothing();
    }

    static Node of(Optional<String> text) {
        return text.isPresent() ? new Text(text.get()) : nothing();
    }
}
