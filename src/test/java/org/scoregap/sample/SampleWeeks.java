package org.scoregap.sample;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.scoregap.mapping.Mapping;

/**
 * Makes the sample weeks. The same mapping gives the same bytes on any machine.
 *
 * @param files content by path below {@code sample-data}: {@code 2022-W28/received.csv}
 * @param planted the faults that stand in them on purpose
 */
record SampleWeeks(SortedMap<String, byte[]> files, List<Planted> planted) {
    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");

    static SampleWeeks of(Mapping mapping) {
        City city = new City(mapping);
        List<Week> weeks = new CleanWeeks(city).weeks();
        Planting planting = new Planting();
        Faults.plant(city, weeks, planting);
        SortedMap<String, byte[]> files = new TreeMap<>();
        for (Week week : weeks) {
            for (Draft draft : week.drafts()) {
                byte[] before = files.put(week.period() + "/" + draft.name(), draft.bytes());
                if (before != null) {
                    throw new IllegalStateException(week.period() + " has two files " + draft.name());
                }
            }
            files.put(week.period() + "/received.csv", received(week).getBytes(UTF_8));
        }
        return new SampleWeeks(files, planting.faults());
    }

    private static String received(Week week) {
        return week.drafts().stream()
                .sorted(Comparator.comparing(Draft::name))
                .map(draft -> draft.name() + "," + TIME.format(draft.received().atOffset(CHINA)) + "\n")
                .collect(Collectors.joining("", "file,received\n", ""));
    }

    /** The list of planted faults as it is kept among the test's resources. */
    String plantedFaults() {
        return planted.stream()
                .map(fault -> fault.line() + "\n")
                .collect(Collectors.joining("", Planted.HEADER + "\n", ""));
    }
}
