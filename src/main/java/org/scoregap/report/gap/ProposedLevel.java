package org.scoregap.report.gap;

import java.util.Optional;
import org.scoregap.mapping.Ladder.Level;
import org.scoregap.model.UnitId;
import org.scoregap.report.Names;
import org.scoregap.report.Value;
import org.scoregap.score.ladder.Proposal;
import org.scoregap.score.ladder.Proposal.Placed;

/**
 * What the ladder proposes for one unit.
 *
 * @param level as the accountability list shows it
 * @param sentence the level with its reasons, and that it is a proposal
 */
public record ProposedLevel(Value level, String sentence) {

    /** Empty where nothing is proposed for the unit. */
    public static Optional<ProposedLevel> of(Proposal proposal, UnitId unit, Names names) {
        return proposal.units()
                .filter(placed -> placed.unit().unit().equals(unit))
                .findFirst()
                .flatMap(placed -> placed.level().map(level -> of(proposal, placed, level, names)));
    }

    private static ProposedLevel of(Proposal proposal, Placed placed, Level level, Names names) {
        String reasons = new LadderText(proposal.ladder(), names.messages()).reasons(placed.reasons());
        return new ProposedLevel(
                new LadderColumns(proposal, names).level(placed),
                names.messages()
                        .text(
                                "unit-page.proposed-level",
                                level.name(names.messages().language()),
                                reasons));
    }
}
