package org.scoregap.cli;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.scoregap.mapping.Indicator;
import org.scoregap.mapping.Mapping;
import org.scoregap.mapping.Unit;
import org.scoregap.model.IndicatorId;
import org.scoregap.model.Nearest;
import org.scoregap.model.ScoregapException;
import org.scoregap.model.ScoregapException.Failure;
import org.scoregap.model.UnitId;
import org.scoregap.report.Messages;
import org.scoregap.score.evidence.Places;
import org.scoregap.score.whatif.Supposition;
import org.scoregap.score.whatif.Supposition.Found;
import org.scoregap.score.whatif.Supposition.Known;
import org.scoregap.score.whatif.Supposition.KnownIn;

/**
 * Suppositions as people write them: {@code WS-601=95%}, {@code WS-601=18/20}, {@code WS-601@汉滨区=95%}; an indicator by its
 * id, name or alias, a territory likewise; full-width characters count as their plain ones.
 */
final class SuppositionWords {
    private static final Pattern WORD = Pattern.compile("(.+?)(?:@([^@=]*))?=([^=]*)");
    private static final Pattern INSPECTION = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,6})?)\\s*[/⁄]\\s*(\\d{1,9})");

    private final Mapping mapping;
    private final Messages messages;

    SuppositionWords(Mapping mapping, Messages messages) {
        this.mapping = mapping;
        this.messages = messages;
    }

    /** @throws ScoregapException {@code USAGE}, {@code NOT_FOUND} or {@code NOT_POSSIBLE} */
    Supposition parse(String written) {
        Matcher word = WORD.matcher(Normalizer.normalize(written, Normalizer.Form.NFKC));
        if (!word.matches()) {
            throw new ScoregapException(Failure.USAGE, written, messages.text("whatif.forms"));
        }
        Indicator indicator = indicator(word.group(1).strip());
        Optional<UnitId> territory = Optional.ofNullable(word.group(2))
                .map(String::strip)
                .map(where -> territory(indicator, where, written));
        return supposed(indicator, territory, word.group(3).strip(), written);
    }

    /**
     * The figure that a unit says is right: a territory's where it has sites of the indicator, else the whole city's.
     *
     * @throws ScoregapException {@code USAGE} or {@code NOT_POSSIBLE}
     */
    Supposition claimed(Indicator indicator, UnitId unit, String written) {
        boolean territory = indicator.measure().sampled()
                && mapping.unit(unit)
                        .filter(known -> known.kind() == Unit.Kind.TERRITORY)
                        .isPresent();
        var sites = new Places(mapping).sitesOf(indicator);
        boolean there = territory && (sites.isEmpty() || sites.containsKey(unit));
        return supposed(
                indicator,
                there ? Optional.of(unit) : Optional.empty(),
                Normalizer.normalize(written, Normalizer.Form.NFKC).strip(),
                written);
    }

    private Supposition supposed(Indicator indicator, Optional<UnitId> territory, String value, String written) {
        Matcher inspection = INSPECTION.matcher(value);
        if (inspection.matches()) {
            return found(indicator, territory, inspection, written);
        }
        double figure = new SupposedFigure(indicator, mapping.settings().words(), messages).parse(value, written);
        return territory.isPresent()
                ? new KnownIn(indicator.id(), territory.get(), figure)
                : new Known(indicator.id(), figure);
    }

    /** By id, name or alias. */
    Indicator indicator(String written) {
        return mapping.indicatorNamed(written).flatMap(mapping::indicator).orElseThrow(() -> {
            List<String> valid = new ArrayList<>();
            for (Indicator each : mapping.indicators()) {
                valid.add(each.id().value());
                valid.add(each.name());
                valid.addAll(each.aliases());
            }
            return new ScoregapException(
                    Failure.NOT_FOUND, written, Nearest.to(written, valid).orElse(""));
        });
    }

    private UnitId territory(Indicator indicator, String written, String word) {
        UnitId territory = mapping.unitNamed(written)
                .flatMap(mapping::unit)
                .filter(unit -> unit.kind() == Unit.Kind.TERRITORY)
                .map(Unit::id)
                .orElseThrow(() -> {
                    List<String> valid = new ArrayList<>();
                    mapping.units().stream()
                            .filter(unit -> unit.kind() == Unit.Kind.TERRITORY)
                            .forEach(unit -> {
                                valid.add(unit.id().value());
                                valid.add(unit.name());
                                valid.addAll(unit.aliases());
                            });
                    return new ScoregapException(
                            Failure.NOT_FOUND,
                            written,
                            Nearest.to(written, valid).orElse(""));
                });
        if (!indicator.measure().sampled()) {
            throw new ScoregapException(Failure.NOT_POSSIBLE, word, messages.text("whatif.no-territories"));
        }
        var sites = new Places(mapping).sitesOf(indicator);
        if (!sites.isEmpty() && !sites.containsKey(territory)) {
            throw new ScoregapException(Failure.NOT_POSSIBLE, word, messages.text("whatif.no-sites", written));
        }
        return territory;
    }

    private Supposition found(Indicator indicator, Optional<UnitId> territory, Matcher written, String word) {
        if (!indicator.measure().sampled()) {
            throw new ScoregapException(Failure.NOT_POSSIBLE, word, messages.text("whatif.no-checks"));
        }
        double passed = Double.parseDouble(written.group(1));
        int checked = Integer.parseInt(written.group(2));
        if (checked < 1 || passed > checked) {
            throw new ScoregapException(Failure.USAGE, word, "18/20");
        }
        return new Found(indicator.id(), territory, passed, checked);
    }

    /** @throws ScoregapException {@code NOT_POSSIBLE} where two of them cannot both hold */
    void requireAgreement(List<Supposition> suppositions) {
        Optional<IndicatorId> torn = Supposition.contradiction(suppositions);
        if (torn.isPresent()) {
            throw new ScoregapException(
                    Failure.NOT_POSSIBLE, torn.get().value(), messages.text("whatif.contradiction"));
        }
    }
}
