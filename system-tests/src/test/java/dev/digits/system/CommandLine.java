package dev.digits.system;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * One command as a person types it, run to its end.
 *
 * @param exitCode what it ended with
 * @param out its standard output
 * @param err its standard error
 */
public record CommandLine(int exitCode, String out, String err) {

    /**
     * Runs a command.
     *
     * @param folder to run it in
     * @param environment added to this process's own; an empty value takes a name away
     * @param patience how long it may take
     * @throws AssertionError when it takes longer; it is killed then
     */
    public static CommandLine run(Path folder, Map<String, String> environment, Duration patience, List<String> command)
            throws IOException, InterruptedException {
        Path out = Files.createTempFile("command", ".out");
        Path err = Files.createTempFile("command", ".err");
        try {
            ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
            builder.environment().putAll(environment);
            builder.environment().values().removeIf(String::isEmpty);
            Process process = builder.redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start();
            if (!process.waitFor(patience.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError(command + " took longer than " + patience + ":\n" + read(out) + read(err));
            }
            return new CommandLine(process.exitValue(), read(out), read(err));
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }

    /** Both outputs, for a failure's message. */
    public String all() {
        return "exit code " + exitCode + "\n" + out + err;
    }

    private static String read(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }
}
