package dev.digits.segmentation.service;

import static dev.digits.segmentation.service.Drawings.ink;
import static dev.digits.segmentation.service.Drawings.oneAndNought;
import static dev.digits.segmentation.service.Drawings.picture;
import static dev.digits.segmentation.service.Drawings.strokes;
import static dev.digits.segmentation.service.Drawings.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.digits.segmentation.service.fakes.FakePeer;
import dev.digits.v1.Digit;
import dev.digits.v1.Drawing;
import dev.digits.v1.Ink;
import dev.digits.v1.Lattice;
import dev.digits.v1.LatticeLine;
import dev.digits.v1.Options;
import dev.digits.v1.Outline;
import dev.digits.v1.Recognition;
import io.grpc.Status;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.stream.IntStream;
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
        assertThat(one.getTile().isEmpty()).isTrue();
        assertThat(recognition.getTimings().getTotalMs()).isPositive();
        assertThat(recognition.getTimings().getInferenceMs()).isPositive();
        assertThat(peer.inference.streams).hasValue(1);
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
                .setOptions(Options.newBuilder().setIncludeLattice(true))
                .build();

        // When
        Recognition recognition = client.stub().recognize(drawing);

        // Then
        assertThat(text(recognition)).isEqualTo("10");
        LatticeLine line = recognition.getLattice().getLines(0);
        assertThat(line.getAtomsList())
                .hasSizeGreaterThanOrEqualTo(2)
                .allSatisfy(atom -> assertThat(atom.getBox().getWidth()).isPositive());
        assertThat(line.getAtoms(0).getOutlinesList()).isNotEmpty();
        assertThat(line.getPathList())
                .map(index -> line.getCandidates(index).getValue())
                .containsExactly(1, 0);
        assertThat(line.getPathList().stream().flatMap(index -> line.getCandidates(index).getAtomsList().stream()))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, line.getAtomsCount()).boxed().toList());
        assertThat(line.getScore())
                .isCloseTo(
                        line.getPathList().stream()
                                .mapToDouble(index -> line.getCandidates(index).getScore())
                                .sum(),
                        within(1e-9));
        assertThat(line.getCandidatesList()).allSatisfy(candidate -> {
            assertThat(candidate.getLogProbabilitiesCount()).isEqualTo(10);
            assertThat(candidate.getLogNotADigit()).isNegative();
            assertThat(candidate.getTile().isEmpty()).isTrue();
        });
    }

    @Test
    void saysNotHowItReadUnlessAskedFor() {
        // Given / When
        Recognition recognition = client.stub().recognize(ink(10));

        // Then
        assertThat(recognition.hasLattice()).isFalse();
    }

    @Test
    void listsABoundedPartOfALargeLattice() {
        // Given
        Drawing drawing = strokes(12).toBuilder()
                .setOptions(Options.newBuilder().setIncludeLattice(true).setIncludeTiles(true))
                .build();

        // When
        Lattice lattice = client.stub().recognize(drawing).getLattice();

        // Then
        LatticeLine line = lattice.getLines(0);
        assertThat(line.getAtomsCount()).isEqualTo(12);
        assertThat(line.getCandidatesCount()).isEqualTo(FakePeer.CANDIDATES);
        assertThat(lattice.getLeftOut()).isPositive();
        assertThat(line.getPathList()).containsExactly(0, 1, 2, 3, 4);
        assertThat(line.getCandidates(0).getTile().size()).isEqualTo(784);
        assertThat(line.getAtomsList().stream()
                        .flatMap(atom -> atom.getOutlinesList().stream())
                        .mapToInt(Outline::getXCount)
                        .sum())
                .isBetween(1, FakePeer.CORNERS);
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
        assertThat(peer.inference.streams).hasValue(0);
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
                .contains("digits_segmentation_tiles_sum")
                .contains("digits_segmentation_waiting");
    }
}
