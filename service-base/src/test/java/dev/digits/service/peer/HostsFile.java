package dev.digits.service.peer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The names that this JVM knows instead of those of a name server, see the module's {@code pom.xml}; read at each look-up. */
final class HostsFile {
    private static final Path FILE = Path.of(System.getProperty("jdk.net.hosts.file"));

    private HostsFile() {}

    /** From now on the name has these addresses. */
    static void give(String name, List<String> addresses) {
        StringBuilder lines = new StringBuilder("127.0.0.1 localhost\n");
        addresses.forEach(
                address -> lines.append(address).append(' ').append(name).append('\n'));
        try {
            Files.writeString(FILE, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
