package org.scoregap.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.scoregap.read.workbook.Zipped;

/** The XML inside an xlsx as a file of its own, so that what is changed is the XML and not its compressed bytes. */
final class Parts {
    private static final Map<String, String> PLACES = Map.of(
            "<worksheet", "xl/worksheets/sheet1.xml",
            "<sst", "xl/sharedStrings.xml",
            "<styleSheet", "xl/styles.xml",
            "<workbook", "xl/workbook.xml");
    private static final int START = 200;
    private static final Map<String, byte[]> SOUND = Zipped.entries(Seeds.xlsx());

    private Parts() {}

    /** Those of the archives among {@code seeds} that {@link #packed} knows the place of. */
    static Stream<byte[]> of(List<Seeds.Seed> seeds) {
        return seeds.stream()
                .map(Seeds.Seed::bytes)
                .filter(Zipped::is)
                .flatMap(archive -> Zipped.entries(archive).entrySet().stream())
                .filter(entry -> PLACES.containsValue(entry.getKey()))
                .map(Map.Entry::getValue);
    }

    /** A part put in its place in a sound xlsx; anything else as it is. */
    static byte[] packed(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, START), StandardCharsets.ISO_8859_1);
        return PLACES.entrySet().stream()
                .filter(place -> start.contains(place.getKey()))
                .findFirst()
                .map(place -> with(place.getValue(), bytes))
                .orElse(bytes);
    }

    private static byte[] with(String name, byte[] part) {
        Map<String, byte[]> entries = new LinkedHashMap<>(SOUND);
        entries.put(name, part);
        return Zipped.archive(entries);
    }
}
