package dev.digits.gateway.recognition;

import static io.restassured.RestAssured.given;
import static io.restassured.config.EncoderConfig.encoderConfig;
import static io.restassured.config.RestAssuredConfig.config;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.digits.fixtures.PlainHttp;
import dev.digits.gateway.GatewayTest;
import dev.digits.gateway.fakes.FakeSegmentation;
import dev.digits.v1.Drawing;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class RecognitionResourceTest extends GatewayTest {
    /** A client that sets no type sends this one. */
    private static final String FORM = "application/x-www-form-urlencoded";

    @TestHTTPResource(RECOGNITIONS)
    URI address;

    @ParameterizedTest
    @CsvSource({
        "image/png, png",
        "image/jpeg, jpg",
        "image/png, jpg",
        "image/jpg, jpg",
        "IMAGE/PNG, png",
        "image/png; charset=utf-8, png",
        "application/octet-stream, bmp",
        FORM + ", gif",
        "application/json, tiff",
        "garbage, png"
    })
    void readsRawPicture(String type, String format) throws Exception {
        // Given
        byte[] picture = picture(format);

        // When
        JsonPath answer = given().config(
                        config().encoderConfig(encoderConfig().encodeContentTypeAs(FORM, ContentType.BINARY)))
                .contentType(type)
                .body(picture)
                .post(RECOGNITIONS)
                .then()
                .statusCode(200)
                .contentType("application/json")
                .extract()
                .jsonPath();

        // Then
        assertThat(answer.getString("text")).isEqualTo("407\n15");
        assertThat(asked().getImage().toByteArray()).isEqualTo(picture);
    }

    @Test
    void readsPictureWithoutType() throws Exception {
        // Given
        byte[] picture = picture("png");
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address).POST(HttpRequest.BodyPublishers.ofByteArray(picture));

        // When
        HttpResponse<String> answer = PlainHttp.send(request);

        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(asked().getImage().toByteArray()).isEqualTo(picture);
    }

    @Test
    void readsPictureInForm() throws Exception {
        // Given
        byte[] picture = picture("png");

        // When
        given().multiPart("image", "drawing.png", picture, "image/png")
                .post(RECOGNITIONS)
                .then()
                .statusCode(200)
                .body("text", equalTo("407\n15"));

        // Then
        assertThat(asked().getImage().toByteArray()).isEqualTo(picture);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "data:image/jpeg;base64,PLAIN",
                "data:image/jpg;charset=utf-8;BASE64,PLAIN",
                "data:;base64,PLAIN",
                "PLAIN",
                "URLSAFE",
                "data:image/jpeg;base64,URLSAFE",
                "WRAPPED"
            })
    void readsPictureInJson(String form) throws Exception {
        // Given
        byte[] picture = picture("jpg");
        String wrapped = Base64.getMimeEncoder().encodeToString(picture).replace("\r\n", "\\r\\n");
        String image = form.replace("PLAIN", Base64.getEncoder().encodeToString(picture))
                .replace("URLSAFE", Base64.getUrlEncoder().withoutPadding().encodeToString(picture))
                .replace("WRAPPED", wrapped);

        // When
        given().contentType("application/json; charset=UTF-8")
                .body("{\"image\":\"" + image + "\"}")
                .post(RECOGNITIONS)
                .then()
                .statusCode(200);

        // Then
        assertThat(asked().getImage().toByteArray()).isEqualTo(picture);
    }

    @Test
    void readsInk() throws Exception {
        // Given
        String ink =
                "{\"ink\":{\"strokes\":[[[400.5,60],[398,140]],[[1,2]]],\"width\":800,\"height\":300,\"penWidth\":7.5}}";

        // When
        given().contentType("application/json")
                .body(ink)
                .post(RECOGNITIONS)
                .then()
                .statusCode(200);

        // Then
        Drawing drawing = asked();
        assertThat(drawing.getInk().getWidth()).isEqualTo(800);
        assertThat(drawing.getInk().getHeight()).isEqualTo(300);
        assertThat(drawing.getInk().getPenWidth()).isEqualTo(7.5f);
        assertThat(drawing.getInk().getStrokes(0).getXList()).containsExactly(400.5f, 398f);
        assertThat(drawing.getInk().getStrokes(0).getYList()).containsExactly(60f, 140f);
        assertThat(drawing.getInk().getStrokesCount()).isEqualTo(2);
    }

    @Test
    void readsInkOfAnUnknownPen() throws Exception {
        // Given
        String ink = "{\"ink\":{\"strokes\":[[[400,60,0],[398,140,17]],[]],\"width\":800.0,\"height\":300}}";

        // When
        given().contentType("Application/JSON")
                .body(ink)
                .post(RECOGNITIONS)
                .then()
                .statusCode(200);

        // Then
        Drawing drawing = asked();
        assertThat(drawing.getInk().getPenWidth()).isZero();
        assertThat(drawing.getInk().getWidth()).isEqualTo(800);
        assertThat(drawing.getInk().getStrokesCount()).isEqualTo(1);
    }

    @Test
    void answersWithEverythingThatWasRead() {
        // Given
        var request = given().contentType("application/json").body(INK);

        // When
        var answer = request.post(RECOGNITIONS).then();

        // Then
        answer.statusCode(200)
                .body("lines", contains("407", "15"))
                .body("digits.value", contains(4, 0, 7, 1, 5))
                .body("digits.line", contains(0, 0, 0, 1, 1))
                .body("digits[0].confidence", equalTo(0.998f))
                .body("digits[0].probabilities", hasSize(10))
                .body("digits[0].box.x", equalTo(31))
                .body("digits[0].box.y", equalTo(40))
                .body("digits[0].box.width", equalTo(52))
                .body("digits[0].box.height", equalTo(90))
                .body("digits[0]", not(hasKey("tile")))
                .body("rejected.reason", contains("speck", "frame", "border", "rule", "sign", "letter", "corrected"))
                .body("rejected[0].box.x", equalTo(700))
                .body("orientation", equalTo(-30))
                .body("model.name", equalTo("mnist-resnet"))
                .body("model.version", equalTo("20261122T101500Z-3f2a9c"))
                .body("timings.segmentation", equalTo(1.9f))
                .body("timings.inference", equalTo(1.2f));
    }

    @Test
    void writesMembersInTheDocumentedOrder() {
        // Given
        var request = given().contentType("application/json").body(INK);

        // When
        String answer = request.post(RECOGNITIONS).asString();

        // Then
        assertThat(answer)
                .containsSubsequence(
                        "\"text\"",
                        "\"lines\"",
                        "\"digits\"",
                        "\"value\"",
                        "\"confidence\"",
                        "\"probabilities\"",
                        "\"box\"",
                        "\"line\"",
                        "\"rejected\"",
                        "\"orientation\"",
                        "\"model\"",
                        "\"timings\"");
    }

    @Test
    void answersEmptyDrawingWithEmptyText() {
        // Given
        String ink = "{\"ink\":{\"strokes\":[],\"width\":800,\"height\":300,\"penWidth\":10}}";

        // When
        var answer = given().contentType("application/json")
                .body(ink)
                .post(RECOGNITIONS)
                .then();

        // Then
        answer.statusCode(200)
                .body("text", equalTo(""))
                .body("lines", empty())
                .body("digits", empty())
                .body("model", nullValue());
    }

    @Test
    void showsTilesWhenAskedFor() throws IOException {
        // Given
        var request = given().contentType("application/json").body(INK).queryParam("include", "tiles");

        // When
        String tile =
                request.post(RECOGNITIONS).then().statusCode(200).extract().path("digits[0].tile");

        // Then
        assertThat(png(tile).getRaster().getSample(14, 14, 0)).isEqualTo(FakeSegmentation.tile(4)[0]);
    }

    @ParameterizedTest
    @ValueSource(strings = {"strips", "tiles,strips", " strips , tiles"})
    void showsHowLinesWereReadWhenAskedFor(String include) throws IOException {
        // Given
        var request = given().contentType("application/json").body(INK).queryParam("include", include);

        // When
        var answer = request.post(RECOGNITIONS).then().statusCode(200);

        // Then
        answer.body("strips", hasSize(1))
                .body("strips[0].width", equalTo(64))
                .body("strips[0].height", equalTo(32))
                .body("strips[0].map.stripX", contains(0f, 64f))
                .body("strips[0].map.drawingX", contains(31f, 287.25f))
                .body("strips[0].map.top", equalTo(40.5f))
                .body("strips[0].map.bottom", equalTo(130.2f))
                .body("strips[0].columns.pitch", equalTo(2))
                .body("strips[0].columns.classes", equalTo(11))
                .body("strips[0].spans.from", contains(20f, 40.5f))
                .body("strips[0].spans.to", contains(26f, 44f))
                .body("strips[0].spans.value", contains(4, null))
                .body("strips[0].spans.decision", contains("digit", "not-a-digit"))
                .body("strips[0].spans[0].box.width", equalTo(52))
                .body("strips[0].spans[0].line", hasSize(11))
                .body("strips[0].spans[0].line[4]", equalTo(0.8f))
                .body("strips[0].spans[0].tileNetwork[10]", equalTo(0.8f))
                .body("strips[0].spans[0].probabilities[0]", equalTo(0.02f));
        JsonPath json = answer.extract().jsonPath();
        BufferedImage strip = png(json.getString("strips[0].strip"));
        assertThat(strip.getWidth()).isEqualTo(64);
        assertThat(strip.getHeight()).isEqualTo(32);
        assertThat(strip.getRaster().getSample(63, 31, 0)).isEqualTo(77);
        assertThat(png(json.getString("strips[0].spans[1].tile")).getWidth()).isEqualTo(28);
        byte[] columns = Base64.getDecoder().decode(json.getString("strips[0].columns.probabilities"));
        assertThat(columns).hasSize(32 * 11).startsWith(5, 5, 5, 5, 204, 5);
        assertThat(columns[32 * 11 - 1]).isEqualTo((byte) 204);
        assertThat(json.getString("digits[0].tile") != null).isEqualTo(include.contains("tiles"));
    }

    @Test
    void writesMembersOfStripsInTheDocumentedOrder() {
        // Given
        var request = given().contentType("application/json").body(INK).queryParam("include", "strips");

        // When
        String answer = request.post(RECOGNITIONS).asString();

        // Then
        assertThat(answer)
                .containsSubsequence(
                        "\"strips\"",
                        "\"strip\"",
                        "\"width\"",
                        "\"height\"",
                        "\"map\"",
                        "\"stripX\"",
                        "\"drawingX\"",
                        "\"top\"",
                        "\"bottom\"",
                        "\"columns\"",
                        "\"spans\"",
                        "\"from\"",
                        "\"to\"",
                        "\"value\"",
                        "\"decision\"",
                        "\"box\"",
                        "\"tile\"",
                        "\"line\"",
                        "\"tileNetwork\"",
                        "\"probabilities\"");
    }

    @Test
    void keepsStripsToItselfUnlessAskedFor() {
        // Given
        var request = given().contentType("application/json").body(INK).queryParam("include", "tiles");

        // When
        var answer = request.post(RECOGNITIONS).then();

        // Then
        answer.statusCode(200).body("$", not(hasKey("strips")));
    }

    @Test
    void givesAnEmptyListOfStripsForAnEmptyDrawing() {
        // Given
        String ink = "{\"ink\":{\"strokes\":[],\"width\":800,\"height\":300,\"penWidth\":10}}";

        // When
        var answer = given().contentType("application/json")
                .body(ink)
                .queryParam("include", "strips")
                .post(RECOGNITIONS)
                .then();

        // Then
        answer.statusCode(200).body("strips", empty());
    }

    @Test
    void takesPointsWithATimeAndLeavesOutEmptyStrokes() throws Exception {
        // Given
        String ink = "{\"ink\":{\"strokes\":[[],[[400.5,60,17],[398,140,33.5]],[]],"
                + "\"width\":800,\"height\":300,\"penWidth\":7.5}}";

        // When
        given().contentType("application/json")
                .body(ink)
                .post(RECOGNITIONS)
                .then()
                .statusCode(200);

        // Then
        Drawing drawing = asked();
        assertThat(drawing.getInk().getStrokesCount()).isEqualTo(1);
        assertThat(drawing.getInk().getStrokes(0).getXList()).containsExactly(400.5f, 398f);
        assertThat(drawing.getInk().getStrokes(0).getYList()).containsExactly(60f, 140f);
    }

    private static BufferedImage png(String url) throws IOException {
        assertThat(url).startsWith("data:image/png;base64,");
        return ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(url.substring(url.indexOf(',') + 1))));
    }

    private Drawing asked() throws InterruptedException {
        return fakes.segmentation.asked.poll(5, TimeUnit.SECONDS);
    }
}
