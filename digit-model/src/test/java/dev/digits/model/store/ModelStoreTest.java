package dev.digits.model.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.digits.model.RandomModels;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelStoreTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:15:00.123Z");

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
        StoredVersion.Valid published = publish(NOW, 1);

        // Then
        assertThat(published.version()).isEqualTo("20261122T101500Z-" + checksumOfBothNetworks(published));
        assertThat(filesOf(store.root())).containsExactly(published.version());
        assertThat(filesOf(store.root().resolve(published.version())))
                .containsExactlyInAnyOrder(
                        "manifest.json", "weights.safetensors", "line.safetensors", "metrics.jsonl", "report.html");
    }

    @Test
    void manifestComesBackAsItWasPublished() throws Exception {
        // When
        StoredVersion.Valid published = publish(NOW, 1);

        // Then
        Manifest manifest = published.files().verify();
        assertThat(manifest).isEqualTo(published.manifest());
        assertThat(manifest.provenance().created()).isEqualTo(NOW);
        assertThat(manifest.metric(Manifest.TEST, Manifest.ACCURACY)).hasValue(0.1);
        assertThat(manifest.metric(Manifest.VALIDATION, Manifest.ACCURACY)).isEmpty();
    }

    @Test
    void listsNewestFirst() throws Exception {
        // Given
        String older = publish(NOW, 1).version();
        String newer = publish(NOW.plusSeconds(60), 2).version();

        // When, Then
        assertThat(store.list()).extracting(StoredVersion::version).containsExactly(newer, older);
        assertThat(store.chosen()).map(StoredVersion::version).contains(newer);
    }

    @Test
    void activeVersionGoesBeforeTheNewest() throws Exception {
        // Given
        String older = publish(NOW, 1).version();
        publish(NOW.plusSeconds(60), 2);

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
        publish(NOW, 1);

        // When, Then
        assertThat(store.find(text)).isEmpty();
        assertThatThrownBy(() -> store.activate(text)).isInstanceOf(NoSuchVersionException.class);
        assertThat(store.active()).isEmpty();
    }

    @Test
    void activeFileThatNamesNoVersionIsReportedAndNotPassedOver() throws Exception {
        // Given
        publish(NOW, 1);
        Files.writeString(store.root().resolve("ACTIVE"), "../../etc/passwd\n");

        // When
        Optional<StoredVersion> chosen = store.chosen();

        // Then
        assertThat(chosen).containsInstanceOf(StoredVersion.Damaged.class);
    }

    @Test
    void truncatedFileIsDamage() throws Exception {
        byte[] weights = Files.readAllBytes(weightsOf(publish(NOW, 1)));
        assertDamaged(NOW, 2, ModelFiles.WEIGHTS, "bytes, the manifest says", path -> {
            Files.write(path, Arrays.copyOf(weights, weights.length - 1));
        });
    }

    @Test
    void flippedByteIsDamageThatListingSeesAfterwards() throws Exception {
        // Given
        StoredVersion.Valid version = publish(NOW, 1);
        assertThat(store.list()).hasOnlyElementsOfType(StoredVersion.Valid.class);

        // When
        byte[] weights = Files.readAllBytes(weightsOf(version));
        weights[weights.length / 2] ^= 1;
        Files.write(weightsOf(version), weights);

        // Then
        assertThat(store.list()).singleElement().isInstanceOfSatisfying(StoredVersion.Damaged.class, damaged -> {
            assertThat(damaged.damage().file()).isEqualTo(ModelFiles.WEIGHTS);
            assertThat(damaged.damage().reason()).contains("SHA-256");
        });
        assertThatThrownBy(() -> store.activate(version.version())).isInstanceOf(DamagedModelException.class);
        assertThat(store.chosen()).isEmpty();
        assertThat(filesOf(store.root())).containsExactly(version.version());
    }

    @Test
    void missingFileIsDamage() throws Exception {
        assertDamaged(NOW, 1, ModelFiles.REPORT, "is missing", Files::delete);
    }

    @Test
    void missingManifestIsDamage() throws Exception {
        assertDamaged(NOW, 1, ModelFiles.MANIFEST, "is missing", Files::delete);
    }

    @Test
    void brokenJsonIsDamage() throws Exception {
        assertDamaged(NOW, 1, ModelFiles.MANIFEST, "not JSON", path -> Files.writeString(path, "{\"version\":"));
    }

    @Test
    void aChangedLineNetworkIsDamage() throws Exception {
        assertDamaged(NOW, 1, ModelFiles.LINE, "bytes, the manifest says", path -> Files.write(path, new byte[1]));
    }

    @Test
    void manifestThatBreaksARuleIsDamageNamingTheRule() throws Exception {
        assertDamaged(
                NOW,
                1,
                ModelFiles.MANIFEST,
                "line.temperature is -1.0, must be finite and above 0",
                replacing("\"temperature\" : 1.0", "\"temperature\" : -1.0"));
    }

    @Test
    void manifestThatLeadsOutOfItsFolderIsDamage() throws Exception {
        assertDamaged(
                NOW,
                1,
                ModelFiles.MANIFEST,
                "not a plain file name",
                replacing("\"report.html\"", "\"../../report.html\""));
    }

    @Test
    void nullsInAManifestAreDamage() throws Exception {
        String checksum = "null, \"report2.html\" : {";
        assertDamaged(
                NOW, 1, ModelFiles.MANIFEST, "null", replacing("\"test\" : {", "\"validation\" : null, \"test\" : {"));
        assertDamaged(
                NOW, 2, ModelFiles.MANIFEST, "null", replacing("\"report.html\" : {", "\"report.html\" : " + checksum));
    }

    @Test
    void noAlteredByteOfAManifestStopsTheListing() throws Exception {
        // Given
        Path manifest = manifestOf(publish(NOW, 1));
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
        StoredVersion version = publish(NOW, 1);
        Path renamed = store.root().resolve("20991231T235959Z-000000");
        Files.move(store.root().resolve(version.version()), renamed);

        // When, Then
        assertThat(store.list()).singleElement().isInstanceOf(StoredVersion.Damaged.class);
    }

    @Test
    void unknownFieldsOfAManifestArePassedOver() throws Exception {
        // Given
        StoredVersion version = publish(NOW, 1);
        replacing("\"temperature\"", "\"colour\" : \"blue\", \"temperature\"").apply(manifestOf(version));

        // When, Then
        assertThat(store.list()).singleElement().isInstanceOf(StoredVersion.Valid.class);
    }

    @Test
    void publishingTheSameVersionTwiceFailsAndLeavesTheFirst() throws Exception {
        // Given
        StoredVersion.Valid first = publish(NOW, 1);

        // When, Then
        assertThatThrownBy(() -> publish(NOW, 1)).isInstanceOf(IOException.class);
        assertThat(filesOf(store.root())).containsExactly(first.version());
        assertThat(first.files().verify()).isEqualTo(first.manifest());
    }

    @Test
    void leftoversOfACrashAreNotSeenAndGoWhenTheyAreOld() throws Exception {
        // Given
        Path fresh = Files.createDirectories(store.root().resolve(".incoming-fresh"));
        Path old = Files.createDirectories(store.root().resolve(".incoming-old"));
        Files.writeString(old.resolve("weights.safetensors"), "half");
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofDays(2))));
        assertThat(store.list()).isEmpty();

        // When
        publish(NOW, 1);

        // Then
        assertThat(fresh).exists();
        assertThat(old).doesNotExist();
    }

    @Test
    void pruningKeepsTheNewestTheActiveAndTheDamaged() throws Exception {
        // Given
        String active = publish(NOW, 1).version();
        StoredVersion damaged = publish(NOW.plusSeconds(1), 2);
        Files.delete(manifestOf(damaged));
        String old = publish(NOW.plusSeconds(2), 3).version();
        String newest = publish(NOW.plusSeconds(3), 4).version();
        store.activate(active);

        // When
        List<String> removed = store.prune(1);

        // Then
        assertThat(removed).containsExactly(old);
        assertThat(filesOf(store.root())).containsExactlyInAnyOrder("ACTIVE", active, damaged.version(), newest);
    }

    @Test
    void pruningKeepsWhatIsInUse() throws Exception {
        // Given
        String inUse = publish(NOW, 1).version();
        String old = publish(NOW.plusSeconds(1), 2).version();
        publish(NOW.plusSeconds(2), 3);

        // When
        List<String> removed = store.prune(1, Set.of(inUse, "bundled"));

        // Then
        assertThat(removed).containsExactly(old);
    }

    @Test
    void aHeldVersionIsServedUntilSomebodyActivatesOne() throws Exception {
        // Given
        String older = publish(NOW, 1).version();
        String newer = publish(NOW.plusSeconds(60), 2).version();

        // When
        store.hold(older);

        // Then
        assertThat(store.chosen()).map(StoredVersion::version).contains(older);
        assertThat(store.isHeld()).isTrue();

        // When: a person wants the same one
        store.activate(older);

        // Then
        assertThat(store.chosen()).map(StoredVersion::version).contains(older);
        assertThat(store.isHeld()).isFalse();

        // When
        store.hold(older);
        store.activateNewest();

        // Then
        assertThat(store.chosen()).map(StoredVersion::version).contains(newer);
        assertThat(store.isHeld()).isFalse();
        assertThat(filesOf(store.root())).containsExactlyInAnyOrder(older, newer);
    }

    @Test
    void aVersionThatWasNamedByHandIsNotHeld() throws Exception {
        // Given: a record of what a run held before
        String older = publish(NOW, 1).version();
        String newer = publish(NOW.plusSeconds(60), 2).version();
        store.hold(older);

        // When
        Files.writeString(store.root().resolve("ACTIVE"), newer + "\n");

        // Then
        assertThat(store.isHeld()).isFalse();
    }

    @Test
    void adoptsAVersionFromElsewhereUnderItsOwnName() throws Exception {
        // Given
        StoredVersion.Valid original = publish(NOW, 1);
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
        StoredVersion.Valid before = publish(NOW, 1);
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
        assertThat(filesOf(store.root())).containsExactly(before.version());
    }

    private interface Damage {
        void apply(Path file) throws IOException;
    }

    private void assertDamaged(Instant created, long seed, String file, String reason, Damage damage) throws Exception {
        // Given
        StoredVersion.Valid version = publish(created, seed);

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

    private StoredVersion.Valid publish(Instant created, long seed) throws IOException {
        return store.publish(RandomModels.draft(created, seed, 1));
    }

    /** By the command that the format's description gives. */
    private String checksumOfBothNetworks(StoredVersion version) throws IOException {
        Process process = new ProcessBuilder(
                        "sh", "-c", "sha256sum weights.safetensors line.safetensors | sha256sum | cut -c1-6")
                .directory(store.root().resolve(version.version()).toFile())
                .start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }

    private Path weightsOf(StoredVersion version) {
        return store.root().resolve(version.version()).resolve(ModelFiles.WEIGHTS);
    }

    private Path manifestOf(StoredVersion version) {
        return store.root().resolve(version.version()).resolve(ModelFiles.MANIFEST);
    }

    private static List<String> filesOf(Path directory) throws IOException {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.map(entry -> entry.getFileName().toString()).toList();
        }
    }
}
