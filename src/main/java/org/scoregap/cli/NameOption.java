package org.scoregap.cli;

import java.util.List;
import org.scoregap.mapping.Mapping;
import org.scoregap.model.IndicatorId;
import org.scoregap.model.Nearest;
import org.scoregap.model.ScoregapException;
import org.scoregap.model.ScoregapException.Failure;
import org.scoregap.model.UnitId;

/** Units and indicators as somebody names them on the command line: by id, name or alias. */
final class NameOption {
    private NameOption() {}

    /** @throws ScoregapException {@code NOT_FOUND} where no unit is called so */
    static UnitId unit(String written, Mapping mapping) {
        return mapping.unitNamed(written)
                .orElseThrow(() -> notFound(
                        written,
                        mapping.units().stream().map(each -> each.shortName()).toList()));
    }

    /** @throws ScoregapException {@code NOT_FOUND} where no indicator is called so */
    static IndicatorId indicator(String written, Mapping mapping) {
        return mapping.indicatorNamed(written)
                .orElseThrow(() -> notFound(
                        written,
                        mapping.indicators().stream()
                                .map(each -> each.id().value())
                                .toList()));
    }

    private static ScoregapException notFound(String written, List<String> known) {
        return new ScoregapException(
                Failure.NOT_FOUND, written, Nearest.to(written, known).orElse(""));
    }
}
