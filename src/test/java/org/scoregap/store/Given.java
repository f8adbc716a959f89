package org.scoregap.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.scoregap.model.CellRef;
import org.scoregap.model.Decision;
import org.scoregap.model.Finding;
import org.scoregap.model.FormId;
import org.scoregap.model.IndicatorId;
import org.scoregap.model.Part;
import org.scoregap.model.Period;
import org.scoregap.model.Problem;
import org.scoregap.model.ProblemCode;
import org.scoregap.model.Resubmit;
import org.scoregap.model.SiteFinding;
import org.scoregap.model.SiteId;
import org.scoregap.model.Source;
import org.scoregap.model.StoreFault;
import org.scoregap.model.Submission;
import org.scoregap.model.Tally;
import org.scoregap.model.UnitId;

/** Small literals that the tests of this package share. */
final class Given {
    static final Period W28 = new Period(2022, 28);
    static final Instant FRIDAY = Instant.parse("2022-07-15T10:00:00Z");
    static final UnitId CGJ = new UnitId("CGJ");

    private Given() {}

    static Clock at(Instant now) {
        return Clock.fixed(now, ZoneOffset.UTC);
    }

    static Store open(Path folder, Instant now) {
        return Store.open(folder, Duration.ZERO, at(now));
    }

    /** What {@code check --store} finds. */
    static List<StoreFault> faults(Path folder) {
        try (Store store = open(folder, FRIDAY)) {
            return store.whole().faults();
        }
    }

    /** What somebody does to the store who has its file and no respect. */
    static void tamper(Path folder, String... statements) throws SQLException {
        try (Connection administrator = Access.ADMINISTRATOR.open(StoreFile.in(folder));
                Statement statement = administrator.createStatement()) {
            statement.execute("SET REFERENTIAL_INTEGRITY FALSE");
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }

    /** 64 hexadecimal digits that begin with a few given ones. */
    static String hash(String start) {
        return start + "0".repeat(64 - start.length());
    }

    static Tally total(String indicator, double passed, int checked) {
        return new Tally(
                CGJ,
                Optional.empty(),
                new IndicatorId(indicator),
                W28.sunday(),
                new Finding.Checks(passed, checked),
                false,
                new CellRef("Sheet1", 5, 6),
                List.of(),
                "");
    }

    /** Sites written {@code A=1} (passed) or {@code A=0}, one a row from row 2. */
    static Tally sites(String indicator, String territory, String... sites) {
        List<SiteFinding> findings = java.util.stream.IntStream.range(0, sites.length)
                .mapToObj(i -> new SiteFinding(
                        new SiteId(sites[i].split("=")[0]), i + 2, 1, Double.parseDouble(sites[i].split("=")[1]), ""))
                .toList();
        double passed = findings.stream().mapToDouble(SiteFinding::found).sum();
        return new Tally(
                CGJ,
                Optional.of(new UnitId(territory)),
                new IndicatorId(indicator),
                LocalDate.of(2022, 7, 13),
                new Finding.Checks(passed, sites.length),
                false,
                new CellRef("", 2, 4),
                findings,
                "");
    }

    static Part part(Resubmit resubmit, Tally... tallies) {
        return part(W28, resubmit, tallies);
    }

    static Part part(Period week, Resubmit resubmit, Tally... tallies) {
        return new Part(CGJ, new FormId("weekly"), week, Source.SELF, resubmit, List.of(tallies));
    }

    static Submission file(String name, String sha256, Part... parts) {
        return new Submission(name, hash(sha256), 100, Optional.empty(), 3, 3, List.of(parts), List.of(), List.of());
    }

    /** A file with one error, of which nothing counts. */
    static Submission refused(String name, String sha256) {
        return new Submission(
                name,
                hash(sha256),
                100,
                Optional.empty(),
                3,
                0,
                List.of(part(Resubmit.ROWS)),
                List.of(Problem.of(ProblemCode.INDICATOR_UNKNOWN, name, new CellRef("", 2, 1), "垃圾分泪", "")),
                List.of(new Decision(Decision.Subject.ENCODING, CellRef.FILE, "GB18030", "content")));
    }
}
