package org.scoregap.sample;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;

/** A file in the making, before faults and after: its name, when it is received, its sheets and how they are saved. */
final class Draft {
    private final String key;
    private String name;
    private LocalDateTime received;
    private Style style;
    private final List<Grid> grids = new ArrayList<>();

    /**
     * @param key how faults find it within its week: {@code CGJ weekly-indicators}
     * @param name the file's name with its ending
     */
    Draft(String key, String name, LocalDateTime received, Style style, Grid... grids) {
        this.key = key;
        this.name = name;
        this.received = received;
        this.style = style;
        this.grids.addAll(List.of(grids));
    }

    /** A file that is no table at all, or a broken one. */
    static Draft of(String key, String name, LocalDateTime received, byte[] bytes) {
        Style asItIs = new Style() {
            @Override
            public String extension() {
                return name.substring(name.lastIndexOf('.'));
            }

            @Override
            public byte[] write(List<Grid> grids) {
                return bytes.clone();
            }
        };
        return new Draft(key, name, received, asItIs);
    }

    String key() {
        return key;
    }

    Style style() {
        return style;
    }

    String name() {
        return name;
    }

    LocalDateTime received() {
        return received;
    }

    void receive(LocalDateTime other) {
        received = other;
    }

    /** Saves it another way under a name of its own. */
    void save(Style other, String as) {
        style = other;
        name = as;
    }

    List<Grid> grids() {
        return grids;
    }

    Grid grid(String sheet) {
        return grids.stream()
                .filter(grid -> grid.sheet().equals(sheet))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException(name + " has no " + sheet + ", only "
                        + grids.stream().map(Grid::sheet).toList()));
    }

    /** What problems call the sheet: a CSV file has no sheet. */
    String sheet(Grid grid) {
        return style instanceof CsvStyle ? "" : grid.sheet();
    }

    byte[] bytes() {
        return style.write(grids);
    }
}
