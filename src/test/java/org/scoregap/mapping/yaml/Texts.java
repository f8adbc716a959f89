package org.scoregap.mapping.yaml;

import java.util.TreeMap;

/** A small mapping that is right, for tests to break in one place. */
public final class Texts {
    private Texts() {}

    public static MappingTexts small() {
        TreeMap<String, String> files = new TreeMap<>();
        files.put("scoregap.yaml", "from: 2022-W25\n");
        files.put("frameworks.yaml", """
                - id: WS
                  name: 国家卫生城市
                  points: 10
                  sections:
                    - { id: WS-1, name: 综合评价, points: 6 }
                    - { id: WS-2, name: 市容环卫, points: 4 }
                """);
        files.put("units.yaml", """
                - { id: AK, name: 安康市, kind: city }
                - { id: CGJ, name: 市城市管理局, kind: department, parent: AK, aliases: [市城管局] }
                - { id: HB, name: 汉滨区, kind: territory, parent: AK }
                - { id: CJB, name: 创建办, kind: office }
                """);
        files.put("indicators.yaml", """
                - id: WS-101
                  name: 垃圾清运率
                  measure: rate
                  lead: CGJ
                  scores-in: [ { section: WS-1, points: 6 } ]
                - id: WS-201
                  name: 公厕达标
                  measure: rate
                  lead: CGJ
                  scores-in: [ { section: WS-2, points: 4 } ]
                """);
        files.put("forms.yaml", """
                - id: weekly
                  title: 周报表
                  layout: indicators
                  source: self
                  resubmit: rows
                  columns: { indicator: [指标编号], passed: [合格数], checked: [检查数] }
                """);
        files.put("sites.csv", "id,name,type,unit,territory\nM-1,城北市场,农贸市场,CGJ,HB\n");
        return new MappingTexts(files);
    }

    /** The small mapping with one file replaced. */
    public static MappingTexts with(String file, String text) {
        TreeMap<String, String> files = new TreeMap<>(small().files());
        files.put(file, text);
        return new MappingTexts(files);
    }

    /** The small mapping with the first {@code old} of a file replaced. */
    public static MappingTexts change(String file, String old, String replacement) {
        return change(small(), file, old, replacement);
    }

    public static MappingTexts change(MappingTexts texts, String file, String old, String replacement) {
        TreeMap<String, String> files = new TreeMap<>(texts.files());
        String text = files.getOrDefault(file, "");
        int at = text.indexOf(old);
        if (at < 0) {
            throw new IllegalArgumentException(old + " is not in " + file);
        }
        files.put(file, text.substring(0, at) + replacement + text.substring(at + old.length()));
        return new MappingTexts(files);
    }
}
