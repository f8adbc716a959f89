package org.scoregap.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntFunction;

/** What the program is to reach, each with what it is held against. */
final class Goals {
    private static final String PERIOD = "2022-W28";
    private static final String BEFORE = "2022-W27";
    private static final int ROWS = 1_000_000;

    private final Work work;
    private final Says says;

    Goals(Work work, Says says) {
        this.work = work;
        this.says = says;
    }

    List<Line> measure(int goal) throws IOException, InterruptedException {
        return switch (goal) {
            case 1 -> ledger();
            case 2 -> workbook();
            case 3 -> week();
            case 4 -> years();
            case 5 -> growth();
            default -> throw new IllegalArgumentException(String.valueOf(goal));
        };
    }

    private List<Line> ledger() throws IOException, InterruptedException {
        int rows = work.size(ROWS);
        Path data = work.data("csv", rows);
        String csv = data.resolve("checks-" + rows + ".csv").toString();
        Contest.Medians medians = new Contest()
                .with(Work.SELF, () -> {
                    String workspace = work.workspace("ledger", data.resolve("sites-" + rows + ".csv"))
                            .toString();
                    return work.scoregap("ingest", "--quiet", "-w", workspace, csv)
                            .then(work.scoregap("gaps", "--quiet", "-w", workspace));
                })
                .with(
                        "DuckDB",
                        () -> work.peer(
                                "peer.DuckDb",
                                csv,
                                fresh("duckdb").resolve("checks.db").toString()))
                .with("Commons CSV", () -> work.peer("peer.CommonsCsv", csv))
                .with(
                        "H2",
                        () -> work.peer(
                                "peer.H2Batch",
                                csv,
                                fresh("h2").resolve("checks").toString()))
                .run(work.rounds());
        String what = says.of("%,d 行 CSV：入库、校验、排序", "%,d rows of CSV: check, store, rank", rows);
        return List.of(
                Line.against(what, medians.of(Work.SELF), medians.of("DuckDB").seconds(), 1, 512),
                Line.peer(what, "DuckDB", medians.of("DuckDB")),
                Line.peer(says.of("只读", "read only"), "Commons CSV", medians.of("Commons CSV")),
                Line.peer(says.of("一行一条入库", "a row a check"), "H2", medians.of("H2")));
    }

    private List<Line> workbook() throws IOException, InterruptedException {
        int rows = work.size(100_000);
        Path data = work.data("xlsx", rows);
        String xlsx = data.resolve("checks.xlsx").toString();
        String workspace =
                work.workspace("workbook", data.resolve("sites-xlsx.csv")).toString();
        Contest.Medians medians = new Contest()
                .with(Work.SELF, () -> work.scoregap("validate", "--quiet", "-w", workspace, xlsx))
                .with("fastexcel-reader", () -> work.peer("peer.Fastexcel", xlsx))
                .with("POI", () -> work.peer("peer.PoiEvents", xlsx))
                .run(work.rounds());
        String read = says.of("只读", "read only");
        return List.of(
                Line.against(
                        says.of("%,d 行 xlsx：读入、校验", "%,d rows of xlsx: read and check", rows),
                        medians.of(Work.SELF),
                        medians.of("fastexcel-reader").seconds(),
                        1,
                        256),
                Line.peer(read, "fastexcel-reader", medians.of("fastexcel-reader")),
                Line.peer(read, "POI", medians.of("POI")));
    }

    private List<Line> week() throws IOException, InterruptedException {
        int rows = work.size(6_000);
        Path before = work.data("week-before", rows);
        Path data = work.data("week", rows);
        String year = work.years(work.size(52)).toString();
        Contest.Medians medians = new Contest()
                .with("weekly", () -> {
                    // A usual week is not the first one, and its files have lain there for hours.
                    Path workspace = work.workspace("week");
                    Path inbox = Files.createDirectories(workspace.resolve("inbox"));
                    Work.lay(before, inbox);
                    work.scoregap("weekly", "--quiet", "-w", workspace.toString(), "--period", BEFORE);
                    Work.lay(data, inbox);
                    return work.scoregap("weekly", "--quiet", "-w", workspace.toString(), "--period", PERIOD);
                })
                .with("help", () -> work.scoregap("--help"))
                .with("gaps", () -> work.scoregap("gaps", "--quiet", "-w", year))
                .run(work.rounds());
        return List.of(
                Line.under(
                        says.of("weekly：一周 %,d 行，全部报告", "weekly: %,d rows, all reports", rows),
                        medians.of("weekly"),
                        2.5),
                Line.under("--help", medians.of("help"), 0.15),
                Line.under(says.of("gaps：库里 %,d 周", "gaps: %,d weeks stored", work.size(52)), medians.of("gaps"), 0.6));
    }

    private List<Line> years() throws IOException, InterruptedException {
        int few = work.size(52);
        int many = work.size(520);
        String year = work.years(few).toString();
        String decade = work.years(many).toString();
        Contest.Medians medians = new Contest()
                .with("few", () -> work.scoregap("gaps", "--quiet", "-w", year))
                .with("many", () -> work.scoregap("gaps", "--quiet", "-w", decade))
                .with("backup of few", () -> work.scoregap("backup", "--quiet", "-w", year))
                .with("backup of many", () -> work.scoregap("backup", "--quiet", "-w", decade))
                .run(work.rounds());
        IntFunction<String> gaps = weeks -> says.of("gaps：库里 %,d 周", "gaps: %,d weeks stored", weeks);
        IntFunction<String> backup = weeks -> says.of("backup：库里 %,d 周", "backup: %,d weeks stored", weeks);
        return List.of(
                Line.against(
                        gaps.apply(many), medians.of("many"), medians.of("few").seconds(), 1.2, Double.MAX_VALUE),
                Line.peer(gaps.apply(few), Work.SELF, medians.of("few")),
                // No faster than linearly, with a tenth for noise.
                Line.against(
                        backup.apply(many),
                        medians.of("backup of many"),
                        medians.of("backup of few").seconds(),
                        11,
                        Double.MAX_VALUE),
                Line.peer(backup.apply(few), Work.SELF, medians.of("backup of few")));
    }

    /** Ten times the rows may take twelve times as long, and a fifth more memory: measured where neither start nor heap rule. */
    private List<Line> growth() throws IOException, InterruptedException {
        List<Line> lines = new ArrayList<>();
        Optional<Watched> before = Optional.empty();
        for (int full = 10_000; full <= 10 * ROWS; full *= 10) {
            int rows = work.size(full);
            Path data = work.data("csv", rows);
            Watched run = new Contest()
                    .with(Work.SELF, () -> {
                        Path workspace = work.workspace("growth", data.resolve("sites-" + rows + ".csv"));
                        return work.scoregap(
                                "ingest",
                                "--quiet",
                                "-w",
                                workspace.toString(),
                                data.resolve("checks-" + rows + ".csv").toString());
                    })
                    .run(full > ROWS ? 1 : work.rounds())
                    .of(Work.SELF);
            lines.add(grown(says.of("ingest：%,d 行", "ingest: %,d rows", rows), run, before, full > ROWS));
            before = Optional.of(run);
        }
        return lines;
    }

    private static Line grown(String what, Watched run, Optional<Watched> before, boolean judged) {
        if (before.isEmpty() || !judged) {
            return Line.peer(what, Work.SELF, run);
        }
        double slower = run.seconds() / before.get().seconds();
        double larger = run.mebibytes().orElse(1) / before.get().mebibytes().orElse(1);
        return new Line(
                what,
                Work.SELF,
                run.seconds(),
                run.mebibytes(),
                OptionalDouble.of(slower),
                Optional.of(String.format(Locale.ROOT, "≤ 12 × · MiB %.2f ≤ 1.2 ×", larger)),
                Optional.of(slower <= 12 && larger <= 1.2));
    }

    private Path fresh(String name) throws IOException {
        Path folder = work.bench().resolve("work").resolve(name);
        Work.remove(folder);
        return Files.createDirectories(folder);
    }
}
