package org.scoregap.worlds;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.scoregap.model.Observed;
import org.scoregap.model.Source;

/** Today's practice: the latest self-report at face value; where none was ever made, nothing is lost. */
final class LatestReports implements Practice {
    @Override
    public Estimate of(City city) {
        List<Double> losses = city.subjects().stream()
                .map(subject -> city.standing().stream()
                        .filter(one -> one.source() == Source.SELF)
                        .filter(one -> one.tally().indicator().equals(subject.id()))
                        .max(Comparator.comparing(Observed::period))
                        .map(Seen::of)
                        .map(seen -> subject.points() * (1 - subject.share(seen.passed() / seen.checked())))
                        .orElse(0.0))
                .toList();
        return new Estimate(losses, Optional.empty());
    }
}
