package dev.digits.inference.swap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.digits.inference.RandomModels;
import dev.digits.inference.RunningService;
import dev.digits.inference.SettableClock;
import dev.digits.inference.batching.Networks;
import dev.digits.inference.config.ScoringLimits;
import dev.digits.inference.serving.Lifecycle;
import dev.digits.model.store.DamagedModelException;
import dev.digits.model.store.Manifest;
import dev.digits.model.store.ModelFiles;
import dev.digits.model.store.ModelStore;
import dev.digits.model.store.StoredVersion;
import dev.digits.v1.ActivateModelRequest;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Versions whose files are right and that cannot be loaded all the same: no memory, natives that do not load. */
class LoadFailureTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    @TempDir
    Path folder;

    private final Map<String, Runnable> faults = new ConcurrentHashMap<>();
    private final AtomicInteger failures = new AtomicInteger();
    private final SettableClock clock = new SettableClock();
    private ModelStore store;
    private StoredVersion.Valid bundled;
    private RunningService service;

    @BeforeEach
    void start() throws Exception {
        store = new ModelStore(folder.resolve("models"));
        bundled = RandomModels.publish(new ModelStore(folder.resolve("inside")), 0);
        ScoringLimits oneWorker = new ScoringLimits(1, 16, 8, 2048, 2048);
        service = new RunningService(store, bundled.files(), oneWorker, RunningService.STREAMS, this::load, clock);
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void bundledVersionServesWhenTheStoresOnlyOneCannotBeLoaded() throws Exception {
        // Given
        String version = RandomModels.publish(store, 1).version();
        faults.put(version, LoadFailureTest::engineFails);

        // When
        service.modelSwitch.followStore();

        // Then
        assertThat(serving()).isEqualTo(bundled.version());
        assertThat(service.damages.reasons())
                .containsOnlyKeys(version)
                .containsEntry(version, "cannot be loaded: java.lang.IllegalStateException: the engine fails");
    }

    @Test
    void olderVersionServesWhenTheActiveOneCannotBeLoadedAtStart() throws Exception {
        // Given
        String older = RandomModels.publish(store, 1).version();
        String active = RandomModels.publish(store, 2).version();
        store.activate(active);
        faults.put(active, LoadFailureTest::memoryRunsOut);

        // When
        service.modelSwitch.followStore();

        // Then
        assertThat(serving()).isEqualTo(older);
        assertThat(service.damages.reasons()).containsOnlyKeys(active);
    }

    @Test
    void versionInServiceStaysWhenANewOneCannotBeLoaded() throws Exception {
        // Given
        String good = RandomModels.publish(store, 1).version();
        service.modelSwitch.followStore();
        String newer = RandomModels.publish(store, 2).version();
        faults.put(newer, LoadFailureTest::nativesAreMissing);

        // When
        service.modelSwitch.followStore();

        // Then
        assertThat(serving()).isEqualTo(good);
        assertThat(service.damages.reasons().get(newer)).contains("UnsatisfiedLinkError");
    }

    @Test
    void versionIsTriedAgainAfterPausesThatGrow() throws Exception {
        // Given
        String version = RandomModels.publish(store, 1).version();
        faults.put(version, LoadFailureTest::memoryRunsOut);

        // When
        lookEverySecondFor(Duration.ofSeconds(60));

        // Then: tried at 0, 5, 15 and 35 seconds
        assertThat(failures).hasValue(4);
        assertThat(service.damages.reasons()).containsOnlyKeys(version);
    }

    @Test
    void versionServesWhenItCanBeLoadedAfterAll() throws Exception {
        // Given
        String version = RandomModels.publish(store, 1).version();
        faults.put(version, LoadFailureTest::memoryRunsOut);
        service.modelSwitch.followStore();

        // When
        faults.clear();
        clock.advance(Duration.ofSeconds(5));
        service.modelSwitch.followStore();

        // Then
        assertThat(serving()).isEqualTo(version);
        assertThat(service.damages.reasons()).isEmpty();
    }

    @Test
    void bundledVersionIsNotTriedAtEveryLookEither() {
        // Given
        faults.put(bundled.version(), LoadFailureTest::nativesAreMissing);

        // When
        lookEverySecondFor(Duration.ofSeconds(60));

        // Then
        assertThat(failures).hasValue(4);
        assertThat(serving()).isEqualTo("none");
        assertThat(service.damages.reasons()).containsOnlyKeys("bundled");
    }

    @Test
    void activatingAVersionThatCannotBeLoadedChangesNothing() throws Exception {
        // Given
        String good = RandomModels.publish(store, 1).version();
        service.modelSwitch.followStore();
        String newer = RandomModels.publish(store, 2).version();
        faults.put(newer, LoadFailureTest::memoryRunsOut);

        // When, Then
        ActivateModelRequest request =
                ActivateModelRequest.newBuilder().setVersion(newer).build();
        assertThatThrownBy(() -> service.modelService().activateModel(request))
                .isInstanceOfSatisfying(
                        StatusRuntimeException.class,
                        e -> assertThat(e.getStatus().getCode()).isEqualTo(Status.Code.INTERNAL));
        assertThat(serving()).isEqualTo(good);
        assertThat(store.active()).isEmpty();
    }

    @Test
    void aVersionThatCouldNotBeActivatedForLackOfMemoryIsNotRefusedForEver() throws Exception {
        // Given
        String older = RandomModels.publish(store, 1).version();
        RandomModels.publish(store, 2);
        service.modelSwitch.followStore();
        faults.put(older, LoadFailureTest::memoryRunsOut);
        assertThatThrownBy(() -> service.modelSwitch.activate(older)).isInstanceOf(OutOfMemoryError.class);

        // When
        clock.advance(Duration.ofMillis(4_999));
        service.modelSwitch.followStore();
        assertThat(service.lifecycles.of(older)).containsInstanceOf(Lifecycle.Refused.class);
        clock.advance(Duration.ofMillis(1));
        service.modelSwitch.followStore();

        // Then
        assertThat(service.lifecycles.of(older)).isEmpty();
    }

    @Test
    void aVersionThatCouldNotBeActivatedSinceItIsDamagedStaysRefused() throws Exception {
        // Given
        String misshapen = RandomModels.publishMisshapen(store, 1).version();
        RandomModels.publish(store, 2);
        service.modelSwitch.followStore();
        assertThatThrownBy(() -> service.modelSwitch.activate(misshapen)).isInstanceOf(DamagedModelException.class);

        // When
        clock.advance(Duration.ofHours(1));
        service.modelSwitch.followStore();

        // Then
        assertThat(service.lifecycles.of(misshapen)).containsInstanceOf(Lifecycle.Refused.class);
    }

    private Networks load(ModelFiles files) throws DamagedModelException {
        Runnable fault = faults.get(files.manifest().version());
        if (fault != null) {
            failures.incrementAndGet();
            fault.run();
        }
        return Networks.load(files, RunningService.ENGINE);
    }

    private void lookEverySecondFor(Duration time) {
        for (Duration passed = Duration.ZERO; passed.compareTo(time) < 0; passed = passed.plus(SECOND)) {
            service.modelSwitch.followStore();
            clock.advance(SECOND);
        }
    }

    private String serving() {
        return service.models.manifest().map(Manifest::version).orElse("none");
    }

    private static void engineFails() {
        throw new IllegalStateException("the engine fails\nat many lines");
    }

    private static void memoryRunsOut() {
        throw new OutOfMemoryError("of the test");
    }

    private static void nativesAreMissing() {
        throw new UnsatisfiedLinkError("of the test");
    }
}
