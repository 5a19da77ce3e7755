package dev.digits.inference.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import dev.digits.inference.RandomModels;
import dev.digits.inference.RunningService;
import dev.digits.model.portable.PortableNetworks;
import dev.digits.model.store.ModelFiles;
import dev.digits.model.store.ModelStore;
import dev.digits.model.store.StoredVersion;
import dev.digits.v1.ActivateModelRequest;
import dev.digits.v1.GetModelRequest;
import dev.digits.v1.GetNetworksRequest;
import dev.digits.v1.ListModelsRequest;
import dev.digits.v1.ListTrainingRunsRequest;
import dev.digits.v1.ModelDetails;
import dev.digits.v1.ModelSummary;
import dev.digits.v1.TrainingRun;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelEndpointTest {

    @TempDir
    Path folder;

    private ModelStore store;
    private StoredVersion.Valid bundled;
    private RunningService service;

    @BeforeEach
    void start() throws Exception {
        store = new ModelStore(folder.resolve("models"));
        bundled = RandomModels.publish(new ModelStore(folder.resolve("inside")), 9);
        service = new RunningService(store, bundled.files());
    }

    @AfterEach
    void stop() throws Exception {
        service.close();
    }

    @Test
    void listsNewestFirstAndTheBundledVersionLast() throws Exception {
        // Given
        StoredVersion.Valid older = RandomModels.publish(store, 1);
        StoredVersion.Valid newer = RandomModels.publish(store, 2);
        Files.delete(store.root().resolve(newer.version()).resolve(ModelFiles.METRICS));
        service.modelSwitch.followStore();

        // When
        List<ModelSummary> models = list();

        // Then
        assertThat(models)
                .extracting(ModelSummary::getVersion)
                .containsExactly(newer.version(), older.version(), bundled.version());
        assertThat(models).extracting(ModelSummary::getServing).containsExactly(false, true, false);
        assertThat(models).extracting(ModelSummary::getBundled).containsExactly(false, false, true);
        assertThat(models).extracting(ModelSummary::getDamage).containsExactly("metrics.jsonl: is missing", "", "");
        ModelSummary serving = models.get(1);
        assertThat(serving.getName()).isEqualTo("mnist-resnet");
        assertThat(serving.getWeights())
                .isEqualTo(older.manifest().weights() + older.manifest().line().weights())
                .isGreaterThan(older.manifest().weights());
        assertThat(serving.getCreated().getSeconds())
                .isEqualTo(older.manifest().provenance().created().getEpochSecond());
        assertThat(serving.getValidationAccuracy()).isEqualTo(0.25);
        assertThat(serving.hasTestAccuracy()).isFalse();
    }

    @Test
    void versionOfAnEarlierFormatIsListedAsDamagedInOneLine() throws Exception {
        // Given
        String version = RandomModels.publishOfEarlierFormat(store, 1);

        // When
        ModelSummary listed = list().get(0);

        // Then
        assertThat(listed.getVersion()).isEqualTo(version);
        assertThat(listed.getServing()).isFalse();
        assertThat(listed.getDamage()).contains("format 1", "no line network").doesNotContain("\n");
    }

    @Test
    void describesAVersionWithItsDocuments() throws Exception {
        // Given
        String version = RandomModels.publish(store, 1).version();

        // When
        ModelDetails details = get(version);

        // Then
        assertThat(details.getSummary().getVersion()).isEqualTo(version);
        assertThat(details.getManifestJson())
                .isEqualTo(Files.readString(store.root().resolve(version).resolve(ModelFiles.MANIFEST)));
        assertThat(details.getMetricsJsonl()).isEqualTo("{\"epoch\":1}\n");
        assertThat(details.getReportHtml()).isEmpty();
        assertThat(get(bundled.version()).getSummary().getBundled()).isTrue();
    }

    @Test
    void activatedVersionServesWhenTheCallReturns() throws Exception {
        // Given
        String older = RandomModels.publish(store, 1).version();
        RandomModels.publish(store, 2);
        service.modelSwitch.followStore();

        // When
        ModelSummary activated = activate(older);

        // Then
        assertThat(activated.getServing()).isTrue();
        assertThat(service.models.isServing(older)).isTrue();
        assertThat(store.active()).contains(older);
        service.modelSwitch.followStore();
        assertThat(service.models.isServing(older)).isTrue();
    }

    @Test
    void bundledVersionCanBeActivatedAndIsThenInTheStore() throws Exception {
        // Given
        RandomModels.publish(store, 1);
        service.modelSwitch.followStore();

        // When
        ModelSummary activated = activate(bundled.version());

        // Then
        assertThat(activated.getServing()).isTrue();
        assertThat(store.active()).contains(bundled.version());
        assertThat(list()).extracting(ModelSummary::getVersion).hasSize(2).endsWith(bundled.version());
    }

    @Test
    void damagedVersionIsNotActivatedAndNothingChanges() throws Exception {
        // Given
        String serving = RandomModels.publish(store, 1).version();
        service.modelSwitch.followStore();
        String damaged = RandomModels.publishMisshapen(store, 2).version();

        // When, Then
        assertFails(() -> activate(damaged), Status.Code.FAILED_PRECONDITION, "head.bias");
        assertThat(store.active()).isEmpty();
        assertThat(service.models.isServing(serving)).isTrue();
    }

    @Test
    void unknownVersionsAreNotFound() {
        assertFails(() -> get("20260101T000000Z-000000"), Status.Code.NOT_FOUND, "20260101T000000Z-000000");
        assertFails(() -> get("../models"), Status.Code.NOT_FOUND, "../models");
        assertFails(() -> activate("../../etc"), Status.Code.NOT_FOUND, "../../etc");
    }

    @Test
    void tellsOfATrainingThatIsNotFinished() throws Exception {
        // Given
        Path run = Files.createDirectories(store.runs().resolve("20261122T101500Z-seed1"));
        String epoch = "{\"phase\":\"tiles\",\"epoch\":1}\n";
        Files.writeString(run.resolve(ModelFiles.METRICS), epoch);

        // When
        List<TrainingRun> runs = service.modelService()
                .listTrainingRuns(ListTrainingRunsRequest.getDefaultInstance())
                .getRunsList();

        // Then
        assertThat(runs).extracting(TrainingRun::getName).containsExactly("20261122T101500Z-seed1");
        assertThat(runs.get(0).getMetricsJsonl()).isEqualTo(epoch);
        assertThat(runs.get(0).getUpdated().getSeconds())
                .isCloseTo(Instant.now().getEpochSecond(), Offset.offset(60L));
    }

    @Test
    void storeThatCannotBeReadMakesTheCatalogueUnavailable() throws Exception {
        // Given
        Files.writeString(store.root(), "a file where the folder should be");

        // When, Then
        assertFails(this::list, Status.Code.UNAVAILABLE, "model store");
    }

    @Test
    void givesTheNetworksOfAVersionThatIsThere() throws Exception {
        // Given
        StoredVersion.Valid published = RandomModels.publish(store, 1);

        // When
        ByteString file = networks(published.version());

        // Then
        assertThat(file.toByteArray()).isEqualTo(PortableNetworks.of(published.files()));
        assertThat(networks(bundled.version())).isNotEqualTo(file);
        assertFails(() -> networks("20200101T000000Z-000000"), Status.Code.NOT_FOUND, "20200101T000000Z-000000");
    }

    @Test
    void networksOfAVersionThatWasDamagedSinceAreNotGiven() throws Exception {
        // Given
        String version = RandomModels.publish(store, 1).version();
        assertThat(networks(version)).isNotEmpty();

        // When
        Files.write(store.root().resolve(version).resolve(ModelFiles.LINE), new byte[3]);

        // Then
        assertFails(() -> networks(version), Status.Code.FAILED_PRECONDITION, "line.safetensors: has 3 bytes");
    }

    @Test
    void storeThatCannotBeWrittenDoesNotMakeAVersionDamaged() throws Exception {
        // Given: a folder where a file of the store belongs
        String serving = RandomModels.publish(store, 1).version();
        service.modelSwitch.followStore();
        store.activate(serving);
        String newer = RandomModels.publish(store, 2).version();
        Files.createDirectories(store.root().resolve(ModelStore.HELD).resolve("full"));

        // When
        assertFails(() -> activate(newer), Status.Code.UNAVAILABLE, "model store");

        // Then
        ModelSummary summary = get(newer).getSummary();
        assertThat(summary.getState()).isEqualTo("discovered");
        assertThat(summary.getDamage()).isEmpty();
        assertThat(service.models.isServing(serving)).isTrue();
    }

    private ByteString networks(String version) {
        return service.modelService()
                .getNetworks(GetNetworksRequest.newBuilder().setVersion(version).build())
                .getSafetensors();
    }

    private List<ModelSummary> list() {
        return service.modelService()
                .listModels(ListModelsRequest.getDefaultInstance())
                .getModelsList();
    }

    private ModelDetails get(String version) {
        return service.modelService()
                .getModel(GetModelRequest.newBuilder().setVersion(version).build());
    }

    private ModelSummary activate(String version) {
        return service.modelService()
                .activateModel(
                        ActivateModelRequest.newBuilder().setVersion(version).build());
    }

    private static void assertFails(ThrowingCallable call, Status.Code code, String description) {
        assertThatThrownBy(call).isInstanceOfSatisfying(StatusRuntimeException.class, e -> {
            assertThat(e.getStatus().getCode()).isEqualTo(code);
            assertThat(e.getStatus().getDescription()).contains(description);
        });
    }
}
