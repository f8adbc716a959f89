package org.scoregap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scoregap.Child;

/**
 * Cron and several people work with one workspace at once: each command is done, or says who holds the store and gives way.
 * {@code -Dprocesses=10} for more of them.
 */
class TogetherTest {
    private static final int PROCESSES = Integer.getInteger("processes", 4);
    private static final Pattern HOLDER = Pattern.compile("正被另一个程序使用：[a-z -]+，进程 (\\d+)，");

    /** Changing ones wait as long as it takes; of those that look, some give up at once. */
    private static final List<List<String>> OTHERS = List.of(
            List.of("gaps", "--quiet", "--wait", "0"),
            List.of("backup", "--wait", "300"),
            List.of("weekly", "--wait", "300"),
            List.of("task", "list", "--wait", "1"),
            List.of("gaps", "--quiet", "--wait", "300"),
            List.of("check", "--store", "--wait", "0"));

    @TempDir
    Path folder;

    @Test
    void eachIsDoneOrSaysWhoHoldsTheStoreAndNothingIsLost() throws Exception {
        Office office = Office.in(folder);
        List<String> mail = Mail.into(office);
        office.writeWeekly("WS-602,150,130");
        assertThat(office.at(Clock.systemUTC(), "ingest", "--quiet", "--no-slips", mail.get(0))
                        .status())
                .isZero();
        Map<Child, String> children = new LinkedHashMap<>();
        int ingesting = Math.max(2, PROCESSES * 2 / 5);
        for (int i = 0; i < PROCESSES; i++) {
            List<String> words =
                    i < ingesting ? ingest(office, mail, i, ingesting) : OTHERS.get((i - ingesting) % OTHERS.size());
            children.put(office.begin(words.toArray(String[]::new)), String.join(" ", words));
        }
        for (Map.Entry<Child, String> each : children.entrySet()) {
            int status = each.getKey().await();
            String said = each.getValue() + "\n" + each.getKey().printed();
            boolean patient = each.getValue().endsWith("--wait 300");
            assertThat(status).as(said).isIn(patient ? List.of(0, 1) : List.of(0, 1, ExitStatus.BUSY));
            if (status == ExitStatus.BUSY) {
                assertThat(children.keySet()).as(said).extracting(Child::pid).contains(holder(said));
            }
        }
        assertThat(office.at(Clock.systemUTC(), "check", "--store").status()).isZero();
        List<CSVRecord> history =
                office.at(Clock.systemUTC(), "history", "-f", "csv").csv();
        assertThat(history).extracting(row -> row.get("file")).containsAll(names(mail));
        assertThat(history).hasSize(mail.size() + (children.containsValue("weekly --wait 300") ? 1 : 0));
        assertThat(office.at(Clock.systemUTC(), "history", "--runs", "-f", "csv")
                        .csv())
                .extracting(run -> run.get("result"))
                .containsOnly("done", "problems");
    }

    /** Every so many file, and all that the one before takes in too: what two take in is there once. */
    private static List<String> ingest(Office office, List<String> mail, int which, int ingesting) {
        List<String> files = IntStream.range(0, mail.size())
                .filter(i -> i % ingesting == which || (i + 1) % ingesting == which)
                .mapToObj(i -> office.path(mail.get(i)).toString())
                .toList();
        return Stream.of(List.of("ingest", "--quiet", "--no-slips"), files, List.of("--wait", "300"))
                .flatMap(List::stream)
                .toList();
    }

    private static List<String> names(List<String> mail) {
        List<String> names = new ArrayList<>();
        mail.forEach(file -> names.add(String.valueOf(Path.of(file).getFileName())));
        return names;
    }

    private static long holder(String said) {
        Matcher holder = HOLDER.matcher(said);
        assertThat(holder.find()).as(said).isTrue();
        return Long.parseLong(holder.group(1));
    }
}
