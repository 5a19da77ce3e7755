package dev.digits.system.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digits.system.DigitCanvas;
import dev.digits.system.OwnSystem;
import dev.digits.system.RunningSystem;
import dev.digits.system.ServiceProcess;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Only documented answers, soon, and the next drawing is read as ever. */
@ExtendWith(OwnSystem.class)
@TestInstance(Lifecycle.PER_CLASS)
class HostileRequestsTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    /** Of one request: a body that does not come is waited for, {@code limits.upload-time}; then {@link RawHttp} stops waiting. */
    private static final Duration LONGEST = Duration.ofSeconds(22);
    /** Bytes by which the resident set of a service may grow. */
    private static final long MEMORY = 96L << 20;

    private static final int WARM_UP = 20;
    private static final int FLOOD = 500;
    private static final int CROWD = 300;

    private final RunningSystem system;
    private final RawGrpc grpc = new RawGrpc();
    private Toll toll;

    HostileRequestsTest(RunningSystem system) {
        this.system = system;
    }

    @BeforeAll
    void warmUp() throws IOException {
        for (int i = 0; i < WARM_UP; i++) {
            system.recognize(DigitCanvas.of("7").png());
        }
        toll = new Toll(system.services());
    }

    @AfterAll
    void printTheToll() {
        grpc.close();
        System.out.println(toll.table());
    }

    @AfterEach
    void readsTheNextDrawing() throws IOException {
        assertThat(system.read(DigitCanvas.of("7").png()).text()).isEqualTo("7");
        assertThat(system.services()).noneMatch(service -> service.log().contains("OutOfMemoryError"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void answersAsDocumented(HostileRequest request) throws IOException {
        check("HTTP", RawHttp.answer(system.gateway(), request.bytes()), request.answers());
    }

    static Stream<HostileRequest> answersAsDocumented() {
        return HttpAbuse.requests().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void answersMalformedJsonAsDocumented(HostileRequest request) throws IOException {
        check("JSON", RawHttp.answer(system.gateway(), request.bytes()), request.answers());
    }

    static Stream<HostileRequest> answersMalformedJsonAsDocumented() {
        return JsonAbuse.requests().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void answersPicturesThatLieAsDocumented(HostileRequest request) throws IOException {
        check("pictures", RawHttp.answer(system.gateway(), request.bytes()), request.answers());
    }

    static Stream<HostileRequest> answersPicturesThatLieAsDocumented() {
        return PictureAbuse.requests().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void endsALiveConnectionWithTheCodeForIt(LiveAbuse abuse) throws IOException {
        check(
                "WebSocket frames",
                RawWebSocket.answer(system.gateway(), abuse.frames(), patience(abuse.answers())),
                abuse.answers());
    }

    static Stream<LiveAbuse> endsALiveConnectionWithTheCodeForIt() {
        return LiveAbuse.all().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void endsCallsOfSegmentationWithTheStatusForIt(GrpcAbuse abuse) throws IOException, InterruptedException {
        check("gRPC to segmentation", grpc.answer(system.segmentation(), abuse.request()), abuse.answers());
    }

    static Stream<GrpcAbuse> endsCallsOfSegmentationWithTheStatusForIt() {
        return GrpcAbuse.ofSegmentation().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void endsCallsOfInferenceWithTheStatusForIt(GrpcAbuse abuse) throws IOException, InterruptedException {
        check("gRPC to inference", grpc.answer(system.inference(), abuse.request()), abuse.answers());
    }

    static Stream<GrpcAbuse> endsCallsOfInferenceWithTheStatusForIt() {
        return GrpcAbuse.ofInference().stream();
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

    private void check(String kind, Answer answer, Set<String> documented) throws IOException {
        toll.add(kind, answer);
        assertThat(answer.outcome()).isIn(documented);
        if (!answer.outcome().equals(Answer.WAITING)) { // that long waits who sends
            assertThat(answer.millis()).isLessThan(LONGEST.toMillis());
        }
        for (ServiceProcess service : system.services()) {
            assertThat(toll.growth(service)).as(service.name()).isLessThan(MEMORY);
        }
    }

    /** Where nothing is to come, it is not waited for as long. */
    private static Duration patience(Set<String> documented) {
        return documented.contains(Answer.WAITING) ? Duration.ofSeconds(3) : LONGEST;
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
