package dev.digits.inference.swap;

import static dev.digits.inference.ServiceCall.tile;
import static org.assertj.core.api.Assertions.assertThat;

import dev.digits.inference.Eventually;
import dev.digits.inference.RandomModels;
import dev.digits.inference.RunningService;
import dev.digits.inference.ServiceCall;
import dev.digits.model.ReaderNetworks;
import dev.digits.model.store.Manifest;
import dev.digits.model.store.ModelFiles;
import dev.digits.model.store.ModelStore;
import dev.digits.model.store.StoredVersion;
import dev.digits.v1.Tile;
import dev.digits.v1.TileScores;
import io.grpc.Status;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelSwitchTest {

    private static final byte[] BLANK = new byte[ReaderNetworks.TILE_BYTES];

    @TempDir
    Path folder;

    private ModelStore store;
    private StoredVersion.Valid bundled;
    private RunningService service;

    @BeforeEach
    void start() throws Exception {
        store = new ModelStore(folder.resolve("models"));
        bundled = RandomModels.publish(new ModelStore(folder.resolve("inside")), 0);
        service = new RunningService(store, bundled.files());
    }

    @AfterEach
    void stop() throws Exception {
        service.close();
    }

    @Test
    void servesTheBundledVersionUntilTheStoreHoldsOne() throws Exception {
        // Given
        service.modelSwitch.followStore();
        assertThat(serving()).isEqualTo(bundled.version());

        // When
        String published = RandomModels.publish(store, 1).version();
        service.modelSwitch.followStore();

        // Then
        assertThat(serving()).isEqualTo(published);
    }

    @Test
    void servesTheActiveVersionAndNotTheNewest() throws Exception {
        // Given
        String older = RandomModels.publish(store, 1).version();
        store.activate(older);
        RandomModels.publish(store, 2);

        // When
        service.modelSwitch.followStore();

        // Then
        assertThat(serving()).isEqualTo(older);
    }

    @Test
    void streamFinishesOnTheVersionItBeganWithWhichThenFreesItsWorkers() throws Exception {
        // Given
        String older = RandomModels.publish(store, 1).version();
        service.modelSwitch.followStore();
        ServiceCall<Tile, TileScores> began =
                ServiceCall.classify(service.inference()).send(tile(1, BLANK));
        assertThat(began.next().getModelVersion()).isEqualTo(older);

        // When
        String newer = RandomModels.publish(store, 2).version();
        service.modelSwitch.followStore();

        // Then
        ServiceCall<Tile, TileScores> afterwards =
                ServiceCall.classify(service.inference()).send(tile(1, BLANK)).halfClose();
        assertThat(afterwards.next().getModelVersion()).isEqualTo(newer);
        assertThat(afterwards.status()).isEqualTo(Status.OK);
        assertThat(began.send(tile(2, BLANK)).next().getModelVersion()).isEqualTo(older);
        assertThat(workers()).isEqualTo(4);
        assertThat(began.halfClose().status()).isEqualTo(Status.OK);
        Eventually.holds("only the new version has workers", () -> workers() == 2);
    }

    @Test
    void noCallIsLostWhileVersionsAreSwappedUnderLoad() throws Exception {
        // Given
        RandomModels.publish(store, 1);
        service.modelSwitch.followStore();
        AtomicBoolean swapping = new AtomicBoolean(true);
        ExecutorService callers = Executors.newFixedThreadPool(4);
        List<Future<List<Set<String>>>> results = new ArrayList<>();
        for (int caller = 0; caller < 4; caller++) {
            results.add(callers.submit(callsWhile(swapping)));
        }

        // When
        for (int seed = 2; seed <= 6; seed++) {
            RandomModels.publish(store, seed);
            service.modelSwitch.followStore();
        }
        swapping.set(false);

        // Then
        Set<String> seen = new HashSet<>();
        for (Future<List<Set<String>>> result : results) {
            assertThat(result.get()).allSatisfy(versions -> assertThat(versions).hasSize(1));
            result.get().forEach(seen::addAll);
        }
        assertThat(seen).hasSizeGreaterThan(2);
        assertThat(service.meters.get("digits.inference.model.swaps").counter().count())
                .isEqualTo(6);
        callers.shutdown();
        Eventually.holds("only the last version has workers", () -> workers() == 2);
    }

    @Test
    void damagedVersionIsKeptOutUntilItIsMended() throws Exception {
        // Given
        String older = RandomModels.publish(store, 1).version();
        service.modelSwitch.followStore();
        String newer = RandomModels.publish(store, 2).version();
        Path weights = store.root().resolve(newer).resolve(ModelFiles.WEIGHTS);
        byte[] whole = Files.readAllBytes(weights);
        byte[] flipped = whole.clone();
        flipped[whole.length - 1] ^= 1;
        Files.write(weights, flipped);

        // When
        service.modelSwitch.followStore();

        // Then
        assertThat(serving()).isEqualTo(older);
        assertThat(service.damages.reasons()).containsOnlyKeys(newer);
        assertThat(service.damages.reasons().get(newer)).contains("weights.safetensors: has SHA-256");

        // When
        Files.write(weights, whole);
        service.modelSwitch.followStore();

        // Then
        assertThat(serving()).isEqualTo(newer);
        assertThat(service.damages.reasons()).isEmpty();
    }

    @Test
    void versionThatIsNoNetworkIsKeptOut() throws Exception {
        // Given
        String older = RandomModels.publish(store, 1).version();
        service.modelSwitch.followStore();
        String misshapen = RandomModels.publishMisshapen(store, 2).version();

        // When
        service.modelSwitch.followStore();
        service.modelSwitch.followStore();

        // Then
        assertThat(serving()).isEqualTo(older);
        assertThat(service.damages.reasons().get(misshapen)).contains("head.bias");
        Eventually.holds("the refused version left no workers", () -> workers() == 2);
    }

    @Test
    void olderValidVersionServesWhenTheServiceStartsBesideADamagedOne() throws Exception {
        // Given
        String older = RandomModels.publish(store, 1).version();
        RandomModels.publishMisshapen(store, 2);
        String active = RandomModels.publish(store, 3).version();
        store.activate(active);
        Files.delete(store.root().resolve(active).resolve(ModelFiles.WEIGHTS));

        // When
        service.modelSwitch.followStore();

        // Then
        assertThat(serving()).isEqualTo(older);
        assertThat(service.damages.reasons()).hasSize(2);
    }

    @Test
    void versionOfAnEarlierFormatIsKeptOutWithOneLine() throws Exception {
        // Given
        String version = RandomModels.publishOfEarlierFormat(store, 1);

        // When
        service.modelSwitch.followStore();

        // Then
        assertThat(serving()).isEqualTo(bundled.version());
        assertThat(service.damages.reasons()).containsOnlyKeys(version);
        assertThat(service.damages.reasons().get(version)).contains("format 1").doesNotContain("\n");
    }

    @Test
    void vanishedStoreChangesNothing() throws Exception {
        // Given
        String version = RandomModels.publish(store, 1).version();
        service.modelSwitch.followStore();

        // When
        Files.move(store.root(), folder.resolve("elsewhere"));
        service.modelSwitch.followStore();

        // Then
        assertThat(serving()).isEqualTo(version);
    }

    @Test
    void storeThatCannotBeReadChangesNothingAndIsReported() throws Exception {
        // Given
        String version = RandomModels.publish(store, 1).version();
        service.modelSwitch.followStore();

        // When
        Files.move(store.root(), folder.resolve("elsewhere"));
        Files.writeString(store.root(), "a file where the folder was");
        service.modelSwitch.followStore();

        // Then
        assertThat(serving()).isEqualTo(version);
        assertThat(service.damages.reasons()).containsOnlyKeys("store");
    }

    private Callable<List<Set<String>>> callsWhile(AtomicBoolean swapping) {
        return () -> {
            List<Set<String>> versionsOfCalls = new ArrayList<>();
            do {
                ServiceCall<Tile, TileScores> call = ServiceCall.classify(service.inference());
                for (int id = 0; id < 20; id++) {
                    call.send(tile(id, BLANK));
                }
                assertThat(call.halfClose().status()).isEqualTo(Status.OK);
                assertThat(call.answers).hasSize(20);
                versionsOfCalls.add(
                        call.answers.stream().map(TileScores::getModelVersion).collect(Collectors.toSet()));
            } while (swapping.get());
            return versionsOfCalls;
        };
    }

    private String serving() {
        return service.models.manifest().map(Manifest::version).orElse("none");
    }

    private int workers() {
        return (int) service.meters.get("digits.inference.workers").gauge().value();
    }
}
