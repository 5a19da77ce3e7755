package dev.digits.segmentation.service;

import static dev.digits.segmentation.service.Drawings.ink;
import static dev.digits.segmentation.service.Drawings.oneAndNought;
import static dev.digits.segmentation.service.Drawings.picture;
import static dev.digits.segmentation.service.Drawings.strokes;
import static dev.digits.segmentation.service.Drawings.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.within;

import dev.digits.segmentation.service.fakes.FakePeer;
import dev.digits.v1.Digit;
import dev.digits.v1.Drawing;
import dev.digits.v1.Ink;
import dev.digits.v1.LineReading;
import dev.digits.v1.Options;
import dev.digits.v1.Recognition;
import dev.digits.v1.Rejected;
import dev.digits.v1.Span;
import io.grpc.Metadata;
import io.grpc.Status;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The service over real gRPC, with real OpenCV and a fake inference service that knows ones and noughts. */
@QuarkusTest
@WithTestResource(FakePeer.class)
class SegmentationServiceTest extends ServiceTestBase {
    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg"})
    void readsPicture(String format) {
        // Given
        Drawing drawing = picture(oneAndNought(format));

        // When
        Recognition recognition = client.stub().recognize(drawing);

        // Then
        assertThat(text(recognition)).isEqualTo("10");
        assertThat(recognition.getModelName()).isEqualTo("narrow-is-one");
        assertThat(recognition.getModelVersion()).isEqualTo("v1");
        Digit one = recognition.getLines(0).getDigits(0);
        assertThat(one.getProbabilitiesCount()).isEqualTo(10);
        assertThat(one.getBox().getX()).isBetween(185, 200);
        assertThat(one.getConfidence()).isBetween(0.5f, 1f);
        assertThat(one.getTile().isEmpty()).isTrue();
        assertThat(recognition.getTimings().getTotalMs()).isPositive();
        assertThat(recognition.getTimings().getInferenceMs()).isPositive();
        assertThat(recognition.getTimings().getSegmentationMs()).isPositive();
        assertThat(peer.inference.strips.streams).hasValue(1);
        assertThat(peer.inference.tiles.streams).hasValue(1);
    }

    @Test
    void readsInkAndShowsTiles() {
        // Given
        Drawing drawing = ink(10).toBuilder()
                .setOptions(Options.newBuilder().setIncludeTiles(true))
                .build();

        // When
        Recognition recognition = client.stub().recognize(drawing);

        // Then
        assertThat(text(recognition)).isEqualTo("1");
        assertThat(recognition.getLines(0).getDigits(0).getTile().size()).isEqualTo(784);
    }

    @Test
    void saysHowItReadWhenAskedFor() {
        // Given
        Drawing drawing = picture(oneAndNought("png")).toBuilder()
                .setOptions(Options.newBuilder().setIncludeStrips(true))
                .build();

        // When
        Recognition recognition = client.stub().recognize(drawing);

        // Then
        assertThat(text(recognition)).isEqualTo("10");
        LineReading line = recognition.getLineReadings(0);
        int width = line.getStrip().getWidth();
        assertThat(line.getStrip().getPixels().size()).isEqualTo(32 * width);
        assertThat(line.getLogProbabilitiesCount()).isEqualTo(width / 2 * 11);
        assertThat(line.getMap().getStripXList()).isSorted().startsWith(0f).endsWith((float) width);
        assertThat(line.getMap().getDrawingXList())
                .isSorted()
                .hasSameSizeAs(line.getMap().getStripXList());
        assertThat(line.getMap().getTop()).isLessThan(line.getMap().getBottom());
        assertThat(line.getSpansList()).extracting(Span::getValue).containsExactly(1, 0);
        assertThat(line.getSpansList()).allSatisfy(span -> {
            assertThat(span.getFrom()).isLessThan(span.getTo());
            assertThat(span.getTile().size()).isEqualTo(784);
            assertThat(span.getBox().getHeight()).isBetween(130, 160);
            assertThat(span.getLineLogProbabilitiesCount()).isEqualTo(11);
            assertThat(span.getTileLogProbabilitiesCount()).isEqualTo(11);
            assertThat(span.getLogProbabilitiesList().stream()
                            .mapToDouble(Math::exp)
                            .sum())
                    .isCloseTo(1, within(1e-4));
        });
    }

    @Test
    void saysNotHowItReadUnlessAskedFor() {
        // Given / When
        Recognition recognition = client.stub().recognize(ink(10));

        // Then
        assertThat(recognition.getLineReadingsList()).isEmpty();
    }

    @Test
    void leavesOutHowItReadALineThatIsTooLongToTell() {
        // Given
        Drawing drawing = strokes(9).toBuilder()
                .setOptions(Options.newBuilder().setIncludeStrips(true))
                .build();

        // When
        Recognition recognition = client.stub().recognize(drawing);

        // Then
        assertThat(text(recognition)).isEqualTo("111111111");
        assertThat(recognition.getLineReadingsList()).isEmpty();
    }

    @Test
    void rejectsTheMarksOfALineWithTooManyDigits() {
        // Given
        Drawing drawing = strokes(FakePeer.DIGITS + 2);

        // When
        Recognition recognition = client.stub().recognize(drawing);

        // Then
        assertThat(recognition.getLinesList()).isEmpty();
        assertThat(recognition.getRejectedList())
                .hasSize(FakePeer.DIGITS + 2)
                .allSatisfy(mark -> assertThat(mark.getReason()).isEqualTo(Rejected.Reason.TOO_MANY_MARKS));
    }

    @Test
    void rejectsWhatIsNoDigitAndGivesNoLineForIt() {
        // Given
        Drawing drawing = ink(10, List.of(Drawings.stroke(300, 150, 420, 150))).toBuilder()
                .setOptions(Options.newBuilder().setIncludeTiles(true))
                .build();

        // When
        Recognition recognition = client.stub().recognize(drawing);

        // Then
        assertThat(recognition.getLinesList()).isEmpty();
        assertThat(recognition.getRejectedList()).hasSize(1);
        Rejected mark = recognition.getRejected(0);
        assertThat(mark.getReason()).isEqualTo(Rejected.Reason.NOT_A_DIGIT);
        assertThat(mark.getTile().size()).isEqualTo(784);
        assertThat(mark.getBox().getWidth()).isBetween(120, 140);
    }

    @Test
    void readsLinesFromTopToBottom() {
        // Given
        Drawing drawing = ink(
                6,
                List.of(
                        Drawings.stroke(100, 190, 100, 280),
                        Drawings.stroke(200, 190, 200, 280),
                        Drawings.stroke(100, 20, 100, 110)));

        // When
        Recognition recognition = client.stub().recognize(drawing);

        // Then
        assertThat(text(recognition)).isEqualTo("1\n11");
        assertThat(peer.inference.strips.streams).hasValue(1);
        assertThat(peer.inference.tiles.streams).hasValue(1);
    }

    @Test
    void beginsAgainWhenTheModelIsSwappedWhileItReads() {
        // Given
        peer.inference.swapVersion(2);

        // When
        Recognition recognition = client.stub().recognize(ink(10));

        // Then
        assertThat(text(recognition)).isEqualTo("1");
        assertThat(recognition.getModelVersion()).isEqualTo("v3");
        assertThat(peer.inference.strips.streams).hasValue(3);
    }

    @Test
    void readsWhileReplicasByTurnsServeDifferentVersions() {
        // Given
        peer.inference.servedByTwoVersions();

        // When
        Recognition recognition = client.stub().recognize(ink(10));

        // Then
        assertThat(text(recognition)).isEqualTo("1");
        assertThat(recognition.getModelVersion()).isEqualTo("v2");
        assertThat(peer.inference.strips.streams).hasValue(1);
    }

    @Test
    void asksNobodyAboutAnEmptyDrawing() {
        // Given
        Drawing drawing = Drawing.newBuilder()
                .setInk(Ink.newBuilder().setWidth(800).setHeight(300).setPenWidth(10))
                .build();

        // When
        Recognition recognition = client.stub().recognize(drawing);

        // Then
        assertThat(recognition.getLinesCount()).isZero();
        assertThat(recognition.getModelVersion()).isEmpty();
        assertThat(peer.inference.strips.streams).hasValue(0);
    }

    @Test
    void refusesTruncatedPicture() {
        // Given
        byte[] picture = oneAndNought("png");
        Drawing drawing = picture(Arrays.copyOf(picture, picture.length / 2));

        // When
        Status status = client.failure(drawing);

        // Then
        assertThat(status.getCode()).isEqualTo(Status.Code.INVALID_ARGUMENT);
        assertThat(status.getDescription()).isNotBlank();
    }

    @Test
    void namesTheProblemOfAFileOfAnotherKind() {
        // Given
        Drawing drawing = picture("%PDF-1.7".getBytes(StandardCharsets.US_ASCII));

        // When
        Throwable failure = catchThrowable(() -> client.stub().recognize(drawing));

        // Then
        assertThat(Status.fromThrowable(failure).getCode()).isEqualTo(Status.Code.INVALID_ARGUMENT);
        assertThat(Status.trailersFromThrowable(failure)
                        .get(Metadata.Key.of("digits-problem", Metadata.ASCII_STRING_MARSHALLER)))
                .isEqualTo("unsupported-type");
    }

    @Test
    void refusesDrawingWithoutContent() {
        // Given
        Drawing drawing = Drawing.getDefaultInstance();

        // When / Then
        assertThat(client.failure(drawing).getCode()).isEqualTo(Status.Code.INVALID_ARGUMENT);
    }

    @Test
    void refusesMalformedInk() {
        // Given
        Drawing drawing = ink(-1);

        // When / Then
        assertThat(client.failure(drawing).getCode()).isEqualTo(Status.Code.INVALID_ARGUMENT);
    }

    @Test
    void refusesTooManyPixelsBeforeDecoding() {
        // Given
        byte[] picture = oneAndNought("png");
        ByteBuffer header = ByteBuffer.wrap(picture).putInt(16, 100_000).putInt(20, 100_000);
        CRC32 sum = new CRC32();
        sum.update(picture, 12, 17);
        header.putInt(29, (int) sum.getValue());

        // When / Then
        assertThat(client.failure(picture(picture)).getCode()).isEqualTo(Status.Code.OUT_OF_RANGE);
    }

    @Test
    void measuresItsWork() throws Exception {
        // Given
        client.stub().recognize(ink(10));

        // When
        String metrics = client.metrics();

        // Then
        assertThat(metrics)
                .contains("digits_segmentation_time_seconds_bucket")
                .contains("digits_segmentation_strips_sum")
                .contains("digits_segmentation_tiles_sum")
                .contains("digits_segmentation_waiting");
    }
}
