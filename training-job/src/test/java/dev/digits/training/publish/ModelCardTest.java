package dev.digits.training.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digits.decoder.DecoderParameters;
import dev.digits.model.store.Provenance;
import dev.digits.model.weights.Tensor;
import dev.digits.training.fetch.ExpectedFile;
import dev.digits.training.fetch.MnistFiles;
import dev.digits.training.reader.MadeUpOpinions;
import dev.digits.training.run.EpochMetrics;
import dev.digits.training.run.LineEpoch;
import dev.digits.training.run.StartVersions;
import dev.digits.training.run.TileEpoch;
import dev.digits.training.run.TrainedNetwork;
import dev.digits.training.settings.TrainingSettings;
import dev.digits.training.tiles.Outputs;
import dev.digits.training.tiles.ValidationOutputs;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A card says what its run backs, and nothing else. Four validation digits, one of them misread, and one mark. */
public class ModelCardTest {

    private static final Map<String, String> MNIST =
            MnistFiles.ALL.stream().collect(Collectors.toMap(ExpectedFile::name, ExpectedFile::sha256));

    @Test
    public void speaksOfMnistOnlyWhereItsChecksumsSaySo() {
        assertThat(card(settings(), MNIST)).contains("MNIST's training images", "US Census Bureau");
        assertThat(card(settings(), Map.of("train.csv", "ab")))
                .contains("The training images of the files below", "Nothing is known here of the people")
                .contains("| train.csv | `ab` |")
                .doesNotContain("MNIST's training images", "US Census Bureau");
    }

    @Test
    public void saysThatARunWasStopped() {
        assertThat(card(settings("--epochs=1", "--line-epochs=1"), MNIST))
                .contains("- tile network: 1 epochs; the weights", "- line network: 1 epochs; the weights");
        assertThat(card(settings("--epochs=1", "--line-epochs=10"), MNIST))
                .contains(
                        "- tile network: 1 epochs; the weights",
                        "- line network: 1 epochs of 10, then stopped; the weights");
    }

    @Test
    public void saysWhatWasAndWasNotTrainedOn() {
        assertThat(card(settings("--extra=mine", "--extra-times=4"), MNIST))
                .contains("Labelled pictures that the trainer added, each 4 times an epoch.");
        assertThat(card(settings("--ink=strokes", "--ink-times=3"), MNIST))
                .contains(
                        "Pen strokes, in the files below whose names begin with `ink/`", "each digit 3 times an epoch");
        assertThat(card(settings("--ink=strokes", "--ink-source=a collection (CC BY 4.0)"), MNIST))
                .contains("The ink is from a collection (CC BY 4.0).");
        assertThat(card(settings("--negative-share=0"), MNIST))
                .contains("\"not a digit\" means nothing")
                .doesNotContain("Of the validation tiles that are no digit");
        assertThat(card(settings("--no-augmentation"), MNIST)).contains("Images were learned as they are.");
        assertThat(card(settings("--average-decay=0"), MNIST)).contains("the weights are those at the end of epoch 1");
    }

    @Test
    public void givesTheFiguresOfTheRunAlone() {
        assertThat(card(settings("--seed=5"), MNIST))
                .contains("| validation | 4 | 1 | 75.00 % |", "| 3 | 1 | 1 | 0.00 % |", "| 0 | 2 | 0 | 100.00 % |")
                .contains(
                        "There was no test set.",
                        "one run, with seed 5",
                        "networks (He et al. 2016), 5 weights together")
                .doesNotContain("disputed");
    }

    @Test
    public void givesTheFiguresOfTheLines() {
        // two of four lines whole; one digit misread and one missed, of eight
        assertThat(card(settings(), MNIST))
                .contains("| 4 | 50.00 % | 25.00 % |", "tile network's opinion with 0.35", "those of lines by 1.250");
    }

    @Test
    public void saysThatValidationImagesWereLearnedFromBefore() {
        // Given: the run has the seed 5
        TrainingSettings settings = settings("--seed=5");

        // Then
        assertThat(card(settings, MNIST, start(1)))
                .contains("The weights that training began with are of older, trained with another seed: some of the");
        assertThat(card(settings, MNIST, start(5))).doesNotContain("another seed:");
    }

    @Test
    public void saysThatOtherImagesWerePutAsideBefore() {
        // Given
        TrainingSettings settings = settings("--seed=5", "--validation-size=4000");

        // Then
        assertThat(card(settings, MNIST, start(5, 5000))).contains("for which other validation images were put");
        assertThat(card(settings, MNIST, start(5, 4000))).doesNotContain("for which other validation images");
    }

    private static StartVersions start(long seed, int validationSize) {
        return new StartVersions(List.of(
                new StartVersions.Version("older", OptionalLong.of(seed), OptionalInt.of(validationSize), MNIST)));
    }

    private static StartVersions start(long seed) {
        return new StartVersions(List.of(StartVersions.Version.ofSeed("older", OptionalLong.of(seed))));
    }

    private static String card(TrainingSettings settings, Map<String, String> datasets) {
        return card(settings, datasets, StartVersions.NONE);
    }

    private static String card(TrainingSettings settings, Map<String, String> datasets, StartVersions start) {
        EpochMetrics tiles = new TileEpoch(
                1, 0.01, 1, 0.5, 0.7, 0.6, 0.75, 0, 1, OptionalDouble.empty(), OptionalDouble.empty(), 12);
        EpochMetrics lines = new LineEpoch(1, 0.003, 9, 0.4, 2, 1.9, 0.5, 0.2, 0.9, OptionalDouble.empty(), 30);
        TrainedReader trained = new TrainedReader(
                new TrainedNetwork(
                        Map.of("head.bias", Tensor.vector(1, 2, 3)), tiles, List.of(tiles), Optional.empty(), 0.01),
                new TrainedNetwork(
                        Map.of("head.bias", Tensor.vector(1, 2)), lines, List.of(lines), Optional.empty(), 0.003));
        byte[] labels = {0, 0, 3, 7, 10};
        int[] read = {0, 0, 8, 7, 10};
        float[] logits = new float[labels.length * 11];
        for (int tile = 0; tile < labels.length; tile++) {
            logits[tile * 11 + read[tile]] = 4;
        }
        Measured measured = new Measured(
                new ValidationOutputs(new Outputs(logits, labels), Optional.empty()),
                1,
                Optional.empty(),
                Optional.empty());
        Provenance provenance =
                new Provenance(Instant.EPOCH, settings.seed(), settings.asMap(), datasets, "abc", Optional.empty());
        MeasuredLines measuredLines = new MeasuredLines(
                List.of(
                        MadeUpOpinions.read("407", "407", 0.9),
                        MadeUpOpinions.read("15", "75", 0.9),
                        MadeUpOpinions.read("2", "2", 0.9),
                        MadeUpOpinions.read("40", "4", 0.9)),
                1.25,
                new DecoderParameters(0.35, 0, 0, 1));
        return ModelCard.markdown(
                settings, new ModelOrigin(settings, trained, start), measured, measuredLines, provenance);
    }

    private static TrainingSettings settings(String... arguments) {
        return TrainingSettings.of(arguments);
    }
}
