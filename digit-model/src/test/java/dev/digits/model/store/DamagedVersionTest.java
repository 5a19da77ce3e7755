package dev.digits.model.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Versions whose files are not what their manifest says. */
class DamagedVersionTest {
    @TempDir
    Path folder;

    private ModelStore store;

    @BeforeEach
    void openStore() {
        store = new ModelStore(folder.resolve("models"));
    }

    @Test
    void truncatedFileIsDamage() throws Exception {
        byte[] weights =
                Files.readAllBytes(StoreFolder.weightsOf(store, StoreFolder.publish(store, StoreFolder.NOW, 1)));
        assertDamaged(StoreFolder.NOW, 2, ModelFiles.WEIGHTS, "bytes, the manifest says", path -> {
            Files.write(path, Arrays.copyOf(weights, weights.length - 1));
        });
    }

    @Test
    void flippedByteIsDamageThatListingSeesAfterwards() throws Exception {
        // Given
        StoredVersion.Valid version = StoreFolder.publish(store, StoreFolder.NOW, 1);
        assertThat(store.list()).hasOnlyElementsOfType(StoredVersion.Valid.class);

        // When
        byte[] weights = Files.readAllBytes(StoreFolder.weightsOf(store, version));
        weights[weights.length / 2] ^= 1;
        Files.write(StoreFolder.weightsOf(store, version), weights);

        // Then
        assertThat(store.list()).singleElement().isInstanceOfSatisfying(StoredVersion.Damaged.class, damaged -> {
            assertThat(damaged.damage().file()).isEqualTo(ModelFiles.WEIGHTS);
            assertThat(damaged.damage().reason()).contains("SHA-256");
        });
        assertThatThrownBy(() -> store.activate(version.version())).isInstanceOf(DamagedModelException.class);
        assertThat(store.chosen()).isEmpty();
        assertThat(StoreFolder.namesIn(store.root())).containsExactly(version.version());
    }

    @Test
    void missingFileIsDamage() throws Exception {
        assertDamaged(StoreFolder.NOW, 1, ModelFiles.REPORT, "is missing", Files::delete);
    }

    @Test
    void missingManifestIsDamage() throws Exception {
        assertDamaged(StoreFolder.NOW, 1, ModelFiles.MANIFEST, "is missing", Files::delete);
    }

    @Test
    void brokenJsonIsDamage() throws Exception {
        assertDamaged(
                StoreFolder.NOW, 1, ModelFiles.MANIFEST, "not JSON", path -> Files.writeString(path, "{\"version\":"));
    }

    @Test
    void aChangedLineNetworkIsDamage() throws Exception {
        assertDamaged(
                StoreFolder.NOW,
                1,
                ModelFiles.LINE,
                "bytes, the manifest says",
                path -> Files.write(path, new byte[1]));
    }

    @Test
    void manifestThatBreaksARuleIsDamageNamingTheRule() throws Exception {
        assertDamaged(
                StoreFolder.NOW,
                1,
                ModelFiles.MANIFEST,
                "line.temperature is -1.0, must be finite and above 0",
                replacing("\"temperature\" : 1.0", "\"temperature\" : -1.0"));
    }

    @Test
    void manifestThatLeadsOutOfItsFolderIsDamage() throws Exception {
        assertDamaged(
                StoreFolder.NOW,
                1,
                ModelFiles.MANIFEST,
                "not a plain file name",
                replacing("\"report.html\"", "\"../../report.html\""));
    }

    @Test
    void nullsInAManifestAreDamage() throws Exception {
        String checksum = "null, \"report2.html\" : {";
        assertDamaged(
                StoreFolder.NOW,
                1,
                ModelFiles.MANIFEST,
                "null",
                replacing("\"test\" : {", "\"validation\" : null, \"test\" : {"));
        assertDamaged(
                StoreFolder.NOW,
                2,
                ModelFiles.MANIFEST,
                "null",
                replacing("\"report.html\" : {", "\"report.html\" : " + checksum));
    }

    @Test
    void noAlteredByteOfAManifestStopsTheListing() throws Exception {
        // Given
        Path manifest = StoreFolder.manifestOf(store, StoreFolder.publish(store, StoreFolder.NOW, 1));
        byte[] whole = Files.readAllBytes(manifest);
        Random random = new Random(1);

        // When, Then
        for (int i = 0; i < 1000; i++) {
            byte[] altered = whole.clone();
            altered[random.nextInt(whole.length)] = (byte) random.nextInt(256);
            Files.write(manifest, altered);
            assertThat(store.list()).hasSize(1);
        }
    }

    @Test
    void folderOfAnotherNameThanItsManifestIsDamage() throws Exception {
        // Given
        StoredVersion version = StoreFolder.publish(store, StoreFolder.NOW, 1);
        Path renamed = store.root().resolve("20991231T235959Z-000000");
        Files.move(store.root().resolve(version.version()), renamed);

        // When, Then
        assertThat(store.list()).singleElement().isInstanceOf(StoredVersion.Damaged.class);
    }

    @Test
    void unknownFieldsOfAManifestArePassedOver() throws Exception {
        // Given
        StoredVersion version = StoreFolder.publish(store, StoreFolder.NOW, 1);
        replacing("\"temperature\"", "\"colour\" : \"blue\", \"temperature\"")
                .apply(StoreFolder.manifestOf(store, version));

        // When, Then
        assertThat(store.list()).singleElement().isInstanceOf(StoredVersion.Valid.class);
    }

    private interface Damage {
        void apply(Path file) throws IOException;
    }

    private void assertDamaged(Instant created, long seed, String file, String reason, Damage damage) throws Exception {
        // Given
        StoredVersion.Valid version = StoreFolder.publish(store, created, seed);

        // When
        damage.apply(store.root().resolve(version.version()).resolve(file));

        // Then
        assertThat(store.find(version.version())).get().isInstanceOfSatisfying(StoredVersion.Damaged.class, damaged -> {
            assertThat(damaged.damage().file()).isEqualTo(file);
            assertThat(damaged.damage().reason()).contains(reason);
        });
    }

    private static Damage replacing(String text, String replacement) {
        return path -> {
            String before = Files.readString(path);
            assertThat(before).contains(text);
            Files.writeString(path, before.replace(text, replacement));
        };
    }
}
