package org.scoregap.score.item;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.scoregap.mapping.Indicator;
import org.scoregap.mapping.Indicator.Method;
import org.scoregap.mapping.Mapping;
import org.scoregap.model.IndicatorId;
import org.scoregap.model.Period;
import org.scoregap.score.belief.Beliefs;
import org.scoregap.score.draw.Outlook;
import org.scoregap.score.evidence.Claims;
import org.scoregap.score.evidence.IndicatorFigures;
import org.scoregap.score.evidence.Places;
import org.scoregap.score.evidence.Standing;

/** What is known and believed of every indicator at the end of a period. */
public final class Judgements {
    private final Mapping mapping;
    private final Places places;
    private final Beliefs beliefs;
    private final List<Judgement> all;

    private Judgements(Mapping mapping, Period now, Standing standing, Claims claims) {
        this.mapping = mapping;
        this.places = new Places(mapping);
        Standing counting = standing.counting(mapping, now);
        this.beliefs = Beliefs.of(mapping, now, counting, claims.counting(mapping, now));
        LatestEvidence present = new LatestEvidence(mapping);
        this.all = mapping.indicators().stream()
                .map(indicator -> judgement(indicator, counting, present))
                .toList();
    }

    /**
     * By what stands at the end of {@code now}, as far as it counts; the order of {@code standing} makes no difference.
     *
     * @param standing what counts, with or without what does not any more
     */
    public static Judgements of(Mapping mapping, Period now, Standing standing) {
        return of(mapping, now, standing, Claims.of(mapping, standing));
    }

    /**
     * The same where the claims are known already.
     *
     * @param claims those in {@code standing}
     */
    public static Judgements of(Mapping mapping, Period now, Standing standing, Claims claims) {
        return new Judgements(mapping, now, standing, claims);
    }

    private Judgements(Judgements before, List<Judgement> all) {
        this.mapping = before.mapping;
        this.places = before.places;
        this.beliefs = before.beliefs;
        this.all = List.copyOf(all);
    }

    /** The same, but for some indicators something else is taken to be true; of units nothing changes. */
    Judgements supposing(Map<IndicatorId, Prospect> supposed) {
        return new Judgements(
                this,
                all.stream()
                        .map(each -> Optional.ofNullable(
                                        supposed.get(each.indicator().id()))
                                .map(each::believing)
                                .orElse(each))
                        .toList());
    }

    private Judgement judgement(Indicator indicator, Standing standing, LatestEvidence present) {
        IndicatorFigures figures = standing.of(indicator.id());
        Optional<Evidence> evidence = present.of(indicator, figures);
        return new Judgement(indicator, Applicability.of(indicator, figures), evidence, believed(indicator, evidence));
    }

    private Optional<Prospect> believed(Indicator indicator, Optional<Evidence> evidence) {
        return switch (indicator.measure()) {
            case RATE ->
                beliefs.rate(indicator.id())
                        .map(belief -> new Prospect.OfRate(belief, sample(indicator), indicator.better()));
            case GRADE ->
                beliefs.rate(indicator.id())
                        .map(belief -> new Prospect.OfGrade(belief, sample(indicator), indicator.better()));
            case COUNT -> beliefs.count(indicator.id()).map(Prospect.OfCount::new);
            case VALUE, MILESTONE -> evidence.map(each -> new Prospect.Fixed(Outlook.known(each.finding())));
        };
    }

    /** The assessors cannot draw more sites than there are; people are not registered. */
    public OptionalInt sample(Indicator indicator) {
        OptionalInt stated = indicator.assessment().sample();
        int registered = registered(indicator);
        return stated.isPresent() && registered > 0 ? OptionalInt.of(Math.min(stated.getAsInt(), registered)) : stated;
    }

    /** How many sites of its types the register has; 0 where it is not checked at sites, and for people. */
    public int registered(Indicator indicator) {
        if (indicator.assessment().by() == Method.SURVEY) {
            return 0;
        }
        return places.sitesOf(indicator).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    public Mapping mapping() {
        return mapping;
    }

    public Beliefs beliefs() {
        return beliefs;
    }

    public Optional<Judgement> of(IndicatorId indicator) {
        return all.stream()
                .filter(judgement -> judgement.indicator().id().equals(indicator))
                .findFirst();
    }

    /** In the mapping's order. */
    public List<Judgement> all() {
        return all;
    }
}
