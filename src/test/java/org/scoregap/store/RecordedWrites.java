package org.scoregap.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;
import org.h2.store.fs.FileBase;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/** H2's file system with a memory: what was written to files under {@code recorded:}, in order. Public, as H2 makes them. */
public final class RecordedWrites extends FilePathWrapper {
    private static final List<Write> WRITES = new ArrayList<>();
    private static IntSupplier acknowledged = () -> 0;

    /**
     * A change of the file.
     *
     * @param at where; of a file that is cut, its new length
     * @param bytes none where the file is cut
     * @param acknowledged how many commits had returned before it began
     */
    record Write(long at, byte[] bytes, int acknowledged) {
        boolean cuts() {
            return bytes.length == 0;
        }
    }

    /** From here on; {@code commits} tells how many have returned. */
    static void begin(IntSupplier commits) {
        WRITES.clear();
        acknowledged = commits;
        FilePath.register(new RecordedWrites());
    }

    static List<Write> all() {
        return List.copyOf(WRITES);
    }

    @Override
    public String getScheme() {
        return "recorded";
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new Channel(super.open(mode));
    }

    private static final class Channel extends FileBase {
        private final FileChannel below;

        Channel(FileChannel below) {
            this.below = below;
        }

        @Override
        public int write(ByteBuffer bytes, long at) throws IOException {
            byte[] copy = new byte[bytes.remaining()];
            bytes.duplicate().get(copy);
            WRITES.add(new Write(at, copy, acknowledged.getAsInt()));
            return below.write(bytes, at);
        }

        @Override
        public int write(ByteBuffer bytes) {
            throw new UnsupportedOperationException("H2 says where");
        }

        @Override
        public FileChannel truncate(long length) throws IOException {
            WRITES.add(new Write(length, new byte[0], acknowledged.getAsInt()));
            below.truncate(length);
            return this;
        }

        @Override
        public long position() throws IOException {
            return below.position();
        }

        @Override
        public FileChannel position(long at) throws IOException {
            below.position(at);
            return this;
        }

        @Override
        public int read(ByteBuffer target) throws IOException {
            return below.read(target);
        }

        @Override
        public int read(ByteBuffer target, long at) throws IOException {
            return below.read(target, at);
        }

        @Override
        public long size() throws IOException {
            return below.size();
        }

        @Override
        public void force(boolean metadata) throws IOException {
            below.force(metadata);
        }

        @Override
        public FileLock tryLock(long at, long length, boolean shared) throws IOException {
            return below.tryLock(at, length, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            below.close();
        }
    }
}
