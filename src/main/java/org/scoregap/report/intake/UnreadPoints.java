package org.scoregap.report.intake;

import java.util.List;
import org.scoregap.mapping.Mapping;
import org.scoregap.model.Unread;
import org.scoregap.report.FrameworkPoints;
import org.scoregap.report.Messages;
import org.scoregap.report.Names;
import org.scoregap.report.Node;

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
        String points = new FrameworkPoints(new Names(mapping, messages)).of(unread.points());
        return List.of(messages.text("lead.unread", places, indicators, points, unknown, unplaced));
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
