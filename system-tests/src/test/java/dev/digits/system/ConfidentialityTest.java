package dev.digits.system;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digits.fixtures.PlainHttp;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A whole run, with every request in the access log, calls that succeed, are refused and fail: nothing of what people send and nothing
 * that opens a door is in what the services print or in the files that they make.
 */
class ConfidentialityTest {
    private static final String KEY = "0123456789abcdef-of-the-kiosk";
    private static final String WRONG_KEY = "fedcba9876543210-of-a-thief";
    private static final String WRONG_TOKEN = "open-barley";

    /** Stands in drawings. */
    private static final String DRAWN = "marked-drawing-5f3a9c";
    /** Stands in the query and in headers. */
    private static final String ASKED = "marked-query-71be04";
    /** A coordinate of ink, as no other number is. */
    private static final String INKED = "123.40625";

    @TempDir
    private static Path folder;

    private static Path temporary;
    private static RunningSystem system;

    @BeforeAll
    static void useIt() throws Exception {
        temporary = Files.createDirectories(folder.resolve("tmp"));
        Path keys = Files.writeString(folder.resolve("keys"), "kiosk " + KEY + "\n");
        system = RunningSystem.start(
                folder.resolve("system"),
                Map.of(
                        "DIGITS_API_KEYS_FILE",
                        keys.toString(),
                        "DIGITS_GATEWAY_ACCESS_LOG_ONE_IN",
                        "1",
                        "JAVA_TOOL_OPTIONS",
                        "-Djava.io.tmpdir=" + temporary));
        Awaitility.await("it reads")
                .atMost(1, TimeUnit.MINUTES)
                .until(() ->
                        recognize(KEY, "image/png", DigitCanvas.of("407").png()).statusCode() == 200);
        // natives are unpacked and caches made by now: from here on no file may come, if only for a moment
        try (CreatedFiles created = CreatedFiles.below(folder)) {
            succeed();
            beRefused();
            fail();
            assertThat(created.names()).isEmpty();
        }
    }

    @AfterAll
    static void stop() {
        if (system != null) {
            system.close();
        }
    }

    @Test
    void logsNothingOfADrawingAQueryOrAHeader() throws IOException {
        assertThat(logs())
                .contains("event=access method=POST path=/api/v1/recognitions status=200")
                .contains("status=400")
                .contains("status=503")
                .doesNotContain(DRAWN)
                .doesNotContain(Base64.getEncoder().encodeToString(marked()).substring(8, 40))
                .doesNotContain(ASKED)
                .doesNotContain(INKED);
    }

    @Test
    void logsNoTokenAndNoKey() {
        assertThat(logs())
                .contains("path=/api/v1/models/none/activate status=401")
                .contains("path=/api/v1/models/none/activate status=404")
                .doesNotContain(RunningSystem.ADMIN_TOKEN)
                .doesNotContain(WRONG_TOKEN)
                .doesNotContain(KEY)
                .doesNotContain(WRONG_KEY);
    }

    @Test
    void leavesNothingOfADrawingInAFile() throws IOException {
        for (Path place : List.of(temporary, system.models())) {
            try (Stream<Path> files = Files.walk(place).filter(Files::isRegularFile)) {
                assertThat(files).noneMatch(ConfidentialityTest::holdsAMark);
            }
        }
    }

    private static void succeed() throws Exception {
        assertThat(recognize(KEY, "image/png", marked()).statusCode()).isEqualTo(200);
        assertThat(recognize(KEY, "multipart/form-data; boundary=b", form()).statusCode())
                .isEqualTo(200);
        assertThat(recognize(KEY, "application/json", ink()).statusCode()).isEqualTo(200);
        WebSocket live = PlainHttp.client()
                .newWebSocketBuilder()
                .header("X-API-Key", KEY)
                .buildAsync(
                        URI.create("ws://" + system.gateway().getAuthority() + "/api/v1/live"),
                        new WebSocket.Listener() {})
                .get(10, TimeUnit.SECONDS);
        live.sendText("{\"" + DRAWN + "\":" + INKED + "}", true).get(10, TimeUnit.SECONDS);
        live.abort();
    }

    private static void beRefused() throws Exception {
        assertThat(recognize(WRONG_KEY, "image/png", marked()).statusCode()).isEqualTo(401);
        assertThat(recognize(KEY, "application/json", ("{\"" + DRAWN + "\":").getBytes(StandardCharsets.UTF_8))
                        .statusCode())
                .isEqualTo(400);
        assertThat(recognize(KEY, "image/png", DRAWN.getBytes(StandardCharsets.UTF_8))
                        .statusCode())
                .isBetween(400, 499);
        assertThat(activate(WRONG_TOKEN)).isEqualTo(401);
        assertThat(activate(RunningSystem.ADMIN_TOKEN)).isEqualTo(404);
    }

    private static void fail() throws Exception {
        system.segmentationService().kill();
        assertThat(recognize(KEY, "image/png", marked()).statusCode()).isEqualTo(503);
        Awaitility.await("the last request is logged").until(() -> logs().contains("status=503"));
    }

    private static HttpResponse<String> recognize(String key, String type, byte[] body) throws Exception {
        return PlainHttp.send(HttpRequest.newBuilder(
                        system.gateway().resolve("/api/v1/recognitions?include=tiles&" + ASKED + "=" + ASKED))
                .header("X-API-Key", key)
                .header("Content-Type", type)
                .header("User-Agent", ASKED)
                .POST(BodyPublishers.ofByteArray(body)));
    }

    private static int activate(String token) throws Exception {
        return PlainHttp.send(HttpRequest.newBuilder(system.gateway().resolve("/api/v1/models/none/activate"))
                        .header("X-API-Key", KEY)
                        .header("Authorization", "Bearer " + token)
                        .POST(BodyPublishers.noBody()))
                .statusCode();
    }

    /** A drawing whose file ends with a mark, as pictures may after their last part. */
    private static byte[] marked() throws IOException {
        byte[] png = DigitCanvas.of("407").png();
        byte[] mark = DRAWN.getBytes(StandardCharsets.UTF_8);
        byte[] all = new byte[png.length + mark.length];
        System.arraycopy(png, 0, all, 0, png.length);
        System.arraycopy(mark, 0, all, png.length, mark.length);
        return all;
    }

    private static byte[] form() throws IOException {
        String head = "--b\r\nContent-Disposition: form-data; name=\"image\"; filename=\"" + DRAWN
                + ".png\"\r\nContent-Type: image/png\r\n\r\n";
        String text = head + new String(marked(), StandardCharsets.ISO_8859_1) + "\r\n--b--\r\n";
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] ink() {
        return ("{\"ink\":{\"strokes\":[[[" + INKED
                        + ",60],[180,60],[140,220]]],\"width\":400,\"height\":300,\"penWidth\":10}}")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String logs() {
        return system.services().stream().map(ServiceProcess::log).collect(Collectors.joining());
    }

    private static boolean holdsAMark(Path file) {
        try {
            String content = Files.readString(file, StandardCharsets.ISO_8859_1);
            return List.of(DRAWN, ASKED, INKED).stream().anyMatch(content::contains);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
