package org.scoregap.mapping.yaml;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The keys that one kind of map may have. The JSON Schemas and the pages on the format are held to these by tests.
 *
 * @param file the file it stands in
 * @param name what the schema calls it
 * @param required must be there, with something after them
 * @param optional may be there; in this order in texts
 */
public record KeySet(String file, String name, List<String> required, Set<String> optional) {
    static final KeySet SETTINGS = new KeySet(
            MappingTexts.SETTINGS,
            "settings",
            "from",
            "locale time-zone due assessment-date folders assumed-checked stale-after unreported jump-deviations"
                    + " rate-tolerance open-gap words dimensions tasks model ladder");
    static final KeySet DUE = new KeySet(MappingTexts.SETTINGS, "due", "", "day time exceptions");
    static final KeySet FOLDERS = new KeySet(MappingTexts.SETTINGS, "folders", "", "inbox archive reports store");
    static final KeySet WORDS =
            new KeySet(MappingTexts.SETTINGS, "words", "", "not-applicable missing none yes no ratings");
    static final KeySet TASKS = new KeySet(MappingTexts.SETTINGS, "tasks", "", "deadline-days yellow-days");

    static final KeySet MODEL = new KeySet(
            MappingTexts.SETTINGS,
            "model",
            "",
            "strictness clustering evidence-half-life habit-half-life reach reports empty under-reporting prior counts swing"
                    + " territories");
    static final KeySet REPORTS =
            new KeySet(MappingTexts.SETTINGS, "reports", "", "memory pull mean-failures mean-checks");
    static final KeySet EMPTY =
            new KeySet(MappingTexts.SETTINGS, "empty", "", "expected-at-least below weight city-failures city-checks");
    static final KeySet UNDER_REPORTING =
            new KeySet(MappingTexts.SETTINGS, "under-reporting", "", "usual city-weight unit-weight");
    static final KeySet MODEL_PRIOR =
            new KeySet(MappingTexts.SETTINGS, "prior", "", "most beyond-checked unreported least greatest");
    static final KeySet COUNTS = new KeySet(MappingTexts.SETTINGS, "counts", "", "usual usual-weight unreported most");
    static final KeySet SWING = new KeySet(MappingTexts.SETTINGS, "swing", "", "usual-step steps horizon");

    static final KeySet LADDER = new KeySet(
            MappingTexts.SETTINGS, "ladder", "", "listed-from least-evidence red-list black-list levels groups");
    static final KeySet LEVEL = new KeySet(MappingTexts.SETTINGS, "level", "id name when", "name-en");
    static final KeySet CONDITION = new KeySet(
            MappingTexts.SETTINGS,
            "condition",
            "",
            "points share weeks easy easy-items charge missing late under-reporting empty-reports");
    static final KeySet LADDER_GROUP = new KeySet(MappingTexts.SETTINGS, "ladder-group", "id name units", "name-en");

    static final KeySet FRAMEWORK = new KeySet(
            MappingTexts.FRAMEWORKS, "framework", "id name points", "kind pass-mark importance sections groups");
    static final KeySet SECTION = new KeySet(MappingTexts.FRAMEWORKS, "section", "id name", "points target sections");
    static final KeySet GROUP = new KeySet(MappingTexts.FRAMEWORKS, "group", "id name sections target", "");

    static final KeySet UNIT =
            new KeySet(MappingTexts.UNITS, "unit", "id name kind", "parent aliases principal deputy contact");
    static final KeySet PERSON = new KeySet(MappingTexts.UNITS, "person", "name", "title");
    static final KeySet CONTACT = new KeySet(MappingTexts.UNITS, "contact", "name", "telephone");

    static final KeySet INDICATOR = new KeySet(
            MappingTexts.INDICATORS,
            "indicator",
            "id name measure lead",
            "aliases scale dimension range cumulative better target scores-in gate reported-by support territory-share"
                    + " site-types easy assessed cadence prior effort");
    static final KeySet SCORES = new KeySet(MappingTexts.INDICATORS, "scores", "section", "points scoring");
    static final KeySet SCORING = new KeySet(MappingTexts.INDICATORS, "scoring", "", "proportional tiers deduction");
    static final KeySet PROPORTIONAL = new KeySet(MappingTexts.INDICATORS, "proportional", "", "none full");
    static final KeySet TIER = new KeySet(MappingTexts.INDICATORS, "tier", "at earns", "");
    static final KeySet DEDUCTION = new KeySet(MappingTexts.INDICATORS, "deduction", "each", "");
    static final KeySet GATE = new KeySet(MappingTexts.INDICATORS, "gate", "", "below above bars");
    static final KeySet ASSESSED = new KeySet(MappingTexts.INDICATORS, "assessed", "", "by sample");
    static final KeySet PRIOR = new KeySet(MappingTexts.INDICATORS, "prior", "mean weight", "");

    static final KeySet FORM = new KeySet(
            MappingTexts.FORMS,
            "form",
            "id title layout source resubmit columns",
            "from required indicators rules ignored accept-near");
    static final KeySet RULE = new KeySet(MappingTexts.FORMS, "rule", "id check", "severity message");
    static final KeySet MESSAGE = new KeySet(MappingTexts.FORMS, "message", "", "zh en");

    static final KeySet SITE = new KeySet(MappingTexts.SITES, "site", "id name type unit territory", "");

    /** Every one of them, file by file. */
    public static final List<KeySet> ALL = List.of(
            SETTINGS,
            DUE,
            FOLDERS,
            WORDS,
            TASKS,
            MODEL,
            REPORTS,
            EMPTY,
            UNDER_REPORTING,
            MODEL_PRIOR,
            COUNTS,
            SWING,
            LADDER,
            LEVEL,
            CONDITION,
            LADDER_GROUP,
            FRAMEWORK,
            SECTION,
            GROUP,
            UNIT,
            PERSON,
            CONTACT,
            INDICATOR,
            SCORES,
            SCORING,
            PROPORTIONAL,
            TIER,
            DEDUCTION,
            GATE,
            ASSESSED,
            PRIOR,
            FORM,
            RULE,
            MESSAGE,
            SITE);

    public KeySet {
        required = List.copyOf(required);
        optional = Collections.unmodifiableSet(new LinkedHashSet<>(optional));
    }

    private KeySet(String file, String name, String required, String optional) {
        this(file, name, words(required), new LinkedHashSet<>(words(optional)));
    }

    private static List<String> words(String words) {
        return words.isEmpty() ? List.of() : List.of(words.split(" ", -1));
    }

    boolean has(String key) {
        return required.contains(key) || optional.contains(key);
    }

    /** Required ones first. */
    public List<String> keys() {
        return Stream.concat(required.stream(), optional.stream()).toList();
    }
}
