package dev.digits.system.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digits.fixtures.PythonEnvironment;
import dev.digits.system.CommandLine;
import dev.digits.system.PublishedVersion;
import dev.digits.system.RunningSystem;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Thousands of requests that Schemathesis makes from the API's description, most of them wrong in some way: no answer is a
 * server error, and none is of a status, type or form that the description does not have.
 */
class ApiContractTest {
    private static final String SCHEMATHESIS = "schemathesis==4.32.5";
    private static final Path SETTINGS = Path.of("src", "test", "contract").toAbsolutePath();
    private static final Duration PATIENCE = Duration.ofMinutes(8);
    private static final int CASES = 5_000;
    private static final Pattern GENERATED = Pattern.compile("Test cases:\\s*\\R?\\s*([\\d,]+) generated");

    @TempDir
    private Path folder;

    @Test
    void answersNothingButWhatItsDescriptionSays() throws Exception {
        // Given
        PythonEnvironment python = PythonEnvironment.in(Path.of("target", "contract"), SCHEMATHESIS);
        // tries of tokens are many here on purpose
        try (RunningSystem system =
                RunningSystem.start(folder, Map.of("DIGITS_GATEWAY_ACCESS_ACTIVATIONS_PER_MINUTE", "1000000"))) {
            String version =
                    PublishedVersion.in(system.models(), "20200101T000000Z").name();

            // When
            CommandLine run = schemathesis(python, system, version);

            // Then
            System.out.println(run.out());
            assertThat(run.exitCode()).as(run.all()).isZero();
            assertThat(generated(run.out())).isGreaterThanOrEqualTo(CASES);
            assertThat(system.services())
                    .allSatisfy(service -> assertThat(service.log()).doesNotContain("ERROR"));
        }
    }

    private CommandLine schemathesis(PythonEnvironment python, RunningSystem system, String version)
            throws IOException, InterruptedException {
        return CommandLine.run(
                folder,
                Map.of(
                        "ADMIN_TOKEN",
                        RunningSystem.ADMIN_TOKEN,
                        "MODEL_VERSION",
                        version,
                        "HOOKS",
                        SETTINGS.resolve("hooks.py").toString()),
                PATIENCE,
                List.of(
                        python.program("schemathesis").toString(),
                        "--config-file",
                        SETTINGS.resolve("schemathesis.toml").toString(),
                        "--no-color",
                        "run",
                        system.gateway().resolve("/q/openapi").toString()));
    }

    private static int generated(String report) {
        Matcher generated = GENERATED.matcher(report);
        assertThat(generated.find()).as(report).isTrue();
        return Integer.parseInt(generated.group(1).replace(",", ""));
    }
}
