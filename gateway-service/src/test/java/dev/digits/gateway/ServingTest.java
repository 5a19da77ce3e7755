package dev.digits.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import dev.digits.gateway.problem.ProblemType;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the gateway serves beside its API. */
@QuarkusTest
class ServingTest extends GatewayTest {
    /** What the page and all that it loads may do; each part is there for a reason that SecurityHeaders gives. */
    private static final String POLICY = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self';"
            + " img-src 'self' data: blob:; connect-src 'self'; worker-src 'self'; manifest-src 'self';"
            + " object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    @TestHTTPResource
    URI home;

    @ParameterizedTest
    @ValueSource(strings = {"/", "/models.html"})
    void servesThePagesWithoutLettingThemGoStaleOrDoMoreThanTheyNeed(String path) {
        // Given / When
        var answer = given().get(path).then();

        // Then
        answer.statusCode(200)
                .contentType("text/html")
                .header("Cache-Control", equalTo("no-cache"))
                .header("Content-Security-Policy", POLICY)
                .header("Content-Security-Policy", not(containsString("'unsafe-inline'")))
                .header("X-Frame-Options", "DENY")
                .header("Referrer-Policy", "no-referrer")
                .header("X-Content-Type-Options", "nosniff");
        assertThat(answer.extract().cookies()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sw.js", "/manifest.webmanifest", "/icon-192.png"})
    void servesWhatInstallsThePageWithoutLettingItGoStale(String path) {
        // Given / When
        var answer = given().get(path).then();

        // Then
        answer.statusCode(200).header("Cache-Control", equalTo("no-cache")).header("Content-Security-Policy", POLICY);
    }

    @Test
    void letsNoPageElsewhereReadItsAnswers() {
        // Given
        var request = given().header("Origin", "https://example.org").header("Access-Control-Request-Method", "POST");

        // When / Then
        assertThat(request.get("/api/v1/models").headers().hasHeaderWithName("Access-Control-Allow-Origin"))
                .isFalse();
        assertThat(request.options(RECOGNITIONS).headers().hasHeaderWithName("Access-Control-Allow-Origin"))
                .isFalse();
    }

    @Test
    void letsBrowsersKeepForEverOnlyWhatHasAHashInItsName() {
        // Given
        String page = given().get("/").asString();
        Map<String, String> kept = new TreeMap<>();

        // When
        Pattern.compile("(?:href|src)=\"([^\":]+)\"").matcher(page).results().forEach(link -> {
            var answer = given().get("/" + link.group(1)).then().statusCode(200);
            kept.put(link.group(1), answer.extract().header("Cache-Control"));
        });

        // Then
        assertThat(kept).containsKey("favicon.svg").hasSizeGreaterThan(2).allSatisfy((path, control) -> {
            if (path.startsWith("assets/")) {
                assertThat(path).matches(".*-[A-Z0-9]{8}\\.\\w+");
                assertThat(control).contains("immutable");
            } else {
                assertThat(control).isEqualTo("no-cache");
            }
        });
    }

    @Test
    void isReadyAndHealthyWhenBothServicesAre() {
        // Given / When
        var ready = given().get("/q/health/ready").then();
        var health = given().get("/q/health").then();
        var live = given().get("/q/health/live").then();

        // Then
        ready.statusCode(200);
        health.statusCode(200).body("checks.name", hasItems("segmentation", "inference"));
        live.statusCode(200);
    }

    @Test
    void countsWhatItReads() {
        // Given
        given().contentType("application/json")
                .body(INK)
                .post(RECOGNITIONS)
                .then()
                .statusCode(200);
        given().get("/api/nothing").then().statusCode(404);

        // When
        var metrics = given().get("/q/metrics").then();

        // Then
        metrics.statusCode(200)
                .body(containsString("digits_read_total"))
                .body(containsString("digits_recognition_seconds_bucket"))
                .body(containsString("digits_problems_total{type=\"not-found\"}"))
                .body(containsString("http_server_requests_seconds"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nothing", "/api/v1/nothing", "/assets/nothing.js", "/q/nothing"})
    void knowsNothingElse(String path) {
        // Given / When
        var answer = given().get(path).then();

        // Then
        isProblem(answer, ProblemType.NOT_FOUND);
    }

    @Test
    void showsAPersonWhoIsLostTheWayBack() {
        // Given / When
        var answer = given().header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8")
                .get("/nothing")
                .then();

        // Then
        answer.statusCode(404)
                .contentType("text/html")
                .header("Cache-Control", "no-store")
                .header("Content-Security-Policy", POLICY)
                .body(containsString("There is no page at this address"))
                .body(containsString("href=\"/\""));
        Matcher style = Pattern.compile("href=\"(/assets/app-[A-Z0-9]{8}\\.css)\"")
                .matcher(answer.extract().asString());
        assertThat(style.find()).isTrue();
        given().get(style.group(1)).then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({
        "'de-AT,de;q=0.9,en;q=0.8', de, Unter dieser Adresse gibt es keine Seite",
        "'fr,de;q=0.5', de, Unter dieser Adresse gibt es keine Seite",
        "'de;q=0.5,en', en, There is no page at this address",
        "fr, en, There is no page at this address"
    })
    void speaksTheLanguageOfAPersonWhoIsLost(String accepted, String language, String words) {
        // Given
        var request = given().header("Accept", "text/html").header("Accept-Language", accepted);

        // When
        var answer = request.get("/nothing").then();

        // Then
        answer.statusCode(404)
                .header("Content-Language", language)
                .header("Vary", containsString("Accept-Language"))
                .body(containsString("<html lang=\"" + language + "\">"))
                .body(containsString(words));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/nothing", "/assets/nothing.js"})
    void answersProgramsWithAProblemWhateverTheyAccept(String path) {
        // Given / When
        var answer = given().header("Accept", "text/html").get(path).then();

        // Then
        isProblem(answer, ProblemType.NOT_FOUND);
    }

    @Test
    void takesSeveralLinesOfAcceptForOneList() {
        given().header("Accept", "text/html", "application/json")
                .contentType("application/json")
                .body(INK)
                .post(RECOGNITIONS)
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/%zz", "/api/v1/recognitions%", "/q/%zz"})
    void refusesAnAddressThatIsNone(String path) throws IOException {
        // Given
        String request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";

        // When
        String answer;
        try (Socket socket = new Socket(home.getHost(), home.getPort())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }

        // Then
        assertThat(answer)
                .startsWith("HTTP/1.1 400 ")
                .containsIgnoringCase("content-type: application/problem+json")
                .contains("/problems/malformed-request");
    }

    @Test
    void namesTheMethodsThatAnAddressTakes() {
        // Given / When
        var answer = given().get(RECOGNITIONS).then();

        // Then
        isProblem(answer, ProblemType.METHOD_NOT_ALLOWED);
        answer.header("Allow", containsString("POST"));
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/recognitions, 'POST, OPTIONS'",
        "/api/v1/models, 'GET, HEAD, OPTIONS'",
        "/api/v1/models/20261122T101500Z-3f2a9c, 'GET, HEAD, OPTIONS'",
        "/api/v1/models/20261122T101500Z-3f2a9c/networks, 'GET, HEAD, OPTIONS'",
        "/api/v1/models/20261122T101500Z-3f2a9c/activate, 'POST, OPTIONS'",
        "/api/v1/training-runs, 'GET, HEAD, OPTIONS'"
    })
    void namesTheMethodsOfAnAddressAndNotThoseOfItsNeighbours(String path, String methods) {
        // Given / When
        var asked = given().options(path).then();
        var refused = given().delete(path).then();

        // Then
        asked.statusCode(200).header("Allow", methods);
        isProblem(refused, ProblemType.METHOD_NOT_ALLOWED);
        refused.header("Allow", methods);
    }

    @Test
    void tellsThatTheLiveAddressSpeaksWebSocket() {
        // Given / When
        var answer = given().get("/api/v1/live").then();

        // Then
        isProblem(answer, ProblemType.UPGRADE_NEEDED);
    }

    @ParameterizedTest
    @EnumSource(ProblemType.class)
    void explainsEveryProblem(ProblemType type) {
        // Given / When
        var answer = given().get(type.uri()).then();

        // Then
        answer.statusCode(200)
                .contentType("text/html")
                .header("Content-Language", "en")
                .body(containsString("<title>" + type.title() + "</title>"));
    }

    @ParameterizedTest
    @EnumSource(ProblemType.class)
    void explainsEveryProblemInGermanToo(ProblemType type) {
        // Given / When
        var answer = given().header("Accept-Language", "de").get(type.uri()).then();

        // Then
        answer.statusCode(200)
                .header("Content-Language", "de")
                .header("Vary", containsString("Accept-Language"))
                .body(containsString("<html lang=\"de\">"))
                .body(not(containsString(type.title())))
                .body(not(containsString(type.advice())));
    }
}
