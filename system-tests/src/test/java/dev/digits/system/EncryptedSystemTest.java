package dev.digits.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** HTTPS at the gateway and mutual TLS between the services, with certificates that {@code deploy/certificates} made. */
class EncryptedSystemTest {
    private static final int ANSWER_MILLIS = 20_000;
    /** Length of the header of HTTP/2's frames, and the place of their kind in it (RFC 9113, 4.1). */
    private static final int FRAME_HEADER = 9;

    private static final int KIND = 3;
    /** HTTP/2's frame of that kind, with which a server begins (RFC 9113, 6.5). */
    private static final byte SETTINGS = 4;

    @TempDir
    private static Path folder;

    private static SSLContext before;
    private static AuthorityCertificates ours;
    private static AuthorityCertificates foreign;
    private static RunningSystem system;

    /** A service that others call over gRPC. */
    enum Called {
        SEGMENTATION,
        INFERENCE;

        private InetSocketAddress address() {
            return switch (this) {
                case SEGMENTATION -> system.segmentation();
                case INFERENCE -> system.inference();
            };
        }
    }

    @BeforeAll
    static void start() throws Exception {
        ours = AuthorityCertificates.make(folder.resolve("certificates"));
        foreign = AuthorityCertificates.make(folder.resolve("foreign"));
        before = SSLContext.getDefault();
        SSLContext.setDefault(ours.anonymous());
        system = RunningSystem.start(
                folder.resolve("system"),
                Map.of(
                        "DIGITS_TLS_DIR", ours.folder().toString(),
                        "DIGITS_INNER_TLS_DIR", ours.folder().toString()));
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

    @ParameterizedTest
    @EnumSource
    void answersInsideWhoShowsACertificateOfTheAuthority(Called called) throws Exception {
        assertThat(answers(ours.showing(ours, "gateway"), called.address())).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void answersNobodyInsideWhoShowsNoCertificate(Called called) throws Exception {
        assertThat(answers(ours.anonymous(), called.address())).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void answersNobodyInsideWhoShowsACertificateOfAForeignAuthority(Called called) throws Exception {
        assertThat(answers(ours.showing(foreign, "gateway"), called.address())).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void answersNobodyInsideWhoSpeaksPlainly(Called called) throws IOException {
        try (Socket socket =
                new Socket(called.address().getAddress(), called.address().getPort())) {
            assertThat(beginsHttp2(socket)).isFalse();
        } catch (SocketException e) {
            assertThat(e).hasMessageContaining("reset");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/v2", "/v2/models", "/v2/models/tile/infer", "/v2/models/line/versions/1/infer", "//v2/models"})
    void scoresNothingOverThePlainPortOfInference(String path) throws IOException {
        // When
        HttpResponse<String> answer = Http.post(
                inferenceHttp(path), "application/json", "{\"inputs\":[]}".getBytes(StandardCharsets.US_ASCII));

        // Then
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("ask over gRPC, with a certificate");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v2/health/live", "/v2/health/ready", "/q/health/ready", "/q/metrics"})
    void keepsHealthAndMetricsOfInferencePlain(String path) {
        assertThat(Http.status(inferenceHttp(path))).isEqualTo(200);
    }

    @Test
    void isHealthyInAContainerWhileItAnswersOverTls() throws Exception {
        // Given
        int port = system.gateway().getPort();
        try (ServerSocket silent = new ServerSocket(0)) {

            // When
            CommandLine answering = healthy(port);
            CommandLine hanging = healthy(silent.getLocalPort());

            // Then
            assertThat(answering.exitCode()).as(answering.all()).isZero();
            assertThat(hanging.exitCode()).as(hanging.all()).isNotZero();
        }
    }

    @Test
    void writesNoKeyIntoAnyLog() throws IOException {
        for (ServiceProcess service : system.services()) {
            String key = ours.key(service.name().replace("-service", ""));
            assertThat(service.log())
                    .doesNotContain("PRIVATE KEY")
                    .doesNotContain(key.lines().skip(1).findFirst().orElseThrow());
        }
    }

    private static CommandLine healthy(int port) throws IOException, InterruptedException {
        return CommandLine.run(
                folder,
                Map.of("DIGITS_TLS_DIR", ours.folder().toString(), "DIGITS_PORT", Integer.toString(port)),
                Duration.ofSeconds(20),
                List.of(Checkout.require("deploy/healthy").toString(), Integer.toString(port)));
    }

    private static URI inferenceHttp(String path) {
        return URI.create("http://" + system.inferenceService().httpAuthority() + path);
    }

    /** Whether a server takes a call over HTTP/2 and TLS; false when it ends the connection. */
    private static boolean answers(SSLContext context, InetSocketAddress server) throws IOException {
        try (SSLSocket socket =
                (SSLSocket) context.getSocketFactory().createSocket(server.getAddress(), server.getPort())) {
            SSLParameters parameters = socket.getSSLParameters();
            parameters.setApplicationProtocols(new String[] {"h2"});
            socket.setSSLParameters(parameters);
            return beginsHttp2(socket);
        } catch (SSLException | SocketException e) {
            return false;
        }
    }

    /** Whether a server that is sent the beginning of HTTP/2 begins it too, with a frame of settings. */
    private static boolean beginsHttp2(Socket socket) throws IOException {
        socket.setSoTimeout(ANSWER_MILLIS);
        socket.getOutputStream().write("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().write(new byte[] {0, 0, 0, SETTINGS, 0, 0, 0, 0, 0});
        byte[] header = socket.getInputStream().readNBytes(FRAME_HEADER);
        return header.length == FRAME_HEADER && header[KIND] == SETTINGS;
    }
}
