package org.scoregap.report;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What is wrong with a disk where the system says no more than that it failed: somebody has to see to it. */
public enum DiskTrouble {
    FULL("No space left on device|Disk quota exceeded|not enough space on the disk|设备上没有空间|磁盘空间不足|超出磁盘限额"),
    READ_ONLY("Read-only file system|media is write protected|只读文件系统|介质受写入保护");

    private final Pattern words;

    DiskTrouble(String words) {
        this.words = Pattern.compile(words, Pattern.CASE_INSENSITIVE);
    }

    /** The trouble behind an exception, however deep; empty where it is another. */
    public static Optional<DiskTrouble> of(Throwable exception) {
        // The database's exceptions hold each other as cause and as suppressed, in rings.
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Throwable> open = new ArrayDeque<>();
        open.add(exception);
        while (!open.isEmpty()) {
            Throwable each = open.remove();
            if (seen.add(each)) {
                for (DiskTrouble trouble : values()) {
                    if (trouble.words.matcher(String.valueOf(each.getMessage())).find()) {
                        return Optional.of(trouble);
                    }
                }
                Optional.ofNullable(each.getCause()).ifPresent(open::add);
                Collections.addAll(open, each.getSuppressed());
            }
        }
        return Optional.empty();
    }
}
