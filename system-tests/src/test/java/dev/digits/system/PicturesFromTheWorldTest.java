package dev.digits.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.Color;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pictures as people have them, from the HTTP request to the digits. */
@ExtendWith(SharedSystem.class)
class PicturesFromTheWorldTest {
    private static final Color NO_PAPER = new Color(0, 0, 0, 0);

    private final RunningSystem system;

    PicturesFromTheWorldTest(RunningSystem system) {
        this.system = system;
    }

    @ParameterizedTest
    @EnumSource(Photograph.Held.class)
    void readsAPhotographHoweverTheCameraWasHeld(Photograph.Held held) throws IOException {
        // Given
        byte[] photograph = Photograph.of(DigitCanvas.of("407"), 900, 600).jpeg(held);

        // When
        Reading reading = Reading.of(post("image/jpeg", photograph));

        // Then
        assertThat(reading.text()).isEqualTo("407");
        assertThat(reading.json().path("digits")).allSatisfy(digit -> {
            JsonNode box = digit.path("box");
            assertThat(box.path("x").asInt()).isBetween(90, 810);
            assertThat(box.path("y").asInt()).isBetween(60, 540);
            assertThat(box.path("height").asInt())
                    .isGreaterThan(box.path("width").asInt() / 2);
        });
        assertThat(reading.json().path("digits").findValuesAsText("x"))
                .extracting(Integer::parseInt)
                .isSorted();
    }

    @Test
    void readsAPhotographOfTwelveMegapixels() throws IOException {
        // Given
        byte[] photograph =
                Photograph.of(DigitCanvas.of("2026", "15"), 4032, 3024).jpeg(Photograph.Held.UPRIGHT);

        // When
        Reading reading = Reading.of(post("image/jpeg", photograph));

        // Then
        assertThat(reading.text()).isEqualTo("2026\n15");
        assertThat(reading.json().at("/digits/0/box/height").asInt()).isGreaterThan(500);
    }

    @ParameterizedTest
    @ValueSource(ints = {0x000000, 0xffffff, 0xb03060})
    void readsInkOnTransparentPaper(int ink) throws IOException {
        // Given
        DigitCanvas drawing = new DigitCanvas(NO_PAPER, new Color(ink), List.of("358"));

        // When
        Reading reading = system.read(drawing.png());

        // Then
        assertThat(reading.text()).isEqualTo("358");
    }

    @ParameterizedTest
    @ValueSource(ints = {0x000000, 0x14532d})
    void readsLightInkOnDarkPaper(int paper) throws IOException {
        // Given
        DigitCanvas drawing = new DigitCanvas(new Color(paper), Color.WHITE, List.of("692"));

        // When
        Reading reading = system.read(drawing.png());

        // Then
        assertThat(reading.text()).isEqualTo("692");
    }

    @Test
    void saysHowAPhotographWasRead() throws IOException {
        // Given
        byte[] photograph = Photograph.of(DigitCanvas.of("407"), 900, 600).jpeg(Photograph.Held.LEFT);

        // When
        JsonNode strips = Reading.of(Http.post(
                        system.gateway().resolve("/api/v1/recognitions?include=strips"), "image/jpeg", photograph))
                .json()
                .path("strips");

        // Then
        assertThat(strips).hasSize(1);
        JsonNode line = strips.path(0);
        assertThat(line.path("strip").asText()).startsWith("data:image/png;base64,");
        assertThat(line.path("columns").path("probabilities").binaryValue())
                .hasSize(line.path("width").asInt() / 2 * 11);
        assertThat(line.path("spans"))
                .filteredOn(span -> !span.path("value").isNull())
                .extracting(span -> span.path("value").asInt())
                .containsExactly(4, 0, 7);
        assertThat(line.path("spans")).allSatisfy(span -> {
            assertThat(span.path("tile").asText()).startsWith("data:image/png;base64,");
            assertThat(span.path("line")).hasSize(11);
            assertThat(span.path("tileNetwork")).hasSize(11);
            assertThat(span.path("probabilities")).hasSize(11);
        });
    }

    private HttpResponse<String> post(String type, byte[] picture) throws IOException {
        return Http.post(system.gateway().resolve("/api/v1/recognitions"), type, picture);
    }
}
