package org.scoregap.score.item;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import org.scoregap.mapping.Indicator.Better;
import org.scoregap.model.UnitId;
import org.scoregap.score.belief.CountBelief;
import org.scoregap.score.belief.Habit;
import org.scoregap.score.belief.Nudge;
import org.scoregap.score.belief.Prior;
import org.scoregap.score.belief.RateBelief;
import org.scoregap.score.draw.Outlook;
import org.scoregap.score.draw.Posterior;

/** From what is believed of an indicator to what the assessors will find of it. */
public sealed interface Prospect {

    /** What they will find if something else were true. */
    Outlook outlook(Nudge nudge);

    /** What they will find. */
    default Outlook outlook() {
        return outlook(Nudge.none());
    }

    /** What is believed before others than the units have looked; empty where nothing is believed but what stands. */
    Optional<Prior> prior();

    /** What is believed of its failing rate; empty for amounts. */
    default Optional<RateBelief> rate() {
        return Optional.empty();
    }

    /**
     * How the territories share in its loss where a supposition says so, a weight above 0 each; empty: by what is believed
     * of them.
     */
    default Optional<SortedMap<UnitId, Double>> territories() {
        return Optional.empty();
    }

    /** The units whose way of reporting it hangs on, each once. */
    default List<Habit> habits() {
        return prior().stream()
                .flatMap(prior -> prior.parts().stream())
                .flatMap(part -> part.habit().stream())
                .distinct()
                .toList();
    }

    /** A share that the assessors find by looking at sites. */
    sealed interface Sampled extends Prospect {
        RateBelief belief();

        /** The same with something else believed. */
        Sampled believing(RateBelief other);

        Better better();

        /** What they find of a rate that passes as {@code posterior} says, whatever is believed of it. */
        Outlook drawn(Posterior posterior);

        @Override
        default Optional<RateBelief> rate() {
            return Optional.of(belief());
        }

        @Override
        default Optional<Prior> prior() {
            return Optional.of(belief().prior());
        }
    }

    /**
     * A rate.
     *
     * @param sample how many the assessors draw; empty where they see all
     */
    record OfRate(RateBelief belief, OptionalInt sample, Better better) implements Sampled {
        @Override
        public Outlook outlook(Nudge nudge) {
            return drawn(belief.posterior(nudge));
        }

        @Override
        public Sampled believing(RateBelief other) {
            return new OfRate(other, sample, better);
        }

        @Override
        public Outlook drawn(Posterior posterior) {
            return Outlook.rate(posterior, sample, better);
        }
    }

    /** A grade: the mean of so many marks. */
    record OfGrade(RateBelief belief, OptionalInt sample, Better better) implements Sampled {
        @Override
        public Outlook outlook(Nudge nudge) {
            Posterior posterior = belief.posterior(nudge);
            return Outlook.grade(posterior, belief.markVariance(posterior), sample, better);
        }

        @Override
        public Sampled believing(RateBelief other) {
            return new OfGrade(other, sample, better);
        }

        /** Marks of a certain mean cannot lie further apart than full marks and none. */
        @Override
        public Outlook drawn(Posterior posterior) {
            double markVariance = Math.min(belief.markVariance(posterior), posterior.drawVariance());
            return Outlook.grade(posterior, markVariance, sample, better);
        }
    }

    /** A count of occurrences in one period. */
    record OfCount(CountBelief belief) implements Prospect {
        @Override
        public Outlook outlook(Nudge nudge) {
            return Outlook.count(belief.shape(nudge), belief.rate());
        }

        @Override
        public Optional<Prior> prior() {
            return Optional.of(belief.prior());
        }
    }

    /** A figure that stands, or one that is taken for granted. */
    record Fixed(Outlook fixed) implements Prospect {
        @Override
        public Outlook outlook(Nudge nudge) {
            return fixed;
        }

        @Override
        public Optional<Prior> prior() {
            return Optional.empty();
        }
    }

    /**
     * A figure that somebody supposes to be known.
     *
     * @param known what the assessors then find
     * @param rate what is believed of it in truth: whose loss it is goes by that
     */
    record Supposed(Outlook known, Optional<RateBelief> rate) implements Prospect {
        @Override
        public Outlook outlook(Nudge nudge) {
            return known;
        }

        @Override
        public Optional<Prior> prior() {
            return Optional.empty();
        }
    }

    /**
     * A share that somebody supposes to be known in some territories, and that is believed as before in the others.
     *
     * @param weights how the territories then share in the loss; empty where no sites are registered
     */
    record PartlyKnown(Sampled believed, KnownTerritories known, Optional<SortedMap<UnitId, Double>> weights)
            implements Prospect {
        @Override
        public Outlook outlook(Nudge nudge) {
            return believed.drawn(known.in(believed.belief().posterior(nudge)));
        }

        @Override
        public Optional<Prior> prior() {
            return believed.prior();
        }

        @Override
        public Optional<RateBelief> rate() {
            return believed.rate();
        }

        @Override
        public Optional<SortedMap<UnitId, Double>> territories() {
            return weights;
        }
    }
}
