package org.scoregap.validate.draft;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.scoregap.mapping.Form.Field;

/** Words that headers of office forms use, by field; the more telling ones first. */
final class FieldWords {
    private static final Map<Field, List<String>> WORDS = new EnumMap<>(Map.ofEntries(
            Map.entry(Field.INDICATOR, List.of("指标编号", "指标代码", "项目编号", "任务编号", "编号", "编码", "代码", "indicator", "code")),
            Map.entry(Field.NAME, List.of("指标名称", "测评指标", "指标内容", "项目名称", "任务名称", "指标", "测评项目", "项目", "内容", "item")),
            Map.entry(Field.SITE, List.of("点位名称", "点位", "门店名称", "门店", "路段", "市场名称", "小区名称", "场所", "site")),
            Map.entry(Field.UNIT, List.of("责任单位", "填报单位", "受检单位", "牵头单位", "单位名称", "部门", "单位", "department", "unit")),
            Map.entry(Field.TERRITORY, List.of("所属区域", "属地", "所属区", "辖区", "区县", "县区", "镇办", "地区", "district")),
            Map.entry(Field.PERIOD, List.of("报告期", "统计周期", "所属周", "周次", "期次", "period", "week")),
            Map.entry(Field.DATE, List.of("检查日期", "自查日期", "检查时间", "日期", "时间", "date")),
            Map.entry(Field.CHECKED, List.of("应检数", "检查总数", "检查数", "抽查数", "应达标数", "样本数", "有效样本", "总数", "checked")),
            Map.entry(Field.PASSED, List.of("合格数", "合格个数", "达标数", "满意数", "passed")),
            Map.entry(Field.FAILED, List.of("不合格数", "存在问题数", "发现问题数", "问题数", "failed")),
            Map.entry(
                    Field.VALUE,
                    List.of(
                            "完成值", "完成率", "合格率", "达标率", "满意率", "完成情况", "累计完成", "得分", "结果", "数值", "完成", "value",
                            "rate")),
            Map.entry(Field.NOTE, List.of("备注", "情况说明", "说明", "存在问题", "note", "remark"))));

    private FieldWords() {}

    /** In the order in which they are looked for. */
    static Map<Field, List<String>> all() {
        return WORDS;
    }
}
