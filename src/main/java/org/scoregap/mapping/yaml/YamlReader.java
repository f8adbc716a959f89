package org.scoregap.mapping.yaml;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.scoregap.mapping.yaml.MappingProblem.Kind;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Turns YAML into nodes with positions. It listens to the parser below Jackson's, whose events show position, tag, anchor and quotes.
 * Anchors, aliases, tags and a second document are refused; a key that comes twice keeps its first value.
 */
final class YamlReader {
    private static final int DEEPEST = 24;
    private static final int LARGEST = 16 << 20;

    private final String file;
    private final Problems problems;
    private final Iterator<Event> events;

    private YamlReader(String file, String text, Problems problems) {
        this.file = file;
        this.problems = problems;
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file)
                .setUseMarks(true)
                .setCodePointLimit(LARGEST)
                .build();
        this.events = new Parse(settings).parseString(text).iterator();
    }

    /** The file's value; empty when it is no YAML, which has been reported. An empty file is an empty scalar. */
    static Optional<Place> read(String file, String text, Problems problems) {
        try {
            return new YamlReader(file, text, problems).document().map(node -> new Place(file, "", node));
        } catch (MarkedYamlEngineException e) {
            Node.Scalar place = e.getProblemMark()
                    .or(e::getContextMark)
                    .map(mark -> new Node.Scalar("", true, mark.getLine() + 1, mark.getColumn() + 1))
                    .orElse(new Node.Scalar("", true, 0, 0));
            problems.add(Kind.SYNTAX, new Place(file, "", place), line(text, place.line()), firstLine(e.getProblem()));
        } catch (YamlEngineException e) {
            problems.add(Kind.SYNTAX, Place.ofFile(file), "", firstLine(String.valueOf(e.getMessage())));
        }
        return Optional.empty();
    }

    private Optional<Node> document() {
        Node root = new Node.Scalar("", true, 1, 1);
        boolean started = false;
        while (events.hasNext()) {
            Event event = events.next();
            if (event.getEventId() == Event.ID.DocumentStart && started) {
                problems.add(Kind.SYNTAX, here(event), "---", "");
                return Optional.empty();
            } else if (event instanceof NodeEvent node) {
                started = true;
                Optional<Node> read = node(node, 0);
                if (read.isEmpty()) {
                    return read;
                }
                root = read.get();
            }
        }
        return Optional.of(root);
    }

    /** Empty when it is nested too deep: the rest of the file is not looked at then. */
    private Optional<Node> node(NodeEvent event, int depth) {
        refuseReferences(event);
        Mark mark = event.getStartMark().orElseThrow();
        int line = mark.getLine() + 1;
        int column = mark.getColumn() + 1;
        if (event instanceof ScalarEvent scalar) {
            return Optional.of(new Node.Scalar(scalar.getValue(), scalar.isPlain(), line, column));
        }
        if (event instanceof AliasEvent) {
            return Optional.of(new Node.Scalar("", true, line, column));
        }
        if (depth == DEEPEST) {
            problems.add(Kind.TOO_DEEP, here(event), "", String.valueOf(DEEPEST));
            return Optional.empty();
        }
        return event.getEventId() == Event.ID.SequenceStart ? items(line, column, depth) : entries(line, column, depth);
    }

    private Optional<Node> items(int line, int column, int depth) {
        List<Node> nodes = new ArrayList<>();
        for (Event event = events.next(); event instanceof NodeEvent item; event = events.next()) {
            Optional<Node> node = node(item, depth + 1);
            if (node.isEmpty()) {
                return node;
            }
            nodes.add(node.get());
        }
        return Optional.of(new Node.Items(nodes, line, column));
    }

    private Optional<Node> entries(int line, int column, int depth) {
        Map<String, Node.Scalar> keys = new LinkedHashMap<>();
        List<Node> values = new ArrayList<>();
        for (Event event = events.next(); event instanceof NodeEvent start; event = events.next()) {
            Optional<Node> key = node(start, depth + 1);
            Optional<Node> value = key.isEmpty() ? key : node((NodeEvent) events.next(), depth + 1);
            if (key.isEmpty() || value.isEmpty()) {
                return Optional.empty();
            }
            if (!(key.get() instanceof Node.Scalar name)) {
                problems.add(Kind.NOT_A_TEXT, here(start), key.get().shown(), "");
                continue;
            }
            Node.Scalar first = keys.putIfAbsent(name.text(), name);
            if (first == null) {
                values.add(value.get());
            } else {
                problems.add(Kind.DUPLICATE_KEY, here(start), name.shown(), file + ":" + first.line());
            }
        }
        return Optional.of(new Node.Entries(List.copyOf(keys.values()), values, line, column));
    }

    /** {@code &a}, {@code *a}, {@code !!int}: they make a file mean something else than it shows. */
    private void refuseReferences(NodeEvent event) {
        if (event instanceof AliasEvent) {
            problems.add(Kind.ALIAS_OR_TAG_REFUSED, here(event), "*" + anchor(event), "");
            return;
        }
        if (event.getAnchor().isPresent()) {
            problems.add(Kind.ALIAS_OR_TAG_REFUSED, here(event), "&" + anchor(event), "");
        }
        Optional<String> tag = event instanceof ScalarEvent scalar
                ? scalar.getTag()
                : event instanceof CollectionStartEvent start ? start.getTag() : Optional.empty();
        tag.ifPresent(name -> problems.add(Kind.ALIAS_OR_TAG_REFUSED, here(event), name, ""));
    }

    private static String anchor(NodeEvent event) {
        return event.getAnchor().map(anchor -> anchor.getValue()).orElse("");
    }

    private Place here(Event event) {
        Mark mark = event.getStartMark().orElseThrow();
        return new Place(file, "", new Node.Scalar("", true, mark.getLine() + 1, mark.getColumn() + 1));
    }

    private static String line(String text, int line) {
        String written = text.lines().skip(Math.max(0, line - 1)).findFirst().orElse("");
        return new Node.Scalar(written.strip(), true, 0, 0).shown();
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("");
    }
}
