package dev.digits.cli.recognize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.digits.cli.gateway.SubmittedDrawing;
import dev.digits.cli.gateway.UnsupportedDrawingException;
import dev.digits.segmentation.Drawing;
import dev.digits.segmentation.Ink;
import dev.digits.segmentation.Picture;
import dev.digits.segmentation.UnreadableDrawingException;
import java.nio.charset.StandardCharsets;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the gateway makes of the same JSON its own tests say. */
class LocalDrawingTest {
    private static final byte[] BYTES = {(byte) 0xfb, (byte) 0xff, (byte) 0xbf, 1};

    @Test
    void takesPicturesInBase64() throws Exception {
        assertThat(drawing("{\"image\":\"data:image/png;base64,-_-_AQ\"}"))
                .asInstanceOf(InstanceOfAssertFactories.type(Picture.class))
                .extracting(Picture::encoded)
                .isEqualTo(BYTES);
    }

    @Test
    void refusesWhatIsNoBase64() {
        assertThatThrownBy(() -> drawing("{\"image\":\"+/+/AQ=!\"}"))
                .isInstanceOf(UnreadableDrawingException.class)
                .hasMessageContaining("base64 is broken");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",\"penWidth\":null"})
    void doesNotGuessThePen(String pen) throws Exception {
        assertThat(ink(pen).penWidth()).isZero();
    }

    @Test
    void takesThePenThatIsNamed() throws Exception {
        assertThat(ink(",\"penWidth\":2.5").penWidth()).isEqualTo(2.5f);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "\"10\""})
    void refusesAPenThatIsNone(String pen) {
        assertThatThrownBy(() -> ink(",\"penWidth\":" + pen))
                .isInstanceOf(UnreadableDrawingException.class)
                .hasMessageContaining("penWidth");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"image\":\"+/+/AQ==\",\"ink\":{}}", "{\"image\":null}"})
    void refusesJsonWithoutEitherImageOrInk(String json) {
        assertThatThrownBy(() -> drawing(json))
                .isInstanceOf(UnreadableDrawingException.class)
                .hasMessageContaining("either image or ink");
    }

    private static Ink ink(String pen) throws UnsupportedDrawingException, UnreadableDrawingException {
        return (Ink) drawing("{\"strokes\":[[[1,2],[3,4]]],\"width\":80,\"height\":30" + pen + "}");
    }

    private static Drawing drawing(String json) throws UnsupportedDrawingException, UnreadableDrawingException {
        return LocalDrawing.of(SubmittedDrawing.of(json.getBytes(StandardCharsets.UTF_8)));
    }
}
