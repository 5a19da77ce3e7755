package dev.digits.gateway.limits;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.digits.gateway.GatewayTest;
import dev.digits.gateway.fakes.FakeModels;
import dev.digits.gateway.fakes.FakeServices;
import dev.digits.gateway.fakes.FaultLog;
import dev.digits.gateway.fakes.Wire;
import dev.digits.gateway.problem.ProblemType;
import dev.digits.v1.Digit;
import dev.digits.v1.Drawing;
import dev.digits.v1.Line;
import dev.digits.v1.Recognition;
import io.grpc.stub.StreamObserver;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Callers who ask and do not read what they are answered. */
@QuarkusTest
class UnreadAnswersTest extends GatewayTest {
    private static final String NETWORKS = "/api/v1/models/" + FakeModels.LARGE + "/networks";
    /** Before an idle connection ends. */
    private static final Duration AT_MOST = Duration.ofSeconds(11);

    private static final String CARD = "/api/v1/models/" + FakeModels.GOOD + "/card";
    /** Some 9 MB as JSON: more than the buffers between two sockets hold. */
    private static final Recognition LARGE = Recognition.newBuilder()
            .addLines(Line.newBuilder()
                    .addAllDigits(Collections.nCopies(
                            50_000,
                            Digit.newBuilder()
                                    .setValue(4)
                                    .setConfidence(0.998f)
                                    .addAllProbabilities(Collections.nCopies(10, 0.1f))
                                    .build())))
            .build();

    @TestHTTPResource(NETWORKS)
    URI networks;

    @TestHTTPResource(RECOGNITIONS)
    URI recognitions;

    @Inject
    Vertx vertx;

    private final List<Wire> callers = new ArrayList<>();
    private final BlockingQueue<Long> answered = new LinkedBlockingQueue<>();

    /** The first answers of a gateway take seconds. */
    @BeforeEach
    void warm() {
        metrics();
        assertThat(becomes(200, UnreadAnswersTest::card)).isTrue();
    }

    @AfterEach
    void endAll() throws IOException {
        for (Wire caller : callers) {
            caller.close();
        }
    }

    @Test
    void ofModelDocumentsKeepOutOthersForAWhileAndAreThenEnded() throws Exception {
        // Given
        int admitted = 0;
        while (admitted < FakeServices.DOCUMENTS) {
            Wire caller = Wire.withSmallBuffer(networks).get();
            callers.add(caller);
            // the place of the call before is given back a moment after its answer has come
            admitted += caller.answerHead().startsWith("HTTP/1.1 200") ? 1 : 0;
        }

        // When
        Response refusal = card();

        // Then
        isProblem(refusal.then(), ProblemType.TOO_MANY_DOWNLOADS);
        assertThat(refusal.header("Retry-After")).isEqualTo("1");
        given().contentType("application/json")
                .body(INK)
                .post(RECOGNITIONS)
                .then()
                .statusCode(200);
        assertThat(becomes(200, UnreadAnswersTest::card)).isTrue();
    }

    @Test
    void ofDrawingsKeepTheirPlacesUntilTheyAreEnded() throws Exception {
        // Given
        fakes.segmentation.will(this::answerAtLength);

        try (FaultLog log = new FaultLog()) {
            // When
            callers.add(Wire.withSmallBuffer(recognitions).head(INK.length()).write(INK));

            // Then
            assertThat(untilNoneIsInFlight()).isBetween(FakeServices.ANSWER_TIME, AT_MOST);
            assertThat(log.faults()).isEmpty();
        }
    }

    @Test
    void ofDrawingsKeepTheirPlacesOnAConnectionOfHttp2Too() throws Exception {
        // Given
        fakes.segmentation.will(this::answerAtLength);
        HttpClient client = vertx.createHttpClient(
                new HttpClientOptions().setProtocolVersion(HttpVersion.HTTP_2).setHttp2ClearTextUpgrade(false));

        // When
        HttpClientRequest request = await(client.request(
                HttpMethod.POST, recognitions.getPort(), recognitions.getHost(), recognitions.getPath()));
        Future<HttpClientResponse> answer = request.response().onSuccess(HttpClientResponse::pause);
        request.putHeader("Content-Type", "application/json").end(INK);

        // Then
        assertThat(untilNoneIsInFlight()).isBetween(FakeServices.ANSWER_TIME, AT_MOST);
        assertThat(answer.succeeded()).isTrue();
        await(client.close());
    }

    private void answerAtLength(Drawing drawing, StreamObserver<Recognition> caller) {
        answered.add(System.nanoTime());
        caller.onNext(LARGE);
        caller.onCompleted();
    }

    private static Response card() {
        return given().get(CARD);
    }

    /** Time from when the answer came to the gateway until its place is free. */
    private Duration untilNoneIsInFlight() throws InterruptedException {
        Long start = answered.poll(5, TimeUnit.SECONDS);
        assertThat(start).as("a drawing that was sent").isNotNull();
        awaitMetric("digits_recognitions_in_flight 0.0", AT_MOST);
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static <T> T await(Future<T> future) throws Exception {
        return future.toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
    }
}
