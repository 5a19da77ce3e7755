package dev.digits.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** HTTPS at the gateway and mutual TLS between the services, with certificates that {@code deploy/certificates} made. */
class EncryptedSystemTest {
    private static final int ANSWER_MILLIS = 5_000;
    /** HTTP/2's frame of that kind, with which a server begins (RFC 9113, 6.5). */
    private static final byte SETTINGS = 4;

    @TempDir
    private static Path folder;

    private static SSLContext before;
    private static SSLContext trusting;
    private static RunningSystem system;

    @BeforeAll
    static void start() throws Exception {
        Path certificates = folder.resolve("certificates");
        CommandLine made = CommandLine.run(
                folder,
                Map.of(),
                Duration.ofMinutes(1),
                List.of(Checkout.require("deploy/certificates").toString(), certificates.toString()));
        assertThat(made.exitCode()).as(made.all()).isZero();
        before = SSLContext.getDefault();
        trusting = trusting(certificates.resolve("ca.p12"));
        SSLContext.setDefault(trusting);
        system = RunningSystem.start(
                folder.resolve("system"),
                Map.of(
                        "DIGITS_TLS_DIR", certificates.toString(),
                        "DIGITS_INNER_TLS_DIR", certificates.toString()));
    }

    @AfterAll
    static void stop() {
        SSLContext.setDefault(before);
        if (system != null) {
            system.close();
        }
    }

    @Test
    void readsADrawingOverHttpsThroughServicesThatKnowEachOther() throws IOException {
        assertThat(system.read(DigitCanvas.of("407").png()).text()).isEqualTo("407");
    }

    @Test
    void speaksNoPlainHttpAtTheGateway() {
        assertThat(Http.status(URI.create("http://127.0.0.1:" + system.gateway().getPort() + "/")))
                .isZero();
    }

    @Test
    void answersNobodyInsideWhoShowsNoCertificate() {
        assertThatThrownBy(() -> {
                    try (SSLSocket socket = (SSLSocket) trusting.getSocketFactory()
                            .createSocket(
                                    system.inference().getAddress(),
                                    system.inference().getPort())) {
                        answer(socket);
                    }
                })
                .isInstanceOfAny(SSLException.class, SocketException.class);
    }

    @Test
    void answersNobodyInsideWhoSpeaksPlainly() throws IOException {
        try (Socket socket =
                new Socket(system.inference().getAddress(), system.inference().getPort())) {
            byte[] answer = answer(socket);
            assertThat(answer.length == 9 && answer[3] == SETTINGS).isFalse();
        } catch (SocketException e) {
            assertThat(e).hasMessageContaining("reset");
        }
    }

    @Test
    void writesNoKeyIntoAnyLog() throws IOException {
        String key = Files.readString(folder.resolve("certificates/inference.key"));
        assertThat(List.of(system.inferenceService(), system.segmentationService(), system.gatewayService()))
                .noneMatch(service -> service.log().contains("PRIVATE KEY"))
                .noneMatch(service ->
                        service.log().contains(key.lines().skip(1).findFirst().orElseThrow()));
    }

    /** What comes back when HTTP/2 is begun; a server that takes it begins with a frame of settings. */
    private static byte[] answer(Socket socket) throws IOException {
        socket.setSoTimeout(ANSWER_MILLIS);
        socket.getOutputStream().write("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().write(new byte[] {0, 0, 0, 4, 0, 0, 0, 0, 0});
        return socket.getInputStream().readNBytes(9);
    }

    private static SSLContext trusting(Path store) throws IOException, GeneralSecurityException {
        KeyStore authority = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            authority.load(in, "changeit".toCharArray());
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(authority);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }
}
