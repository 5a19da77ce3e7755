package dev.digits.training.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MnistFolderTest {
    private static final LabelledImages TRAINING = WrittenFiles.randomImages(20, 1);
    private static final LabelledImages TEST = WrittenFiles.randomImages(10, 2);

    @TempDir
    Path folder;

    @Test
    void findsTheFourIdxFiles() throws Exception {
        // Given
        writeIdx("train-images-idx3-ubyte", "train-labels-idx1-ubyte", TRAINING);
        writeIdx("t10k-images-idx3-ubyte", "t10k-labels-idx1-ubyte", TEST);
        WrittenFiles.write(folder.resolve("README.md"), "# Put MNIST here");

        // When
        DigitDataset dataset = MnistFolder.load(folder);

        // Then
        assertThat(dataset.training().labels()).isEqualTo(TRAINING.labels());
        assertThat(dataset.training().pixels()).isEqualTo(TRAINING.pixels());
        assertThat(dataset.test()).hasValueSatisfying(test -> {
            assertThat(test.labels()).isEqualTo(TEST.labels());
            assertThat(test.pixels()).isEqualTo(TEST.pixels());
        });
        assertThat(dataset.files())
                .extracting(SourceFile::name)
                .containsExactly(
                        "train-images-idx3-ubyte",
                        "train-labels-idx1-ubyte",
                        "t10k-images-idx3-ubyte",
                        "t10k-labels-idx1-ubyte");
        assertThat(dataset.files()).allSatisfy(file -> assertThat(file.sha256()).matches("[0-9a-f]{64}"));
    }

    @Test
    void findsFilesUnderOtherNames() throws Exception {
        // Given the names under which Kaggle passes them on
        writeIdx("train-images.idx3-ubyte", "train-labels.idx1-ubyte", TRAINING);
        writeIdx("t10k-images.idx3-ubyte", "t10k-labels.idx1-ubyte", TEST);

        // When
        DigitDataset dataset = MnistFolder.load(folder);

        // Then
        assertThat(dataset.training().size()).isEqualTo(20);
        assertThat(dataset.test()).isPresent();
    }

    @Test
    void readsKagglesCompetitionWithoutLabelledTestSet() throws Exception {
        // Given
        WrittenFiles.write(
                folder.resolve("train.csv"), WrittenFiles.kaggleHeader(true) + WrittenFiles.rows(TRAINING, "\n"));
        WrittenFiles.write(
                folder.resolve("test.csv"), WrittenFiles.kaggleHeader(false) + WrittenFiles.pixelRow(TEST, 0) + "\n");
        WrittenFiles.write(folder.resolve("sample_submission.csv"), "ImageId,Label\n1,0\n");

        // When
        DigitDataset dataset = MnistFolder.load(folder);

        // Then
        assertThat(dataset.training().pixels()).isEqualTo(TRAINING.pixels());
        assertThat(dataset.test()).isEmpty();
        assertThatThrownBy(() -> MnistFolder.loadTest(folder))
                .hasMessageContaining("no labelled images in the test set");
    }

    @Test
    void readsCsvPairs() throws Exception {
        // Given
        WrittenFiles.write(folder.resolve("mnist_train.csv"), WrittenFiles.rows(TRAINING, "\n"));
        WrittenFiles.write(folder.resolve("mnist_test.csv"), WrittenFiles.rows(TEST, "\n"));

        // When
        LabelledImages test = MnistFolder.loadTest(folder);

        // Then
        assertThat(test.labels()).isEqualTo(TEST.labels());
    }

    @Test
    void prefersIdxToCsvAndPlainToGzip() throws Exception {
        // Given
        writeIdx("train-images-idx3-ubyte", "train-labels-idx1-ubyte", TRAINING);
        WrittenFiles.write(
                folder.resolve("train-images-idx3-ubyte.gz"), WrittenFiles.gzip(WrittenFiles.idxImages(TRAINING)));
        WrittenFiles.write(folder.resolve("mnist_train.csv"), "nonsense");

        // When
        DigitDataset dataset = MnistFolder.load(folder);

        // Then
        assertThat(dataset.training().pixels()).isEqualTo(TRAINING.pixels());
        assertThat(dataset.files()).extracting(SourceFile::name).first().isEqualTo("train-images-idx3-ubyte");
    }

    @Test
    void asksWhichOfTwoTrainingFilesIsMeant() {
        // Given
        WrittenFiles.write(folder.resolve("train.csv"), WrittenFiles.rows(TRAINING, "\n"));
        WrittenFiles.write(folder.resolve("mnist_train.csv"), WrittenFiles.rows(TRAINING, "\n"));

        // When // Then
        assertThatThrownBy(() -> MnistFolder.load(folder))
                .isInstanceOf(AmbiguousSetException.class)
                .hasMessageContaining("mnist_train.csv, train.csv");
    }

    @Test
    void ignoresADownloadThatIsNotFinished() {
        // Given
        WrittenFiles.write(folder.resolve("train-images-idx3-ubyte.part"), WrittenFiles.idxImages(TRAINING));

        // When // Then
        assertThatThrownBy(() -> MnistFolder.load(folder)).isInstanceOf(MissingSetException.class);
    }

    @Test
    void saysWhatIsWrongWithTheOnlyCandidate() {
        // Given
        Path file = WrittenFiles.write(folder.resolve("train-images-idx3-ubyte"), new byte[] {0, 0, 13, 2, 0, 0, 0, 0});

        // When // Then
        assertThatThrownBy(() -> MnistFolder.load(folder))
                .isInstanceOf(MalformedFileException.class)
                .hasMessageStartingWith(file + ", byte 0: magic number is 0x00000d02");
    }

    @Test
    void saysThatLabelsAreMissing() {
        // Given
        WrittenFiles.write(folder.resolve("train-images-idx3-ubyte"), WrittenFiles.idxImages(TRAINING));

        // When // Then
        assertThatThrownBy(() -> MnistFolder.load(folder))
                .isInstanceOf(MissingSetException.class)
                .hasMessageContaining("no file of labels beside it");
    }

    @Test
    void saysThatAFolderIsEmptyOrNotThere() throws Exception {
        // Given
        Path empty = Files.createDirectory(folder.resolve("empty"));

        // When // Then
        assertThatThrownBy(() -> MnistFolder.load(empty))
                .isInstanceOf(MissingSetException.class)
                .hasMessageContaining("fetch-data");
        assertThatThrownBy(() -> MnistFolder.load(folder.resolve("none")))
                .isInstanceOf(MissingSetException.class)
                .hasMessageContaining("no such folder");
    }

    private void writeIdx(String images, String labels, LabelledImages content) {
        WrittenFiles.write(folder.resolve(images), WrittenFiles.idxImages(content));
        WrittenFiles.write(folder.resolve(labels), WrittenFiles.idxLabels(content));
    }
}
