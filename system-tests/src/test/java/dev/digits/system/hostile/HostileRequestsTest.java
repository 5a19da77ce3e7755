package dev.digits.system.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digits.system.DigitCanvas;
import dev.digits.system.OwnSystem;
import dev.digits.system.RunningSystem;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Only documented answers, soon, and the next drawing is read as ever. */
@ExtendWith(OwnSystem.class)
class HostileRequestsTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final int FLOOD = 500;
    private static final int CROWD = 300;

    private final RunningSystem system;

    HostileRequestsTest(RunningSystem system) {
        this.system = system;
    }

    @AfterEach
    void readsTheNextDrawing() throws IOException {
        assertThat(system.read(DigitCanvas.of("7").png()).text()).isEqualTo("7");
        assertThat(List.of(system.gatewayService(), system.segmentationService(), system.inferenceService()))
                .noneMatch(service -> service.log().contains("OutOfMemoryError"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void answersAsDocumented(HostileRequest request) throws IOException {
        assertThat(RawHttp.status(system.gateway(), request.bytes())).isIn(request.answers());
    }

    static Stream<HostileRequest> answersAsDocumented() {
        return HostileRequest.all().stream();
    }

    @Test
    void outlivesLiveMessagesThatAreNone() {
        // Given
        WebSocket socket = open(new Listener());

        // When
        socket.sendBinary(ByteBuffer.wrap(new byte[1000]), true).join();
        socket.sendText("}{", true).join();

        // Then
        socket.abort();
    }

    @Test
    void endsALiveConnectionWhoseMessageIsTooLarge() {
        // Given
        Listener listener = new Listener();
        WebSocket socket = open(listener);

        // When
        try {
            socket.sendText("[".repeat(3 << 20), true).join();
        } catch (CompletionException e) {
            assertThat(e).hasCauseInstanceOf(IOException.class);
        }

        // Then
        assertThat(listener.ended).succeedsWithin(SOON);
    }

    @Test
    void outlivesAFloodOfLiveMessages() {
        // Given
        WebSocket socket = open(new Listener());

        // When
        for (int i = 0; i < FLOOD; i++) {
            socket.sendText(
                            "{\"id\":" + i
                                    + ",\"ink\":{\"strokes\":[[[400,60],[398,240]]],\"width\":800,\"height\":300,\"penWidth\":10}}",
                            true)
                    .join();
        }

        // Then
        socket.abort();
    }

    @Test
    void turnsAwayACrowdOfLiveConnections() {
        // Given
        List<WebSocket> crowd = new ArrayList<>();
        List<Listener> listeners = new ArrayList<>();

        // When
        for (int i = 0; i < CROWD; i++) {
            Listener listener = new Listener();
            crowd.add(open(listener));
            listeners.add(listener);
        }

        // Then
        assertThat(listeners.get(CROWD - 1).ended).succeedsWithin(SOON);
        crowd.forEach(WebSocket::abort);
    }

    @Test
    void outlivesGarbageAtTheInnerPort() throws IOException {
        for (String garbage : List.of("hello\r\n\r\n", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n" + "\u00ff".repeat(1000))) {
            try (Socket socket = new Socket(
                    system.inference().getAddress(), system.inference().getPort())) {
                socket.getOutputStream().write(garbage.getBytes(StandardCharsets.ISO_8859_1));
            }
        }
    }

    private WebSocket open(Listener listener) {
        URI live = URI.create("ws://127.0.0.1:" + system.gateway().getPort() + "/api/v1/live");
        return HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(live, listener)
                .join();
    }

    /** Notes the end of a connection. */
    private static final class Listener implements WebSocket.Listener {
        final CompletableFuture<Void> ended = new CompletableFuture<>();

        @Override
        public CompletableFuture<Void> onClose(WebSocket socket, int code, String reason) {
            ended.complete(null);
            return null;
        }

        @Override
        public void onError(WebSocket socket, Throwable failure) {
            ended.complete(null);
        }
    }
}
