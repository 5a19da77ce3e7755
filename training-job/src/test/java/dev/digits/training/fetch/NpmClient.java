package dev.digits.training.fetch;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Stands in for the npm client, which would need the network; a process of its own that begins anywhere where Java does. */
final class NpmClient {
    private static final long MINUTE = 60_000;

    private NpmClient() {}

    /** The command that starts it; what the caller adds behind, as {@code pack}, is not looked at. */
    static List<String> command(String... what) throws URISyntaxException {
        Path classes = Path.of(NpmClient.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classes.toString(),
                NpmClient.class.getName()));
        command.addAll(List.of(what));
        return command;
    }

    /** {@code copy FILE} into the working folder, {@code fail} with a complaint, or {@code hang} for a minute. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        switch (arguments[0]) {
            case "copy" -> {
                Path file = Path.of(arguments[1]);
                Files.copy(file, file.getFileName());
            }
            case "fail" -> {
                System.err.println("no network today");
                System.exit(3);
            }
            case "hang" -> Thread.sleep(MINUTE);
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }
}
