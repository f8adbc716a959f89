package org.scoregap.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scoregap.mapping.Form;
import org.scoregap.mapping.Mapping;
import org.scoregap.mapping.Unit;
import org.scoregap.mapping.yaml.MappingLoader;
import org.scoregap.mapping.yaml.MappingTexts;
import org.scoregap.model.FormId;
import org.scoregap.model.Overrides;
import org.scoregap.model.Period;
import org.scoregap.model.Problem;
import org.scoregap.model.ProblemCode;
import org.scoregap.model.Severity;
import org.scoregap.model.Submission;
import org.scoregap.report.Messages;
import org.scoregap.report.template.Earlier;
import org.scoregap.validate.Wanted;

/** What the program hands out it takes back: every unit's workbook, filled in rightly, without one warning. */
class TemplatesTest {
    private static final Mapping CITY =
            MappingLoader.load(MappingTexts.read(Path.of("config"))).mapping().orElseThrow();
    private static final Period WEEK = new Period(2022, 29);
    /** The last week of July: what is owed once a month is owed in it. */
    private static final Period MONTHS_END = new Period(2022, 30);
    /** The last week of the year: everything is owed in it. */
    private static final Period YEARS_END = new Period(2022, 52);

    @TempDir
    private Path folder;

    private static Form form(String id) {
        return CITY.form(new FormId(id)).orElseThrow();
    }

    private Templates.Made write(Period week, String language, Optional<Form> form, List<Unit> units) {
        Messages messages = Messages.in(Locale.forLanguageTag(language));
        return new Templates(CITY, messages, new Earlier(List.of(), week)).write(units, form, folder);
    }

    private static Submission judge(Path file, Period week) {
        Instant friday = week.day(DayOfWeek.FRIDAY)
                .atTime(16, 0)
                .atZone(CITY.settings().zone())
                .toInstant();
        return new Judge(CITY).judge(file, file.getFileName().toString(), friday, Wanted.NOTHING, Overrides.NONE);
    }

    private static List<String> worseThanNotices(Submission submission) {
        return submission.problems().stream()
                .filter(problem -> problem.severity() != Severity.NOTICE)
                .map(problem ->
                        problem.where() + " " + problem.code() + " " + problem.found() + " / " + problem.expected())
                .toList();
    }

    @ParameterizedTest(name = "{0} of {1}, {2}")
    @CsvSource({
        "weekly-indicators, 2022-W29, zh",
        "weekly-indicators, 2022-W30, en",
        "weekly-indicators, 2022-W52, zh",
        "site-ledger, 2022-W29, zh",
        "site-ledger, 2022-W29, en",
        "summary-matrix, 2022-W29, zh",
        "summary-matrix, 2022-W52, en",
        "project-progress, 2022-W52, zh",
        "inspection-checks, 2022-W29, zh",
        "inspection-checks, 2022-W29, en",
        "survey, 2022-W29, zh",
        "monitoring, 2022-W52, zh"
    })
    void whatEveryUnitFillsInRightlyIsTakenWithoutAWarning(String id, String period, String language)
            throws IOException {
        Period week = Period.parse(period).orElseThrow();
        Form form = form(id);
        Templates.Made made = write(week, language, Optional.of(form), CITY.units());
        assertThat(made.files()).isNotEmpty();
        FilledTemplate clerk = new FilledTemplate(CITY, form, week.day(DayOfWeek.THURSDAY));
        for (Path file : made.files()) {
            int rows = clerk.fill(file, (number, first) -> form.layout() != Form.Layout.CHECKS || number < 5);
            Submission submission = judge(file, week);
            assertThat(worseThanNotices(submission))
                    .as(file.getFileName().toString())
                    .isEmpty();
            assertThat(submission.rows()).as(file.getFileName().toString()).isEqualTo(rows);
            assertThat(submission.accepted()).isEqualTo(rows);
            assertThat(submission.parts()).isNotEmpty().allSatisfy(part -> {
                assertThat(part.form()).isEqualTo(form.id());
                assertThat(part.period()).isEqualTo(week);
            });
        }
    }

    @Test
    void everyUnitThatOwesAReportGetsAWorkbook() {
        List<Unit> owing = CITY.units().stream()
                .filter(unit -> CITY.indicators().stream()
                        .anyMatch(indicator -> indicator.reportedBy().contains(unit.id())))
                .toList();
        Templates.Made made = write(YEARS_END, "zh", Optional.empty(), CITY.units());
        assertThat(made.files()).hasSizeGreaterThanOrEqualTo(owing.size());
        assertThat(made.without()).doesNotContainAnyElementsOf(owing);
    }

    @Test
    void whatIsOwedOnceAMonthStandsInTheLastWeeksWorkbookOnly() throws IOException {
        assertThat(firstColumn(WEEK)).contains("WS-103").doesNotContain("SL-01");
        List<String> yearsEnd = firstColumn(YEARS_END);
        assertThat(yearsEnd)
                .hasSizeGreaterThan(firstColumn(MONTHS_END).size() - 1)
                .contains("WS-103");
    }

    private List<String> firstColumn(Period week) throws IOException {
        Path file = write(week, "zh", Optional.empty(), List.of(unit("CGJ")))
                .files()
                .get(0);
        try (Workbook book = open(file)) {
            List<String> ids = new java.util.ArrayList<>();
            for (Row row : book.getSheetAt(0)) {
                ids.add(row.getCell(0).getStringCellValue());
            }
            return ids.subList(3, ids.size());
        }
    }

    private static Unit unit(String id) {
        return CITY.unitNamed(id).flatMap(CITY::unit).orElseThrow();
    }

    private static Workbook open(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return WorkbookFactory.create(in);
        }
    }

    /** An indicator that is owed and left blank is missing, with the points that hang on it, and nothing else is said. */
    @Test
    void whatIsOwedAndLeftBlankIsNamedOnceEach() throws IOException {
        Form form = form("weekly-indicators");
        Path file = write(WEEK, "zh", Optional.empty(), List.of(unit("CGJ")))
                .files()
                .get(0);
        int filled =
                new FilledTemplate(CITY, form, WEEK.sunday()).fill(file, (number, first) -> first.equals("WS-103"));
        Submission submission = judge(file, WEEK);
        assertThat(filled).isEqualTo(1);
        assertThat(submission.accepted()).isEqualTo(1);
        assertThat(submission.problems())
                .filteredOn(problem -> problem.severity() != Severity.NOTICE)
                .hasSize(submission.rows() - 1)
                .allSatisfy(problem -> assertThat(problem.code()).isEqualTo(ProblemCode.VALUE_MISSING))
                .extracting(problem -> problem.where().row())
                .doesNotHaveDuplicates();
        assertThat(submission.problems().stream().flatMap((Problem problem) -> problem.indicator().stream()))
                .isNotEmpty()
                .allSatisfy(indicator -> assertThat(
                                CITY.indicator(indicator).orElseThrow().reportedBy())
                        .contains(unit("CGJ").id()));
    }

    @Test
    void sitesThatNobodyHasVisitedAreNotMissed() throws IOException {
        Form form = form("site-ledger");
        Path file = write(WEEK, "zh", Optional.of(form), List.of(unit("WJW")))
                .files()
                .get(0);
        new FilledTemplate(CITY, form, WEEK.sunday()).fill(file, (number, first) -> number % 7 == 3);
        Submission submission = judge(file, WEEK);
        assertThat(worseThanNotices(submission)).isEmpty();
        assertThat(submission.rows()).isBetween(10, 200).isEqualTo(submission.accepted());
    }

    @Test
    void onlyWhatIsToBeFilledInCanBeChanged() throws IOException {
        Path file = write(WEEK, "zh", Optional.empty(), List.of(unit("CGJ")))
                .files()
                .get(0);
        try (Workbook book = open(file)) {
            Sheet sheet = book.getSheetAt(0);
            assertThat(sheet.getProtect()).isTrue();
            assertThat(book.getSheetAt(1).getProtect()).isTrue();
            Row header = sheet.getRow(2);
            Row grade = sheet.getRow(3);
            for (Cell cell : header) {
                assertThat(cell.getCellStyle().getLocked()).isTrue();
            }
            assertThat(List.of(0, 1, 3, 7, 8, 9))
                    .allSatisfy(column -> assertThat(
                                    grade.getCell(column).getCellStyle().getLocked())
                            .isTrue());
            assertThat(List.of(2, 4, 5, 6))
                    .allSatisfy(column -> assertThat(
                                    grade.getCell(column).getCellStyle().getLocked())
                            .isFalse());
            assertThat(sheet.getDataValidations())
                    .allSatisfy(rule -> assertThat(rule.getErrorBoxText()).isNotBlank())
                    .anySatisfy(rule -> assertThat(rule.getPromptBoxText()).contains("目标：≥ "))
                    .anySatisfy(
                            rule -> assertThat(rule.getValidationConstraint().getFormula1())
                                    .contains("<=N(C"));
        }
    }
}
