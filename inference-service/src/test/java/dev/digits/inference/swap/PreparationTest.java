package dev.digits.inference.swap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.digits.inference.Eventually;
import dev.digits.inference.FaultyNetworks;
import dev.digits.inference.RandomModels;
import dev.digits.inference.RunningService;
import dev.digits.inference.batching.Networks;
import dev.digits.inference.metrics.ScoringMetrics;
import dev.digits.inference.serving.Lifecycle;
import dev.digits.inference.serving.Lifecycles;
import dev.digits.inference.serving.PreparedVersion;
import dev.digits.model.store.DamagedModelException;
import dev.digits.model.store.ModelFiles;
import dev.digits.model.store.ModelStore;
import dev.digits.model.store.StoredVersion;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every step on the way into service, and what is told when a version fails in it. */
class PreparationTest {

    @TempDir
    Path folder;

    private final Lifecycles lifecycles = new Lifecycles();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final List<Networks> loaded = new ArrayList<>();
    private ModelStore store;
    private Preparation preparation;

    @BeforeEach
    void prepare() {
        store = new ModelStore(folder);
        preparation = with(files -> Networks.load(files, RunningService.ENGINE));
    }

    @Test
    void versionThatPassesEveryStepCanServe() throws Exception {
        // Given
        StoredVersion.Valid version = RandomModels.publishWithGoldenInputs(store, 1);

        // When
        PreparedVersion prepared = preparation.prepare(version.version(), version.files());

        // Then
        assertThat(prepared.state()).isEqualTo(new Lifecycle.Checked());
        assertThat(stateOf(version)).isEqualTo(new Lifecycle.Checked());
        prepared.scorer().close();
        Eventually.holds("its memory is freed", () -> prepared.scorer().hasEnded());
    }

    @Test
    void damagedFileIsRefusedBeforeAnythingIsLoaded() throws Exception {
        // Given
        StoredVersion.Valid version = RandomModels.publish(store, 1);
        Path weights = folder.resolve(version.version()).resolve(ModelFiles.WEIGHTS);
        byte[] bytes = Files.readAllBytes(weights);
        bytes[bytes.length - 1] ^= 1;
        Files.write(weights, bytes);

        // When / Then
        isRefused(version, DamagedModelException.class, "discovered", "weights.safetensors: has SHA-256");
    }

    @Test
    void fileThatCannotBeReadIsRefused() throws Exception {
        // Given
        StoredVersion.Valid version = RandomModels.publish(store, 1);
        Path line = folder.resolve(version.version()).resolve(ModelFiles.LINE);
        Files.delete(line);
        Files.createDirectory(line);

        // When / Then
        isRefused(version, DamagedModelException.class, "discovered", "line.safetensors: cannot be read");
    }

    @Test
    void weightsOfAnotherShapeAreRefusedWhenTheyAreLoaded() throws Exception {
        // Given
        StoredVersion.Valid version = RandomModels.publishMisshapen(store, 1);

        // When / Then
        isRefused(version, DamagedModelException.class, "verified", "head.bias");
    }

    @Test
    void fullDiskIsRefusedWhenTheNetworksAreLoaded() throws Exception {
        // Given
        StoredVersion.Valid version = RandomModels.publish(store, 1);
        preparation = with(files -> {
            throw new UncheckedIOException(new IOException("No space left on device"));
        });

        // When / Then
        isRefused(version, UncheckedIOException.class, "verified", "No space left on device");
    }

    @Test
    void lackOfMemoryIsRefusedWhenTheNetworksAreLoaded() throws Exception {
        // Given
        StoredVersion.Valid version = RandomModels.publish(store, 1);
        preparation = with(files -> {
            throw new OutOfMemoryError("of the test");
        });

        // When / Then
        isRefused(version, OutOfMemoryError.class, "verified", "OutOfMemoryError");
    }

    @Test
    void engineThatFailsIsRefusedWhenItIsWarmedAndLeavesNoMemory() throws Exception {
        // Given
        StoredVersion.Valid version = RandomModels.publish(store, 1);
        AtomicInteger open = new AtomicInteger();
        preparation = with(files -> new CountedNetworks(
                new FaultyNetworks(Networks.load(files, RunningService.ENGINE), PreparationTest::engineFails), open));

        // When / Then
        isRefused(version, IllegalStateException.class, "loaded", "the engine fails");
        Eventually.holds("no handle is open", () -> open.get() == 0);
    }

    @Test
    void scoresThatAreNotWhatTheyWereAreRefusedAndLeaveNoMemory() throws Exception {
        // Given
        StoredVersion.Valid version = RandomModels.publishWithGoldenInputs(store, 1);
        StoredVersion.Valid other = RandomModels.publish(store, 2);
        AtomicInteger open = new AtomicInteger();
        preparation = with(files -> new CountedNetworks(Networks.load(other.files(), RunningService.ENGINE), open));

        // When / Then
        isRefused(version, DamagedModelException.class, "warmed", "golden tile 0: score");
        Eventually.holds("no handle is open", () -> open.get() == 0);
    }

    @Test
    void scoresThatAreNoProbabilitiesAreRefusedAlsoWithoutGoldenInputs() throws Exception {
        // Given
        StoredVersion.Valid version = RandomModels.publish(store, 1);
        preparation = with(files -> new NoNumbers(Networks.load(files, RunningService.ENGINE)));

        // When / Then
        isRefused(version, DamagedModelException.class, "warmed", "no probabilities");
    }

    @Test
    void workersShareTheWeights() throws Exception {
        // Given
        StoredVersion.Valid version = RandomModels.publish(store, 1);
        preparation = with(files -> {
            Networks networks = Networks.load(files, RunningService.ENGINE);
            loaded.add(networks);
            return networks;
        });

        // When
        PreparedVersion prepared = preparation.prepare(version.version(), version.files());

        // Then
        assertThat(prepared.scorer().workers().alive()).isEqualTo(2);
        assertThat(loaded).hasSize(1);
        prepared.scorer().close();
    }

    private void isRefused(StoredVersion.Valid version, Class<? extends Throwable> failure, String after, String reason)
            throws Exception {
        assertThatThrownBy(() -> preparation.prepare(version.version(), version.files()))
                .isInstanceOf(failure);
        assertThat(stateOf(version)).isInstanceOfSatisfying(Lifecycle.Refused.class, refused -> {
            assertThat(refused.after()).isEqualTo(after);
            assertThat(refused.reason()).contains(reason).doesNotContain("\n");
        });
        assertThat(meters.get("digits.inference.model.refusals").counter().count())
                .isEqualTo(1);
        Eventually.holds(
                "no worker is left",
                () -> meters.get("digits.inference.workers").gauge().value() == 0);
    }

    private Lifecycle stateOf(StoredVersion.Valid version) {
        return lifecycles.of(version.version()).orElseThrow();
    }

    private Preparation with(Networks.Loader loader) {
        meters.clear();
        return new Preparation(loader, RunningService.SCORING, new ScoringMetrics(meters), lifecycles);
    }

    private static void engineFails() {
        throw new IllegalStateException("the engine fails\nat many lines");
    }
}
