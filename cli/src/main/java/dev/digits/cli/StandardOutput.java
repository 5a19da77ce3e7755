package dev.digits.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the standard output is. */
final class StandardOutput {
    private static final Path HERE = Path.of("/dev/fd/1");
    private static final String MODE = "unix:mode";
    private static final int TYPE = 0170000;
    private static final int PIPE = 0010000;
    private static final int SOCKET = 0140000;

    private StandardOutput() {}

    /**
     * Whether it leads to another process, such as {@code head}. A write to it fails when that one does not read any more, and for no other
     * reason, whatever the message is called in the user's language. Not known on Windows: false.
     */
    static boolean leadsToAProcess() {
        return leadsToAProcess(HERE);
    }

    static boolean leadsToAProcess(Path output) {
        try {
            return Files.getAttribute(output, MODE) instanceof Integer mode
                    && ((mode & TYPE) == PIPE || (mode & TYPE) == SOCKET);
        } catch (IOException | IllegalArgumentException | UnsupportedOperationException e) {
            return false; // a system that does not tell
        }
    }
}
