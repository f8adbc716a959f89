package org.scoregap.report.word;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.scoregap.mapping.Unit;
import org.scoregap.model.Period;
import org.scoregap.model.UnitId;
import org.scoregap.report.ColumnSpec;
import org.scoregap.report.Messages;
import org.scoregap.report.Node;
import org.scoregap.report.Points;
import org.scoregap.report.Report;
import org.scoregap.report.TableBlock;
import org.scoregap.report.Value;
import org.scoregap.report.book.Book;
import org.scoregap.report.book.Chapter;
import org.scoregap.report.book.UnitPage;
import org.scoregap.report.gap.ProposedLevel;

/** A book of one framework, WS, two units and their office, with whatever the test wants in it. */
final class SmallBook {
    static final Instant DUE = Instant.parse("2022-07-15T10:00:00Z");
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Unit.Person NOBODY = new Unit.Person("", "");

    private final String language;
    private String framework = "国家卫生城市";
    private String indicator = "市容";
    private Unit first = unit("CGJ", "市城市管理局", new Unit.Person("韩晓岳", "局长"));
    private String asOf = "2022-07-16T00:30:00+08:00";
    private String[] tasks = {"3|黄灯|issued|市容|WS-1||2022-07-22T18:00+08:00|WS 3.21|"};
    private Optional<ProposedLevel> proposed = Optional.empty();
    private boolean empty;

    SmallBook(String language) {
        this.language = language;
    }

    SmallBook indicator(String name) {
        indicator = name;
        return this;
    }

    SmallBook framework(String name) {
        framework = name;
        return this;
    }

    SmallBook withoutLeaders() {
        first = new Unit(
                new UnitId("CGJ"),
                "市城市管理局",
                Unit.Kind.DEPARTMENT,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return this;
    }

    SmallBook asOf(String moment) {
        asOf = moment;
        return this;
    }

    /** The first unit's: {@code STATE DEADLINE} each. */
    SmallBook tasks(String... each) {
        tasks = Arrays.stream(each)
                .map(task -> "3||" + task.replace(" ", "|市容|WS-1||") + "|WS 3.21|")
                .toArray(String[]::new);
        return this;
    }

    SmallBook proposes(String sentence) {
        proposed = Optional.of(new ProposedLevel(new Value.Text("通报"), sentence));
        return this;
    }

    SmallBook saysNothing() {
        empty = true;
        return this;
    }

    private static Unit unit(String id, String name, Unit.Person principal) {
        return new Unit(
                new UnitId(id),
                name,
                id.equals("CJB") ? Unit.Kind.OFFICE : Unit.Kind.DEPARTMENT,
                Optional.empty(),
                List.of(),
                Optional.of(principal),
                Optional.of(NOBODY),
                Optional.of(new Unit.Contact("彭思娟", "0915-3210110")));
    }

    Messages messages() {
        return Messages.in(Locale.forLanguageTag(language));
    }

    /** WS loses 12.34 at one indicator, of which 4.00 are easy points at another: 16.34 in all. */
    Book book() {
        Report overview = report(
                "overview",
                table(
                        "totals",
                        "framework name points pass_mark expected low high p_pass expected_loss charge",
                        "WS|" + framework + "|1000.00|800.00|983.66|900.00|999.00|90%|16.34|1.50"));
        Report gaps = report(
                "gaps",
                table(
                        "gaps",
                        "rank indicator name framework points expected_loss standard present change easy units",
                        "1|WS-1|" + indicator + "|WS|30.00|12.34|≥95%|58.0%|-0.20||市城管局 12.34",
                        "2|WS-2|公示|WS|10.00|4.00|≥90%|80.0%|0.00|yes|市城管局 4.00"));
        String columns = "rank unit unit_name principal deputy weighted_loss loss_ws charge_ws items easy_items";
        Report accountability = report(
                "accountability",
                table(
                        "departments",
                        columns,
                        "1|CGJ|市城管局|韩晓岳 局长||1.63|16.34|1.50|2|1",
                        "2|CZJ|市财政局|||0.00|0.00|0.00|0|0",
                        "|LYJ|市林业局|||2.10|21.00|0.00|1|0"),
                table("territories", columns),
                table("group_windows", columns, "1|GDGS|供电公司|||0.37|3.70|0.00|1|0"));
        Report trend = report(
                "trend",
                telling(
                        "达到 0.25 算新增。",
                        table(
                                "moves",
                                "indicator name framework move loss_before loss_now change units_only",
                                "WS-1|" + indicator + "|WS|扩大|10.00|12.34|+2.34|市城管局")));
        Report status = new Report(
                "status",
                "",
                List.of("3 个单位。", "27 处没能读出。", "截至今天。"),
                List.of(table(
                        "units",
                        "unit unit_name state received_at due_at contact",
                        "CGJ|市城管局|missing||@|彭思娟",
                        "CZJ|市财政局|late|@|@|",
                        "CJB|创建办|on_time|@|@|")),
                List.of(),
                Node.Fields.none().with("as_of", asOf));
        List<Unit> units = List.of(first, unit("CZJ", "市财政局", NOBODY), unit("CJB", "创建工作指挥部办公室", NOBODY));
        return new Book(
                "title",
                new Period(2022, 28),
                language,
                List.of(),
                empty ? List.of() : List.of(framework + "：预计得 983.66 分。"),
                List.of(overview, gaps, accountability, trend, status).stream()
                        .map(report -> new Chapter(report.id(), report.id(), report, List.of()))
                        .toList(),
                units.stream().map(this::page).toList(),
                List.of());
    }

    private UnitPage page(Unit unit) {
        boolean loses = unit == first;
        String[] gaps = {
            "1|WS-1|" + indicator + "|WS|30.00|12.34|1.50|未报|≥95%|58.0%|29/50|",
            "2|WS-2|公示|WS|10.00|4.00||已报|≥90%|80.0%|8/10|yes"
        };
        String[] sites = {"兴安农贸市场|" + indicator + "|WS-1|汉滨区|WS|3.21"};
        Report report = report(
                "unit-" + unit.id().value(),
                table(
                        "gaps",
                        "rank indicator name framework points unit_loss charge report standard present passed_of_checked easy",
                        loses ? gaps : new String[0]),
                table("sites", "site name indicator territory framework city_loss", loses ? sites : new String[0]),
                table(
                        "tasks",
                        "number lamp state indicator name site_name deadline wins_back remark",
                        loses ? tasks : new String[0]),
                table("problems", "severity file place sentence suggestion"));
        return new UnitPage(
                unit,
                Optional.of(DUE),
                loses ? proposed : Optional.empty(),
                new Chapter(report.id(), unit.name(), report, List.of()));
    }

    private static Report report(String id, TableBlock... tables) {
        return new Report(id, "", List.of(), List.of(tables), List.of(), Node.Fields.none());
    }

    /** Columns by a blank, values by a bar: {@code 1.00} are points, {@code @} is when reports were due, {@code 2022-07-22T18:00+08:00} another moment. */
    private TableBlock table(String id, String columns, String... rows) {
        List<List<Value>> values = new ArrayList<>();
        for (String row : empty ? new String[0] : rows) {
            values.add(Arrays.stream(row.split("\\|", -1)).map(SmallBook::value).toList());
        }
        return new TableBlock(
                id,
                "",
                TableBlock.Role.LIST,
                Arrays.stream(columns.split(" ")).map(ColumnSpec::machine).toList(),
                values);
    }

    private static TableBlock telling(String sentence, TableBlock table) {
        return new TableBlock(
                table.id(), table.title(), table.role(), List.of(sentence), table.columns(), table.rows());
    }

    private static Value value(String text) {
        Map<String, Value> own = Map.of("@", new Value.Moment(DUE, ZONE), "yes", new Value.Flag(true, "易得分"));
        if (text.matches("2022-.*T.*")) {
            return new Value.Moment(OffsetDateTime.parse(text).toInstant(), ZONE);
        }
        return text.matches("[0-9]+\\.[0-9]{2}")
                ? Points.alone(Double.parseDouble(text))
                : own.getOrDefault(text, new Value.Text(text));
    }
}
