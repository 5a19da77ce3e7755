package dev.digits.training.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.digits.model.DigitClassifier;
import dev.digits.model.store.Manifest;
import dev.digits.model.store.ModelFiles;
import dev.digits.model.store.ModelStore;
import dev.digits.model.store.StoredVersion;
import dev.digits.training.dataset.ImageSet;
import dev.digits.training.train.SampleFolder;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Trains two tiny networks on the sample, once, and joins them. */
class JoinCommandTest {

    private static final Pattern PUBLISHED = Pattern.compile("published (\\S+)");

    @TempDir
    static Path temporary;

    private static Path data;
    private static ModelStore store;
    private static String first;
    private static String second;
    private static String wider;
    private static StoredVersion.Valid joined;
    private static Invocation join;

    @BeforeAll
    static void trainAndJoin() throws IOException {
        data = SampleFolder.in(Files.createDirectory(temporary.resolve("data")));
        store = new ModelStore(temporary.resolve("models"));
        first = trained("--seed=3", "--widths=8,16");
        second = trained("--seed=4", "--widths=8,16");
        wider = trained("--seed=3", "--widths=16,16");
        join = join(first, second);
        joined = published(store, join);
    }

    @Test
    void publishesOneVersionThatSaysWhatItWasJoinedFrom() {
        // When
        Manifest manifest = joined.manifest();

        // Then
        assertThat(join.err()).isEmpty();
        assertThat(join.exitCode()).isZero();
        assertThat(join.out()).startsWith("published " + manifest.version() + " validation_accuracy=");
        assertThat(manifest.architecture().stageWidths()).containsExactly(16, 32);
        assertThat(manifest.architecture().groups()).isEqualTo(2);
        assertThat(manifest.provenance().settings())
                .containsEntry("joined", List.of(first, second))
                .containsEntry("seeds", List.of(3, 4))
                .containsEntry("epochs", 1)
                .doesNotContainKey("seed");
        assertThat(manifest.metric(Manifest.TEST, "images")).hasValue(500);
    }

    @Test
    void givesTheMeanOfTheCalibratedLogits() throws Exception {
        // Given
        byte[][] tiles = tiles();
        float[][] one = scores(first, tiles);
        float[][] other = scores(second, tiles);

        // When
        float[][] both = scores(joined.version(), tiles);

        // Then: differences of logarithms are differences of logits, whatever was normalised
        double temperature = joined.manifest().temperature();
        for (int tile = 0; tile < tiles.length; tile++) {
            for (int output = 1; output < 11; output++) {
                double mean = (one[tile][output] - one[tile][0] + other[tile][output] - other[tile][0]) / 2;
                assertThat((both[tile][output] - both[tile][0]) * temperature).isCloseTo(mean, within(1e-3));
            }
        }
    }

    @Test
    void measuresOnWhatBothHadPutAside() {
        // When
        double images = joined.manifest().metric(Manifest.VALIDATION, "images").orElseThrow();

        // Then: each put 200 of 1000 aside, by its own seed
        assertThat(images).isBetween(20.0, 70.0);
    }

    @Test
    void writesCardAndReport() throws IOException {
        // When
        String card = document(ModelFiles.MODEL_CARD);
        String report = document(ModelFiles.REPORT);

        // Then
        assertThat(card)
                .contains("[16, 32]", ", in 2 groups", first + " (seed 3), " + second + " (seed 4)")
                .contains("that each of the versions had put aside", "figures of one average");
        assertThat(document("report-" + first + ".html")).contains("Curves");
        assertThat(report).contains("Versions joined into one", first, second, "Confusion, test", "Reliability");
    }

    @Test
    void oneCommandTrainsSeveralNetworksAndJoinsThem() throws Exception {
        // Given
        Path models = temporary.resolve("at-once");

        // When
        Invocation train = train(models, "--networks=2", "--seed=3", "--widths=8,16");

        // Then: the same as one after the other
        assertThat(train.exitCode()).isZero();
        assertThat(train.out().lines()).last().asString().endsWith(", of 2 networks");
        assertThat(new ModelStore(models).list()).hasSize(3);
        StoredVersion.Valid both = published(new ModelStore(models), train);
        assertThat(both.manifest().files().get(ModelFiles.WEIGHTS))
                .isEqualTo(joined.manifest().files().get(ModelFiles.WEIGHTS));
    }

    @Test
    void standsInTheTableOfRunsWithTheSeedsOfAllItsNetworks() {
        // When
        Invocation compare =
                Invocation.of("models", "compare", "--models-dir", store.root(), first, second, joined.version());

        // Then: one row for what was trained, one for what was joined
        assertThat(compare.out().lines()).hasSize(4);
        assertThat(compare.out())
                .contains("| 8-16, stem 6/2 |", "| 3, 4 |")
                .contains("| 16-32 in 2 groups, stem 6/2 |", "| 3+4 |");
    }

    @Test
    void refusesVersionsThatDoNotGoTogether() {
        assertRefused(join(first, wider), "have networks of different sizes");
        assertRefused(join(first, joined.version()), "was joined itself, from [" + first + ", " + second + "]");
        assertRefused(join(first, first), "version " + first + " is named twice");
        assertRefused(join(first, "20200101T000000Z-abcdef"), "20200101T000000Z-abcdef");
    }

    @Test
    void refusesOtherImagesThanThoseOfTheTraining() throws IOException {
        // Given
        Path changed = SampleFolder.in(Files.createDirectory(temporary.resolve("changed")));
        Path labels = changed.resolve("train-labels-idx1-ubyte.gz");
        byte[] bytes;
        try (InputStream in = new GZIPInputStream(Files.newInputStream(labels))) {
            bytes = in.readAllBytes();
        }
        bytes[bytes.length - 1] = (byte) (9 - bytes[bytes.length - 1]);
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(labels))) {
            out.write(bytes);
        }

        // When
        Invocation refused =
                Invocation.of("models", "join", "--models-dir", store.root(), "--data-dir", changed, first, second);

        // Then
        assertRefused(refused, "was not trained on this train-labels-idx1-ubyte");
    }

    private static void assertRefused(Invocation refused, String reason) {
        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.err()).contains(reason).hasLineCount(1);
    }

    private static Invocation join(String... versions) {
        List<Object> arguments =
                new ArrayList<>(List.of("models", "join", "--models-dir", store.root(), "--data-dir", data));
        arguments.addAll(List.of(versions));
        return Invocation.of(arguments.toArray());
    }

    private static String trained(String... settings) throws IOException {
        return published(store, train(store.root(), settings)).version();
    }

    private static Invocation train(Path models, String... settings) {
        List<Object> arguments = new ArrayList<>(List.of("train", "--models-dir", models, "--data-dir", data));
        arguments.addAll(
                List.of("--epochs=1", "--fine-tune-epochs=0", "--lr=0.02", "--batch-size=50", "--cut-share=0"));
        arguments.addAll(List.of(settings));
        return Invocation.of(arguments.toArray());
    }

    /** The version that the last line of an output says was published. */
    private static StoredVersion.Valid published(ModelStore models, Invocation command) throws IOException {
        Matcher published = PUBLISHED.matcher(command.out());
        String version = "";
        while (published.find()) {
            version = published.group(1);
        }
        assertThat(models.find(version)).get().isInstanceOf(StoredVersion.Valid.class);
        return (StoredVersion.Valid) models.find(version).orElseThrow();
    }

    private static float[][] scores(String version, byte[]... tiles) throws Exception {
        try (DigitClassifier classifier =
                DigitClassifier.load(store.find(version).orElseThrow().files())) {
            return classifier.classify(tiles);
        }
    }

    private static byte[][] tiles() {
        Random random = new Random(5);
        byte[][] tiles = new byte[8][ImageSet.PIXELS];
        for (byte[] tile : tiles) {
            random.nextBytes(tile);
        }
        return tiles;
    }

    private static String document(String name) throws IOException {
        return new String(joined.files().read(name), StandardCharsets.UTF_8);
    }
}
