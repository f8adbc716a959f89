package org.scoregap.score.belief;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.scoregap.mapping.Indicator;
import org.scoregap.mapping.LossModel;
import org.scoregap.mapping.Mapping;
import org.scoregap.model.Period;
import org.scoregap.model.UnitId;
import org.scoregap.score.evidence.Claim;
import org.scoregap.score.evidence.Claims;

/**
 * From what units claim and how they report to what is to be expected (DESIGN §6, step 4).
 *
 * <p>A rate: p = f·x within its bounds, worth k = min(30, checked + 5)·2^(−age/4) checks, but never less than a claim that
 * was never made; never reported: p = f·x̄, k = 5; a unit whose reports are empty: p = μ, k = 8. Where several units report
 * an indicator, each has a part by what it last checked, fading like its claim, and the weights add up to 30 at most.
 *
 * <p>A count, by analogy: f·x occurrences a period, x = (Σh·occurrences + 0.5·0.1) / (Σh + 0.1), worth min(2, Σh +
 * 0.1)·2^(−age/4) periods, never less than 0.5; several units' occurrences add up. Where more is better what is reported is
 * no failure that a unit might leave out: x as it is.
 */
final class Priors {
    private final LossModel model;
    private final Claims claims;
    private final ReportedRates rates;
    private final UnderReporting underReporting;
    private final Fading fading;
    private final Period now;

    Priors(
            Mapping mapping,
            Claims claims,
            ReportedRates rates,
            UnderReporting underReporting,
            Fading fading,
            Period now) {
        this.model = mapping.settings().model();
        this.claims = claims;
        this.rates = rates;
        this.underReporting = underReporting;
        this.fading = fading;
        this.now = now;
    }

    /** Of a rate or grade. */
    Prior ofRate(Indicator indicator) {
        if (indicator.prior().isPresent()) {
            Indicator.Prior stated = indicator.prior().get();
            double failing = indicator.better() == Indicator.Better.LOWER ? stated.mean() : 1 - stated.mean();
            return stated(Prior.within(failing, model.prior()), stated.weight());
        }
        SortedMap<UnitId, List<Claim>> byUnit = claims.by(indicator.id());
        return byUnit.isEmpty() ? unreportedRate(indicator) : reportedRate(indicator, byUnit);
    }

    private static Prior stated(double mean, double weight) {
        return new Prior(List.of(new Prior.Part(Optional.empty(), mean, mean, 1, false)), weight);
    }

    private Prior unreportedRate(Indicator indicator) {
        List<UnitId> units = owing(indicator);
        List<Prior.Part> parts = new ArrayList<>();
        double weight = 0;
        for (UnitId unit : units) {
            Habit habit = underReporting.of(unit);
            parts.add(part(habit, rates.mean().rate(), 1.0 / units.size(), false));
            weight += (habit.empty() ? model.empty().weight() : model.prior().unreported()) / units.size();
        }
        return new Prior(parts, weight);
    }

    /** Who would have to report it: those who owe it, else who answers for it. */
    private static List<UnitId> owing(Indicator indicator) {
        return indicator.reportedBy().isEmpty() ? List.of(indicator.lead()) : indicator.reportedBy();
    }

    private Prior reportedRate(Indicator indicator, SortedMap<UnitId, List<Claim>> byUnit) {
        List<Worth> worths =
                byUnit.values().stream().map(ofUnit -> worth(indicator, ofUnit)).toList();
        double all = worths.stream().mapToDouble(Worth::standing).sum();
        List<Prior.Part> parts = new ArrayList<>();
        double weight = 0;
        for (Worth worth : worths) {
            Habit habit = underReporting.of(worth.last().unit());
            double reported = rates.at(indicator.id(), habit.unit(), now);
            // Where age has left nothing of any claim they count alike.
            double share = all > 0 ? worth.standing() / all : 1.0 / worths.size();
            parts.add(part(habit, reported, share, true));
            weight += habit.empty() ? model.empty().weight() : worth.checks();
        }
        return new Prior(parts, Math.min(model.prior().most(), weight));
    }

    /** What a unit's claims on a rate, at least one, are worth. */
    Worth worth(Indicator indicator, List<Claim> ofUnit) {
        Claim last = last(ofUnit);
        return Worth.of(last, fading.evidence(indicator, last.period()), model.prior());
    }

    private Prior.Part part(Habit habit, double reported, double share, boolean claimed) {
        double rate = habit.emptyRate().orElse(Prior.within(habit.factor() * reported, model.prior()));
        return new Prior.Part(Optional.of(habit), reported, rate, share, claimed);
    }

    private static Claim last(List<Claim> claims) {
        return claims.get(claims.size() - 1);
    }

    /** Of a count. */
    Prior ofCount(Indicator indicator) {
        LossModel.Counts counts = model.counts();
        if (indicator.prior().isPresent()) {
            return stated(
                    indicator.prior().get().mean(), indicator.prior().get().weight());
        }
        SortedMap<UnitId, List<Claim>> byUnit = claims.by(indicator.id());
        List<Prior.Part> parts = new ArrayList<>();
        double weight = counts.unreported();
        for (List<Claim> ofUnit : byUnit.values()) {
            double occurrences = counts.usual() * counts.usualWeight();
            double periods = counts.usualWeight();
            for (Claim claim : ofUnit) {
                double habitual = fading.habit(claim.period());
                occurrences += habitual * claim.failures();
                periods += habitual * claim.checked();
            }
            parts.add(ofCount(indicator, last(ofUnit).unit(), occurrences / periods, 1, true));
            weight = Math.max(
                    weight,
                    Math.min(counts.most(), periods)
                            * fading.evidence(indicator, last(ofUnit).period()));
        }
        if (parts.isEmpty()) {
            List<UnitId> units = owing(indicator);
            for (UnitId unit : units) {
                parts.add(ofCount(indicator, unit, counts.usual(), 1.0 / units.size(), false));
            }
        }
        return new Prior(parts, weight);
    }

    private Prior.Part ofCount(Indicator indicator, UnitId unit, double reported, double share, boolean claimed) {
        if (indicator.better() == Indicator.Better.HIGHER) {
            return new Prior.Part(Optional.empty(), reported, reported, share, claimed);
        }
        Habit habit = underReporting.of(unit);
        return new Prior.Part(Optional.of(habit), reported, habit.factor() * reported, share, claimed);
    }
}
