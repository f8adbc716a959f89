package org.scoregap.mapping.yaml;

import java.util.List;
import java.util.Optional;
import org.scoregap.mapping.Form;
import org.scoregap.mapping.Framework;
import org.scoregap.mapping.Indicator;
import org.scoregap.mapping.Mapping;
import org.scoregap.mapping.Site;
import org.scoregap.mapping.Unit;

/**
 * What could be read of a mapping, each record with its place: those with an error in them are left out. The checks work
 * on this, so that one error hides no other.
 *
 * @param complete whether nothing is left out
 * @param head empty when {@code scoregap.yaml} has an error
 */
public record Draft(
        Documents documents,
        boolean complete,
        Optional<Located<Head>> head,
        List<Located<Framework>> frameworks,
        List<Located<Unit>> units,
        List<Located<Indicator>> indicators,
        List<Located<Form>> forms,
        List<Located<Site>> sites) {
    public Draft {
        frameworks = List.copyOf(frameworks);
        units = List.copyOf(units);
        indicators = List.copyOf(indicators);
        forms = List.copyOf(forms);
        sites = List.copyOf(sites);
    }

    /** Reads as much as can be read; what cannot is in {@code problems} afterwards. */
    public static Draft read(MappingTexts texts, Problems problems) {
        Documents documents = Documents.read(texts, problems);
        Names names = Names.gather(documents, problems);
        Optional<Located<Head>> head = documents
                .root(MappingTexts.SETTINGS)
                .flatMap(root -> Elements.one(
                        root, KeySet.SETTINGS, problems, fields -> SettingsReader.read(fields, names.units())));
        List<Located<Framework>> frameworks = Elements.list(
                documents.root(MappingTexts.FRAMEWORKS), KeySet.FRAMEWORK, problems, new FrameworkReader(names)::read);
        List<Located<Unit>> units =
                Elements.list(documents.root(MappingTexts.UNITS), KeySet.UNIT, problems, new UnitReader(names)::read);
        UnitReader.refuseCycles(units, problems);
        List<Located<Indicator>> indicators = Elements.list(
                documents.root(MappingTexts.INDICATORS), KeySet.INDICATOR, problems, new IndicatorReader(names)::read);
        List<Located<Form>> forms =
                Elements.list(documents.root(MappingTexts.FORMS), KeySet.FORM, problems, new FormReader(names)::read);
        List<Located<Site>> sites =
                Elements.list(documents.root(MappingTexts.SITES), KeySet.SITE, problems, new SiteReader(names)::read);
        return new Draft(documents, problems.errors() == 0, head, frameworks, units, indicators, forms, sites);
    }

    /** The mapping; empty when anything is left out. */
    Optional<Mapping> mapping(String hash) {
        return head.filter(present -> complete)
                .map(Located::value)
                .map(present -> new Mapping(
                        present.from(),
                        hash,
                        present.settings(),
                        values(frameworks),
                        values(units),
                        values(indicators),
                        values(forms),
                        values(sites)));
    }

    private static <T> List<T> values(List<Located<T>> located) {
        return located.stream().map(Located::value).toList();
    }
}
