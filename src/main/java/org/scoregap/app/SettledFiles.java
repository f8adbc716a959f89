package org.scoregap.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The files of a folder, those that are whole told from those that somebody is still writing or has open: a file that
 * changes between two looks is being copied, one with a lock of an office program beside it is being edited.
 *
 * @param ready in order; no locks
 * @param left for another time, in order
 */
record SettledFiles(List<Path> ready, List<Path> left) {
    /** What was changed this short a time ago is looked at again. */
    static final Duration FRESH = Duration.ofSeconds(10);

    private static final long BETWEEN_LOOKS_MILLISECONDS = 3_000;
    /** An office program that crashed leaves its lock for ever. */
    private static final Duration LOCK_HOLDS = Duration.ofDays(1);

    private static final String LOCK = "~$";

    SettledFiles {
        ready = List.copyOf(ready);
        left = List.copyOf(left);
    }

    private record Stamp(long size, FileTime changed) {}

    /** Nothing where there is no folder. Takes a few seconds where a file has just been changed. */
    static SettledFiles in(Path folder, Clock clock) {
        if (!Files.isDirectory(folder)) {
            return new SettledFiles(List.of(), List.of());
        }
        List<Path> all = SubmittedFiles.below(List.of(folder));
        Map<Path, Stamp> first = stamps(all);
        Instant now = clock.instant();
        if (first.values().stream().anyMatch(stamp -> isFresh(stamp, now))) {
            pause();
        }
        Map<Path, Stamp> second = stamps(all);
        List<Path> ready = new ArrayList<>();
        List<Path> left = new ArrayList<>();
        for (Path file : all) {
            if (!isLock(file)) {
                boolean same = first.containsKey(file) && first.get(file).equals(second.get(file));
                (same && !isLocked(file, first, now) ? ready : left).add(file);
            }
        }
        return new SettledFiles(ready, left);
    }

    private static Map<Path, Stamp> stamps(List<Path> files) {
        Map<Path, Stamp> stamps = new HashMap<>();
        for (Path file : files) {
            try {
                BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
                stamps.put(file, new Stamp(attributes.size(), attributes.lastModifiedTime()));
            } catch (IOException gone) {
                // It was renamed meanwhile: whoever did that is not done.
                stamps.remove(file);
            }
        }
        return stamps;
    }

    private static boolean isFresh(Stamp stamp, Instant now) {
        Duration age = Duration.between(stamp.changed().toInstant(), now);
        // A file server may be a moment ahead of us.
        return age.abs().compareTo(FRESH) < 0;
    }

    private static boolean isLock(Path file) {
        return name(file).startsWith(LOCK);
    }

    private static boolean isLocked(Path file, Map<Path, Stamp> all, Instant now) {
        return all.entrySet().stream()
                .filter(each -> isLock(each.getKey()) && isOf(each.getKey(), file))
                .anyMatch(each -> Duration.between(each.getValue().changed().toInstant(), now)
                                .compareTo(LOCK_HOLDS)
                        < 0);
    }

    /** Excel puts the sign before the whole name, Word in place of a long name's first two letters. */
    private static boolean isOf(Path lock, Path file) {
        String rest = name(lock).substring(LOCK.length());
        String name = name(file);
        boolean shortened = name.length() == rest.length() + LOCK.length() && name.endsWith(rest);
        return lock.resolveSibling(name).equals(file) && (name.equals(rest) || shortened);
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_LOOKS_MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
