package org.scoregap.report.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.scoregap.report.UnitParts;
import org.scoregap.report.Value;
import org.scoregap.report.book.Book;
import org.scoregap.report.book.Chapter;
import org.scoregap.report.book.UnitPage;

/**
 * Where a text leads: an indicator's number to its explanation, a unit's name to its page. A text that only the book lacks
 * leads nowhere.
 *
 * @param indicators ids that are explained
 * @param units anchors of pages, by short name, full name and id
 */
record Links(Set<String> indicators, Map<String, String> units) {
    /** What may be an indicator's number, in a sentence of either language. */
    private static final Pattern NUMBER = Pattern.compile("[A-Za-z0-9_.-]*[A-Za-z0-9]");

    static Links within(Book book) {
        Set<String> indicators = new HashSet<>();
        for (Chapter explanation : book.explanations()) {
            indicators.add(explanation.label());
        }
        Map<String, String> units = new HashMap<>();
        for (UnitPage page : book.units()) {
            units.put(page.chapter().label(), page.chapter().anchor());
            units.put(page.unit().name(), page.chapter().anchor());
            units.put(page.unit().id().value(), page.chapter().anchor());
        }
        return new Links(Set.copyOf(indicators), Map.copyOf(units));
    }

    List<Piece> in(Value value) {
        if (value instanceof UnitParts parts) {
            return of(parts);
        }
        return value.numeric() ? List.of(Piece.plain(value.shown())) : in(value.shown());
    }

    private List<Piece> of(UnitParts parts) {
        List<Piece> pieces = new ArrayList<>();
        for (UnitParts.Part part : parts.parts()) {
            if (!pieces.isEmpty()) {
                pieces.add(Piece.plain(parts.separator()));
            }
            pieces.add(new Piece(part.name(), units.getOrDefault(part.unit(), "")));
            pieces.add(Piece.plain("\u00a0" + part.loss().shown()));
        }
        return pieces;
    }

    /** A unit's name leads on where it is all of the text. */
    List<Piece> in(String text) {
        String unit = units.getOrDefault(text, "");
        if (!unit.isEmpty()) {
            return List.of(new Piece(text, unit));
        }
        List<Piece> pieces = new ArrayList<>();
        Matcher matcher = NUMBER.matcher(text);
        int end = 0;
        while (matcher.find()) {
            if (indicators.contains(matcher.group())) {
                if (matcher.start() > end) {
                    pieces.add(Piece.plain(text.substring(end, matcher.start())));
                }
                pieces.add(new Piece(matcher.group(), Book.ofIndicator(matcher.group())));
                end = matcher.end();
            }
        }
        if (end < text.length()) {
            pieces.add(Piece.plain(text.substring(end)));
        }
        return pieces;
    }
}
