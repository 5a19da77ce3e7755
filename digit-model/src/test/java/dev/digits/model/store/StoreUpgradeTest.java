package dev.digits.model.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.digits.model.RandomModels;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A store that programs of several releases have written: a version of format 1, which had one network, versions of format 2, which
 * this program writes, and one of a format that only a later program knows. The resources {@code of-format-1} and {@code
 * first-of-format-2} are what the programs of then wrote, without the weights and reports, which are large.
 */
class StoreUpgradeTest {
    private static final String OF_FORMAT_1 = "20261123T083512Z-bd3b9c";
    private static final String OF_FORMAT_3 = "20991231T235959Z-0a1b2c";
    private static final Instant NOW = Instant.parse("2026-11-26T10:15:00Z");

    @TempDir
    Path folder;

    private ModelStore store;
    private String earlierOfOurs;
    private String ours;

    @BeforeEach
    void mixedStore() throws IOException {
        store = new ModelStore(folder.resolve("models"));
        earlierOfOurs = store.publish(RandomModels.draft(NOW, 1, 1)).version();
        ours = store.publish(RandomModels.draft(NOW.plusSeconds(60), 2, 1)).version();
        copy("of-format-1", OF_FORMAT_1);
        // what a later program might write: fields and values that are not known here
        String later = Files.readString(store.root().resolve(ours).resolve(ModelFiles.MANIFEST))
                .replace(ours, OF_FORMAT_3)
                .replace("\"formatVersion\" : 2", "\"formatVersion\" : 3, \"tokens\" : [ \"½\" ]")
                .replace("\"classes\" : [", "\"classes\" : [ \"½\",");
        Path ofLater = Files.createDirectory(store.root().resolve(OF_FORMAT_3));
        Files.writeString(ofLater.resolve(ModelFiles.MANIFEST), later);
    }

    @ParameterizedTest
    @CsvSource({
        "of-format-1, settings.json MODEL_CARD.md",
        "first-of-format-2, settings.json MODEL_CARD.md metrics.jsonl"
    })
    void isTriedWithFilesAsTheProgramsOfThenWroteThem(String fixture, String names) throws Exception {
        // Given
        JsonNode listed = new ObjectMapper()
                .readTree(resource(fixture, ModelFiles.MANIFEST))
                .path("files");

        // Then
        for (String name : List.of(names.split(" ", -1))) {
            assertThat(sha256(resource(fixture, name)))
                    .isEqualTo(listed.path(name).path("sha256").asText());
        }
    }

    @Test
    void listsVersionsOfEveryFormatAndSaysWhichOnesItCannotReadAndWhy() throws Exception {
        assertThat(store.list())
                .extracting(StoredVersion::version)
                .containsExactly(OF_FORMAT_3, ours, earlierOfOurs, OF_FORMAT_1);
        assertThat(damage(OF_FORMAT_1))
                .isEqualTo("manifest.json: made by an earlier release (format 1, which had no line network); this one"
                        + " reads format 2: make a new version with './digits train'");
        assertThat(damage(OF_FORMAT_3))
                .isEqualTo("manifest.json: made by a later release (format 3); this one reads format 2: start that"
                        + " release again, or have another version read");
    }

    @Test
    void servesTheNewestThatItReads() throws Exception {
        assertThat(store.chosen()).map(StoredVersion::version).contains(ours);
    }

    @Test
    void neverActivatesAVersionOfAnotherFormat() throws Exception {
        // Given
        store.activate(ours);

        // When, Then
        for (String other : new String[] {OF_FORMAT_1, OF_FORMAT_3}) {
            assertThatThrownBy(() -> store.activate(other)).isInstanceOf(DamagedModelException.class);
        }
        assertThat(store.active()).contains(ours);
    }

    @Test
    void doesNotPassOverAVersionThatAnotherProgramActivated() throws Exception {
        // Given
        Files.writeString(store.root().resolve(ModelStore.ACTIVE), OF_FORMAT_3 + "\n");

        // When, Then
        assertThat(store.chosen()).containsInstanceOf(StoredVersion.Damaged.class);
        assertThat(store.active()).contains(OF_FORMAT_3);
    }

    @Test
    void losesNothingOfAnotherFormat() throws Exception {
        // Given
        Map<String, String> formatOne = files(OF_FORMAT_1);
        Map<String, String> formatThree = files(OF_FORMAT_3);

        // When
        store.activate(earlierOfOurs);
        store.publish(RandomModels.draft(NOW.plusSeconds(120), 3, 1));
        store.activateNewest();
        assertThat(store.prune(1)).containsExactly(ours, earlierOfOurs);

        // Then
        assertThat(files(OF_FORMAT_1)).isEqualTo(formatOne);
        assertThat(files(OF_FORMAT_3)).isEqualTo(formatThree);
    }

    @Test
    void readsTheFirstManifestsOfItsFormat() throws Exception {
        // When
        Manifest first = ManifestJson.read(resource("first-of-format-2", ModelFiles.MANIFEST));

        // Then
        assertThat(first.version()).isEqualTo("20261126T132239Z-c8eeb1");
        assertThat(first.decoder().loneBias()).isZero();
        assertThat(first.decoder().loneTileWeight()).isEqualTo(first.decoder().tileWeight());
        assertThat(first.decoder().loneTemperature()).isEqualTo(first.decoder().temperature());
        assertThat(first.decoder().digitBias()).isZero();
        assertThat(first.line().architecture().gateWidth()).isZero();
        assertThat(first.files()).doesNotContainKeys("golden.json", "model.onnx", "line.onnx");
    }

    private String damage(String version) throws NoSuchVersionException {
        return store.require(version) instanceof StoredVersion.Damaged damaged
                ? damaged.damage().getMessage()
                : "none";
    }

    /** Puts a version of another program into the store; its weights are bytes that stand for them. */
    private void copy(String fixture, String version) throws IOException {
        Path of = Files.createDirectory(store.root().resolve(version));
        for (String name : List.of(ModelFiles.MANIFEST, "settings.json", "MODEL_CARD.md")) {
            Files.write(of.resolve(name), resource(fixture, name));
        }
        Files.write(of.resolve(ModelFiles.WEIGHTS), new byte[] {1, 2, 3});
    }

    /** Content by name. */
    private Map<String, String> files(String version) throws IOException {
        try (Stream<Path> files = Files.list(store.root().resolve(version))) {
            return files.collect(Collectors.toMap(
                    file -> file.getFileName().toString(), StoreUpgradeTest::content, (a, b) -> a, TreeMap::new));
        }
    }

    private static String content(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] resource(String fixture, String name) throws IOException {
        try (InputStream in = StoreUpgradeTest.class.getResourceAsStream(fixture + "/" + name)) {
            return in.readAllBytes();
        }
    }

    private static String sha256(byte[] content) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    }
}
