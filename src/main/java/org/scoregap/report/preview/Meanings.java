package org.scoregap.report.preview;

import java.util.Arrays;
import java.util.Optional;
import org.scoregap.mapping.Form;
import org.scoregap.mapping.Form.Field;
import org.scoregap.mapping.Mapping;
import org.scoregap.model.FormId;
import org.scoregap.model.IndicatorId;
import org.scoregap.model.Period;
import org.scoregap.model.UnitId;
import org.scoregap.report.Messages;
import org.scoregap.report.Names;

/** What decisions chose, in the words of the mapping. What it does not know goes by its id. */
final class Meanings {
    private final Optional<Mapping> mapping;
    private final Messages messages;

    Meanings(Optional<Mapping> mapping, Messages messages) {
        this.mapping = mapping;
        this.messages = messages;
    }

    String form(String id) {
        return mapping.flatMap(known -> known.form(new FormId(id)))
                .map(Form::title)
                .map(title -> messages.text("preview.named", title, id))
                .orElse(id);
    }

    String unit(String id) {
        return mapping.flatMap(known -> known.unit(new UnitId(id)))
                .map(unit -> messages.text("preview.named", unit.name(), id))
                .orElse(id);
    }

    String period(String text) {
        return mapping.flatMap(known -> Period.parse(text).map(period -> new Names(known, messages).period(period)))
                .map(words -> messages.text("preview.named", words, text))
                .orElse(text);
    }

    /** A field of a form, an indicator, or a unit. */
    String field(String meaning) {
        Optional<String> field = Arrays.stream(Field.values())
                .filter(known -> known.key().equals(meaning))
                .findFirst()
                .map(messages::word);
        return field.or(() -> mapping.flatMap(known -> known.indicator(new IndicatorId(meaning)))
                        .map(indicator -> messages.text("preview.named", indicator.name(), meaning)))
                .or(() -> mapping.flatMap(known -> known.unit(new UnitId(meaning)))
                        .map(unit -> messages.text("preview.named", unit.name(), meaning)))
                .orElseGet(() -> messages.text("preview.extra", meaning));
    }
}
