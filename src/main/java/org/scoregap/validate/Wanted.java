package org.scoregap.validate;

import java.util.Optional;
import org.scoregap.model.FormId;
import org.scoregap.model.Period;
import org.scoregap.model.UnitId;
import org.scoregap.read.ReadingOptions;

/**
 * What the options {@code --form}, {@code --unit} and {@code --period} say; each settles its question, whatever the file
 * says.
 *
 * @param reading what others say about how the file is written
 */
public record Wanted(Optional<FormId> form, Optional<UnitId> unit, Optional<Period> period, ReadingOptions reading) {
    public static final Wanted NOTHING = new Wanted(Optional.empty(), Optional.empty(), Optional.empty());

    public Wanted(Optional<FormId> form, Optional<UnitId> unit, Optional<Period> period) {
        this(form, unit, period, ReadingOptions.NONE);
    }

    public Wanted with(ReadingOptions options) {
        return new Wanted(form, unit, period, options);
    }
}
