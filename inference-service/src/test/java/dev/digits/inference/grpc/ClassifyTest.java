package dev.digits.inference.grpc;

import static dev.digits.inference.ServiceCall.tile;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.digits.fixtures.MnistSample;
import dev.digits.inference.Eventually;
import dev.digits.inference.FaultyNetworks;
import dev.digits.inference.RandomModels;
import dev.digits.inference.RunningService;
import dev.digits.inference.ServiceCall;
import dev.digits.inference.batching.Networks;
import dev.digits.inference.config.ScoringLimits;
import dev.digits.inference.config.StreamLimits;
import dev.digits.inference.work.Stage;
import dev.digits.model.ReaderNetworks;
import dev.digits.model.store.ModelFiles;
import dev.digits.model.store.ModelStore;
import dev.digits.model.store.StoredVersion;
import dev.digits.v1.Strip;
import dev.digits.v1.StripScores;
import dev.digits.v1.Tile;
import dev.digits.v1.TileScores;
import io.grpc.Status;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassifyTest {

    private static final byte[] BLANK = new byte[ReaderNetworks.TILE_BYTES];

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
            ServiceCall<Tile, TileScores> call = ServiceCall.classify(service.inference());
            for (int i = 0; i < tiles.length; i++) {
                call.send(tile(1000 - i, tiles[i]));
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
            assertThat(ServiceCall.classify(service.inference())
                            .halfClose()
                            .status()
                            .getCode())
                    .isEqualTo(Status.Code.OK);
        }
    }

    @Test
    void tilesOfManyCallersShareBatchesAndEachCallerGetsItsOwn() throws Exception {
        // Given
        byte[][] tiles = tiles();
        float[][] expected = classify(tiles);
        try (RunningService service = start(new ScoringLimits(1, 16, 8, 2048, 2048), RunningService.STREAMS)) {
            // When
            List<ServiceCall<Tile, TileScores>> calls = new ArrayList<>();
            for (int caller = 0; caller < 8; caller++) {
                ServiceCall<Tile, TileScores> call = ServiceCall.classify(service.inference());
                for (int id = 0; id < 50; id++) {
                    call.send(tile(id, tiles[(id + caller) % tiles.length]));
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
            assertThat(service.scored(Stage.TILES)).isEqualTo(8 * 50);
            assertThat(service.largestBatch(Stage.TILES)).isBetween(2.0, 16.0);
        }
    }

    @Test
    void refusesATileOfAnotherSize() throws Exception {
        assertRefused(
                ServiceCall::halfClose,
                Status.Code.INVALID_ARGUMENT,
                "tile 7 has 783 bytes, must be 784",
                call -> call.send(tile(7, new byte[783])));
    }

    @Test
    void refusesATileThatComesTwice() throws Exception {
        assertRefused(
                call -> call,
                Status.Code.INVALID_ARGUMENT,
                "tile 4294967295 came twice",
                call -> call.send(tile(-1, BLANK)).send(tile(-1, BLANK)));
    }

    @Test
    void refusesMoreTilesThanAStreamMayHave() throws Exception {
        assertRefused(
                call -> call,
                Status.Code.INVALID_ARGUMENT,
                "more than 3 tiles",
                call -> call.send(tile(1, BLANK))
                        .send(tile(2, BLANK))
                        .send(tile(3, BLANK))
                        .send(tile(4, BLANK)));
    }

    @Test
    void tileOfTheVersionThatServesIsScored() throws Exception {
        // Given
        try (RunningService service = start(RunningService.SCORING, RunningService.STREAMS)) {
            // When
            ServiceCall<Tile, TileScores> call = ServiceCall.classify(service.inference())
                    .send(tileFor(version.version()))
                    .halfClose();

            // Then
            assertThat(call.status()).isEqualTo(Status.OK);
            assertThat(call.next().getModelVersion()).isEqualTo(version.version());
        }
    }

    @Test
    void tileOfTheVersionThatReadItsStripIsRefusedWhenAnotherServesByThen() throws Exception {
        // Given
        try (RunningService service = start(RunningService.SCORING, RunningService.STREAMS)) {
            ServiceCall<Strip, StripScores> read = ServiceCall.read(service.inference())
                    .send(ServiceCall.blankStrip(1, 64))
                    .halfClose();
            assertThat(read.status()).isEqualTo(Status.OK);
            String readBy = read.next().getModelVersion();
            String serving = RandomModels.publish(store, 2).version();
            service.modelSwitch.followStore();

            // When
            ServiceCall<Tile, TileScores> call =
                    ServiceCall.classify(service.inference()).send(tileFor(readBy));

            // Then
            assertThat(readBy).isEqualTo(version.version());
            assertThat(call.status().getCode()).isEqualTo(Status.Code.FAILED_PRECONDITION);
            assertThat(call.status().getDescription()).contains("tile 1", serving, "begin again with Read");
            assertThat(service.models.streams()).isZero();
        }
    }

    @Test
    void passThatRunsOutOfMemoryEndsItsStreamAndNoOther() throws Exception {
        // Given
        AtomicBoolean outOfMemory = new AtomicBoolean();
        Networks.Loader loader = files -> new FaultyNetworks(Networks.load(files, RunningService.ENGINE), () -> {
            if (outOfMemory.get()) {
                throw new OutOfMemoryError("of the test");
            }
        });
        try (RunningService service = new RunningService(
                store,
                ModelFiles.in(folder),
                RunningService.SCORING,
                RunningService.STREAMS,
                loader,
                Clock.systemUTC())) {
            service.modelSwitch.followStore();
            outOfMemory.set(true);

            // When
            ServiceCall<Tile, TileScores> failed =
                    ServiceCall.classify(service.inference()).send(tile(1, BLANK));
            assertThat(failed.status().getCode()).isEqualTo(Status.Code.INTERNAL);
            outOfMemory.set(false);
            ServiceCall<Tile, TileScores> later = ServiceCall.classify(service.inference())
                    .send(tile(1, BLANK))
                    .halfClose();

            // Then
            assertThat(later.status()).isEqualTo(Status.OK);
            assertThat(service.models.workers()).hasValueSatisfying(workers -> {
                assertThat(workers.alive()).isEqualTo(2);
                assertThat(workers.isHealthy()).isTrue();
            });
        }
    }

    @Test
    void callersAreTurnedAwayWhenTooManyTilesWait() throws Exception {
        // Given
        try (RunningService service = start(new ScoringLimits(1, 1, 1, 2048, 1), RunningService.STREAMS)) {
            // When
            ServiceCall<Tile, TileScores> call = ServiceCall.classify(service.inference());
            for (int id = 0; id < 64; id++) {
                call.send(tile(id, BLANK));
            }

            // Then
            assertThat(call.status().getCode()).isEqualTo(Status.Code.RESOURCE_EXHAUSTED);
            assertThat(call.status().getDescription()).contains("try again later");
            Eventually.holds("nothing waits", () -> service.models.queueLength(Stage.TILES) == 0);
            ServiceCall<Tile, TileScores> later = ServiceCall.classify(service.inference())
                    .send(tile(1, BLANK))
                    .halfClose();
            assertThat(later.status().getCode()).isEqualTo(Status.Code.OK);
        }
    }

    @Test
    void clientThatReadsNothingIsHeldUpAndGetsAllWhenItReads() throws Exception {
        // Given
        int tiles = 3000;
        try (RunningService service = start(RunningService.SCORING, tileLimits(8, tiles))) {
            ServiceCall<Tile, TileScores> call = ServiceCall.classifyWithoutReading(service.inference());

            // When
            for (int id = 0; id < tiles; id++) {
                call.send(tile(id, BLANK));
            }
            call.halfClose();
            ServiceCall<Tile, TileScores> other = ServiceCall.classify(service.inference())
                    .send(tile(1, BLANK))
                    .halfClose();
            assertThat(other.status().getCode()).isEqualTo(Status.Code.OK);
            Eventually.holds("scoring has come to rest", () -> {
                long before = service.scored(Stage.TILES);
                Thread.sleep(300);
                return service.scored(Stage.TILES) == before;
            });
            long scoredAhead = service.scored(Stage.TILES);
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
            ServiceCall<Tile, TileScores> call =
                    ServiceCall.classify(service.inference()).send(tile(1, BLANK));
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
            ServiceCall<Tile, TileScores> call =
                    ServiceCall.classify(service.inference()).send(tile(1, BLANK));

            // Then
            assertThat(call.status().getCode()).isEqualTo(Status.Code.UNAVAILABLE);
            assertThat(service.damages.reasons()).containsEntry("bundled", "manifest.json: is missing");
        }
    }

    private interface Step {
        ServiceCall<Tile, TileScores> take(ServiceCall<Tile, TileScores> call);
    }

    private void assertRefused(Step last, Status.Code code, String description, Step first) throws Exception {
        // Given
        try (RunningService service = start(RunningService.SCORING, tileLimits(64, 3))) {
            // When
            ServiceCall<Tile, TileScores> call = last.take(first.take(ServiceCall.classify(service.inference())));

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

    private static Tile tileFor(String version) {
        return tile(1, BLANK).toBuilder().setModelVersion(version).build();
    }

    private static StreamLimits tileLimits(int window, int most) {
        return new StreamLimits(RunningService.STREAMS.strips(), new StreamLimits.Items(window, most));
    }

    private float[][] classify(byte[][] tiles) throws Exception {
        try (ReaderNetworks networks = ReaderNetworks.load(version.files())) {
            return networks.classify(tiles);
        }
    }

    private static byte[][] tiles() {
        return MnistSample.test().stream()
                .limit(100)
                .map(MnistSample.Digit::pixels)
                .toArray(byte[][]::new);
    }

    private static Set<Integer> ids(ServiceCall<Tile, TileScores> call) {
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
    }
}
