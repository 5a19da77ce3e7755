package dev.digits.training.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.digits.fixtures.MnistSample;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdxFileTest {
    @TempDir
    Path folder;

    @Test
    void readsRealMnistAsItTravels() throws Exception {
        // Given
        for (String part : List.of("t10k-images-idx3-ubyte.gz", "t10k-labels-idx1-ubyte.gz")) {
            try (InputStream in = MnistSample.open(part)) {
                Files.copy(in, folder.resolve(part));
            }
        }
        List<MnistSample.Digit> truth = MnistSample.test();

        // When
        ImageSet images =
                ImageFile.read(folder.resolve("t10k-images-idx3-ubyte.gz")).images();

        // Then
        assertThat(images.size()).isEqualTo(truth.size());
        assertThat(images).isInstanceOfSatisfying(LabelledImages.class, labelled -> {
            for (int i = 0; i < truth.size(); i++) {
                assertThat(labelled.label(i)).isEqualTo(truth.get(i).label());
                assertThat(labelled.image(i)).isEqualTo(truth.get(i).pixels());
            }
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 100})
    void readsBackAnyNumberOfImagesPlainAndPacked(int count) throws Exception {
        // Given
        LabelledImages images = WrittenFiles.randomImages(count, count);
        WrittenFiles.write(folder.resolve("a-images"), WrittenFiles.idxImages(images));
        WrittenFiles.write(folder.resolve("a-labels"), WrittenFiles.idxLabels(images));
        // a name that says nothing of gzip
        WrittenFiles.write(folder.resolve("b-images"), WrittenFiles.gzip(WrittenFiles.idxImages(images)));
        WrittenFiles.write(folder.resolve("b-labels"), WrittenFiles.gzip(WrittenFiles.idxLabels(images)));

        // When
        ImageFile plain = ImageFile.read(folder.resolve("a-images"));
        ImageFile packed = ImageFile.read(folder.resolve("b-images"));

        // Then
        for (ImageFile file : List.of(plain, packed)) {
            assertThat(file.images()).isInstanceOfSatisfying(LabelledImages.class, labelled -> {
                assertThat(labelled.pixels()).isEqualTo(images.pixels());
                assertThat(labelled.labels()).isEqualTo(images.labels());
            });
        }
        assertThat(packed.sources())
                .extracting(SourceFile::sha256)
                .isEqualTo(plain.sources().stream().map(SourceFile::sha256).toList());
    }

    @Test
    void readsImagesWithoutLabelsBesideThem() throws Exception {
        // Given
        LabelledImages images = WrittenFiles.randomImages(3, 1);
        Path file = WrittenFiles.write(folder.resolve("images"), WrittenFiles.idxImages(images));

        // When
        ImageSet read = ImageFile.read(file).images();

        // Then
        assertThat(read).isInstanceOf(UnlabelledImages.class);
        assertThat(read.pixels()).isEqualTo(images.pixels());
    }

    @Test
    void refusesEveryTruncation() {
        // Given
        byte[] whole = WrittenFiles.idxImages(WrittenFiles.randomImages(2, 1));

        for (int length = 0; length < whole.length; length += length < 20 ? 1 : 97) {
            // When
            Path file = WrittenFiles.write(folder.resolve("images"), Arrays.copyOf(whole, length));

            // Then
            assertThatThrownBy(() -> ImageFile.read(file))
                    .as("first %s bytes", length)
                    .isInstanceOf(MalformedFileException.class)
                    .hasMessageStartingWith(file + ", byte ");
        }
    }

    @Test
    void refusesEveryTruncationOfGzip() {
        // Given
        byte[] whole = WrittenFiles.gzip(WrittenFiles.idxImages(WrittenFiles.randomImages(2, 1)));

        for (int length = 0; length < whole.length; length += length < 20 ? 1 : 97) {
            // When
            Path file = WrittenFiles.write(folder.resolve("images"), Arrays.copyOf(whole, length));

            // Then
            assertThatThrownBy(() -> ImageFile.read(file))
                    .as("first %s bytes", length)
                    .isInstanceOf(MalformedFileException.class);
        }
    }

    @Test
    void saysInWhichImageAFileEnds() {
        // Given
        byte[] whole = WrittenFiles.idxImages(WrittenFiles.randomImages(3, 1));
        Path file = WrittenFiles.write(folder.resolve("images"), Arrays.copyOf(whole, 16 + 784 + 10));

        // When // Then
        assertThatThrownBy(() -> ImageFile.read(file))
                .hasMessage(file + ", byte 810: the file ends in image 1 (from 0) of 3");
    }

    @Test
    void refusesBytesAfterTheEnd() {
        // Given
        byte[] whole = WrittenFiles.idxImages(WrittenFiles.randomImages(1, 1));
        Path file = WrittenFiles.write(folder.resolve("images"), Arrays.copyOf(whole, whole.length + 1));

        // When // Then
        assertThatThrownBy(() -> ImageFile.read(file))
                .hasMessage(file + ", byte 800: more bytes follow the 1 images announced");
    }

    @Test
    void refusesAnotherMagicNumber() {
        // Given
        byte[] whole = WrittenFiles.idxImages(WrittenFiles.randomImages(1, 1));
        whole[3] = 4;
        Path file = WrittenFiles.write(folder.resolve("images"), whole);

        // When // Then
        assertThatThrownBy(() -> ImageFile.read(file))
                .isInstanceOf(MalformedFileException.class)
                .hasMessageContaining("magic number is 0x00000804, expected 0x00000803");
    }

    @Test
    void refusesImagesOfAnotherSize() {
        // Given
        byte[] whole = WrittenFiles.idxImages(WrittenFiles.randomImages(1, 1));
        whole[15] = 32;
        Path file = WrittenFiles.write(folder.resolve("images"), whole);

        // When // Then
        assertThatThrownBy(() -> ImageFile.read(file)).hasMessageContaining("images have 32 columns, expected 28");
    }

    @Test
    void reservesNoMemoryForWhatIsOnlyAnnounced() {
        // Given a file of 20 bytes that announces two million images
        byte[] hostile = ByteBuffer.allocate(20)
                .putInt(0x803)
                .putInt(2_000_000)
                .putInt(28)
                .putInt(28)
                .array();
        Path file = WrittenFiles.write(folder.resolve("images"), hostile);

        // When // Then
        assertThatThrownBy(() -> ImageFile.read(file)).hasMessageContaining("ends in image 0 (from 0) of 2000000");
    }

    @Test
    void refusesMoreImagesThanAnArrayHolds() {
        // Given
        byte[] hostile = ByteBuffer.allocate(16)
                .putInt(0x803)
                .putInt(-1)
                .putInt(28)
                .putInt(28)
                .array();
        Path file = WrittenFiles.write(folder.resolve("images"), hostile);

        // When // Then
        assertThatThrownBy(() -> ImageFile.read(file)).hasMessageContaining("announces 4294967295 images");
    }

    @Test
    void refusesLabelsAboveNine() {
        // Given
        LabelledImages images = WrittenFiles.randomImages(3, 1);
        byte[] labels = WrittenFiles.idxLabels(images);
        labels[8 + 2] = 10;
        Path file = WrittenFiles.write(folder.resolve("images"), WrittenFiles.idxImages(images));
        Path labelsFile = WrittenFiles.write(folder.resolve("labels"), labels);

        // When // Then
        assertThatThrownBy(() -> ImageFile.read(file))
                .hasMessage(labelsFile + ", byte 10: label 2 (from 0) is 10, above 9");
    }

    @Test
    void refusesDifferentNumbersOfImagesAndLabels() {
        // Given
        Path file =
                WrittenFiles.write(folder.resolve("images"), WrittenFiles.idxImages(WrittenFiles.randomImages(3, 1)));
        Path labels =
                WrittenFiles.write(folder.resolve("labels"), WrittenFiles.idxLabels(WrittenFiles.randomImages(4, 1)));

        // When // Then
        assertThatThrownBy(() -> ImageFile.read(file))
                .hasMessage(labels + ", byte 4: announces 4 labels, but " + file + " holds 3 images");
    }

    @Test
    void saysThatAFileHoldsLabelsOnly() {
        // Given
        Path file =
                WrittenFiles.write(folder.resolve("labels"), WrittenFiles.idxLabels(WrittenFiles.randomImages(4, 1)));

        // When // Then
        assertThatThrownBy(() -> ImageFile.read(file))
                .isInstanceOf(MissingSetException.class)
                .hasMessageContaining("labels only");
    }

    @Test
    void refusesPicturesAndOtherFormats() {
        // Given
        Path file = WrittenFiles.write(
                folder.resolve("images"), new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0});

        // When // Then
        assertThatThrownBy(() -> ImageFile.read(file))
                .hasMessage(file + ", byte 0: starts with 0x89504e470d0a1a0a, which is neither IDX nor CSV");
    }
}
