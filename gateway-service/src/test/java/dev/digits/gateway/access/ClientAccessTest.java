package dev.digits.gateway.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.oneOf;

import dev.digits.gateway.GatewayTest;
import dev.digits.gateway.problem.ProblemType;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With four keys, three calls at once, and two tries a minute to activate. */
@QuarkusTest
@TestProfile(ClientAccessTest.Guarded.class)
class ClientAccessTest extends GatewayTest {
    private static final String KIOSK = "0123456789abcdef";
    private static final String PHONE = "fedcba9876543210";
    private static final String PEN = "ffeeddccbbaa99887766";
    private static final String TABLET = "00112233445566778899";

    /** The settings. */
    public static final class Guarded implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            try {
                Path keys = Files.createTempFile("keys", ".txt");
                keys.toFile().deleteOnExit();
                Files.writeString(
                        keys, "kiosk " + KIOSK + "\nphone " + PHONE + "\ntablet " + TABLET + "\npen " + PEN + "\n");
                return Map.of(
                        "digits.gateway.access.keys-file", keys.toString(),
                        "digits.gateway.access.calls-per-second", "0.01",
                        "digits.gateway.access.burst", "3",
                        "digits.gateway.access.activations-per-minute", "2");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @TestHTTPResource("/api/v1/live")
    URI live;

    @Test
    void refusesACallWithoutAKnownKeyBeforeItsBodyIsRead() {
        // Given / When
        var none = given().contentType("application/json")
                .body(INK)
                .post(RECOGNITIONS)
                .then();
        var unknown = recognize("0123456789abcdeg");

        // Then
        isProblem(none, ProblemType.KEY_NEEDED);
        isProblem(unknown, ProblemType.KEY_NEEDED);
        assertThat(fakes.segmentation.asked).isEmpty();
    }

    @Test
    void letsEachClientCallAsOftenAsItMayAndSaysWhenAgain() {
        // Given
        IntStream.range(0, 3).forEach(call -> recognize(KIOSK).statusCode(200));

        // When
        var refused = recognize(KIOSK);

        // Then
        isProblem(refused, ProblemType.TOO_MANY_CALLS);
        assertThat(Integer.parseInt(refused.extract().header("Retry-After"))).isBetween(60, 100);
    }

    @Test
    void countsEachDrawingOfALiveConnection() throws Exception {
        // Given: opening the connection is the first call
        BlockingQueue<String> answers = new LinkedBlockingQueue<>();
        WebSocket socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .header("X-API-Key", PEN)
                .buildAsync(URI.create(live.toString().replaceFirst("http", "ws")), new WebSocket.Listener() {
                    private final StringBuilder partial = new StringBuilder();

                    @Override
                    public CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
                        partial.append(text);
                        if (last) {
                            answers.add(partial.toString());
                            partial.setLength(0);
                        }
                        from.request(1);
                        return null;
                    }
                })
                .join();
        List<JsonPath> told = new ArrayList<>();

        // When
        for (int seq = 2; seq < 5; seq++) {
            socket.sendText("{\"seq\":" + seq + "," + INK.substring(1), true).join();
            told.add(JsonPath.from(answers.poll(10, TimeUnit.SECONDS)));
        }
        socket.abort();

        // Then
        assertThat(told.get(0).getString("recognition.text")).isEqualTo("407\n15");
        assertThat(told.get(1).getString("recognition.text")).isEqualTo("407\n15");
        assertThat(told.get(2).getInt("seq")).isEqualTo(4);
        assertThat(told.get(2).getString("problem.type")).isEqualTo(ProblemType.TOO_MANY_CALLS.uri());
        assertThat(told.get(2).getInt("problem.retryAfter")).isBetween(60, 100);
    }

    @Test
    void slowsDownWhoTriesTokens() {
        // Given
        String activate = "/api/v1/models/20261122T101500Z-3f2a9c/activate";
        given().header("X-API-Key", PHONE).post(activate);
        given().header("X-API-Key", PHONE).post(activate);

        // When
        var refused = given().header("X-API-Key", PHONE).post(activate).then();

        // Then
        isProblem(refused, ProblemType.TOO_MANY_CALLS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api;/v1/models",
                "/api;a=b/v1/training-runs/",
                "//api/v1/models",
                "/api//v1/models",
                "/%61pi/v1/models",
                "/api/v1;/../v1/models",
                "/x/../api;/v1/models"
            })
    void needsTheKeyHoweverTheAddressIsWritten(String path) {
        given().urlEncodingEnabled(false).get(path).then().statusCode(is(oneOf(401, 404)));
    }

    @Test
    void countsTriesOfTokensHoweverTheAddressIsWritten() {
        // Given
        String version = "/v1/models/20261122T101500Z-3f2a9c";
        activate("/api" + version + "/activate/");
        activate("/api" + version + "/activate;a=b");

        // When
        var refused = activate("/api;" + version + "/activate");

        // Then
        isProblem(refused, ProblemType.TOO_MANY_CALLS);
    }

    @Test
    void keepsThePageAndHealthOpen() {
        given().get("/").then().statusCode(200);
        given().get("/q/health/live").then().statusCode(200).body("status", equalTo("UP"));
    }

    private static ValidatableResponse activate(String path) {
        return given().header("X-API-Key", TABLET)
                .urlEncodingEnabled(false)
                .post(path)
                .then();
    }

    private static ValidatableResponse recognize(String key) {
        return given().header("X-API-Key", key)
                .contentType("application/json")
                .body(INK)
                .post(RECOGNITIONS)
                .then();
    }
}
