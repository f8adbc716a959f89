package org.scoregap.validate.check;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.scoregap.mapping.Form.Field;
import org.scoregap.mapping.Form.Layout;
import org.scoregap.mapping.Mapping;
import org.scoregap.mapping.Site;
import org.scoregap.mapping.Unit;
import org.scoregap.model.ProblemCode;
import org.scoregap.model.Remembered;
import org.scoregap.model.SiteId;
import org.scoregap.model.UnitId;

/** Finds the site and the territory that a row is about. The register wins over what the row says of the territory. */
final class SiteOfRow {
    private static final int REMEMBERED = 200_000;

    private final Mapping mapping;
    private final ProblemLog log;
    private final boolean needed;
    private final Suggestions sites;
    private final Suggestions units;
    private final NearNames nearSites;
    private final NearNames nearUnits;
    private final Remembered<Optional<Site>> registered;
    private final Remembered<Optional<UnitId>> territories;
    private final Map<Pair, Boolean> branches = new HashMap<>();

    /** @param territory where the site is; empty where nothing says it */
    record Place(Optional<SiteId> site, Optional<Site> registered, Optional<UnitId> territory) {
        static final Place NOWHERE = new Place(Optional.empty(), Optional.empty(), Optional.empty());
    }

    SiteOfRow(Mapping mapping, ProblemLog log, Layout layout, boolean acceptNear) {
        this.mapping = mapping;
        this.log = log;
        this.registered = new Remembered<>(
                REMEMBERED, written -> mapping.siteNamed(written).flatMap(mapping::site));
        this.territories = new Remembered<>(REMEMBERED, mapping::unitNamed);
        this.needed = layout == Layout.SITES || layout == Layout.CHECKS;
        this.nearSites = new NearNames(acceptNear, () -> siteNames(mapping));
        this.nearUnits = new NearNames(acceptNear, () -> UnitOfRow.unitNames(mapping));
        this.sites = new Suggestions(() -> mapping.sites().stream()
                .flatMap(site -> Stream.of(site.id().value(), site.name()))
                .toList());
        this.units =
                new Suggestions(() -> mapping.units().stream().map(Unit::name).toList());
    }

    /** The site that each name means; of two that have the same, the later one. */
    private static Map<String, String> siteNames(Mapping mapping) {
        Map<String, String> names = new HashMap<>();
        mapping.sites().forEach(site -> names.put(site.name(), site.id().value()));
        return names;
    }

    Place of(RowCells cells) {
        Place place = site(cells);
        String written = cells.text(Field.TERRITORY);
        if (written.isBlank()) {
            return place;
        }
        Optional<UnitId> said = territories.of(written);
        Optional<String> taken = said.isPresent() ? Optional.empty() : nearUnits.only(written);
        if (taken.isPresent()) {
            takenAs(cells, Field.TERRITORY, taken.get());
            said = territories.of(taken.get());
        }
        if (place.territory().isPresent()) {
            UnitId registered = place.territory().get();
            if (said.isEmpty() || !sameBranch(said.get(), registered)) {
                String name = mapping.unit(registered).map(Unit::name).orElse(registered.value());
                log.add(
                        ProblemCode.TERRITORY_DISAGREES,
                        cells.where(Field.TERRITORY),
                        written,
                        name,
                        Optional.of(name),
                        Optional.empty());
            }
            return place;
        }
        if (said.isEmpty()) {
            log.add(
                    ProblemCode.UNIT_UNKNOWN,
                    cells.where(Field.TERRITORY),
                    written,
                    "units.yaml",
                    units.nearestTo(written),
                    Optional.empty());
        }
        return new Place(place.site(), place.registered(), said);
    }

    private Place site(RowCells cells) {
        String written = cells.text(Field.SITE);
        if (written.isBlank()) {
            if (needed) {
                log.add(
                        ProblemCode.SITE_MISSING,
                        cells.where(Field.SITE),
                        "",
                        "sites.csv",
                        Optional.empty(),
                        Optional.empty());
            }
            return Place.NOWHERE;
        }
        Place place = place(written);
        Optional<String> taken = place.registered().isPresent() ? Optional.empty() : nearSites.only(written);
        if (taken.isPresent()) {
            takenAs(cells, Field.SITE, taken.get());
            return place(taken.get());
        }
        if (place.registered().isEmpty()) {
            log.add(
                    ProblemCode.SITE_UNKNOWN,
                    cells.where(Field.SITE),
                    written,
                    "sites.csv",
                    sites.nearestTo(written),
                    Optional.empty());
        }
        return place;
    }

    private void takenAs(RowCells cells, Field field, String name) {
        log.add(
                ProblemCode.NAME_TAKEN_AS,
                cells.where(field),
                cells.text(field),
                name,
                Optional.of(name),
                Optional.empty());
    }

    /** A ledger mostly names sites by their ids as the register has them: those need not be remembered. */
    private Place place(String written) {
        Optional<Site> known = mapping.site(new SiteId(written));
        Optional<Site> site = known.isPresent() ? known : registered.of(written);
        return new Place(
                Optional.of(site.map(Site::id).orElseGet(() -> new SiteId(written.strip()))),
                site,
                site.map(Site::territory));
    }

    /** What a row says, and what the register does: there are few of both. */
    private record Pair(UnitId said, UnitId registered) {}

    /** A street and the district it is in do not disagree. */
    private boolean sameBranch(UnitId a, UnitId b) {
        return branches.computeIfAbsent(
                new Pair(a, b),
                pair -> mapping.isWithin(pair.said(), pair.registered())
                        || mapping.isWithin(pair.registered(), pair.said()));
    }
}
