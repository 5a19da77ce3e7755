package dev.digits.gateway.models;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.digits.gateway.config.GatewayConfig;
import dev.digits.gateway.problem.ProblemException;
import dev.digits.gateway.problem.ProblemType;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AdminTokenTest {
    @TempDir
    Path folder;

    @Test
    void isOffWithoutAFile() {
        // Given
        AdminToken token = new AdminToken(config(""));

        // When / Then
        assertThatThrownBy(() -> token.check("Bearer anything"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> org.assertj.core.api.Assertions.assertThat(
                                        e.problem().type())
                                .isEqualTo(ProblemType.ACTIVATION_OFF));
    }

    @Test
    void takesTheTokenWhateverTheCaseOfTheScheme() throws IOException {
        // Given
        Path file = Files.writeString(folder.resolve("token"), "secret\n");
        AdminToken token = new AdminToken(config(file.toString()));

        // When / Then
        assertThatCode(() -> token.check("bearer secret")).doesNotThrowAnyException();
    }

    @Test
    void stopsTheStartWhenTheFileIsMissingOrEmpty() throws IOException {
        // Given
        Path empty = Files.writeString(folder.resolve("empty"), " \n");
        Path missing = folder.resolve("missing");

        // When / Then
        assertThatThrownBy(() -> new AdminToken(config(empty.toString()))).hasMessageContaining("is empty");
        assertThatThrownBy(() -> new AdminToken(config(missing.toString()))).hasMessageContaining("cannot be read");
    }

    private static GatewayConfig config(String tokenFile) {
        return new SmallRyeConfigBuilder()
                .withConverter(Duration.class, 200, new DurationConverter())
                .withMapping(GatewayConfig.class)
                .withDefaultValue("digits.gateway.segmentation.port", "1")
                .withDefaultValue("digits.gateway.inference.port", "2")
                .withDefaultValue("digits.gateway.admin.token-file", tokenFile)
                .build()
                .getConfigMapping(GatewayConfig.class);
    }
}
