package org.scoregap.validate.check;

import java.util.Optional;
import org.scoregap.model.UnitId;

/**
 * Who a table is from.
 *
 * @param unit empty where each row says it, and where it could not be told
 * @param settled whether an option said so: rows that name another unit change nothing
 * @param refused whether the table is refused because it could not be told; its rows are checked all the same
 */
public record Sender(Optional<UnitId> unit, boolean settled, boolean refused) {}
