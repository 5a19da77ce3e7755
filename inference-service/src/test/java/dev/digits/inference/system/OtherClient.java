package dev.digits.inference.system;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digits.fixtures.PythonEnvironment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A client of the protocol that is not ours, as a program of its own. */
final class OtherClient {

    private static final Path SOURCES = Path.of("src", "test", "clients");
    private static final Path TARGET = Path.of("target", "clients");
    private static final String TRITON_CLIENT = "tritonclient[grpc,http]==2.73.0";

    private OtherClient() {}

    /** Runs the Python client; skips the test where there is no Python with venv and a package index, unless in CI. */
    static String python(String... arguments) throws IOException, InterruptedException {
        Path python =
                PythonEnvironment.in(TARGET.resolve("venv"), TRITON_CLIENT).program("python");
        List<String> command = new ArrayList<>(
                List.of(python.toString(), SOURCES.resolve("triton_client.py").toString()));
        command.addAll(List.of(arguments));
        return output(command);
    }

    /** Runs the Java client. */
    static String java(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                TARGET.resolve("triton-java-api.jar").toString(),
                SOURCES.resolve("TritonJavaClient.java").toString()));
        command.addAll(List.of(arguments));
        return output(command);
    }

    private static String output(List<String> command) throws IOException, InterruptedException {
        Path output = Files.createTempFile("other-client", ".out");
        Path errors = Files.createTempFile("other-client", ".err");
        try {
            Process process = new ProcessBuilder(command)
                    .redirectOutput(output.toFile())
                    .redirectError(errors.toFile())
                    .start();
            boolean ended = process.waitFor(5, TimeUnit.MINUTES);
            if (!ended) {
                process.destroyForcibly();
            }
            assertThat(ended).as("%s ends", command).isTrue();
            assertThat(process.exitValue())
                    .as("%s: %s", command, Files.readString(errors))
                    .isZero();
            return Files.readString(output);
        } finally {
            Files.delete(output);
            Files.delete(errors);
        }
    }
}
