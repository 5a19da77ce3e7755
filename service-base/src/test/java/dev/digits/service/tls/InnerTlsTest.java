package dev.digits.service.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InnerTlsTest {
    @TempDir
    private Path folder;

    @Test
    void changesNothingWhileItIsOff() {
        // When
        SmallRyeConfig config = config("");

        // Then
        assertThat(config.getOptionalValue("quarkus.grpc.server.plain-text", String.class))
                .isEmpty();
    }

    @Test
    void hasBothSidesShowTheServicesOwnCertificate() throws IOException {
        // Given
        for (String file : List.of("segmentation.crt", "segmentation.key", "ca.crt", "ca.p12")) {
            Files.createFile(folder.resolve(file));
        }

        // When
        SmallRyeConfig config = config(folder.toString());

        // Then
        String certificate = folder.resolve("segmentation.crt").toString();
        assertThat(config.getRawValue("quarkus.grpc.server.ssl.certificate")).isEqualTo(certificate);
        assertThat(config.getRawValue("quarkus.grpc.server.ssl.client-auth")).isEqualTo("REQUIRED");
        assertThat(config.getRawValue("quarkus.grpc.clients.inference.plain-text"))
                .isEqualTo("false");
        assertThat(config.getRawValue("quarkus.grpc.clients.inference.ssl.certificate"))
                .isEqualTo(certificate);
    }

    @Test
    void stopsTheStartWhenAFileIsMissing() {
        assertThatThrownBy(() -> config(folder.toString()))
                .hasMessageContaining(folder.resolve("segmentation.crt").toString());
    }

    private static SmallRyeConfig config(String folder) {
        return new SmallRyeConfigBuilder()
                .withDefaultValue("digits.inner-tls-dir", folder)
                .withDefaultValue("quarkus.application.name", "segmentation-service")
                .withSources(new InnerTls())
                .build();
    }
}
