package org.scoregap.worlds;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.scoregap.model.Source;
import org.scoregap.worlds.Sampling.Moments;

/**
 * Self-reports are ignored: what inspectors found, half as heavy every four weeks, on a Beta of two checks at the rate that
 * they found in the city.
 */
final class InspectionsAlone implements Practice {
    private static final double PRIOR_CHECKS = 2;
    private static final double HALF_LIFE = 4;
    /** 95 % quantile of the standard normal. */
    private static final double NORMAL_95 = 1.6448536269514722;

    @Override
    public Estimate of(City city) {
        List<Seen> seen =
                city.subjects().stream().map(subject -> seen(city, subject)).toList();
        Seen all = seen.stream().reduce(Seen.NOTHING, Seen::plus);
        double failing = (all.failed() + 1) / (all.checked() + 5);
        List<Double> losses = new ArrayList<>();
        double variance = 0;
        for (Subject subject : city.subjects()) {
            Seen own = seen.get(subject.number());
            Moments share = Sampling.shares(
                    subject,
                    Sampling.betaBinomial(
                            subject.sample(),
                            PRIOR_CHECKS * (1 - failing) + own.passed(),
                            PRIOR_CHECKS * failing + own.failed()));
            losses.add(subject.points() * (1 - share.mean()));
            variance += subject.points() * subject.points() * share.variance();
        }
        double loss = losses.stream().mapToDouble(Double::doubleValue).sum();
        double reach = NORMAL_95 * Math.sqrt(variance);
        return new Estimate(losses, Optional.of(new Estimate.Interval(loss - reach, loss + reach)));
    }

    private static Seen seen(City city, Subject subject) {
        return city.standing().stream()
                .filter(one -> one.source() == Source.INSPECTION)
                .filter(one -> one.tally().indicator().equals(subject.id()))
                .map(one -> Seen.of(one).times(Math.pow(2, -Cities.LAST.weeksSince(one.period()) / HALF_LIFE)))
                .reduce(Seen.NOTHING, Seen::plus);
    }
}
