package org.scoregap.report.book;

import java.time.Instant;
import java.util.Optional;
import org.scoregap.mapping.Unit;
import org.scoregap.report.gap.ProposedLevel;

/**
 * What one unit answers for.
 *
 * @param unit as the mapping has it, with its leaders
 * @param due when the week's reports were or are due
 * @param proposed the level that the ladder proposes for it; empty where it proposes none
 * @param chapter its lists: {@code gaps}, {@code sites}, {@code tasks}, {@code problems}
 */
public record UnitPage(Unit unit, Optional<Instant> due, Optional<ProposedLevel> proposed, Chapter chapter) {}
