package org.scoregap.validate.check;

import java.time.LocalDate;
import java.util.Optional;
import org.scoregap.model.IndicatorId;
import org.scoregap.model.UnitId;

/**
 * What rows are added up by.
 *
 * @param reporter who sends it: the part's unit
 * @param about whose work it is about: the tally's unit
 */
record TallyKey(UnitId reporter, UnitId about, Optional<UnitId> territory, IndicatorId indicator, LocalDate day) {}
