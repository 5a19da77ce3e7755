package dev.digits.inference.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.primitives.Floats;
import dev.digits.fixtures.MnistSample;
import dev.digits.inference.Eventually;
import dev.digits.inference.RandomModels;
import dev.digits.inference.RunningService;
import dev.digits.inference.TileCall;
import dev.digits.inference.config.ScoringLimits;
import dev.digits.inference.config.StreamLimits;
import dev.digits.model.DigitClassifier;
import dev.digits.model.store.ModelFiles;
import dev.digits.model.store.ModelStore;
import dev.digits.model.store.StoredVersion;
import dev.digits.v1.PairScores;
import dev.digits.v1.TileScores;
import io.grpc.Status;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InferenceEndpointTest {

    private static final byte[] BLANK = new byte[DigitClassifier.TILE_BYTES];

    @TempDir
    Path folder;

    private ModelStore store;
    private StoredVersion.Valid version;

    @BeforeEach
    void publish() throws Exception {
        store = new ModelStore(folder.resolve("models"));
        version = RandomModels.publish(store, 1);
    }

    @Test
    void answersEveryTileWithItsScoresAndThenEnds() throws Exception {
        // Given
        byte[][] tiles = tiles();
        float[][] expected = classify(tiles);
        try (RunningService service = start(RunningService.SCORING, RunningService.STREAMS)) {
            // When
            TileCall call = TileCall.open(service.inference());
            for (int i = 0; i < tiles.length; i++) {
                call.send(1000 - i, tiles[i]);
            }
            call.halfClose();

            // Then
            assertThat(call.status().getCode()).isEqualTo(Status.Code.OK);
            assertThat(call.answers).hasSize(tiles.length).allSatisfy(scores -> {
                assertThat(scores.getModelVersion()).isEqualTo(version.version());
                assertThat(scores.getModelName()).isEqualTo("mnist-resnet");
                assertSame(scores, expected[1000 - scores.getId()]);
            });
            assertThat(ids(call)).hasSize(tiles.length);
        }
    }

    @Test
    void streamWithoutTilesEnds() throws Exception {
        try (RunningService service = start(RunningService.SCORING, RunningService.STREAMS)) {
            assertThat(TileCall.open(service.inference()).halfClose().status().getCode())
                    .isEqualTo(Status.Code.OK);
        }
    }

    @Test
    void tilesOfManyCallersShareBatchesAndEachCallerGetsItsOwn() throws Exception {
        // Given
        byte[][] tiles = tiles();
        float[][] expected = classify(tiles);
        try (RunningService service = start(new ScoringLimits(1, 16, 2048), RunningService.STREAMS)) {
            // When
            List<TileCall> calls = new ArrayList<>();
            for (int caller = 0; caller < 8; caller++) {
                TileCall call = TileCall.open(service.inference());
                for (int id = 0; id < 50; id++) {
                    call.send(id, tiles[(id + caller) % tiles.length]);
                }
                calls.add(call.halfClose());
            }

            // Then
            for (int caller = 0; caller < calls.size(); caller++) {
                assertThat(calls.get(caller).status().getCode()).isEqualTo(Status.Code.OK);
                assertThat(ids(calls.get(caller))).hasSize(50);
                for (TileScores scores : calls.get(caller).answers) {
                    assertSame(scores, expected[(scores.getId() + caller) % tiles.length]);
                }
            }
            assertThat(service.scored()).isEqualTo(8 * 50);
            assertThat(service.meters
                            .get("digits.inference.batch.size")
                            .summary()
                            .max())
                    .isBetween(2.0, 16.0);
        }
    }

    @Test
    void refusesATileOfAnotherSize() throws Exception {
        assertRefused(
                TileCall::halfClose,
                Status.Code.INVALID_ARGUMENT,
                "tile 7 has 783 bytes, must be 784",
                call -> call.send(7, new byte[783]));
    }

    @Test
    void refusesATileThatComesTwice() throws Exception {
        assertRefused(
                call -> call,
                Status.Code.INVALID_ARGUMENT,
                "tile 4294967295 came twice",
                call -> call.send(-1, BLANK).send(-1, BLANK));
    }

    @Test
    void refusesMoreTilesThanAStreamMayHave() throws Exception {
        assertRefused(
                call -> call,
                Status.Code.INVALID_ARGUMENT,
                "more than 3 tiles",
                call -> call.send(1, BLANK).send(2, BLANK).send(3, BLANK).send(4, BLANK));
    }

    @Test
    void callersAreTurnedAwayWhenTooManyTilesWait() throws Exception {
        // Given
        try (RunningService service = start(new ScoringLimits(1, 1, 1), RunningService.STREAMS)) {
            // When
            TileCall call = TileCall.open(service.inference());
            for (int id = 0; id < 64; id++) {
                call.send(id, BLANK);
            }

            // Then
            assertThat(call.status().getCode()).isEqualTo(Status.Code.RESOURCE_EXHAUSTED);
            assertThat(call.status().getDescription()).contains("try again later");
            TileCall later = TileCall.open(service.inference()).send(1, BLANK).halfClose();
            assertThat(later.status().getCode()).isEqualTo(Status.Code.OK);
        }
    }

    @Test
    void clientThatReadsNothingIsHeldUpAndGetsAllWhenItReads() throws Exception {
        // Given
        int tiles = 3000;
        try (RunningService service = start(RunningService.SCORING, new StreamLimits(8, tiles))) {
            TileCall call = TileCall.openWithoutReading(service.inference());

            // When
            for (int id = 0; id < tiles; id++) {
                call.send(id, BLANK);
            }
            call.halfClose();
            TileCall other = TileCall.open(service.inference()).send(1, BLANK).halfClose();
            assertThat(other.status().getCode()).isEqualTo(Status.Code.OK);
            Eventually.holds("scoring has come to rest", () -> {
                long before = service.scored();
                Thread.sleep(300);
                return service.scored() == before;
            });
            long scoredAhead = service.scored();
            call.take(tiles + 1);

            // Then
            assertThat(call.status().getCode()).isEqualTo(Status.Code.OK);
            assertThat(ids(call)).hasSize(tiles);
            assertThat(scoredAhead).isLessThan(tiles);
        }
    }

    @Test
    void cancelledStreamIsForgotten() throws Exception {
        // Given
        try (RunningService service = start(RunningService.SCORING, RunningService.STREAMS)) {
            TileCall call = TileCall.open(service.inference()).send(1, BLANK);
            call.next();
            assertThat(service.models.streams()).isEqualTo(1);

            // When
            call.cancel();

            // Then
            Eventually.holds("the lease is back", () -> service.models.streams() == 0);
        }
    }

    @Test
    void withoutAnyModelTheServiceIsUnavailable() throws Exception {
        // Given
        ModelStore empty = new ModelStore(folder.resolve("empty"));
        try (RunningService service = new RunningService(empty, ModelFiles.in(folder.resolve("nothing")))) {
            service.modelSwitch.followStore();

            // When
            TileCall call = TileCall.open(service.inference()).send(1, BLANK);

            // Then
            assertThat(call.status().getCode()).isEqualTo(Status.Code.UNAVAILABLE);
            assertThat(service.damages.reasons()).containsEntry("bundled", "manifest.json: is missing");
        }
    }

    private interface Step {
        TileCall take(TileCall call);
    }

    private void assertRefused(Step last, Status.Code code, String description, Step first) throws Exception {
        // Given
        try (RunningService service = start(RunningService.SCORING, new StreamLimits(64, 3))) {
            // When
            TileCall call = last.take(first.take(TileCall.open(service.inference())));

            // Then
            assertThat(call.status().getCode()).isEqualTo(code);
            assertThat(call.status().getDescription()).contains(description);
            assertThat(service.models.streams()).isZero();
        }
    }

    private RunningService start(ScoringLimits scoring, StreamLimits streams) throws Exception {
        RunningService service = new RunningService(store, ModelFiles.in(folder), scoring, streams);
        service.modelSwitch.followStore();
        return service;
    }

    private float[][] classify(byte[][] tiles) throws Exception {
        try (DigitClassifier classifier = DigitClassifier.load(version.files())) {
            return classifier.classify(tiles);
        }
    }

    private static byte[][] tiles() {
        return MnistSample.test().stream()
                .limit(100)
                .map(MnistSample.Digit::pixels)
                .toArray(byte[][]::new);
    }

    private static Set<Integer> ids(TileCall call) {
        Set<Integer> ids = new HashSet<>();
        call.answers.forEach(scores -> ids.add(scores.getId()));
        return ids;
    }

    private static void assertSame(TileScores scores, float[] expected) {
        assertThat(scores.getLogProbabilitiesCount()).isEqualTo(10);
        for (int digit = 0; digit < 10; digit++) {
            assertThat(scores.getLogProbabilities(digit)).isCloseTo(expected[digit], within(1e-4f));
        }
        assertThat(scores.getLogNotADigit()).isCloseTo(expected[10], within(1e-4f));
        PairScores pairs = scores.getPairs();
        float[] kinds = {pairs.getLogTwoDigits(), pairs.getLogSymbol(), pairs.getLogWrongCut()};
        assertThat(kinds).containsExactly(Arrays.copyOfRange(expected, 11, 14), within(1e-4f));
        assertThat(Floats.toArray(pairs.getLogLeftList()))
                .containsExactly(Arrays.copyOfRange(expected, 14, 24), within(1e-4f));
        assertThat(Floats.toArray(pairs.getLogRightList()))
                .containsExactly(Arrays.copyOfRange(expected, 24, 34), within(1e-4f));
    }
}
