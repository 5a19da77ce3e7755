package dev.digits.training.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.digits.fixtures.MnistSample;
import java.awt.image.BufferedImage;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bundled model on real digits. */
class MeasuringCommandsTest {
    private static final double GOOD = 0.97;

    @TempDir
    Path folder;

    private Path models;

    @BeforeEach
    void putSampleThere() throws Exception {
        models = folder.resolve("models");
        for (String name : List.of("t10k-images-idx3-ubyte.gz", "t10k-labels-idx1-ubyte.gz")) {
            try (InputStream in = MnistSample.open(name)) {
                Files.copy(in, folder.resolve(name));
            }
        }
    }

    @Test
    void measuresTheBundledModel() throws Exception {
        // Given
        Path json = folder.resolve("report.json");

        // When
        Invocation test = Invocation.of("test-model", "--data", folder, "--models-dir", models, "--json", json);

        // Then
        assertThat(test.err()).isEmpty();
        assertThat(test.exitCode()).isZero();
        assertThat(test.out()).contains("accuracy", "ECE", "(bundled)", "confusion");
        JsonNode report = new ObjectMapper().readTree(json.toFile());
        assertThat(report.get("images").asInt()).isEqualTo(500);
        assertThat(report.get("accuracy").asDouble()).isBetween(GOOD, 1.0);
        assertThat(report.get("errors").asInt())
                .isEqualTo((int) Math.round(500 * (1 - report.get("accuracy").asDouble())));
        assertThat(report.get("ece").asDouble()).isBetween(0.0, 0.05);
        assertThat(report.get("perDigit")).hasSize(10);
        assertThat(report.get("confusion")).hasSize(10);
        assertThat(report.get("mistakes")).hasSize(report.get("errors").asInt());
        assertThat(report.get("withoutDisputed").isNull()).isTrue();
        assertThat(report.at("/model/name").asText()).isEqualTo("mnist-resnet");
    }

    @Test
    void measuresAFolderOfPictures() throws Exception {
        // Given: ten of the sample's digits as large pictures, dark on light
        Path pictures = folder.resolve("pictures");
        for (MnistSample.Digit digit : MnistSample.test().subList(0, 10)) {
            Path own = Files.createDirectories(pictures.resolve(Integer.toString(digit.label())));
            BufferedImage image = new BufferedImage(112, 112, BufferedImage.TYPE_BYTE_GRAY);
            for (int i = 0; i < 112 * 112; i++) {
                int ink = Byte.toUnsignedInt(digit.pixels()[i / 112 / 4 * 28 + i % 112 / 4]);
                image.getRaster().setSample(i % 112, i / 112, 0, 255 - ink);
            }
            ImageIO.write(image, "png", Files.createTempFile(own, "", ".png").toFile());
        }

        // When
        Invocation test = Invocation.of("test-model", "--data", pictures, "--models-dir", models);

        // Then
        assertThat(test.err()).isEmpty();
        assertThat(test.out()).contains("10 images");
    }

    @Test
    void saysThatTheOutputCannotBeWritten() {
        Path nowhere = folder.resolve("nowhere");

        Invocation test = Invocation.of(
                "test-model", "--data", folder, "--models-dir", models, "--json", nowhere.resolve("out.json"));

        assertThat(test.exitCode()).isEqualTo(1);
        assertThat(test.err()).isEqualToIgnoringNewLines("digits test-model: " + nowhere + ": no such file or folder");
    }

    @Test
    void comparesTheBundledVersionInATable() {
        Invocation compare = Invocation.of("models", "compare", "bundled", "--models-dir", models);

        assertThat(compare.err()).isEmpty();
        assertThat(compare.out())
                .startsWith("| network | weights |")
                .contains("|---|")
                .contains(" % |");
    }

    @Test
    void predictsForKaggle() throws Exception {
        // Given
        Path submission = folder.resolve("submission.csv");

        // When
        Invocation predict = Invocation.of(
                "predict",
                "--input",
                folder.resolve("t10k-images-idx3-ubyte.gz"),
                "--output",
                submission,
                "--models-dir",
                models);

        // Then
        assertThat(predict.err()).isEmpty();
        assertThat(predict.exitCode()).isZero();
        List<String> lines = Files.readAllLines(submission);
        List<MnistSample.Digit> truth = MnistSample.test();
        assertThat(lines).hasSize(1 + truth.size()).startsWith("ImageId,Label");
        long right = IntStream.range(0, truth.size())
                .filter(i ->
                        lines.get(i + 1).equals((i + 1) + "," + truth.get(i).label()))
                .count();
        assertThat((double) right / truth.size()).isGreaterThan(GOOD);
    }

    @Test
    void saysThatAFileHasNoLabelsToMeasureBy() throws Exception {
        // Given
        Path images = folder.resolve("unlabelled");
        Files.move(folder.resolve("t10k-images-idx3-ubyte.gz"), images);

        // When
        Invocation test = Invocation.of("test-model", "--data", images, "--models-dir", models);

        // Then
        assertThat(test.exitCode()).isEqualTo(1);
        assertThat(test.err())
                .isEqualToIgnoringNewLines("digits test-model: " + images + ": no labelled images in the test set");
    }

    @Test
    void saysThatAVersionIsNotThere() {
        // When
        Invocation test = Invocation.of("test-model", "--data", folder, "--models-dir", models, "--model", "other");

        // Then
        assertThat(test.exitCode()).isEqualTo(1);
        assertThat(test.err()).contains("no version 'other' in " + models);
    }
}
