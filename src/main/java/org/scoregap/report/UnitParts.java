package org.scoregap.report;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Who has which part of the row's loss.
 *
 * @param separator between the parts, for people
 */
public record UnitParts(List<Part> parts, String separator) implements Value {
    public UnitParts {
        parts = List.copyOf(parts);
    }

    @Override
    public String shown() {
        return parts.stream()
                .map(part -> part.name() + " " + part.loss().shown())
                .collect(Collectors.joining(separator));
    }

    @Override
    public String plain() {
        return parts.stream()
                .map(part -> part.unit() + " " + part.loss().plain())
                .collect(Collectors.joining("; "));
    }

    @Override
    public Node node() {
        return new Node.Items(parts.stream()
                .map(part -> Node.Fields.none()
                        .with("unit", part.unit())
                        .with("loss", part.loss().node()))
                .toList());
    }

    @Override
    public boolean numeric() {
        return false;
    }

    /** One unit's part of a loss. */
    public record Part(String unit, String name, Points loss) {
        public Part {
            name = Printable.of(name);
        }
    }
}
