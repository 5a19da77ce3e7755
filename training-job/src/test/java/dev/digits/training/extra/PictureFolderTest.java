package dev.digits.training.extra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.digits.fixtures.MnistSample;
import dev.digits.training.dataset.DatasetException;
import dev.digits.training.dataset.LabelledImages;
import dev.digits.training.dataset.MissingSetException;
import dev.digits.training.dataset.UnusablePictureException;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures are MNIST's own digits, drawn large and small, dark on light and light on dark. */
class PictureFolderTest {

    private static final int SIDE = 28;

    @TempDir
    Path folder;

    private List<MnistSample.Digit> digits;

    @BeforeEach
    void read() throws IOException {
        digits = MnistSample.test().subList(0, 30);
    }

    @Test
    void framesPicturesOfAnySizeAndColourAsMnistDoes() throws Exception {
        // Given
        for (int i = 0; i < digits.size(); i++) {
            boolean darkOnLight = i % 2 == 0;
            int scale = 1 + i % 3 * 5;
            draw(digits.get(i), String.format("%02d.png", i), scale, darkOnLight);
        }

        // When
        LabelledImages images = PictureFolder.read(folder).images();

        // Then: in the order of digits, and of names within a digit
        List<MnistSample.Digit> sorted = digits.stream()
                .sorted((a, b) -> Integer.compare(a.label(), b.label()))
                .toList();
        assertThat(images.size()).isEqualTo(sorted.size());
        double difference = 0;
        for (int i = 0; i < sorted.size(); i++) {
            assertThat(images.label(i)).isEqualTo(sorted.get(i).label());
            difference += meanDifference(images.image(i), sorted.get(i).pixels()) / sorted.size();
        }
        // another digit of the same kind differs by far more than 40 of 255
        assertThat(difference).isLessThan(15);
    }

    @Test
    void checksumIsThatOfTheListThatSha256sumPrints() throws Exception {
        // Given
        Path first = draw(digits.get(0), "b.png", 2, true);
        Path second = draw(digits.get(0), "c.png", 3, false);
        String digit = first.getParent().getFileName().toString();

        // When
        String checksum = PictureFolder.read(folder).sha256();

        // Then
        String list = sha256(Files.readAllBytes(first)) + "  " + digit + "/b.png\n" + sha256(Files.readAllBytes(second))
                + "  " + digit + "/c.png\n";
        assertThat(checksum).isEqualTo(sha256(list.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void passesOverHiddenFiles() throws Exception {
        // Given
        Path picture = draw(digits.get(0), "a.png", 2, true);
        Files.writeString(picture.resolveSibling(".DS_Store"), "x");
        Files.writeString(folder.resolve(".hidden"), "x");

        // When
        LabelledImages images = PictureFolder.read(folder).images();

        // Then
        assertThat(images.size()).isEqualTo(1);
    }

    @Test
    void namesTheFileThatIsNoPictureAndSaysHowManyMore() throws Exception {
        // Given
        Path picture = draw(digits.get(0), "a.png", 2, true);
        Path text = Files.writeString(picture.resolveSibling("b.png"), "not a picture");
        Path half = picture.resolveSibling("c.png");
        Files.write(half, java.util.Arrays.copyOf(Files.readAllBytes(picture), 60));

        // When, Then
        assertThatThrownBy(() -> PictureFolder.read(folder))
                .isInstanceOf(UnusablePictureException.class)
                .hasMessageStartingWith(text + ": ")
                .hasMessageEndingWith(" (and 1 more like that in this folder)");
    }

    @Test
    void namesAPictureWithoutInk() throws IOException {
        // Given
        Path empty = Files.createDirectory(folder.resolve("3")).resolve("empty.png");
        BufferedImage white = new BufferedImage(50, 50, BufferedImage.TYPE_INT_RGB);
        white.createGraphics().fillRect(0, 0, 50, 50);
        ImageIO.write(white, "png", empty.toFile());

        // When, Then
        assertThatThrownBy(() -> PictureFolder.read(folder)).hasMessage(empty + ": no ink is to be seen in it");
    }

    @Test
    void namesWhatLiesInNoFolderOfADigit() throws IOException {
        Path other = Files.createDirectory(folder.resolve("ten"));

        assertThatThrownBy(() -> PictureFolder.read(folder))
                .isInstanceOf(UnusablePictureException.class)
                .hasMessage(other + ": is no folder that is named for a digit, 0 to 9");
    }

    @Test
    void saysThatThereIsNothing() throws IOException {
        Files.createDirectory(folder.resolve("1"));

        assertThatThrownBy(() -> PictureFolder.read(folder)).isInstanceOf(MissingSetException.class);
        assertThatThrownBy(() -> PictureFolder.read(folder.resolve("nowhere")))
                .isInstanceOf(DatasetException.class)
                .hasMessageEndingWith("no such folder of labelled pictures");
    }

    private Path draw(MnistSample.Digit digit, String name, int scale, boolean darkOnLight) throws IOException {
        BufferedImage image = new BufferedImage(SIDE * scale, SIDE * scale, BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < SIDE * scale; y++) {
            for (int x = 0; x < SIDE * scale; x++) {
                int ink = Byte.toUnsignedInt(digit.pixels()[y / scale * SIDE + x / scale]);
                image.getRaster().setSample(x, y, 0, darkOnLight ? 255 - ink : ink);
            }
        }
        Path file = Files.createDirectories(folder.resolve(Integer.toString(digit.label())))
                .resolve(name);
        ImageIO.write(image, "png", file.toFile());
        return file;
    }

    private static double meanDifference(byte[] one, byte[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += Math.abs(Byte.toUnsignedInt(one[i]) - Byte.toUnsignedInt(other[i]));
        }
        return sum / one.length;
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
