package org.scoregap.worlds;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The practices side by side on the same cities of one world.
 *
 * @param today the latest self-report at face value
 * @param inspections without self-reports
 * @param model what the program says
 * @param told what it says once the setting is made that tells it of the world; empty where there is none
 */
record Trial(Figures today, Figures inspections, Figures model, Optional<Figures> told) {

    /** On {@code size} cities, at least 2; the same seed gives the same figures. */
    static Trial of(World world, int size, long seed) {
        Cities cities = new Cities(seed);
        List<Sides> all = IntStream.range(0, size)
                .parallel()
                .mapToObj(number -> Sides.of(cities.city(world, number)))
                .toList();
        List<Held> today = all.stream().map(Sides::today).toList();
        return new Trial(
                Figures.of(today, today),
                Figures.of(all.stream().map(Sides::inspections).toList(), today),
                Figures.of(all.stream().map(Sides::model).toList(), today),
                world.rules()
                        .setting()
                        .map(setting -> Figures.of(
                                all.stream()
                                        .flatMap(sides -> sides.told().stream())
                                        .toList(),
                                today)));
    }

    private record Sides(Held today, Held inspections, Held model, Optional<Held> told) {
        static Sides of(City city) {
            return new Sides(
                    Held.of(new LatestReports().of(city), city.truth()),
                    Held.of(new InspectionsAlone().of(city), city.truth()),
                    Held.of(new ExpectedLoss().of(city), city.truth()),
                    city.told().map(mapping -> Held.of(new ExpectedLoss().of(city, mapping), city.truth())));
        }
    }
}
