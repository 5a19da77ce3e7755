package dev.digits.service.tls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With a certificate that is valid for 60 days. */
class ExpiryWarningsTest {
    @TempDir
    private static Path folder;

    private static Path certificate;

    @BeforeAll
    static void makeCertificate() throws Exception {
        keytool("-genkeypair", "-keyalg", "EC", "-alias", "a", "-dname", "CN=a", "-validity", "60");
        certificate = folder.resolve("segmentation.crt");
        keytool("-exportcert", "-rfc", "-alias", "a", "-file", certificate.toString());
    }

    @Test
    void saysNothingWhileACertificateIsValidForLong() {
        assertThat(ExpiryWarnings.warning(certificate, Instant.now())).isEmpty();
    }

    @Test
    void warnsOfACertificateInItsLastMonth() {
        // Given
        Instant late = Instant.now().plus(Duration.ofDays(40));

        // When / Then
        assertThat(ExpiryWarnings.warning(certificate, late).orElseThrow())
                .contains("event=certificate-expires")
                .contains("days=19")
                .contains(certificate.toString());
    }

    @Test
    void warnsOfAFileThatIsNoCertificate() throws IOException {
        // Given
        Path other = Files.writeString(folder.resolve("other.crt"), "nothing");

        // When / Then
        assertThat(ExpiryWarnings.warning(other, Instant.now()).orElseThrow()).contains("event=certificate-unreadable");
    }

    private static void keytool(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("-keystore", folder.resolve("keys.p12").toString(), "-storepass", "changeit"));
        Process process = new ProcessBuilder(command).inheritIO().start();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
    }
}
