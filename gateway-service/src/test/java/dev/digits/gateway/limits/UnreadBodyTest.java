package dev.digits.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digits.gateway.GatewayTest;
import dev.digits.gateway.fakes.FakeServices;
import dev.digits.gateway.fakes.HeldDrawings;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Requests that share a connection of HTTP/2. */
@QuarkusTest
class UnreadBodyTest extends GatewayTest {
    private static final int TOO_MANY_BYTES = 12_000_000;
    /** Until the refused body's stream is reset. */
    private static final long PAST_LINGER_MILLIS = 3_000;

    @Inject
    Vertx vertx;

    @TestHTTPResource(RECOGNITIONS)
    URI address;

    private HttpClient client;

    @BeforeEach
    void connect() {
        client = vertx.createHttpClient(new HttpClientOptions()
                .setProtocolVersion(HttpVersion.HTTP_2)
                .setHttp2ClearTextUpgrade(false)
                .setHttp2MaxPoolSize(1));
    }

    @AfterEach
    void close() throws Exception {
        await(client.close());
    }

    @Test
    void tellsThatABodyIsTooLarge() throws Exception {
        // Given
        HttpClientRequest request = request(TOO_MANY_BYTES);
        // asked for before any of it can pass
        Future<Buffer> body = request.response().compose(HttpClientResponse::body);

        // When
        await(request.sendHead());

        // Then
        assertThat(await(body).toString()).contains("/problems/body-too-large");
        assertThat(await(request.response()).statusCode()).isEqualTo(413);
        assertThat(read()).isEqualTo(200);
    }

    @Test
    void leavesTheOtherRequestsOfItsConnectionAlone() throws Exception {
        // Given: all places taken, one more that waits with half of its body
        HeldDrawings held = new HeldDrawings();
        fakes.segmentation.will(held);
        List<HttpClientRequest> reading = new ArrayList<>();
        for (int i = 0; i < FakeServices.PLACES; i++) {
            HttpClientRequest request = begin(INK.length());
            await(request.end(INK));
            held.await(1);
            reading.add(request);
        }
        HttpClientRequest refused = begin(INK.length());
        AtomicBoolean broken = new AtomicBoolean();
        refused.connection().goAwayHandler(end -> broken.set(true)).closeHandler(end -> broken.set(true));
        await(refused.write(Buffer.buffer(INK.substring(1))));

        // When
        assertThat(await(refused.response()).statusCode()).isEqualTo(429);
        held.answerAll();
        TimeUnit.MILLISECONDS.sleep(PAST_LINGER_MILLIS);

        // Then
        for (HttpClientRequest request : reading) {
            assertThat(request.connection()).isSameAs(refused.connection());
            assertThat(await(request.response()).statusCode()).isEqualTo(200);
        }
        assertThat(broken).isFalse();
    }

    private int read() throws Exception {
        HttpClientRequest request = begin(INK.length());
        await(request.end(INK));
        return await(request.response()).statusCode();
    }

    /** Sends the head of a request that brings JSON of so many bytes. */
    private HttpClientRequest begin(int bytes) throws Exception {
        HttpClientRequest request = request(bytes);
        await(request.sendHead());
        return request;
    }

    private HttpClientRequest request(int bytes) throws Exception {
        return await(client.request(HttpMethod.POST, address.getPort(), address.getHost(), address.getPath()))
                .putHeader("Content-Type", "application/json")
                .putHeader("Content-Length", Integer.toString(bytes));
    }

    private static <T> T await(Future<T> future) throws Exception {
        return future.toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
    }
}
