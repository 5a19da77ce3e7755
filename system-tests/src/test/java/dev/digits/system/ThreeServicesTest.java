package dev.digits.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(SharedSystem.class)
class ThreeServicesTest {
    private final RunningSystem system;

    ThreeServicesTest(RunningSystem system) {
        this.system = system;
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "407", "0123456789"})
    void readsDigitsFromLeftToRight(String number) throws IOException {
        // Given
        DigitCanvas drawing = DigitCanvas.of(number);

        // When
        Reading reading = system.read(drawing.png());

        // Then
        assertThat(reading.text()).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"43", "65", "26", "35", "247", "012345678"})
    void readsDigitsThatTouch(String number) throws IOException {
        // Given
        TouchingDigits drawing = new TouchingDigits(number);

        // When
        Reading reading = system.read(drawing.png());

        // Then
        assertThat(reading.text()).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"65", "247", "012345678", "0123456789"})
    void boxesOfDigitsThatTouchComeFromLeftToRight(String number) throws IOException {
        // Given
        TouchingDigits drawing = new TouchingDigits(number);

        // When
        JsonNode digits = system.read(drawing.png()).json().path("digits");

        // Then
        assertThat(digits).hasSizeGreaterThanOrEqualTo(number.length() - 1);
        assertThat(digits.findValuesAsText("x")).extracting(Integer::parseInt).isSorted();
        assertThat(digits)
                .extracting(digit ->
                        digit.at("/box/x").asInt() + digit.at("/box/width").asInt() / 2)
                .isSorted();
    }

    @Test
    void readsTwoLinesFromTopToBottom() throws IOException {
        // Given
        DigitCanvas drawing = DigitCanvas.of("407", "15");

        // When
        Reading reading = system.read(drawing.png());

        // Then
        assertThat(reading.text()).isEqualTo("407\n15");
        assertThat(reading.json().path("lines").toString()).isEqualTo("[\"407\",\"15\"]");
    }

    @Test
    void saysWhereEachDigitIsAndHowSureItIs() throws IOException {
        // Given
        DigitCanvas drawing = DigitCanvas.of("407");

        // When
        JsonNode digits = system.read(drawing.png()).json().path("digits");

        // Then
        assertThat(digits).hasSize(3).allSatisfy(digit -> {
            assertThat(digit.path("confidence").asDouble()).isBetween(0.5, 1.0);
            assertThat(digit.path("probabilities")).hasSize(10);
            assertThat(digit.path("box").path("width").asInt()).isBetween(10, 112);
            assertThat(digit.path("box").path("height").asInt()).isBetween(60, 100);
        });
        assertThat(digits.findValuesAsText("x")).extracting(Integer::parseInt).isSorted();
    }

    @Test
    void readsInk() throws IOException {
        // Given
        String seven = "[[330,70],[370,66],[420,65],[462,64],[447,105],[425,150],[405,195],[388,245]]";

        // When
        Reading reading = readInk(seven);

        // Then
        assertThat(reading.text()).isEqualTo("7");
    }

    @Test
    void refusesWhatIsNoDigit() throws IOException {
        // Given
        String wave = "[[150,150],[200,110],[250,150],[300,190],[350,150],[400,110],[450,150],[500,190],[550,150]]";

        // When
        Reading reading = readInk(wave);

        // Then
        assertThat(reading.text()).isEmpty();
        assertThat(reading.json().path("rejected")).hasSize(1);
        assertThat(reading.json().at("/rejected/0/reason").asText()).isIn("sign", "letter", "not-a-digit");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[[250,150],[350,150]],[[300,100],[300,200]] | sign",
                "[[250,250],[300,60],[350,250]],[[270,180],[330,180]] | letter",
                "[[250,60],[250,250]],[[350,60],[350,250]],[[250,150],[350,150]] | letter",
            })
    void tellsASignAndALetterAsOneMarkEach(String strokes, String reason) throws IOException {
        // When
        Reading reading = readInk(strokes);

        // Then
        assertThat(reading.text()).isEmpty();
        assertThat(reading.json().path("rejected")).hasSize(1);
        assertThat(reading.json().at("/rejected/0/reason").asText()).isEqualTo(reason);
    }

    @Test
    void tellsACommaBetweenDigits() throws IOException {
        // Given
        String one = "[[180,70],[178,130],[176,190],[175,245]]";
        String comma = "[[232,232],[228,250],[220,268]]";
        String seven = "[[330,70],[370,66],[420,65],[462,64],[447,105],[425,150],[405,195],[388,245]]";

        // When
        Reading reading = readInk(one + "," + comma + "," + seven);

        // Then
        assertThat(reading.text()).isEqualTo("17");
        assertThat(reading.json().path("rejected")).hasSize(1);
        assertThat(reading.json().at("/rejected/0/reason").asText()).isEqualTo("sign");
    }

    @Test
    void readsNothingFromEmptyPaper() throws IOException {
        // Given
        DigitCanvas paper = DigitCanvas.of();

        // When
        Reading reading = system.read(paper.png());

        // Then
        assertThat(reading.text()).isEmpty();
    }

    @Test
    void namesTheVersionThatRead() throws IOException {
        // When
        Reading reading = system.read(DigitCanvas.of("3").png());
        HttpResponse<String> models = Http.get(system.gateway().resolve("/api/v1/models"));

        // Then
        assertThat(reading.modelVersion()).isNotEmpty();
        assertThat(models.body()).contains(reading.modelVersion());
    }

    private Reading readInk(String stroke) throws IOException {
        String ink = "{\"ink\":{\"strokes\":[" + stroke + "],\"width\":800,\"height\":300,\"penWidth\":14}}";
        return Reading.of(Http.post(
                system.gateway().resolve("/api/v1/recognitions"),
                "application/json",
                ink.getBytes(StandardCharsets.UTF_8)));
    }
}
