package dev.digits.training.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CsvFileTest {
    private static final LabelledImages IMAGES = WrittenFiles.randomImages(5, 7);

    @TempDir
    Path folder;

    static Stream<Arguments> waysToWriteTheSame() {
        String header = WrittenFiles.kaggleHeader(true);
        String rows = WrittenFiles.rows(IMAGES, "\n");
        String oneByOne = "label,"
                + IntStream.range(0, 784)
                        .mapToObj(i -> (i / 28 + 1) + "x" + (i % 28 + 1))
                        .collect(Collectors.joining(","));
        String quoted = Stream.of(header.strip().split(","))
                .map(name -> '"' + name + '"')
                .collect(Collectors.joining(",", "", "\n"));
        String labelLast = header.strip().substring("label,".length()) + ",class\n"
                + IntStream.range(0, IMAGES.size())
                        .mapToObj(i -> WrittenFiles.pixelRow(IMAGES, i) + ",'" + IMAGES.label(i) + "'\n")
                        .collect(Collectors.joining())
                        .replace('\'', '"');
        return Stream.of(
                Arguments.of("Kaggle's train.csv", header + rows),
                Arguments.of("mnist_train.csv without header", rows),
                Arguments.of("mnist_train.csv with header", oneByOne + "\n" + rows),
                Arguments.of("Windows line ends", header.strip() + "\r\n" + WrittenFiles.rows(IMAGES, "\r\n")),
                Arguments.of("no line end at the end", rows.stripTrailing()),
                Arguments.of("blank lines", "\n" + rows.replace("\n", "\n \r\n")),
                Arguments.of("byte order mark and header", "\ufeff" + header + rows),
                Arguments.of("byte order mark and no header", "\ufeff" + rows),
                Arguments.of("quoted names", quoted + rows),
                Arguments.of("padded numbers", header + rows.replace(",", " ,  ")),
                Arguments.of("label in the last column", labelLast));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("waysToWriteTheSame")
    void readsTheSameImagesHoweverTheyAreWritten(String name, String content) throws Exception {
        // Given
        Path plain = WrittenFiles.write(folder.resolve("plain"), content);
        Path packed = WrittenFiles.write(
                folder.resolve("packed"), WrittenFiles.gzip(content.getBytes(StandardCharsets.UTF_8)));

        for (Path file : new Path[] {plain, packed}) {
            // When
            ImageSet read = ImageFile.read(file).images();

            // Then
            assertThat(read).as(name).isInstanceOfSatisfying(LabelledImages.class, labelled -> {
                assertThat(labelled.labels()).isEqualTo(IMAGES.labels());
                assertThat(labelled.pixels()).isEqualTo(IMAGES.pixels());
            });
        }
    }

    @Test
    void readsKagglesTestFileWithoutLabels() throws Exception {
        // Given
        String rows = WrittenFiles.pixelRow(IMAGES, 0) + "\n" + WrittenFiles.pixelRow(IMAGES, 1) + "\n";
        Path file = WrittenFiles.write(folder.resolve("test.csv"), WrittenFiles.kaggleHeader(false) + rows);

        // When
        ImageSet read = ImageFile.read(file).images();

        // Then
        assertThat(read).isInstanceOf(UnlabelledImages.class);
        assertThat(read.size()).isEqualTo(2);
        assertThat(read.image(1)).isEqualTo(IMAGES.image(1));
    }

    @Test
    void readsPixelsAloneWithoutHeader() throws Exception {
        // Given
        Path file = WrittenFiles.write(folder.resolve("pixels.csv"), WrittenFiles.pixelRow(IMAGES, 3));

        // When
        ImageSet read = ImageFile.read(file).images();

        // Then
        assertThat(read).isInstanceOf(UnlabelledImages.class);
        assertThat(read.pixels()).isEqualTo(IMAGES.image(3));
    }

    @Test
    void readsManyRowsAcrossBufferEdges() throws Exception {
        // Given some 700 kB of text
        LabelledImages many = WrittenFiles.randomImages(250, 3);
        Path file = WrittenFiles.write(folder.resolve("many.csv"), WrittenFiles.rows(many, "\n"));

        // When
        ImageSet read = ImageFile.read(file).images();

        // Then
        assertThat(read.pixels()).isEqualTo(many.pixels());
    }

    static Stream<Arguments> offences() {
        String good = WrittenFiles.row(IMAGES, 0);
        String pixels = good.substring(good.indexOf(','));
        String header = WrittenFiles.kaggleHeader(true);
        String rest = pixels.substring(pixels.indexOf(',', 1));
        return Stream.of(
                Arguments.of(header + good + "\n10" + pixels, "line 3: label is 10, above 9"),
                Arguments.of(header + good + "\n" + 7 + ",256" + rest, "line 3: pixel 0 (from 0) is 256, above 255"),
                Arguments.of(
                        good + "\n7,-1" + rest, "line 2: pixel 0 (from 0) is \"-1\", not a whole number from 0 to"),
                Arguments.of(good + "\n7,99999999999" + rest, "line 2: pixel 0 (from 0) is 99999999999, above 255"),
                Arguments.of(good + "\n7,1.5" + rest, "line 2: pixel 0 (from 0) is \"1.5\", not a whole number"),
                Arguments.of(good + "\n" + pixels, "line 2: label is \"\", not a whole number from 0 to 9"),
                Arguments.of(good + "\nseven" + pixels, "line 2: label is \"seven\", not a whole number from 0 to 9"),
                Arguments.of(good + "\n\n" + good + ",3,4", "line 3: found 787 columns, expected 785"),
                Arguments.of(good + "\n1,2,3", "line 2: found 3 columns, expected 785"),
                Arguments.of(good + "\n" + good + ",", "line 2: found 786 columns, expected 785"),
                Arguments.of("1,2,3", "line 1: found 3 columns, expected 784 pixels, or 785 with a label"),
                Arguments.of("ImageId,Label\n1,2", "line 1: found 2 columns, expected 784 pixels, or 785 with a label"),
                Arguments.of(header.replace("label", "what"), "line 1: no column is named label"),
                Arguments.of("\n\n", "the file is blank"),
                Arguments.of(good + "\n" + "1".repeat(70_000), "line 2: cell is longer than 65536 characters"));
    }

    @ParameterizedTest
    @MethodSource("offences")
    void namesFileLineAndValueOfAnOffence(String content, String problem) {
        // Given
        Path file = WrittenFiles.write(folder.resolve("bad.csv"), content);

        // When // Then
        assertThatThrownBy(() -> ImageFile.read(file))
                .isInstanceOf(MalformedFileException.class)
                .hasMessageStartingWith(file + ", ")
                .hasMessageContaining(problem)
                .message()
                .hasLineCount(1)
                .hasSizeLessThan(400);
    }

    @Test
    void refusesADamagedGzip() {
        // Given
        byte[] packed = WrittenFiles.gzip(WrittenFiles.rows(IMAGES, "\n").getBytes(StandardCharsets.UTF_8));
        packed[packed.length / 2] ^= 0x55;
        Path file = WrittenFiles.write(folder.resolve("bad.csv.gz"), packed);

        // When // Then
        assertThatThrownBy(() -> ImageFile.read(file)).isInstanceOf(MalformedFileException.class);
    }

    @Test
    void saysThatThereIsNoSuchFile() {
        // Given
        Path file = folder.resolve("none.csv");

        // When // Then
        assertThatThrownBy(() -> ImageFile.read(file))
                .isInstanceOf(MissingSetException.class)
                .hasMessage(file + ": no such file");
    }
}
