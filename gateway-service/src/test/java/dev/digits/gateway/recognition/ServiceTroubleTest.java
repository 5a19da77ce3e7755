package dev.digits.gateway.recognition;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.digits.fixtures.PlainHttp;
import dev.digits.gateway.GatewayTest;
import dev.digits.gateway.fakes.FakeSegmentation;
import dev.digits.gateway.fakes.FakeServices;
import dev.digits.gateway.fakes.HeldDrawings;
import dev.digits.gateway.problem.ProblemType;
import io.grpc.Metadata;
import io.grpc.Status;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What callers are told when a service behind the gateway refuses, is slow, or is away. */
@QuarkusTest
class ServiceTroubleTest extends GatewayTest {
    @TestHTTPResource(RECOGNITIONS)
    URI address;

    @Test
    void tellsPictureThatCannotBeReadWithTheReason() {
        // Given
        fakes.segmentation.failWith(Status.INVALID_ARGUMENT.withDescription("the picture ends too early"));

        // When
        var answer = given().contentType("image/png")
                .body(picture("png"))
                .post(RECOGNITIONS)
                .then();

        // Then
        isProblem(answer, ProblemType.UNREADABLE_PICTURE);
        answer.body("detail", equalTo("the picture ends too early"));
    }

    @Test
    void tellsTooLargeDrawing() {
        // Given
        fakes.segmentation.failWith(Status.OUT_OF_RANGE.withDescription("13 million pixels"));

        // When
        var answer = recognize();

        // Then
        isProblem(answer, ProblemType.TOO_MANY_PIXELS);
    }

    @Test
    void tellsBusyServiceWithTheTimeToComeBack() {
        // Given
        fakes.segmentation.failWith(Status.RESOURCE_EXHAUSTED);

        // When
        var answer = recognize();

        // Then
        isProblem(answer, ProblemType.TOO_BUSY);
        answer.header("Retry-After", "1");
    }

    @Test
    void tellsWhatTheServiceNamesInItsTrailer() {
        // Given
        Metadata trailers = new Metadata();
        trailers.put(Metadata.Key.of("digits-problem", Metadata.ASCII_STRING_MARSHALLER), "no-memory");
        fakes.segmentation.failWith(
                Status.RESOURCE_EXHAUSTED.withDescription("there is no memory").asRuntimeException(trailers));

        // When
        var answer = recognize();

        // Then
        isProblem(answer, ProblemType.NO_MEMORY);
        answer.header("Retry-After", "1").body("detail", equalTo("there is no memory"));
    }

    @Test
    void tellsSlowServiceAtTheDeadline() {
        // Given
        fakes.segmentation.will((drawing, caller) -> {});

        // When
        var answer = recognize();

        // Then
        isProblem(answer, ProblemType.TOO_SLOW);
        answer.body("service", equalTo("segmentation"));
    }

    @Test
    void namesTheServiceThatTheSegmentationServiceMisses() {
        // Given
        fakes.segmentation.failWith(Status.UNAVAILABLE.asRuntimeException(missing("inference")));

        // When
        var answer = recognize();

        // Then
        isProblem(answer, ProblemType.SERVICE_AWAY);
        answer.body("service", equalTo("inference")).header("Retry-After", "1");
    }

    @Test
    void namesTheServiceThatWasTooSlowForTheSegmentationService() {
        // Given
        fakes.segmentation.failWith(Status.DEADLINE_EXCEEDED.asRuntimeException(missing("inference")));

        // When
        var answer = recognize();

        // Then
        isProblem(answer, ProblemType.TOO_SLOW);
        answer.body("service", equalTo("inference"));
    }

    @Test
    void hidesFaults() {
        // Given
        fakes.segmentation.failWith(Status.INTERNAL.withDescription("secret at 0x1234"));

        // When
        var answer = recognize();

        // Then
        isProblem(answer, ProblemType.INTERNAL);
        answer.body("detail", org.hamcrest.Matchers.not(containsString("secret")));
    }

    @Test
    void namesTheServiceThatIsAwayStaysReadyAndRecoversWhenItIsBack() {
        // Given
        fakes.segmentationRemote.stop();

        // When
        var away = recognize();
        var ready = given().get("/q/health/ready").then();
        var health = given().get("/q/health").then();
        fakes.segmentationRemote.start();

        // Then
        isProblem(away, ProblemType.SERVICE_AWAY);
        away.body("service", equalTo("segmentation"));
        ready.statusCode(200);
        health.statusCode(503).body("checks.find { it.name == 'segmentation' }.status", equalTo("DOWN"));
        health.body("checks.find { it.name == 'inference' }.status", equalTo("UP"));
        assertThat(becomes(200, ServiceTroubleTest::recognition)).isTrue();
        assertThat(becomes(200, () -> given().get("/q/health"))).isTrue();
    }

    @Test
    void triesAgainWhenTheServiceWasAwayForAMoment() {
        // Given
        fakes.segmentation.will((drawing, caller) -> {
            fakes.segmentation.will(FakeSegmentation::answer);
            caller.onError(Status.UNAVAILABLE.asRuntimeException());
        });

        // When
        var answer = recognize();

        // Then
        answer.statusCode(200);
    }

    @Test
    void turnsAwayWhatIsMoreThanItCarries() throws Exception {
        // Given
        HeldDrawings held = new HeldDrawings();
        fakes.segmentation.will(held);
        List<CompletableFuture<HttpResponse<String>>> carried = new ArrayList<>();
        for (int i = 0; i < FakeServices.PLACES; i++) {
            carried.add(send());
        }
        held.await(FakeServices.PLACES);

        // When
        HttpResponse<String> refused = send().get(5, TimeUnit.SECONDS);
        held.answerAll();

        // Then
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(refused.body()).contains("/problems/too-busy");
        for (CompletableFuture<HttpResponse<String>> answer : carried) {
            assertThat(answer.get(5, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
        }
        fakes.segmentation.reset();
        assertThat(becomes(200, ServiceTroubleTest::recognition)).isTrue();
    }

    private CompletableFuture<HttpResponse<String>> send() {
        return PlainHttp.client()
                .sendAsync(
                        HttpRequest.newBuilder(address)
                                .header("Content-Type", "application/json")
                                .timeout(Duration.ofSeconds(30))
                                .POST(HttpRequest.BodyPublishers.ofString(INK))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    private static ValidatableResponse recognize() {
        return recognition().then();
    }

    private static Response recognition() {
        return given().contentType("application/json").body(INK).post(RECOGNITIONS);
    }

    private static Metadata missing(String service) {
        Metadata trailers = new Metadata();
        trailers.put(Metadata.Key.of("digits-service-away", Metadata.ASCII_STRING_MARSHALLER), service);
        return trailers;
    }
}
