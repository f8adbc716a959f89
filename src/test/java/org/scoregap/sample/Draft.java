package org.scoregap.sample;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.UnaryOperator;

/** A file in the making, before faults and after: its name, when it is received, its sheets and how they are saved. */
final class Draft {
    private final String key;
    private String name;
    private LocalDateTime received;
    private Style style;
    private final List<Grid> grids = new ArrayList<>();
    private UnaryOperator<byte[]> spoiling = UnaryOperator.identity();

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

    String key() {
        return key;
    }

    String name() {
        return name;
    }

    void rename(String other) {
        name = other;
    }

    LocalDateTime received() {
        return received;
    }

    void receive(LocalDateTime other) {
        received = other;
    }

    /** Saves it another way; the name's ending follows. */
    void save(Style other) {
        name = name.substring(0, name.length() - style.extension().length()) + other.extension();
        style = other;
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

    /** Changes the bytes after they have been written. */
    void spoil(UnaryOperator<byte[]> change) {
        spoiling = change;
    }

    byte[] bytes() {
        return spoiling.apply(style.write(grids));
    }
}
