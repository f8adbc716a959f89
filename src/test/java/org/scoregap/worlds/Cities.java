package org.scoregap.worlds;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.scoregap.model.Period;

/**
 * Makes cities, with the parameters that the model was chosen on (DESIGN §6). City n is the same city in every world: its
 * true rates, units, sites and points do not depend on how its units report, nor on who looks.
 */
final class Cities {
    static final int UNITS = 25;
    static final int INDICATORS = 100;
    static final int POINTS = 1000;
    static final int WEEKS = 8;
    static final Period LAST = new Period(2022, 28);

    private final long seed;

    Cities(long seed) {
        this.seed = seed;
    }

    /** City number {@code number} as it is in {@code world}; the assessment comes a week after the last report. */
    City city(World world, int number) {
        // A long stride keeps the streams of neighbouring seeds apart.
        Draws city = new Draws(new SplittableRandom(seed * 1_000_003L + number));
        List<Subject> subjects = subjects(city.split());
        List<Habit> habits = habits(city.split());
        Weeks weeks = new Weeks(world.rules(), habits, city.split(), city.split());
        return new City(
                CityMapping.of(subjects),
                world.rules().setting().map(setting -> CityMapping.told(subjects, setting)),
                subjects,
                weeks.observed(subjects),
                truth(world.rules(), subjects, city.split()));
    }

    private static List<Subject> subjects(Draws draws) {
        double[] parts =
                DoubleStream.generate(draws::exponential).limit(INDICATORS).toArray();
        double whole = DoubleStream.of(parts).sum();
        List<Subject> subjects = new ArrayList<>();
        for (int number = 0; number < INDICATORS; number++) {
            subjects.add(new Subject(
                    number,
                    number % UNITS,
                    POINTS * parts[number] / whole,
                    number / UNITS % 2 == 0,
                    draws.between(10, 300),
                    draws.between(1, 12),
                    failing(draws),
                    draws.beta(1.5, 2.5),
                    draws.beta(1.5, 15)));
        }
        return subjects;
    }

    /** A walk on the logit scale; the last step leads to the assessment. */
    private static List<Double> failing(Draws draws) {
        List<Double> failing = new ArrayList<>();
        double passing = draws.normal(1.8, 1.1);
        for (int week = 0; week < WEEKS; week++) {
            failing.add(1 / (1 + Math.exp(passing)));
            passing += draws.normal(0.03, 0.15);
        }
        failing.add(1 / (1 + Math.exp(passing)));
        return failing;
    }

    private static List<Habit> habits(Draws draws) {
        return draws.order(UNITS).stream()
                .map(rank -> new Habit(draws.beta(1.5, 2.5), rank))
                .toList();
    }

    private static City.Truth truth(Rules rules, List<Subject> subjects, Draws draws) {
        List<Double> losses = new ArrayList<>();
        double drawn = 0;
        for (Subject subject : subjects) {
            double rate = rules.assessed().applyAsDouble(subject.atAssessment());
            Visit visit = new Visit(rate, rules.clustering());
            losses.add(subject.points()
                    * (1
                            - Sampling.shares(subject, visit.passing(subject.sample()))
                                    .mean()));
            int passed = subject.sample() - visit.failures(subject.sample(), draws);
            drawn += subject.points() * (1 - subject.share((double) passed / subject.sample()));
        }
        return new City.Truth(losses, drawn);
    }
}
