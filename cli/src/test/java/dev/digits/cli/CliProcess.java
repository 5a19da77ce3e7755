package dev.digits.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line as a process of its own, with an environment and a standard output that a test gives it. */
final class CliProcess {
    private CliProcess() {}

    /** To be started; pipes for its outputs unless they are redirected. */
    static ProcessBuilder of(String... args) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                DigitsCli.class.getName()));
        command.addAll(List.of(args));
        return new ProcessBuilder(command);
    }
}
