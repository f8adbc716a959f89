package org.scoregap.report.intake;

import java.util.List;
import java.util.stream.Collectors;
import org.scoregap.mapping.Framework;
import org.scoregap.mapping.Mapping;
import org.scoregap.model.FrameworkId;
import org.scoregap.model.Unread;
import org.scoregap.report.Messages;
import org.scoregap.report.Names;
import org.scoregap.report.Node;
import org.scoregap.report.Points;

/** 未读出的分值: what hangs on figures that were sent and refused, in a sentence and for machines. */
public final class UnreadPoints {
    private final Unread unread;
    private final Mapping mapping;
    private final Messages messages;

    /** Of what was sent for one period, by the mapping in force in it. */
    public UnreadPoints(Unread unread, Mapping mapping, Messages messages) {
        this.unread = unread;
        this.mapping = mapping;
        this.messages = messages;
    }

    /** None where everything was read. */
    public List<String> sentence() {
        if (unread.isEmpty()) {
            return List.of();
        }
        String places = Integer.toString(unread.places());
        String unplaced = unread.unplaced() == 0 ? "" : Integer.toString(unread.unplaced());
        if (unread.places() == 0) {
            return List.of(messages.text("lead.unplaced", unplaced));
        }
        if (unread.indicators().isEmpty()) {
            return List.of(messages.text("lead.unread-unknown", places, unplaced));
        }
        String unknown = unread.unknown() == 0 ? "" : Integer.toString(unread.unknown());
        String indicators = Integer.toString(unread.indicators().size());
        return List.of(messages.text("lead.unread", places, indicators, points(), unknown, unplaced));
    }

    private String points() {
        Names names = new Names(mapping, messages);
        return unread.points().entrySet().stream()
                .map(entry -> messages.text(
                        "lead.unread-points",
                        names.framework(entry.getKey()),
                        Points.alone(entry.getValue()).shown(),
                        unit(entry.getKey())))
                .collect(Collectors.joining(messages.text("list.separator")));
    }

    private String unit(FrameworkId id) {
        boolean standards = mapping.framework(id)
                .filter(framework -> framework.kind() == Framework.Kind.STANDARDS)
                .isPresent();
        return messages.text(standards ? "unit.standards" : "unit.points");
    }

    Node.Fields node() {
        Node.Fields points = Node.Fields.none();
        for (var entry : unread.points().entrySet()) {
            points = points.with(entry.getKey().value(), new Node.Decimal(entry.getValue()));
        }
        return Node.Fields.none()
                .with("places", new Node.Whole(unread.places()))
                .with("unknown", new Node.Whole(unread.unknown()))
                .with("unplaced_files", new Node.Whole(unread.unplaced()))
                .with(
                        "indicators",
                        new Node.Items(unread.indicators().stream()
                                .map(id -> (Node) new Node.Text(id.value()))
                                .toList()))
                .with("points", points);
    }
}
