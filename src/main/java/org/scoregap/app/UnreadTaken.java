package org.scoregap.app;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.scoregap.mapping.Mapping;
import org.scoregap.model.Observed;
import org.scoregap.model.Part;
import org.scoregap.model.Period;
import org.scoregap.model.Problem;
import org.scoregap.model.Unread;
import org.scoregap.validate.across.UnreadFigures;
import org.scoregap.validate.across.UnreadFigures.Sent;

/** What hangs on refused figures of files that were taken in just now. */
public final class UnreadTaken {
    private final Mapping mapping;
    private final Observations observations;

    UnreadTaken(Mapping mapping, Observations observations) {
        this.mapping = mapping;
        this.observations = observations;
    }

    public Unread of(List<Taken> taken) {
        return new UnreadFigures(mapping, standing(taken))
                .of(taken.stream()
                        .map(each -> Sent.of(each.submission(), each.received()))
                        .toList());
    }

    /** What stands of the periods that figures were refused of: of the others nothing hangs on it. */
    private List<Observed> standing(List<Taken> taken) {
        Set<Period> refused = taken.stream()
                .filter(each -> each.submission().problems().stream().anyMatch(Problem::refuses))
                .flatMap(each -> Sent.of(each.submission(), each.received()).periods().stream())
                .collect(Collectors.toSet());
        return taken.stream()
                .flatMap(each -> each.submission().parts().stream())
                .map(Part::period)
                .distinct()
                .filter(refused::contains)
                .flatMap(period -> observations.of(period).stream())
                .toList();
    }
}
