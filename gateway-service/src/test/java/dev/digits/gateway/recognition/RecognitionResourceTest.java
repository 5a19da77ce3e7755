package dev.digits.gateway.recognition;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.digits.gateway.GatewayTest;
import dev.digits.gateway.fakes.FakeSegmentation;
import dev.digits.v1.Drawing;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class RecognitionResourceTest extends GatewayTest {
    @ParameterizedTest
    @CsvSource({"image/png, png", "image/jpeg, jpg", "image/png, jpg"})
    void readsRawPicture(String type, String format) throws Exception {
        // Given
        byte[] picture = picture(format);

        // When
        JsonPath answer = given().contentType(type)
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

    @Test
    void readsPictureInJson() throws Exception {
        // Given
        byte[] picture = picture("jpg");
        String url = "data:image/jpeg;base64," + Base64.getEncoder().encodeToString(picture);

        // When
        given().contentType("application/json")
                .body("{\"image\":\"" + url + "\"}")
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
                .body("digits[0]", org.hamcrest.Matchers.not(org.hamcrest.Matchers.hasKey("tile")))
                .body("rejected.reason", contains("speck", "frame"))
                .body("rejected[0].box.x", equalTo(700))
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
        assertThat(tile).startsWith("data:image/png;base64,");
        byte[] png = Base64.getDecoder().decode(tile.substring(tile.indexOf(',') + 1));
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        assertThat(image.getRaster().getSample(14, 14, 0)).isEqualTo(FakeSegmentation.tile(4)[0]);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lattice", "tiles,lattice", " lattice , tiles"})
    void showsHowTheReadingWasFoundWhenAskedFor(String include) {
        // Given
        var request = given().contentType("application/json").body(INK).queryParam("include", include);

        // When
        var answer = request.post(RECOGNITIONS).then().statusCode(200);

        // Then
        answer.body("lattice.leftOut", equalTo(7))
                .body("lattice.lines", hasSize(1))
                .body("lattice.lines[0].atoms.box.x", contains(31, 101))
                .body(
                        "lattice.lines[0].atoms[0].outlines",
                        contains(List.of(List.of(31f, 40f), List.of(83f, 40f), List.of(57f, 130f))))
                .body("lattice.lines[0].candidates.atoms", contains(List.of(0), List.of(0, 1), List.of(1)))
                .body("lattice.lines[0].candidates[1].box.width", equalTo(52))
                .body("lattice.lines[0].candidates[1].logProbabilities", hasSize(10))
                .body("lattice.lines[0].candidates[1].logProbabilities[4]", equalTo(-0.125f))
                .body("lattice.lines[0].candidates[1].logNotADigit", equalTo(-3.5f))
                .body("lattice.lines[0].candidates[0].value", equalTo(4))
                .body("lattice.lines[0].candidates[0].rightValue", equalTo(7))
                .body("lattice.lines[0].candidates[1]", not(hasKey("rightValue")))
                .body("lattice.lines[0].candidates[1].pairs.twoDigits", equalTo(-0.25f))
                .body("lattice.lines[0].candidates[1].pairs.symbol", equalTo(-2.5f))
                .body("lattice.lines[0].candidates[1].pairs.wrongCut", equalTo(-2f))
                .body("lattice.lines[0].candidates[1].pairs.left[2]", equalTo(-0.5f))
                .body("lattice.lines[0].candidates[1].pairs.right[6]", equalTo(-0.75f))
                .body("lattice.lines[0].candidates[1].priors.gap", equalTo(-0.375f))
                .body("lattice.lines[0].candidates.value", contains(4, 4, null))
                .body("lattice.lines[0].candidates.score", contains(-0.5f, -0.25f, -99f))
                .body("lattice.lines[0].path", contains(1))
                .body("lattice.lines[0].score", equalTo(-0.25f));
        assertThat(answer.extract().jsonPath().getString("lattice.lines[0].candidates[0].tile") != null)
                .isEqualTo(include.contains("tiles"));
    }

    @Test
    void keepsTheLatticeToItselfUnlessAskedFor() {
        // Given
        var request = given().contentType("application/json").body(INK).queryParam("include", "tiles");

        // When
        var answer = request.post(RECOGNITIONS).then();

        // Then
        answer.statusCode(200).body("$", org.hamcrest.Matchers.not(org.hamcrest.Matchers.hasKey("lattice")));
    }

    private Drawing asked() throws InterruptedException {
        return fakes.segmentation.asked.poll(5, TimeUnit.SECONDS);
    }
}
