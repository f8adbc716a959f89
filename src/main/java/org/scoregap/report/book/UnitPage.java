package org.scoregap.report.book;

import java.time.Instant;
import java.util.Optional;
import org.scoregap.mapping.Unit;

/**
 * What one unit answers for.
 *
 * @param unit as the mapping has it, with its leaders
 * @param due when the week's reports were or are due
 * @param chapter its lists: {@code gaps}, {@code sites}, {@code tasks}, {@code problems}
 */
public record UnitPage(Unit unit, Optional<Instant> due, Chapter chapter) {}
