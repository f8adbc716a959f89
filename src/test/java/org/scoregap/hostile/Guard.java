package org.scoregap.hostile;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.Permission;

/**
 * Lets the program that it is loaded into write and delete in one folder only, and neither connect, listen, look a host up
 * nor start a process. Each attempt is told on standard error too, so that a caught exception hides none. Java up to 23 has
 * this; see {@link #isThere}.
 */
@SuppressWarnings("removal")
public final class Guard extends SecurityManager {
    static final String FOLDER = "guard.folder";
    static final String WORD = "GUARD:";
    private static final int LAST_JAVA = 23;

    private final Path folder = Path.of(System.getProperty(FOLDER));
    private final FileOutputStream told = new FileOutputStream(FileDescriptor.err);

    static boolean isThere() {
        return Runtime.version().feature() <= LAST_JAVA;
    }

    @Override
    public void checkPermission(Permission permission) {
        // What is not below is nobody's business here.
    }

    @Override
    public void checkPermission(Permission permission, Object context) {
        // As above.
    }

    @Override
    public void checkConnect(String host, int port) {
        refuse("connect " + host + ":" + port);
    }

    @Override
    public void checkConnect(String host, int port, Object context) {
        refuse("connect " + host + ":" + port);
    }

    @Override
    public void checkListen(int port) {
        refuse("listen " + port);
    }

    @Override
    public void checkMulticast(InetAddress address) {
        refuse("multicast " + address);
    }

    @Override
    public void checkExec(String command) {
        refuse("start " + command);
    }

    @Override
    public void checkWrite(FileDescriptor open) {
        // Opened when it was allowed, or one of the standard streams.
    }

    @Override
    public void checkWrite(String file) {
        inside("write", file);
    }

    @Override
    public void checkDelete(String file) {
        inside("delete", file);
    }

    private void inside(String what, String file) {
        Path place = Path.of(file).toAbsolutePath().normalize();
        if (!place.startsWith(folder)) {
            refuse(what + " " + file);
        }
    }

    private void refuse(String what) {
        try {
            told.write((WORD + " " + what + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new SecurityException(what);
    }
}
