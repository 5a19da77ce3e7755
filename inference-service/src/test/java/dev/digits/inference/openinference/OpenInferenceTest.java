package dev.digits.inference.openinference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.common.util.concurrent.ListenableFuture;
import com.google.common.util.concurrent.Uninterruptibles;
import com.google.protobuf.ByteString;
import dev.digits.inference.Eventually;
import dev.digits.inference.FaultyNetworks;
import dev.digits.inference.RandomModels;
import dev.digits.inference.RunningService;
import dev.digits.inference.batching.Networks;
import dev.digits.inference.config.ScoringLimits;
import dev.digits.inference.work.Stage;
import dev.digits.model.store.ModelFiles;
import dev.digits.model.store.ModelStore;
import dev.digits.openinference.v2.InferTensorContents;
import dev.digits.openinference.v2.ModelInferRequest;
import dev.digits.openinference.v2.ModelInferRequest.InferInputTensor;
import dev.digits.openinference.v2.ModelInferResponse;
import dev.digits.openinference.v2.ModelReadyRequest;
import dev.digits.openinference.v2.ServerReadyRequest;
import io.grpc.Status;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OpenInferenceTest {

    private static final int TILE = 784;

    @TempDir
    Path folder;

    private final CountDownLatch gate = new CountDownLatch(1);
    private ModelStore store;

    @BeforeEach
    void open() throws Exception {
        store = new ModelStore(folder.resolve("models"));
    }

    @Test
    void pixelsAsNumbersAreAnsweredWithNumbersOfTheVersionThatServes() throws Exception {
        // Given
        String version = RandomModels.publish(store, 1).version();
        ModelInferRequest request = request("tile", "UINT8", 2, 28, 28)
                .setInputs(
                        0,
                        input("UINT8", 2, 28, 28)
                                .setContents(InferTensorContents.newBuilder()
                                        .addAllUintContents(Collections.nCopies(2 * TILE, 255))))
                .setId("seven")
                .build();
        try (RunningService service = start()) {
            // When
            ModelInferResponse answer =
                    service.openInference().modelInfer(request).get();

            // Then
            assertThat(answer.getId()).isEqualTo("seven");
            assertThat(answer.getModelVersion()).isEqualTo(version);
            assertThat(answer.getRawOutputContentsCount()).isZero();
            assertThat(answer.getOutputs(0).getShapeList()).containsExactly(2L, 11L);
            List<Float> scores = answer.getOutputs(0).getContents().getFp32ContentsList();
            assertThat(scores).hasSize(22);
            assertThat(scores.subList(0, 11)).isEqualTo(scores.subList(11, 22));
        }
    }

    @Test
    void requestIsScoredInOneForwardPassWhereItFits() throws Exception {
        // Given
        RandomModels.publish(store, 1);
        try (RunningService service = start()) {
            // When
            service.openInference().modelInfer(raw("line", 8, 32, 64)).get();

            // Then
            assertThat(service.scored(Stage.STRIPS)).isEqualTo(8);
        }
    }

    @Test
    void nothingIsReadyBeforeAVersionIsLoaded() throws Exception {
        try (RunningService service = new RunningService(store, ModelFiles.bundled())) {
            // Then
            assertThat(service.openInference()
                            .serverReady(ServerReadyRequest.getDefaultInstance())
                            .get()
                            .getReady())
                    .isFalse();
            assertThat(service.openInference()
                            .modelReady(ModelReadyRequest.newBuilder()
                                    .setName("tile")
                                    .build())
                            .get()
                            .getReady())
                    .isFalse();
            refused(service.openInference().modelInfer(raw("tile", 1, 28, 28)), Status.Code.UNAVAILABLE)
                    .withMessageContaining("no model is loaded");
        }
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void requestThatIsNotWhatTheMetadataSaysIsRefused(ModelInferRequest request, String message) throws Exception {
        // Given
        RandomModels.publish(store, 1);
        try (RunningService service = start()) {
            // Then
            refused(service.openInference().modelInfer(request), Status.Code.INVALID_ARGUMENT)
                    .withMessageContaining(message);
            assertThat(service.models.streams()).isZero();
        }
    }

    static Stream<Arguments> malformed() {
        ModelInferRequest tile = raw("tile", 1, 28, 28);
        return Stream.of(
                Arguments.of(tile.toBuilder().clearInputs().build(), "0 inputs, must be one"),
                Arguments.of(raw("tile", 0, 28, 28), "0 pictures, must be 1 to 334"),
                Arguments.of(raw("tile", 335, 28, 28), "335 pictures, must be 1 to 334"),
                Arguments.of(raw("tile", 1, 28), "shape is [1, 28], must be [n, 28, 28]"),
                Arguments.of(raw("tile", 1, 3, 28, 28), "must be [n, 28, 28]"),
                Arguments.of(raw("line", 1, 32, 48), "w a multiple of 32, up to 4096"),
                Arguments.of(raw("line", 1, 32, 4128), "w a multiple of 32, up to 4096"),
                Arguments.of(
                        tile.toBuilder().setInputs(0, input("INT64", 1, 28, 28)).build(),
                        "datatype is 'INT64', must be UINT8 or FP32"),
                Arguments.of(
                        tile.toBuilder()
                                .setInputs(0, input("UINT8", 1, 28, 28).setName("image"))
                                .build(),
                        "no input 'image', it must be 'pixels'"),
                Arguments.of(
                        tile.toBuilder()
                                .addOutputs(ModelInferRequest.InferRequestedOutputTensor.newBuilder()
                                        .setName("label"))
                                .build(),
                        "no output 'label', it must be 'log_probabilities'"),
                Arguments.of(
                        tile.toBuilder()
                                .setRawInputContents(0, ByteString.copyFrom(new byte[TILE + 1]))
                                .build(),
                        "holds 785 numbers, must be 784"),
                Arguments.of(
                        tile.toBuilder().addRawInputContents(ByteString.EMPTY).build(), "2 raw contents"));
    }

    @Test
    void requestThatFindsTheQueueFullIsRefusedAndLeavesNothingBehind() throws Exception {
        // Given
        RandomModels.publish(store, 1);
        ScoringLimits limits = new ScoringLimits(1, 1, 1, 32, 4);
        try (RunningService service = heldUp(limits)) {

            // When
            ListenableFuture<ModelInferResponse> tooMany =
                    service.openInference().modelInfer(raw("tile", 20, 28, 28));

            // Then
            refused(tooMany, Status.Code.RESOURCE_EXHAUSTED).withMessageContaining("try again later");
            gate.countDown();
            Eventually.holds("no lease is left", () -> service.models.streams() == 0);
            // the one tile that was let in may still be waiting
            Eventually.holds("a request is answered", () -> isAnswered(service));
        }
    }

    private static boolean isAnswered(RunningService service) throws InterruptedException {
        try {
            return service.openInference()
                            .modelInfer(raw("tile", 1, 28, 28))
                            .get()
                            .getOutputsCount()
                    == 1;
        } catch (ExecutionException e) {
            assertThat(Status.fromThrowable(e).getCode()).isEqualTo(Status.Code.RESOURCE_EXHAUSTED);
            return false;
        }
    }

    @Test
    void callerWhoHasGoneGivesItsLeaseBack() throws Exception {
        // Given
        RandomModels.publish(store, 1);
        try (RunningService service = heldUp(RunningService.SCORING)) {
            ListenableFuture<ModelInferResponse> call = service.openInference().modelInfer(raw("tile", 3, 28, 28));
            Eventually.holds("the request is there", () -> service.models.streams() == 1);

            // When
            call.cancel(true);

            // Then
            Eventually.holds("no lease is left", () -> service.models.streams() == 0);
            gate.countDown();
        }
    }

    /** Every pass after the warm-up waits at the gate. */
    private RunningService heldUp(ScoringLimits limits) throws Exception {
        AtomicBoolean warm = new AtomicBoolean();
        RunningService service = new RunningService(
                store,
                ModelFiles.bundled(),
                limits,
                RunningService.STREAMS,
                files -> new FaultyNetworks(Networks.load(files, RunningService.ENGINE), () -> {
                    if (warm.get()) {
                        Uninterruptibles.awaitUninterruptibly(gate);
                    }
                }),
                Clock.systemUTC());
        service.modelSwitch.followStore();
        warm.set(true);
        return service;
    }

    private RunningService start() throws Exception {
        RunningService service = new RunningService(store, ModelFiles.bundled());
        service.modelSwitch.followStore();
        return service;
    }

    private static ThrowableAssertAlternative<ExecutionException> refused(ListenableFuture<?> call, Status.Code code) {
        return assertThatExceptionOfType(ExecutionException.class)
                .isThrownBy(call::get)
                .satisfies(failure ->
                        assertThat(Status.fromThrowable(failure).getCode()).isEqualTo(code));
    }

    private static ModelInferRequest raw(String model, int... shape) {
        return request(model, "UINT8", shape)
                .addRawInputContents(
                        ByteString.copyFrom(new byte[Arrays.stream(shape).reduce(1, (a, b) -> a * b)]))
                .build();
    }

    private static ModelInferRequest.Builder request(String model, String datatype, int... shape) {
        return ModelInferRequest.newBuilder().setModelName(model).addInputs(input(datatype, shape));
    }

    private static InferInputTensor.Builder input(String datatype, int... shape) {
        InferInputTensor.Builder input =
                InferInputTensor.newBuilder().setName("pixels").setDatatype(datatype);
        Arrays.stream(shape).forEach(input::addShape);
        return input;
    }
}
