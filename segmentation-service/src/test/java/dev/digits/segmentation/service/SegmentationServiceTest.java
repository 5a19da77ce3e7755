package dev.digits.segmentation.service;

import static dev.digits.segmentation.service.Drawings.ink;
import static dev.digits.segmentation.service.Drawings.oneAndNought;
import static dev.digits.segmentation.service.Drawings.picture;
import static dev.digits.segmentation.service.Drawings.strokes;
import static dev.digits.segmentation.service.Drawings.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
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
import dev.digits.v1.SegmentationServiceGrpc;
import dev.digits.v1.SegmentationServiceGrpc.SegmentationServiceBlockingStub;
import dev.digits.v1.SegmentationServiceGrpc.SegmentationServiceFutureStub;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.netty.NettyChannelBuilder;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The service over real gRPC, with real OpenCV and a fake inference service that knows ones and noughts. */
@QuarkusTest
@WithTestResource(FakePeer.class)
class SegmentationServiceTest {
    FakePeer peer;

    @ConfigProperty(name = "quarkus.grpc.server.test-port")
    int port;

    @TestHTTPResource("/q/health/ready")
    URI readiness;

    private ManagedChannel channel;

    @BeforeEach
    void connect() {
        peer.inference.reset();
        channel =
                NettyChannelBuilder.forAddress("127.0.0.1", port).usePlaintext().build();
    }

    @AfterEach
    void leave() {
        channel.shutdownNow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg"})
    void readsPicture(String format) {
        // Given
        Drawing drawing = picture(oneAndNought(format));

        // When
        Recognition recognition = stub().recognize(drawing);

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
        Recognition recognition = stub().recognize(drawing);

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
        Recognition recognition = stub().recognize(drawing);

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
        Recognition recognition = stub().recognize(ink(10));

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
        Lattice lattice = stub().recognize(drawing).getLattice();

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
        Recognition recognition = stub().recognize(drawing);

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
        Status status = failure(drawing);

        // Then
        assertThat(status.getCode()).isEqualTo(Status.Code.INVALID_ARGUMENT);
        assertThat(status.getDescription()).isNotBlank();
    }

    @Test
    void refusesDrawingWithoutContent() {
        // Given
        Drawing drawing = Drawing.getDefaultInstance();

        // When / Then
        assertThat(failure(drawing).getCode()).isEqualTo(Status.Code.INVALID_ARGUMENT);
    }

    @Test
    void refusesMalformedInk() {
        // Given
        Drawing drawing = ink(-1);

        // When / Then
        assertThat(failure(drawing).getCode()).isEqualTo(Status.Code.INVALID_ARGUMENT);
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
        assertThat(failure(picture(picture)).getCode()).isEqualTo(Status.Code.OUT_OF_RANGE);
    }

    @Test
    void namesTheInferenceServiceWhenItIsAwayAndRecoversWhenItIsBack() throws Exception {
        // Given
        peer.server.stop();

        // When
        StatusRuntimeException away =
                catchThrowableOfType(StatusRuntimeException.class, () -> stub().recognize(ink(10)));
        int unready = ready();
        peer.server.start();

        // Then
        assertThat(away.getStatus().getCode()).isEqualTo(Status.Code.UNAVAILABLE);
        assertThat(away.getStatus().getDescription()).contains("inference service");
        assertThat(away.getTrailers().get(Metadata.Key.of("digits-service-away", Metadata.ASCII_STRING_MARSHALLER)))
                .isEqualTo("inference");
        assertThat(unready).isEqualTo(503);
        assertThat(readsAgainWithin(Duration.ofSeconds(15))).isTrue();
        assertThat(readyWithin(Duration.ofSeconds(10))).isTrue();
    }

    @Test
    void passesTheDeadlineOnAndStopsTheWorkBehind() throws Exception {
        // Given
        peer.inference.sleep();

        // When
        StatusRuntimeException slow = catchThrowableOfType(
                StatusRuntimeException.class,
                () -> stub().withDeadlineAfter(1500, TimeUnit.MILLISECONDS).recognize(ink(10)));

        // Then
        assertThat(slow.getStatus().getCode()).isEqualTo(Status.Code.DEADLINE_EXCEEDED);
        assertThat(peer.inference.cancelled.await(5, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void stopsTheWorkBehindWhenTheCallerGoes() throws Exception {
        // Given
        peer.inference.sleep();
        Future<Recognition> call = futures().recognize(ink(10));
        waitUntil(() -> peer.inference.streams.get() > 0);

        // When
        call.cancel(true);

        // Then
        assertThat(peer.inference.cancelled.await(5, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void passesOnThatInferenceIsBusy() {
        // Given
        peer.inference.failWith(Status.RESOURCE_EXHAUSTED);

        // When / Then
        assertThat(failure(ink(10)).getCode()).isEqualTo(Status.Code.RESOURCE_EXHAUSTED);
    }

    @Test
    void failsWhenATileIsNotScored() {
        // Given
        peer.inference.leaveOut();

        // When / Then
        assertThat(failure(ink(10)).getCode()).isEqualTo(Status.Code.INTERNAL);
    }

    @Test
    void turnsAwayWhatIsMoreThanCanWait() throws Exception {
        // Given
        peer.inference.sleep();
        List<Future<Recognition>> held = new ArrayList<>();
        for (int i = 0; i < FakePeer.THREADS; i++) {
            held.add(futures().recognize(ink(10)));
        }
        waitUntil(() -> peer.inference.streams.get() == FakePeer.THREADS);
        for (int i = 0; i < FakePeer.QUEUE; i++) {
            held.add(futures().recognize(ink(10)));
        }
        waitUntil(() -> metrics().contains("digits_segmentation_waiting " + (double) FakePeer.QUEUE));

        // When
        Status status = failure(ink(10));
        held.forEach(call -> call.cancel(true));

        // Then
        assertThat(status.getCode()).isEqualTo(Status.Code.RESOURCE_EXHAUSTED);
        peer.inference.reset();
        assertThat(readsAgainWithin(Duration.ofSeconds(10))).isTrue();
    }

    @Test
    void measuresItsWork() throws Exception {
        // Given
        stub().recognize(ink(10));

        // When
        String metrics = metrics();

        // Then
        assertThat(metrics)
                .contains("digits_segmentation_time_seconds_bucket")
                .contains("digits_segmentation_tiles_sum")
                .contains("digits_segmentation_waiting");
    }

    private SegmentationServiceBlockingStub stub() {
        return SegmentationServiceGrpc.newBlockingStub(channel).withDeadlineAfter(20, TimeUnit.SECONDS);
    }

    private SegmentationServiceFutureStub futures() {
        return SegmentationServiceGrpc.newFutureStub(channel).withDeadlineAfter(20, TimeUnit.SECONDS);
    }

    private Status failure(Drawing drawing) {
        return catchThrowableOfType(StatusRuntimeException.class, () -> stub().recognize(drawing))
                .getStatus();
    }

    private static void waitUntil(Callable<Boolean> condition) throws Exception {
        Instant end = Instant.now().plusSeconds(15);
        while (!condition.call()) {
            assertThat(Instant.now()).isBefore(end);
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private boolean readsAgainWithin(Duration time) throws InterruptedException {
        Instant end = Instant.now().plus(time);
        while (Instant.now().isBefore(end)) {
            try {
                return text(stub().recognize(ink(10))).equals("1");
            } catch (StatusRuntimeException e) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
        return false;
    }

    private boolean readyWithin(Duration time) throws Exception {
        Instant end = Instant.now().plus(time);
        while (Instant.now().isBefore(end)) {
            if (ready() == 200) {
                return true;
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        return false;
    }

    private int ready() throws Exception {
        return get(readiness).statusCode();
    }

    private String metrics() throws Exception {
        return get(readiness.resolve("/q/metrics")).body();
    }

    private static HttpResponse<String> get(URI uri) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
    }
}
