package dev.digits.model.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Versions that are published, listed, found and adopted. */
class ModelStoreTest {
    @TempDir
    Path folder;

    private ModelStore store;

    @BeforeEach
    void openStore() {
        store = new ModelStore(folder.resolve("models"));
    }

    @Test
    void storeWithoutFolderIsEmpty() throws Exception {
        assertThat(store.list()).isEmpty();
        assertThat(store.active()).isEmpty();
        assertThat(store.chosen()).isEmpty();
    }

    @Test
    void publishedVersionIsNamedAfterItsTimeAndWeights() throws Exception {
        // When
        StoredVersion.Valid published = StoreFolder.publish(store, StoreFolder.NOW, 1);

        // Then
        assertThat(published.version()).isEqualTo("20261122T101500Z-" + checksumOfBothNetworks(published));
        assertThat(StoreFolder.namesIn(store.root())).containsExactly(published.version());
        assertThat(StoreFolder.namesIn(store.root().resolve(published.version())))
                .containsExactlyInAnyOrder(
                        "manifest.json", "weights.safetensors", "line.safetensors", "metrics.jsonl", "report.html");
    }

    @Test
    void manifestComesBackAsItWasPublished() throws Exception {
        // When
        StoredVersion.Valid published = StoreFolder.publish(store, StoreFolder.NOW, 1);

        // Then
        Manifest manifest = published.files().verify();
        assertThat(manifest).isEqualTo(published.manifest());
        assertThat(manifest.provenance().created()).isEqualTo(StoreFolder.NOW);
        assertThat(manifest.metric(Manifest.TEST, Manifest.ACCURACY)).hasValue(0.1);
        assertThat(manifest.metric(Manifest.VALIDATION, Manifest.ACCURACY)).isEmpty();
    }

    @Test
    void listsNewestFirst() throws Exception {
        // Given
        String older = StoreFolder.publish(store, StoreFolder.NOW, 1).version();
        String newer =
                StoreFolder.publish(store, StoreFolder.NOW.plusSeconds(60), 2).version();

        // When, Then
        assertThat(store.list()).extracting(StoredVersion::version).containsExactly(newer, older);
        assertThat(store.chosen()).map(StoredVersion::version).contains(newer);
    }

    @Test
    void activeVersionGoesBeforeTheNewest() throws Exception {
        // Given
        String older = StoreFolder.publish(store, StoreFolder.NOW, 1).version();
        StoreFolder.publish(store, StoreFolder.NOW.plusSeconds(60), 2);

        // When
        store.activate(older);

        // Then
        assertThat(Files.readString(store.root().resolve("ACTIVE"))).isEqualTo(older + "\n");
        assertThat(store.active()).contains(older);
        assertThat(store.chosen()).map(StoredVersion::version).contains(older);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "../models", "/", "ACTIVE", ".runs", "20261122T101500Z-zzzzzz", "a\0b"})
    void findsNothingByWhatIsNoVersionName(String text) throws Exception {
        // Given
        StoreFolder.publish(store, StoreFolder.NOW, 1);

        // When, Then
        assertThat(store.find(text)).isEmpty();
        assertThatThrownBy(() -> store.activate(text)).isInstanceOf(NoSuchVersionException.class);
        assertThat(store.active()).isEmpty();
    }

    @Test
    void activeFileThatNamesNoVersionIsReportedAndNotPassedOver() throws Exception {
        // Given
        StoreFolder.publish(store, StoreFolder.NOW, 1);
        Files.writeString(store.root().resolve("ACTIVE"), "../../etc/passwd\n");

        // When
        Optional<StoredVersion> chosen = store.chosen();

        // Then
        assertThat(chosen).containsInstanceOf(StoredVersion.Damaged.class);
    }

    @Test
    void publishingTheSameVersionTwiceFailsAndLeavesTheFirst() throws Exception {
        // Given
        StoredVersion.Valid first = StoreFolder.publish(store, StoreFolder.NOW, 1);

        // When, Then
        assertThatThrownBy(() -> StoreFolder.publish(store, StoreFolder.NOW, 1)).isInstanceOf(IOException.class);
        assertThat(StoreFolder.namesIn(store.root())).containsExactly(first.version());
        assertThat(first.files().verify()).isEqualTo(first.manifest());
    }

    @Test
    void adoptsAVersionFromElsewhereUnderItsOwnName() throws Exception {
        // Given
        StoredVersion.Valid original = StoreFolder.publish(store, StoreFolder.NOW, 1);
        ModelStore other = new ModelStore(folder.resolve("other"));

        // When
        other.adopt(original.files());
        other.adopt(original.files());

        // Then
        assertThat(other.list())
                .singleElement()
                .isInstanceOfSatisfying(
                        StoredVersion.Valid.class, v -> assertThat(v.manifest()).isEqualTo(original.manifest()));
    }

    @Test
    void writeThatFailsHalfwayLeavesTheStoreAsItWas() throws Exception {
        // Given
        StoredVersion.Valid before = StoreFolder.publish(store, StoreFolder.NOW, 1);
        ProcessBuilder limited = new ProcessBuilder(
                "sh",
                "-c",
                "ulimit -f 16 && exec \"$0\" \"$@\"",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:-UsePerfData",
                "-cp",
                System.getProperty("java.class.path"),
                LargePublication.class.getName(),
                store.root().toString());

        // When
        Process process = limited.redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        // Then
        assertThat(process.waitFor()).as(output).isEqualTo(LargePublication.REFUSED);
        assertThat(StoreFolder.namesIn(store.root())).containsExactly(before.version());
    }

    /** By the command that the format's description gives. */
    private String checksumOfBothNetworks(StoredVersion version) throws IOException {
        Process process = new ProcessBuilder(
                        "sh", "-c", "sha256sum weights.safetensors line.safetensors | sha256sum | cut -c1-6")
                .directory(store.root().resolve(version.version()).toFile())
                .start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }
}
