package org.scoregap.report.whatif;

import org.scoregap.report.Node;
import org.scoregap.report.UnitParts;

/** What each unit no longer loses, for machines. */
final class UnitsWon {
    private UnitsWon() {}

    /** {@code [{"unit": "WJW", "points_won": 5.12}]}. */
    static Node node(UnitParts won) {
        return new Node.Items(won.parts().stream()
                .map(part -> Node.Fields.none()
                        .with("unit", part.unit())
                        .with("points_won", part.loss().node()))
                .toList());
    }
}
