package org.scoregap.score.item;

import java.util.Optional;
import org.scoregap.mapping.Indicator;
import org.scoregap.score.draw.Outlook;

/**
 * What the observations say of one indicator.
 *
 * @param applicable whether it concerns the city; its points leave the total otherwise
 * @param evidence the present figure; empty when nothing has been seen of it
 * @param believed what its evidence leads to; empty for a value or milestone that nobody has seen
 */
public record Judgement(
        Indicator indicator, boolean applicable, Optional<Evidence> evidence, Optional<Prospect> believed) {

    /**
     * What the assessors will find of it. A milestone that nobody has called done earns nothing; a value that nobody has
     * seen earns all or nothing, and so does a milestone of which the mapping states what to expect.
     *
     * @param shareElsewhere 0 to 1: what the framework's other indicators are expected to earn
     */
    Prospect prospect(double shareElsewhere) {
        return believed.orElseGet(() -> new Prospect.Fixed(unseen(shareElsewhere)));
    }

    /** The same with something else believed of it; what has been seen stays. */
    Judgement believing(Prospect supposed) {
        return new Judgement(indicator, applicable, evidence, Optional.of(supposed));
    }

    private Outlook unseen(double shareElsewhere) {
        if (indicator.prior().isPresent()) {
            return Outlook.allOrNothing(indicator.prior().get().mean());
        }
        return switch (indicator.measure()) {
            case MILESTONE -> Outlook.assumed(0);
            case RATE, GRADE, VALUE, COUNT -> Outlook.allOrNothing(shareElsewhere);
        };
    }
}
