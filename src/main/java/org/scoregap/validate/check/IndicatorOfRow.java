package org.scoregap.validate.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.scoregap.mapping.Form.Field;
import org.scoregap.mapping.Indicator;
import org.scoregap.mapping.Mapping;
import org.scoregap.mapping.Section;
import org.scoregap.model.FoldedName;
import org.scoregap.model.ProblemCode;
import org.scoregap.model.Remembered;

/** Finds the indicator that a row is about, by id or name; where both stand, they must mean the same one. */
final class IndicatorOfRow {
    private static final Pattern HEADING = Pattern.compile("^\\s*(?:[一二三四五六七八九十]+\\s*[、.．]|[（(][一二三四五六七八九十]+[）)]).*");
    /** A row that somebody took out by a sign before it, as lines of a program are. */
    private static final Pattern TAKEN_OUT =
            Pattern.compile("\\s*(?:[#＃;；*＊%％!！/／\\\\(（\\[［]|--|[-—–－]).*", Pattern.DOTALL);

    private static final int REMEMBERED = 20_000;

    private final Mapping mapping;
    private final ProblemLog log;
    private final Suggestions suggestions;
    private final NearNames near;
    private final Remembered<Optional<Indicator>> known;

    IndicatorOfRow(Mapping mapping, ProblemLog log, boolean acceptNear) {
        this.mapping = mapping;
        this.log = log;
        this.known = new Remembered<>(
                REMEMBERED, written -> mapping.indicatorNamed(written).flatMap(mapping::indicator));
        this.near = new NearNames(acceptNear, () -> meanings(mapping));
        this.suggestions = new Suggestions(() -> names(mapping));
    }

    private static Map<String, String> meanings(Mapping mapping) {
        Map<String, String> meanings = new HashMap<>();
        for (Indicator indicator : mapping.indicators()) {
            meanings.put(indicator.name(), indicator.id().value());
            indicator
                    .aliases()
                    .forEach(alias -> meanings.put(alias, indicator.id().value()));
        }
        return meanings;
    }

    private static List<String> names(Mapping mapping) {
        List<String> names = new ArrayList<>();
        for (Indicator indicator : mapping.indicators()) {
            names.add(indicator.id().value());
            names.add(indicator.name());
            names.addAll(indicator.aliases());
        }
        return names;
    }

    /** Whether the row is no row of data: a heading between rows, or one that was left wholly empty. */
    boolean isNone(RowCells cells, boolean withoutFigures) {
        if (!withoutFigures) {
            return false;
        }
        String id = cells.text(Field.INDICATOR);
        String name = cells.text(Field.NAME);
        String said = id.isBlank() ? name : id;
        if (said.isBlank()) {
            return true;
        }
        return named(id).isEmpty()
                && named(name).isEmpty()
                && (HEADING.matcher(said).matches() || isSection(said) || isSection(name));
    }

    private boolean isSection(String text) {
        FoldedName name = FoldedName.of(text);
        return !name.isEmpty()
                && mapping.frameworks().stream()
                        .flatMap(framework -> framework.sections().stream())
                        .flatMap(Section::andBelow)
                        .anyMatch(section -> FoldedName.of(section.name()).equals(name));
    }

    /** Empty where the row is refused for it. */
    Optional<Indicator> of(RowCells cells) {
        String id = cells.text(Field.INDICATOR);
        String name = cells.text(Field.NAME);
        if (id.isBlank() && name.isBlank()) {
            log.add(
                    ProblemCode.INDICATOR_MISSING,
                    cells.whereFirst(Field.INDICATOR, Field.NAME),
                    "",
                    "indicators.yaml",
                    Optional.empty(),
                    Optional.empty());
            return Optional.empty();
        }
        Field decisive = id.isBlank() ? Field.NAME : Field.INDICATOR;
        Optional<Indicator> byId = named(id);
        Optional<Indicator> byName = named(name);
        Optional<Indicator> found = id.isBlank() ? byName : byId;
        boolean takenOut = found.filter(indicator -> isTakenOut(cells.text(decisive), indicator))
                .isPresent();
        if (takenOut) {
            byName = found;
            found = Optional.empty();
        } else if (found.isEmpty() && (id.isBlank() || name.isBlank())) {
            found = near(cells, decisive);
        }
        if (found.isEmpty()) {
            Optional<String> suggestion = byName.map(indicator -> indicator.id().value())
                    .or(() -> suggestions.nearestTo(id.isBlank() ? name : id));
            log.add(
                    ProblemCode.INDICATOR_UNKNOWN,
                    cells.where(decisive),
                    cells.text(decisive),
                    "indicators.yaml",
                    suggestion,
                    Optional.empty());
            return Optional.empty();
        }
        if (byId.isPresent()
                && byName.isPresent()
                && !byId.get().id().equals(byName.get().id())) {
            Indicator one = byId.get();
            log.add(
                    ProblemCode.INDICATOR_DISAGREES,
                    cells.where(Field.NAME),
                    name + " = " + byName.get().id(),
                    one.name() + " = " + one.id(),
                    Optional.of(one.name()),
                    Optional.of(one));
            return Optional.empty();
        }
        return found;
    }

    /** Whether {@code #WS-507} is written where the indicator is WS-507, unless one of its own names begins like that. */
    private static boolean isTakenOut(String written, Indicator indicator) {
        return !Character.isLetterOrDigit(written.charAt(0))
                && TAKEN_OUT.matcher(written).matches()
                && !TAKEN_OUT.matcher(indicator.name()).matches()
                && indicator.aliases().stream()
                        .noneMatch(alias -> TAKEN_OUT.matcher(alias).matches());
    }

    private Optional<Indicator> near(RowCells cells, Field field) {
        Optional<String> taken = near.only(cells.text(field));
        Optional<Indicator> found = taken.flatMap(this::named);
        found.ifPresent(indicator -> log.add(
                ProblemCode.NAME_TAKEN_AS,
                cells.where(field),
                cells.text(field),
                taken.orElseThrow(),
                taken,
                Optional.of(indicator)));
        return found;
    }

    private Optional<Indicator> named(String written) {
        return written.isBlank() ? Optional.empty() : known.of(written);
    }
}
