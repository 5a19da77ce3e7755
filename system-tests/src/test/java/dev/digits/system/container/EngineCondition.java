package dev.digits.system.container;

import dev.digits.system.CommandLine;
import dev.digits.system.Needed;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.testcontainers.DockerClientFactory;

/** Looks for an engine, compose and the base images. */
final class EngineCondition implements ExecutionCondition {
    private static final Duration PULL = Duration.ofMinutes(5);

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return Needed.unless(missing(), context);
    }

    private static Optional<String> missing() {
        if (!DockerClientFactory.instance().isDockerAvailable()) {
            return Optional.of("no container engine answers");
        }
        if (!succeeds("docker", "compose", "version")) {
            return Optional.of("docker compose is missing");
        }
        return Images.bases().stream()
                .filter(image ->
                        !succeeds("docker", "image", "inspect", image) && !succeeds("docker", "pull", "--quiet", image))
                .findFirst()
                .map(image -> "the image " + image + " is not there and cannot be pulled");
    }

    private static boolean succeeds(String... command) {
        try {
            return CommandLine.run(Path.of("."), Map.of(), PULL, List.of(command))
                            .exitCode()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
