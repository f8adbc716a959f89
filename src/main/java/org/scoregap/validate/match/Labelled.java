package org.scoregap.validate.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.scoregap.mapping.Dimensions;
import org.scoregap.model.CellRef;
import org.scoregap.read.TableHead;

/**
 * A labelled remark above or below a table: {@code 填报单位（盖章）：市城管局}. One cell can hold several, and the value can stand
 * in the next cell.
 *
 * @param value without outer white space; never empty
 * @param where the cell in which the value stands
 */
public record Labelled(Kind kind, String value, CellRef where) {

    /** What a label announces. */
    public enum Kind {
        UNIT("(?:填报|报送|填表|上报|报告|责任|受检)?单位(?:名称)?"),
        PERIOD("报告期|报告周期|统计周期|统计时间|报表周期|所属周期|周次|报告时段|检查时间"),
        FILL_DATE("(?:填报|填表|报送|上报|制表|报告|填写)(?:日期|时间)|日期"),
        /** 计量单位: the word is the same as a unit's, what follows tells them apart. */
        MEASURED_IN("(?:计量|金额|货币|面积)单位"),
        /** Known so that a value ends where they begin. */
        OTHER("(?:单位)?负责人(?:签字)?|填表人|填报人|审核人|制表人|联系人|联系电话|电话|备注|分管领导|主要领导|科室");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    private static final Pattern LABEL = Pattern.compile(Stream.of(Kind.values())
            .map(kind -> "(?<" + kind.name().replace("_", "") + ">" + kind.words + ")")
            .reduce((a, b) -> a + "|" + b)
            .map(words -> "(?:" + words + ")\\s*(?:[（(][^）)]{0,10}[）)])?\\s*[:：]")
            .orElseThrow());

    private static final Pattern SAID_IN = Pattern.compile(
            "(?:单位|金额|数据|数字)\\s*(?:一律|统一|均)?(?:以|按|[为是])\\s*([^，,。；;：:（()）\\s]{1,6}?)(?:为单位|计算?|填报|$|(?=[，,。；;）)\\s]))");

    /** All of {@code lines}' remarks, in their order. */
    public static List<Labelled> in(String sheet, List<TableHead.Line> lines) {
        List<Labelled> found = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            TableHead.Line line = lines.get(i);
            Matcher label = LABEL.matcher(line.text());
            boolean more = label.find();
            while (more) {
                Kind kind = kindOf(label);
                int from = label.end();
                more = label.find();
                String value = line.text()
                        .substring(from, more ? label.start() : line.text().length());
                if (!value.isBlank()) {
                    found.add(of(kind, value.strip(), new CellRef(sheet, line.row(), line.column())));
                } else if (!more) {
                    nextCell(lines, i)
                            .map(next -> of(kind, next.text().strip(), new CellRef(sheet, next.row(), next.column())))
                            .ifPresent(found::add);
                }
            }
        }
        return found;
    }

    private static Labelled of(Kind kind, String value, CellRef where) {
        boolean measure = kind == Kind.UNIT && !units(value).isEmpty();
        return new Labelled(measure ? Kind.MEASURED_IN : kind, value, where);
    }

    /** The units of measure that all of {@code value} names: {@code 万元、%}; none where it says anything else. */
    private static List<String> units(String value) {
        List<String> units = List.of(value.replaceAll("[（()）\\s]+$", "").split("[、,，;；/和 ]+", -1));
        return units.stream().allMatch(unit -> Dimensions.USUAL.named(unit).isPresent()) ? units : List.of();
    }

    /** The units of measure that the value names: 万元 and % of {@code 万元、%}. */
    public List<String> units() {
        return units(value);
    }

    /** The one unit of measure that a note above a table gives; empty where there is none, or more than one. */
    public static Optional<String> measuredIn(TableHead head) {
        List<String> units = measures(head.sheet(), head.preamble()).stream()
                .flatMap(label -> units(label.value()).stream())
                .distinct()
                .toList();
        return units.size() == 1 ? Optional.of(units.get(0)) : Optional.empty();
    }

    /** The notes on what figures are in, also as a sentence has them: {@code 金额单位均为元}. */
    public static List<Labelled> measures(String sheet, List<TableHead.Line> lines) {
        List<Labelled> found = new ArrayList<>(in(sheet, lines).stream()
                .filter(label -> label.kind() == Kind.MEASURED_IN)
                .toList());
        for (TableHead.Line line : lines) {
            CellRef where = new CellRef(sheet, line.row(), line.column());
            SAID_IN.matcher(line.text())
                    .results()
                    .map(said -> said.group(1))
                    .filter(unit -> !units(unit).isEmpty())
                    .forEach(unit -> found.add(new Labelled(Kind.MEASURED_IN, unit, where)));
        }
        return found;
    }

    private static Optional<TableHead.Line> nextCell(List<TableHead.Line> lines, int index) {
        return index + 1 < lines.size()
                        && lines.get(index + 1).row() == lines.get(index).row()
                        && !LABEL.matcher(lines.get(index + 1).text()).find()
                ? Optional.of(lines.get(index + 1))
                : Optional.empty();
    }

    private static Kind kindOf(Matcher label) {
        for (Kind kind : Kind.values()) {
            if (label.group(kind.name().replace("_", "")) != null) {
                return kind;
            }
        }
        throw new IllegalStateException("a label of no kind: " + label.group());
    }
}
