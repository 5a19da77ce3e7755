package dev.digits.training.tiles;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digits.fixtures.MnistSample;
import dev.digits.training.cli.SampleFolder;
import dev.digits.training.dataset.LabelledImages;
import dev.digits.training.dataset.SourceFile;
import dev.digits.training.dataset.StratifiedSplit;
import dev.digits.training.extra.PictureFolder;
import dev.digits.training.settings.TrainingSettings;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

public class TrainingSetsTest {

    @TempDir
    Path folder;

    @Test
    public void learnsFromExtraPicturesSoOftenAsIsWantedAndChoosesWithoutThem() throws Exception {
        // Given
        Path data = SampleFolder.in(Files.createDirectory(folder.resolve("data")));
        Path extra = pictures(3);
        TrainingSets without = TrainingSets.load(data, settings());

        // When
        TrainingSets with = TrainingSets.load(data, settings("--extra=" + extra, "--extra-times=7"));

        // Then
        LabelledImages before = without.split().training();
        LabelledImages after = with.split().training();
        assertThat(after.size()).isEqualTo(before.size() + 3 * 7);
        assertThat(with.split().validation().pixels())
                .isEqualTo(without.split().validation().pixels());
        LabelledImages framed = PictureFolder.read(extra).images();
        assertThat(after.image(before.size())).isEqualTo(framed.image(0));
        assertThat(after.image(after.size() - 1)).isEqualTo(framed.image(2));
        assertThat(after.label(after.size() - 1)).isEqualTo(framed.label(2));
    }

    @Test
    public void countsExtraPicturesAmongTheFilesThatItLearnedFrom() throws Exception {
        // Given
        Path data = SampleFolder.in(Files.createDirectory(folder.resolve("data")));
        Path extra = pictures(2);

        // When
        TrainingSets sets = TrainingSets.load(data, settings("--extra=" + extra));

        // Then
        assertThat(sets.dataset().files())
                .hasSize(5)
                .contains(new SourceFile("extra", PictureFolder.read(extra).sha256()));
    }

    /** The sample has 1000 images to learn from, of which 200 are put aside. */
    @ParameterizedTest
    @CsvSource({"100,20", "300,60", "799,159"})
    public void neverChoosesByAnImageThatARunWithAnotherLimitLearnsFrom(int limit, int choosing) throws Exception {
        // Given
        Path data = SampleFolder.in(Files.createDirectory(folder.resolve("data")));
        StratifiedSplit whole = TrainingSets.load(data, settings()).split();

        // When
        StratifiedSplit limited =
                TrainingSets.load(data, settings("--limit=" + limit)).split();

        // Then
        assertThat(limited.training().size()).isEqualTo(limit);
        assertThat(limited.validation().size()).isEqualTo(choosing);
        assertThat(images(limited.training())).isSubsetOf(images(whole.training()));
        assertThat(images(limited.validation()))
                .isSubsetOf(images(whole.validation()))
                .doesNotContainAnyElementsOf(images(whole.training()));
        for (int digit = 0; digit < LabelledImages.CLASSES; digit++) {
            double share =
                    (double) count(whole.training(), digit) / whole.training().size();
            assertThat((double) count(limited.training(), digit)).isBetween(share * limit - 1, share * limit + 1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 800, 5000})
    public void learnsFromAllThatWasNotPutAsideWhereThereIsNoLimitOrAHighOne(int limit) throws Exception {
        // Given
        Path data = SampleFolder.in(Files.createDirectory(folder.resolve("data")));

        // When
        StratifiedSplit split =
                TrainingSets.load(data, settings("--limit=" + limit)).split();

        // Then
        assertThat(split.training().size()).isEqualTo(800);
        assertThat(split.validation().size()).isEqualTo(200);
    }

    private static List<String> images(LabelledImages set) {
        return IntStream.range(0, set.size())
                .mapToObj(i -> Base64.getEncoder().encodeToString(set.image(i)))
                .toList();
    }

    private static long count(LabelledImages set, int digit) {
        return IntStream.range(0, set.size()).filter(i -> set.label(i) == digit).count();
    }

    private static TrainingSettings settings(String... arguments) {
        return TrainingSettings.of(arguments);
    }

    private Path pictures(int count) throws IOException {
        Path extra = folder.resolve("mine");
        for (int i = 0; i < count; i++) {
            MnistSample.Digit digit = MnistSample.test().get(i);
            BufferedImage image = new BufferedImage(28, 28, BufferedImage.TYPE_BYTE_GRAY);
            image.getRaster().setDataElements(0, 0, 28, 28, digit.pixels());
            Path own = Files.createDirectories(extra.resolve(Integer.toString(digit.label())));
            ImageIO.write(image, "png", own.resolve(i + ".png").toFile());
        }
        return extra;
    }
}
