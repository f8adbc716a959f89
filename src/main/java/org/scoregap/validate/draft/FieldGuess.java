package org.scoregap.validate.draft;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.scoregap.mapping.Form;
import org.scoregap.mapping.Form.Field;
import org.scoregap.mapping.Mapping;
import org.scoregap.model.FoldedName;
import org.scoregap.read.Column;

/**
 * Guesses what the columns of a table hold, by their titles: as the mapping's forms write them, else as offices usually do;
 * the whole title before a part of it. A field has one column.
 */
final class FieldGuess {
    private static final int BY_FORM = 3000;
    private static final int BY_WORD = 2000;
    private static final int BY_PART = 1000;

    private final Map<FoldedName, Field> known = new HashMap<>();

    FieldGuess(Optional<Mapping> mapping) {
        mapping.map(Mapping::forms).orElse(List.of()).stream()
                .map(Form::columns)
                .forEach(columns -> {
                    for (Field field : Field.values()) {
                        columns.getOrDefault(field.key(), List.of())
                                .forEach(text -> known.putIfAbsent(FoldedName.of(text), field));
                    }
                });
    }

    private record Claim(Column column, Field field, int strength) {}

    /** The column of each field that any title tells. */
    Map<Field, Column> of(List<Column> columns) {
        List<Claim> claims = new ArrayList<>();
        for (Column column : columns) {
            for (Field field : Field.values()) {
                int strength = strength(column.title(), field);
                if (strength > 0) {
                    claims.add(new Claim(column, field, strength));
                }
            }
        }
        // a stable sort: of equals the column further left, then the field named first
        claims.sort((a, b) -> Integer.compare(b.strength, a.strength));
        Map<Field, Column> guessed = new EnumMap<>(Field.class);
        for (Claim claim : claims) {
            if (!guessed.containsValue(claim.column)) {
                guessed.putIfAbsent(claim.field, claim.column);
            }
        }
        return guessed;
    }

    private int strength(String title, Field field) {
        String last = title.substring(title.lastIndexOf('/') + 1);
        FoldedName whole = FoldedName.of(title);
        FoldedName part = FoldedName.of(last);
        if (whole.isEmpty()) {
            return 0;
        }
        if (field == known.get(whole) || field == known.get(part)) {
            return BY_FORM;
        }
        List<String> words = FieldWords.all().getOrDefault(field, List.of());
        int best = 0;
        for (int i = 0; i < words.size(); i++) {
            String word = FoldedName.of(words.get(i)).value();
            if (part.value().equals(word) || whole.value().equals(word)) {
                best = Math.max(best, BY_WORD - i);
            } else if (part.value().contains(word)) {
                // of two words in one title the longer one says more: 不合格数 holds 合格数
                best = Math.max(best, BY_PART + 10 * word.length() - i);
            }
        }
        return best;
    }
}
