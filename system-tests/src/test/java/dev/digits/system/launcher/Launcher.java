package dev.digits.system.launcher;

import dev.digits.system.CommandLine;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code ./digits} with settings.
 *
 * @param script the launcher, or a link to it
 * @param folder to call it from
 * @param environment its settings; an empty value takes a name away
 */
record Launcher(Path script, Path folder, Map<String, String> environment) {
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /** Runs it to its end. */
    CommandLine run(String... arguments) throws IOException, InterruptedException {
        return CommandLine.run(folder, environment, PATIENCE, command(arguments));
    }

    /** Starts it and leaves it running, its outputs together in a file. */
    Process start(Path output, String... arguments) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command(arguments)).directory(folder.toFile());
        builder.environment().putAll(environment);
        return builder.redirectErrorStream(true).redirectOutput(output.toFile()).start();
    }

    /** The same with one more setting. */
    Launcher with(String name, String value) {
        Map<String, String> more = new HashMap<>(environment);
        more.put(name, value);
        return new Launcher(script, folder, more);
    }

    private List<String> command(String... arguments) {
        List<String> command = new ArrayList<>(List.of(script.toString()));
        command.addAll(List.of(arguments));
        return command;
    }
}
