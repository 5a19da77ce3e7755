package dev.digits.gateway.recognition;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.digits.fixtures.PlainHttp;
import dev.digits.gateway.GatewayTest;
import dev.digits.gateway.fakes.FakeServices;
import dev.digits.gateway.problem.ProblemType;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused before any service is asked. */
@QuarkusTest
class RecognitionRefusalTest extends GatewayTest {
    @TestHTTPResource(RECOGNITIONS)
    URI address;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "{\"ink\"",
                "{\"image\":\"data:image/png;base64,AAAA\",\"ink\":{}}",
                "{\"image\":\"AA.A\"}",
                "{\"image\":\"data:image/png,AAAA\"}",
                "{\"image\":\"data:image/png;base64,A?\"}",
                "{\"ink\":{\"strokes\":[],\"width\":0,\"height\":300,\"penWidth\":10}}",
                "{\"ink\":{\"strokes\":[],\"width\":800,\"height\":300,\"penWidth\":0}}",
                "{\"ink\":{\"strokes\":[],\"width\":800,\"height\":300,\"penWidth\":801}}",
                "{\"ink\":{\"strokes\":[1],\"width\":800,\"height\":300,\"penWidth\":10}}",
                "{\"ink\":{\"strokes\":[[[1]]],\"width\":800,\"height\":300,\"penWidth\":10}}",
                "{\"ink\":{\"strokes\":[[[1,2,3,4]]],\"width\":800,\"height\":300,\"penWidth\":10}}",
                "{\"ink\":{\"strokes\":[[[1,\"2\"]]],\"width\":800,\"height\":300,\"penWidth\":10}}",
                "{\"ink\":{\"strokes\":[[[1,2,\"3\"]]],\"width\":800,\"height\":300,\"penWidth\":10}}",
                "{\"ink\":{\"strokes\":[[[1,1e30]]],\"width\":800,\"height\":300,\"penWidth\":10}}",
                "{\"ink\":{\"strokes\":{},\"width\":800,\"height\":300,\"penWidth\":10}}",
                "{\"ink\":{\"strokes\":[],\"width\":\"800\",\"height\":300,\"penWidth\":10}}",
                "{\"ink\":{\"strokes\":[],\"width\":800.5,\"height\":300,\"penWidth\":10}}",
                "{\"ink\":{\"strokes\":[],\"width\":true,\"height\":300,\"penWidth\":10}}",
                "{\"ink\":{\"strokes\":[],\"width\":3e9,\"height\":300,\"penWidth\":10}}",
                "{\"ink\":{\"strokes\":[],\"width\":800,\"height\":null,\"penWidth\":10}}",
                "{\"ink\":{\"strokes\":[],\"width\":800,\"height\":300,\"penWidth\":\"10\"}}",
                "{\"ink\":{\"strokes\":[],\"width\":800,\"height\":300,\"penWidth\":\"\"}}",
                "{\"ink\":\"\"}",
                "{\"image\":1234}",
                "{\"drawing\":1}"
            })
    void refusesMalformedJson(String body) {
        // Given
        var request = given().contentType("application/json").body(body);

        // When
        var answer = request.post(RECOGNITIONS).then();

        // Then
        isProblem(answer, ProblemType.MALFORMED_REQUEST);
        assertThat(fakes.segmentation.asked).isEmpty();
    }

    @Test
    void saysWhereJsonIsBroken() {
        // Given
        String body = "{\"ink\":\n  {\"strokes\": nope}}";

        // When
        var answer = given().contentType("application/json")
                .body(body)
                .post(RECOGNITIONS)
                .then();

        // Then
        isProblem(answer, ProblemType.MALFORMED_REQUEST);
        answer.body("line", equalTo(2)).body("detail", containsString("line 2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tiles,magic", "lattice", "tiles,", ",", " "})
    void refusesUnknownInclude(String include) {
        // Given
        var request = given().contentType("application/json").body(INK).queryParam("include", include);

        // When
        var answer = request.post(RECOGNITIONS).then();

        // Then
        isProblem(answer, ProblemType.UNKNOWN_INCLUDE);
        answer.body("detail", containsString("tiles, strips"));
    }

    @Test
    void refusesFormWithoutPicture() {
        // Given
        var request = given().multiPart("picture", "a.png", picture("png"), "image/png");

        // When
        var answer = request.post(RECOGNITIONS).then();

        // Then
        isProblem(answer, ProblemType.MALFORMED_REQUEST);
        answer.body("detail", containsString("named image"));
    }

    @Test
    void refusesAnswersInAnotherType() {
        // Given
        var request =
                given().contentType("application/json").accept("text/html").body(INK);

        // When
        var answer = request.post(RECOGNITIONS).then();

        // Then
        isProblem(answer, ProblemType.NOT_ACCEPTABLE);
    }

    @ParameterizedTest
    @CsvSource({
        "text/plain, hello, this is no picture",
        "image/gif, hello, this is no picture",
        "garbage, hello, this is no picture",
        "image/png, %PDF-1.7, PDF is not read",
        "image/heic, ....ftypheic, HEIC is not read",
        "image/avif, ....ftypavif, AVIF is not read",
        "image/svg+xml, <svg/>, SVG is not read"
    })
    void refusesOtherTypes(String type, String body, String reason) throws Exception {
        // Given
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body));

        // When
        HttpResponse<String> answer = PlainHttp.send(request);

        // Then
        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(answer.body())
                .contains("/problems/unsupported-type", "PNG, JPEG, WebP, BMP, GIF or TIFF")
                .containsIgnoringCase(reason);
    }

    @Test
    void refusesOtherTypeInDataUrl() {
        // Given
        String heic = Base64.getEncoder().encodeToString("....ftypheic".getBytes(StandardCharsets.US_ASCII));
        String body = "{\"image\":\"data:image/png;base64," + heic + "\"}";

        // When
        var answer = given().contentType("application/json")
                .body(body)
                .post(RECOGNITIONS)
                .then();

        // Then
        isProblem(answer, ProblemType.UNSUPPORTED_TYPE);
    }

    @Test
    void refusesBodyThatNamesTooManyBytes() {
        // Given
        var request = given().contentType("image/png").body(new byte[1_000_001]);

        // When
        var answer = request.post(RECOGNITIONS).then();

        // Then
        isProblem(answer, ProblemType.BODY_TOO_LARGE);
        answer.body("limit", equalTo(1_000_000)).body("actual", equalTo(1_000_001));
    }

    @Test
    void refusesChunksThatGrowTooLarge() throws Exception {
        // Given
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .header("Content-Type", "image/png")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[1_500_000])));

        // When
        HttpResponse<String> answer = PlainHttp.send(request);

        // Then
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("/problems/body-too-large");
    }

    @ParameterizedTest
    @ValueSource(ints = {1_500_000, 40_000_000})
    void refusesFormInChunksWithTooLargeAPicture(int size) throws Exception {
        // Given
        String form = String.join(
                "\r\n",
                "--x",
                "Content-Disposition: form-data; name=image; filename=a.png",
                "Content-Type: image/png",
                "",
                "p".repeat(size),
                "--x--",
                "");
        byte[] body = form.getBytes(StandardCharsets.US_ASCII);
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)));

        // When
        HttpResponse<String> answer = PlainHttp.send(request);

        // Then
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("/problems/body-too-large");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "multipart/form-data",
                "multipart/form-data; boundary",
                "multipart/form-data; boundary=",
                "multipart/form-data; boundary=y",
                "multipart/form-data; boundary=x; charset=nonsense"
            })
    void refusesFormWhosePartsCannotBeTold(String type) throws Exception {
        // Given
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .header("Content-Type", type)
                .POST(
                        HttpRequest.BodyPublishers.ofString(
                                "--x\r\nContent-Disposition: form-data; name=image; filename=a.png\r\n\r\npixels\r\n--x--\r\n"));

        // When
        HttpResponse<String> answer = PlainHttp.send(request);

        // Then
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("/problems/malformed-request");
    }

    @Test
    void refusesPictureThatClaimsTooManyPixels() {
        // Given: a header that is whole, its checksum too
        byte[] png = picture("png");
        ByteBuffer.wrap(png).putInt(16, 100_000).putInt(20, 100_000);
        CRC32 checksum = new CRC32();
        checksum.update(png, 12, 17);
        ByteBuffer.wrap(png).putInt(29, (int) checksum.getValue());

        // When
        var answer =
                given().contentType("image/png").body(png).post(RECOGNITIONS).then();

        // Then
        isProblem(answer, ProblemType.TOO_MANY_PIXELS);
        answer.body("actual", equalTo(10_000_000_000L));
        assertThat(fakes.segmentation.asked).isEmpty();
    }

    @Test
    void refusesCanvasWithTooManyPixels() {
        // Given
        String body = "{\"ink\":{\"strokes\":[],\"width\":100000,\"height\":100000,\"penWidth\":10}}";

        // When
        var answer = given().contentType("application/json")
                .body(body)
                .post(RECOGNITIONS)
                .then();

        // Then
        isProblem(answer, ProblemType.TOO_MANY_PIXELS);
    }

    @Test
    void refusesInkWithTooManyPoints() {
        // Given
        String points = String.join(",", Collections.nCopies(FakeServices.POINTS + 1, "[1,1]"));
        String body = "{\"ink\":{\"strokes\":[[" + points + "]],\"width\":800,\"height\":300,\"penWidth\":10}}";

        // When
        var answer = given().contentType("application/json")
                .body(body)
                .post(RECOGNITIONS)
                .then();

        // Then
        isProblem(answer, ProblemType.TOO_MANY_POINTS);
        answer.body("limit", equalTo(FakeServices.POINTS));
    }

    @Test
    void refusesWhatIsNoPicture() {
        // Given
        byte[] truncated = Arrays.copyOf(picture("png"), 20);

        // When
        var answer = given().contentType("image/png")
                .body(truncated)
                .post(RECOGNITIONS)
                .then();

        // Then
        isProblem(answer, ProblemType.UNREADABLE_PICTURE);
    }
}
