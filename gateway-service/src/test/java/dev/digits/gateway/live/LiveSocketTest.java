package dev.digits.gateway.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digits.gateway.GatewayTest;
import dev.digits.gateway.fakes.FakeSegmentation;
import dev.digits.gateway.fakes.HeldDrawings;
import dev.digits.v1.Drawing;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class LiveSocketTest extends GatewayTest {
    @TestHTTPResource("/api/v1/live")
    URI address;

    /** {@code quarkus.thread-pool.max-threads}. */
    private static final int WORKERS = 64;

    private final Answers answers = new Answers();
    private WebSocket socket;

    @BeforeEach
    void connect() {
        URI live = URI.create(address.toString().replaceFirst("http", "ws"));
        socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(live, answers)
                .join();
    }

    @AfterEach
    void leave() {
        socket.abort();
    }

    @Test
    void answersADrawing() throws Exception {
        // Given
        String drawing = drawing(17, 10);

        // When
        send(drawing);

        // Then
        JsonPath answer = answers.next();
        assertThat(answer.getInt("seq")).isEqualTo(17);
        assertThat(answer.getString("recognition.text")).isEqualTo("407\n15");
        assertThat(answer.getString("problem")).isNull();
        assertThat(answer.getString("recognition.digits[0].tile")).isNull();
    }

    @Test
    void showsTilesWhenAskedFor() throws Exception {
        // Given
        String drawing = drawing(1, 10).replace("\"ink\"", "\"include\":[\"tiles\"],\"ink\"");

        // When
        send(drawing);

        // Then
        assertThat(answers.next().getString("recognition.digits[0].tile")).startsWith("data:image/png;base64,");
    }

    @Test
    void showsHowLinesWereReadWhenAskedFor() throws Exception {
        // Given
        String drawing = drawing(1, 10).replace("\"ink\"", "\"include\":[\"tiles\",\"strips\"],\"ink\"");

        // When
        send(drawing);

        // Then
        JsonPath answer = answers.next();
        assertThat(answer.getList("recognition.strips[0].spans.value")).containsExactly(4, null);
        assertThat(answer.getString("recognition.strips[0].strip")).startsWith("data:image/png");
    }

    @Test
    void readsOnlyTheNewestOfTheDrawingsThatCameMeanwhile() throws Exception {
        // Given
        HeldDrawings held = new HeldDrawings();
        fakes.segmentation.will(held);
        send(drawing(1, 11));
        held.await(1);
        assertThat(askedPen()).isEqualTo(11);

        // When
        send(drawing(2, 12));
        send(drawing(3, 13));
        send(drawing(4, 14));
        send("{\"not\":\"even json for us\"}");
        send(drawing(5, 15));
        untilAllHaveArrived();
        fakes.segmentation.will(FakeSegmentation::answer);
        held.answerAll();

        // Then
        assertThat(answers.next().getInt("seq")).isEqualTo(1);
        assertThat(answers.next().getInt("seq")).isEqualTo(5);
        assertThat(askedPen()).isEqualTo(15);
        assertThat(fakes.segmentation.asked).isEmpty();
        assertThat(answers.received).isEmpty();
    }

    @Test
    void parsesOnlyTheNewestOfTheDrawingsThatCameWhileAllWorkersWereHeld() throws Exception {
        // Given
        send(drawing(1, 11));
        assertThat(answers.next().getInt("seq")).isEqualTo(1);
        assertThat(askedPen()).isEqualTo(11);
        CountDownLatch held = new CountDownLatch(WORKERS);
        CountDownLatch release = new CountDownLatch(1);
        for (int i = 0; i < WORKERS; i++) {
            Infrastructure.getDefaultWorkerPool().execute(() -> {
                held.countDown();
                await(release);
            });
        }

        // When
        try {
            assertThat(held.await(10, TimeUnit.SECONDS)).isTrue();
            for (int seq = 2; seq < 50; seq++) {
                send(drawing(seq, 12));
            }
            send(drawing(50, 15));
            untilAllHaveArrived();
        } finally {
            release.countDown();
        }

        // Then
        assertThat(answers.next().getInt("seq")).isEqualTo(50);
        assertThat(askedPen()).isEqualTo(15);
        assertThat(fakes.segmentation.asked).isEmpty();
        assertThat(answers.received).isEmpty();
    }

    @Test
    void tellsProblemsAndGoesOn() throws Exception {
        // Given
        String broken = "{\"seq\":1,\"ink\":";
        String wrong = drawing(2, 0);

        // When
        send(broken);
        JsonPath first = answers.next();
        send(wrong);
        JsonPath second = answers.next();
        send(drawing(3, 10));
        JsonPath third = answers.next();

        // Then
        assertThat(first.getString("problem.type")).isEqualTo("/problems/malformed-request");
        assertThat(second.getInt("seq")).isEqualTo(2);
        assertThat(second.getInt("problem.status")).isEqualTo(400);
        assertThat(third.getString("recognition.text")).isEqualTo("407\n15");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[null]", "[\"tiles\",null]", "[\"lattice\"]", "\"tiles\""})
    void tellsThatIncludeNamesSomethingUnknownAndGoesOn(String include) throws Exception {
        // Given
        String drawing = drawing(1, 10).replace("\"ink\"", "\"include\":" + include + ",\"ink\"");

        // When
        send(drawing);
        JsonPath first = answers.next();
        send(drawing(2, 10));
        JsonPath second = answers.next();

        // Then
        assertThat(first.getInt("problem.status")).isEqualTo(400);
        assertThat(second.getInt("seq")).isEqualTo(2);
        assertThat(second.getString("recognition.text")).isEqualTo("407\n15");
    }

    @Test
    void takesLongDrawingsInOneFrame() throws Exception {
        // Given
        String blank = " ".repeat(200_000);

        // When
        send(drawing(8, 10) + blank);

        // Then
        assertThat(answers.next().getInt("seq")).isEqualTo(8);
    }

    @Test
    void keepsToTheLimitsOfRequests() throws Exception {
        // Given
        String huge = "{\"seq\":9,\"ink\":{\"strokes\":[],\"width\":100000,\"height\":100000,\"penWidth\":10}}";

        // When
        send(huge);

        // Then
        assertThat(answers.next().getString("problem.type")).isEqualTo("/problems/too-many-pixels");
    }

    private void send(String text) {
        socket.sendText(text, true).join();
    }

    /** What a connection brings is taken in its order, and so is a ping that the gateway's event loop answers behind it. */
    private void untilAllHaveArrived() throws InterruptedException {
        socket.sendPing(ByteBuffer.allocate(0)).join();
        assertThat(answers.pongs.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private int askedPen() throws InterruptedException {
        Drawing drawing = fakes.segmentation.asked.poll(5, TimeUnit.SECONDS);
        return Math.round(drawing.getInk().getPenWidth());
    }

    private static String drawing(int seq, int pen) {
        return "{\"seq\":" + seq + ",\"ink\":{\"strokes\":[[[1,2],[3,4]]],\"width\":800,\"height\":300,\"penWidth\":"
                + pen + "}}";
    }

    private static final class Answers implements WebSocket.Listener {
        final BlockingQueue<String> received = new LinkedBlockingQueue<>();
        final Semaphore pongs = new Semaphore(0);
        private final StringBuilder partial = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
            partial.append(text);
            if (last) {
                received.add(partial.toString());
                partial.setLength(0);
            }
            socket.request(1);
            return null;
        }

        @Override
        public CompletionStage<?> onPong(WebSocket socket, ByteBuffer message) {
            pongs.release();
            socket.request(1);
            return null;
        }

        JsonPath next() throws InterruptedException {
            String text = received.poll(10, TimeUnit.SECONDS);
            assertThat(text).as("an answer").isNotNull();
            return JsonPath.from(text);
        }
    }
}
