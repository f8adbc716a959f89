package org.scoregap.validate;

import java.util.Optional;
import org.scoregap.model.FormId;
import org.scoregap.model.Period;
import org.scoregap.model.UnitId;

/**
 * What the options {@code --form}, {@code --unit} and {@code --period} say; each settles its question, whatever the file
 * says.
 */
public record Wanted(Optional<FormId> form, Optional<UnitId> unit, Optional<Period> period) {
    public static final Wanted NOTHING = new Wanted(Optional.empty(), Optional.empty(), Optional.empty());
}
