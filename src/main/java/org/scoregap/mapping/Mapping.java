package org.scoregap.mapping;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.scoregap.model.FoldedName;
import org.scoregap.model.FormId;
import org.scoregap.model.FrameworkId;
import org.scoregap.model.IndicatorId;
import org.scoregap.model.Period;
import org.scoregap.model.SiteId;
import org.scoregap.model.UnitId;

/**
 * The mapping in force for some periods: immutable, and checked when it was read, so that every reference in it leads
 * somewhere.
 */
public final class Mapping {
    private final Period from;
    private final String hash;
    private final Settings settings;
    private final Register<FrameworkId, Framework> frameworks;
    private final Register<UnitId, Unit> units;
    private final Register<IndicatorId, Indicator> indicators;
    private final Register<FormId, Form> forms;
    private final Register<SiteId, Site> sites;
    private final Map<FoldedName, UnitId> unitNames;
    private final Map<FoldedName, IndicatorId> indicatorNames;
    private final SiteNames siteNames;

    /**
     * @param from the first period it holds for
     * @param hash SHA-256 over its files, in lower-case hexadecimal
     */
    public Mapping(
            Period from,
            String hash,
            Settings settings,
            List<Framework> frameworks,
            List<Unit> units,
            List<Indicator> indicators,
            List<Form> forms,
            List<Site> sites) {
        this.from = from;
        this.hash = hash;
        this.settings = settings;
        this.frameworks = Register.of(frameworks, Framework::id);
        this.units = Register.of(units, Unit::id);
        this.indicators = Register.of(indicators, Indicator::id);
        this.forms = Register.of(forms, Form::id);
        this.sites = Register.of(sites, Site::id);
        this.unitNames = new LinkedHashMap<>();
        for (Unit unit : units) {
            unitNames.put(FoldedName.of(unit.id().value()), unit.id());
            unitNames.put(FoldedName.of(unit.name()), unit.id());
            unit.aliases().forEach(alias -> unitNames.put(FoldedName.of(alias), unit.id()));
        }
        this.indicatorNames = new LinkedHashMap<>();
        for (Indicator indicator : indicators) {
            indicatorNames.put(FoldedName.of(indicator.id().value()), indicator.id());
            indicatorNames.put(FoldedName.of(indicator.name()), indicator.id());
            indicator.aliases().forEach(alias -> indicatorNames.put(FoldedName.of(alias), indicator.id()));
        }
        this.siteNames = new SiteNames(sites);
    }

    /** The first of each id, found by it and in the file's order: both are asked for on every row. */
    private record Register<K, V>(Map<K, V> byId, List<V> all) {
        static <K, V> Register<K, V> of(List<V> values, Function<V, K> id) {
            Map<K, V> byId =
                    values.stream().collect(Collectors.toMap(id, Function.identity(), (a, b) -> a, LinkedHashMap::new));
            return new Register<>(byId, List.copyOf(byId.values()));
        }
    }

    public Period from() {
        return from;
    }

    public String hash() {
        return hash;
    }

    public Settings settings() {
        return settings;
    }

    /** In the order of the file; so are the other lists. */
    public List<Framework> frameworks() {
        return frameworks.all();
    }

    public List<Unit> units() {
        return units.all();
    }

    public List<Indicator> indicators() {
        return indicators.all();
    }

    public List<Form> forms() {
        return forms.all();
    }

    public List<Site> sites() {
        return sites.all();
    }

    public Optional<Framework> framework(FrameworkId id) {
        return Optional.ofNullable(frameworks.byId().get(id));
    }

    public Optional<Unit> unit(UnitId id) {
        return Optional.ofNullable(units.byId().get(id));
    }

    /** Whether {@code place} is the unit or lies below it. */
    public boolean isWithin(UnitId place, UnitId unit) {
        Optional<UnitId> around = Optional.of(place);
        // A tree is no deeper than its number of units: a ring of parents ends here too.
        for (int depth = 0; depth <= units.byId().size() && around.isPresent(); depth++) {
            if (around.get().equals(unit)) {
                return true;
            }
            around = around.flatMap(this::unit).flatMap(Unit::parent);
        }
        return false;
    }

    public Optional<Indicator> indicator(IndicatorId id) {
        return Optional.ofNullable(indicators.byId().get(id));
    }

    public Optional<Form> form(FormId id) {
        return Optional.ofNullable(forms.byId().get(id));
    }

    public Optional<Site> site(SiteId id) {
        return Optional.ofNullable(sites.byId().get(id));
    }

    /** The unit that a file means by its id, name or alias, however it is spaced and punctuated. */
    public Optional<UnitId> unitNamed(String written) {
        return Optional.ofNullable(unitNames.get(FoldedName.of(written)));
    }

    /** The framework that somebody means by its id or name. */
    public Optional<FrameworkId> frameworkNamed(String written) {
        FoldedName folded = FoldedName.of(written);
        return frameworks().stream()
                .filter(each -> FoldedName.of(each.id().value()).equals(folded)
                        || FoldedName.of(each.name()).equals(folded))
                .map(Framework::id)
                .findFirst();
    }

    /** The indicator that a file means by its id, name or alias. */
    public Optional<IndicatorId> indicatorNamed(String written) {
        return Optional.ofNullable(indicatorNames.get(FoldedName.of(written)));
    }

    /** The site that a file means by its id or registered name. */
    public Optional<SiteId> siteNamed(String written) {
        return siteNames.find(written);
    }
}
