package org.scoregap.worlds;

import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.scoregap.mapping.Mapping;
import org.scoregap.mapping.yaml.Loaded;
import org.scoregap.mapping.yaml.MappingLoader;
import org.scoregap.mapping.yaml.MappingTexts;

/** A synthetic city's mapping, written as the files of a workspace and read like them. */
final class CityMapping {
    private static final String SETTINGS = """
            from: 2022-W01
            assessment-date: 2022-07-22
            """;
    private static final String FRAMEWORKS = """
            - { id: W, name: 测评, points: %d, sections: [ { id: W-1, name: 全部 } ] }
            """.formatted(Cities.POINTS);
    private static final String FORMS = """
            - id: weekly
              title: 周报表
              layout: indicators
              source: self
              resubmit: rows
              columns: { indicator: [指标], passed: [合格数], checked: [检查数] }
            - id: checks
              title: 暗访
              layout: indicators
              source: inspection
              resubmit: append
              columns: { indicator: [指标], passed: [合格数], checked: [检查数] }
            """;

    private CityMapping() {}

    static Mapping of(List<Subject> subjects) {
        return of(subjects, SETTINGS);
    }

    /** With a setting of {@code model}. */
    static Mapping told(List<Subject> subjects, String setting) {
        return of(subjects, SETTINGS + "model: { " + setting + " }\n");
    }

    private static Mapping of(List<Subject> subjects, String settings) {
        TreeMap<String, String> files = new TreeMap<>();
        files.put(MappingTexts.SETTINGS, settings);
        files.put(MappingTexts.FRAMEWORKS, FRAMEWORKS);
        files.put(MappingTexts.UNITS, units());
        files.put(MappingTexts.INDICATORS, indicators(subjects));
        files.put(MappingTexts.FORMS, FORMS);
        files.put(MappingTexts.SITES, "id,name,type,unit,territory\n");
        Loaded loaded = MappingLoader.load(new MappingTexts(files));
        return loaded.mapping()
                .orElseThrow(() -> new IllegalStateException(loaded.problems().toString()));
    }

    private static String units() {
        StringBuilder yaml = new StringBuilder("- { id: CJB, name: 创建办, kind: office }\n");
        for (int unit = 0; unit < Cities.UNITS; unit++) {
            yaml.append("- { id: %1$s, name: 单位%1$s, kind: department }\n".formatted(Subject.unitId(unit)));
        }
        return yaml.toString();
    }

    private static String indicators(List<Subject> subjects) {
        StringBuilder yaml = new StringBuilder();
        for (Subject subject : subjects) {
            yaml.append(String.format(
                    Locale.ROOT,
                    """
                    - id: %1$s
                      name: 指标%1$s
                      measure: rate
                      lead: %2$s
                      reported-by: [%2$s]
                      assessed: { by: field, sample: %3$d }
                      scores-in: [ { section: W-1, points: %4$.9f, scoring: %5$s } ]
                    """,
                    subject.id(),
                    subject.unitId(),
                    subject.sample(),
                    subject.points(),
                    scoring(subject)));
        }
        return yaml.toString();
    }

    private static String scoring(Subject subject) {
        return subject.tiers()
                ? "{ tiers: [ { at: \">= 95%\", earns: 1 }, { at: \">= 85%\", earns: 0.6 } ] }"
                : "{ proportional: { full: 100% } }";
    }
}
