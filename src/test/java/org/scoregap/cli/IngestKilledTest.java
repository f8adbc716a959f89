package org.scoregap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.scoregap.Child;
import org.scoregap.model.Period;
import org.scoregap.model.Submission;
import org.scoregap.store.Store;
import org.scoregap.store.Tables;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.json.JsonMapper;

/**
 * A process that takes in file after file is killed at random moments, again and again on one workspace until all of them
 * are in: what it had acknowledged is there whole, nothing is there in part, and in the end all is as if nothing had
 * happened. {@code -Dkills=200} for more of them.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IngestKilledTest {
    private static final int KILLS = Integer.getInteger("kills", 3);
    private static final long SEED = Long.getLong("kills.seed", 137);
    /** All lists speak of the same instant, after all that happens here. */
    private static final Clock LATER = Clock.fixed(Instant.parse("2099-01-01T00:00:00Z"), ZoneOffset.UTC);

    private Path folder = Path.of(".");
    private Office before = Office.without(folder);
    private List<String> mail = List.of();
    /** Nanoseconds that it takes to take in one batch. */
    private long batch;

    private List<Submission> submissions = List.of();
    private Map<String, List<String>> tables = Map.of();
    private Map<String, String> lists = Map.of();

    /** Takes in one batch after the other by the command that people use, and prints what it prints. */
    static final class Clerk {
        private Clerk() {}

        /** @param arguments the workspace, then batches of names parted by {@code |} */
        public static void main(String[] arguments) {
            PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
            out.println();
            for (String batch : Arrays.asList(arguments).subList(1, arguments.length)) {
                List<String> words = new ArrayList<>(List.of("ingest", "--quiet", "--no-slips", "--format", "json"));
                words.addAll(List.of(batch.split("\\|")));
                Surroundings surroundings =
                        new Surroundings(out, System.err, Map.of(), Path.of(arguments[0]), Clock.systemUTC(), false);
                CommandTree.run(surroundings, words.toArray(String[]::new));
            }
        }
    }

    @BeforeAll
    void takesAllInUndisturbed(@TempDir Path folder) throws Exception {
        this.folder = folder;
        before = Office.in(folder.resolve("before"));
        mail = Mail.into(before);
        Path undisturbed = folder.resolve("undisturbed");
        before.copiedTo(undisturbed);
        Child whole = clerk(undisturbed, mail, new Random(SEED));
        whole.awaitFirstWords();
        long begun = System.nanoTime();
        assertThat(whole.await()).isZero();
        batch = (System.nanoTime() - begun) / batches(whole);
        assertThat(acknowledged(whole)).containsExactlyElementsOf(names(mail));
        submissions = submissions(undisturbed);
        assertThat(submissions).extracting(Submission::file).containsExactlyElementsOf(names(mail));
        tables = Tables.of(undisturbed.resolve("store"));
        lists = lists(undisturbed);
    }

    /** Takes in what is named, in order, now one file at a time and now several. */
    private static Child clerk(Path workspace, List<String> files, Random random) {
        List<String> words = new ArrayList<>(List.of(workspace.toString()));
        for (int from = 0; from < files.size(); ) {
            int to = Math.min(files.size(), from + 1 + random.nextInt(6));
            words.add(String.join("|", files.subList(from, to)));
            from = to;
        }
        return Child.begin(Clerk.class, words);
    }

    private static List<String> names(List<String> files) {
        return files.stream()
                .map(file -> Path.of(file).getFileName().toString())
                .toList();
    }

    /** The files of which it has said that they are in. */
    private static Set<String> acknowledged(Child child) {
        Set<String> files = new LinkedHashSet<>();
        try (MappingIterator<JsonNode> lists =
                JsonMapper.shared().readerFor(JsonNode.class).readValues(child.printed())) {
            while (lists.hasNext()) {
                lists.next()
                        .get("files")
                        .forEach(file -> files.add(file.get("file").asString()));
            }
        } catch (JacksonException killedWhilePrinting) {
            return files;
        }
        return files;
    }

    /** Waits until it has said so many times that files are in, or has ended. */
    private static void awaitBatches(Child child, int wanted) throws InterruptedException {
        while (child.isAlive() && batches(child) < wanted) {
            Thread.sleep(2);
        }
    }

    private static long batches(Child child) {
        return child.printed().lines().filter("}"::equals).count();
    }

    private static List<Submission> submissions(Path workspace) {
        List<Submission> all = new ArrayList<>();
        try (Store store = Store.open(workspace.resolve("store"), Duration.ZERO, Clock.systemUTC())) {
            store.submissions()
                    .history()
                    .forEach(entry -> all.add(
                            store.submissions().find(entry.id()).orElseThrow().submission()));
        }
        return all;
    }

    private static SortedMap<String, String> lists(Path workspace) {
        SortedMap<String, String> lists = new TreeMap<>();
        for (int week = 27; week <= 28; week++) {
            Period period = new Period(2022, week);
            WeekLists.of(workspace, period, LATER).forEach((name, text) -> lists.put(period + " " + name, text));
        }
        return lists;
    }

    @Test
    void whatWasAcknowledgedIsThereWholeAndInTheEndAllIsAsIfNothingHadHappened() throws Exception {
        Random random = new Random(SEED);
        int killed = 0;
        for (int workspaces = 0; killed < KILLS; workspaces++) {
            Path workspace = folder.resolve("killed-" + workspaces);
            before.copiedTo(workspace);
            killed += killUntilAllIsIn(workspace, random, "kills.seed=" + SEED + ", workspace " + workspaces);
        }
        System.out.println(killed + " kills, nothing lost");
    }

    private int killUntilAllIsIn(Path workspace, Random random, String which) throws Exception {
        Set<String> acknowledged = new HashSet<>();
        int killed = 0;
        boolean wasKilled = true;
        while (wasKilled) {
            List<String> left = mail.subList(acknowledged.size(), mail.size());
            Child clerk = clerk(workspace, left, random);
            clerk.awaitFirstWords();
            awaitBatches(clerk, random.nextInt(3));
            clerk.await(Duration.ofNanos((long) (batch * 1.5 * random.nextDouble())));
            wasKilled = clerk.kill();
            killed += wasKilled ? 1 : 0;
            acknowledged.addAll(acknowledged(clerk));
            nothingIsLostNorThereInPart(workspace, acknowledged, which + ", kill " + killed);
        }
        sameAsUndisturbed(workspace, which);
        return killed;
    }

    private void nothingIsLostNorThereInPart(Path workspace, Set<String> acknowledged, String which) {
        Office office = Office.without(workspace);
        boolean noStoreYet = acknowledged.isEmpty() && !Store.isIn(workspace.resolve("store"));
        if (!noStoreYet) {
            Office.Outcome check = office.run("check", "--store");
            assertThat(check.status()).as(which + check.out() + check.err()).isZero();
            List<Submission> there = submissions(workspace);
            assertThat(there).as(which).isEqualTo(submissions.subList(0, there.size()));
            assertThat(there).as(which).extracting(Submission::file).containsAll(acknowledged);
        }
    }

    private void sameAsUndisturbed(Path workspace, String which) throws SQLException {
        Office again = Office.without(workspace);
        Office.Outcome known = again.at(Clock.systemUTC(), "ingest", "--no-slips", "--format", "json", Mail.FOLDER);
        assertThat(known.json().get("files"))
                .as(which)
                .hasSize(mail.size())
                .allSatisfy(file -> assertThat(file.get("news").asString()).isEqualTo("known"));
        assertThat(Tables.of(workspace.resolve("store"))).as(which).isEqualTo(tables);
        assertThat(lists(workspace)).as(which).isEqualTo(lists);
    }
}
