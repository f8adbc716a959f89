package org.scoregap.report;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.OptionalDouble;

/** What stands in one cell of a list: once in words for people, once as data for machines. */
public sealed interface Value
        permits Points,
                Share,
                Amount,
                Factor,
                Value.Text,
                Value.Code,
                Value.Worded,
                Value.Whole,
                Value.Flag,
                Value.Moment,
                Value.Blank,
                ChangeCauses,
                UnitParts {
    /** As people read it: translated, shares as percentages. */
    String shown();

    /** As CSV holds it: codes, points with two decimals, shares 0 to 1; empty where there is nothing. */
    String plain();

    /** As JSON holds it: unrounded. */
    Node node();

    /** Whether {@link #plain()} is a number, which no spreadsheet program takes for a formula. */
    default boolean numeric() {
        return true;
    }

    /** How it may be coloured. */
    default Tone tone() {
        return Tone.PLAIN;
    }

    /** What a colour says; never the only sign of it. */
    enum Tone {
        PLAIN,
        GOOD,
        DOUBTFUL,
        BAD
    }

    /** A name, or whatever a file says. */
    record Text(String text) implements Value {
        public Text {
            text = Printable.of(text);
        }

        @Override
        public String shown() {
            return text;
        }

        @Override
        public String plain() {
            return text;
        }

        @Override
        public Node node() {
            return text.isEmpty() ? Node.nothing() : new Node.Text(text);
        }

        @Override
        public boolean numeric() {
            return false;
        }
    }

    /**
     * One of a fixed set.
     *
     * @param code for machines: English, stable
     * @param words for people, translated
     */
    record Code(String code, String words, Tone tone) implements Value {
        public Code {
            words = Printable.of(words);
        }

        @Override
        public String shown() {
            return words;
        }

        @Override
        public String plain() {
            return code;
        }

        @Override
        public Node node() {
            return new Node.Text(code);
        }

        @Override
        public boolean numeric() {
            return false;
        }
    }

    /**
     * A value that people read in other words: with its parts, with its unit, marked as nested.
     *
     * @param machine what machines get
     */
    record Worded(String shown, Value machine) implements Value {
        public Worded {
            shown = Printable.of(shown);
        }

        @Override
        public String plain() {
            return machine.plain();
        }

        @Override
        public Node node() {
            return machine.node();
        }

        @Override
        public boolean numeric() {
            return machine.numeric();
        }

        @Override
        public Tone tone() {
            return machine.tone();
        }
    }

    /** How many. */
    record Whole(long number) implements Value {
        @Override
        public String shown() {
            return Long.toString(number);
        }

        @Override
        public String plain() {
            return Long.toString(number);
        }

        @Override
        public Node node() {
            return new Node.Whole(number);
        }
    }

    /** Yes or no; {@code words} is what people read where it is yes, and they read nothing where it is not. */
    record Flag(boolean flag, String words) implements Value {
        public Flag {
            words = Printable.of(words);
        }

        @Override
        public String shown() {
            return flag ? words : "";
        }

        @Override
        public String plain() {
            return Boolean.toString(flag);
        }

        @Override
        public Node node() {
            return new Node.Flag(flag);
        }
    }

    /** A time, to the minute for people, in the city's zone. */
    record Moment(Instant instant, ZoneId zone) implements Value {
        private static final DateTimeFormatter PEOPLE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
        private static final DateTimeFormatter MACHINES = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");

        @Override
        public String shown() {
            return PEOPLE.format(instant.atZone(zone));
        }

        @Override
        public String plain() {
            return MACHINES.format(instant.atZone(zone));
        }

        @Override
        public Node node() {
            return new Node.Text(plain());
        }
    }

    /** There is nothing to say here. */
    record Blank() implements Value {
        @Override
        public String shown() {
            return "";
        }

        @Override
        public String plain() {
            return "";
        }

        @Override
        public Node node() {
            return Node.nothing();
        }
    }

    /** The cell that holds nothing. */
    static Value blank() {
        return new Blank();
    }

    static Value of(Optional<String> text) {
        return text.isPresent() ? new Text(text.get()) : blank();
    }

    static Value share(OptionalDouble share) {
        return share.isPresent() ? new Share(share.getAsDouble()) : blank();
    }

    static Value points(OptionalDouble points) {
        return points.isPresent() ? Points.alone(points.getAsDouble()) : blank();
    }
}
