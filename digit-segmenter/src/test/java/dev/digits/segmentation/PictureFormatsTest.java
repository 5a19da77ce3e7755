package dev.digits.segmentation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digits.fixtures.MnistSample;
import dev.digits.segmentation.Pictures.Placed;
import dev.digits.segmentation.opencv.MatScope;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.core.Scalar;
import org.opencv.imgcodecs.Imgcodecs;

/** One bar, 10 pixels wide and 60 high, far left and high up in a picture, in every format and orientation that is read. */
class PictureFormatsTest {
    private static final Box BAR = new Box(20, 10, 10, 60);
    private static final int WIDTH = 120;
    private static final int HEIGHT = 100;

    private final Segmenter segmenter = new Segmenter(Limits.DEFAULT);

    /** A bar as it would be stored so that it is upright again by this EXIF orientation. */
    private enum Stored {
        UPRIGHT(1),
        MIRRORED(2),
        UPSIDE_DOWN(3),
        MIRRORED_UPSIDE_DOWN(4),
        TRANSPOSED(5),
        ON_ITS_LEFT(6),
        TRANSVERSE(7),
        ON_ITS_RIGHT(8);

        private final int exif;

        Stored(int exif) {
            this.exif = exif;
        }

        /** Undoes what the orientation says is to be done. */
        private Mat of(Mat upright, MatScope mats) {
            Mat stored = mats.mat();
            switch (this) {
                case UPRIGHT -> upright.copyTo(stored);
                case MIRRORED -> Core.flip(upright, stored, 1);
                case UPSIDE_DOWN -> Core.flip(upright, stored, -1);
                case MIRRORED_UPSIDE_DOWN -> Core.flip(upright, stored, 0);
                case TRANSPOSED -> Core.transpose(upright, stored);
                case ON_ITS_LEFT -> Core.rotate(upright, stored, Core.ROTATE_90_COUNTERCLOCKWISE);
                case ON_ITS_RIGHT -> Core.rotate(upright, stored, Core.ROTATE_90_CLOCKWISE);
                case TRANSVERSE -> {
                    Core.flip(upright, stored, -1);
                    Core.transpose(stored, stored);
                }
            }
            return stored;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {".png", ".jpg", ".webp", ".bmp", ".tiff", ".gif"})
    void readsEveryFormat(String extension) throws Exception {
        try (MatScope mats = new MatScope()) {
            // Given
            byte[] file = encoded(extension, bar(mats), mats);

            // When
            Box box = onlyBox(file);

            // Then
            assertIsBar(box);
        }
    }

    @ParameterizedTest
    @EnumSource
    void turnsPicturesUpright(Stored stored) throws Exception {
        try (MatScope mats = new MatScope()) {
            // Given
            Mat pixels = stored.of(bar(mats), mats);

            // When / Then
            assertIsBar(onlyBox(jpegWithExif(encoded(".jpg", pixels, mats), stored.exif)));
            assertIsBar(onlyBox(pngWithExif(encoded(".png", pixels, mats), stored.exif)));
            assertIsBar(onlyBox(webpWithExif(encoded(".webp", pixels, mats), pixels, stored.exif)));
            assertIsBar(onlyBox(tiff(pixels, stored.exif)));
        }
    }

    @Test
    void takesTransparentPixelsOfAGifForPaper() throws Exception {
        // Given white on nothing
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_ARGB);
        for (int y = BAR.y(); y < BAR.bottom(); y++) {
            for (int x = BAR.x(); x < BAR.right(); x++) {
                image.setRGB(x, y, 0xFFFFFFFF);
            }
        }
        ByteArrayOutputStream gif = new ByteArrayOutputStream();
        ImageIO.write(image, "gif", gif);

        // When
        Box box = onlyBox(gif.toByteArray());

        // Then
        assertIsBar(box);
    }

    @ParameterizedTest
    @CsvSource({"8000, 8000, .jpg", "8000, 6000, .jpg", "6000, 6000, .png"})
    void readsLargePicturesAtAReducedSize(int width, int height, String extension) throws Exception {
        try (MatScope mats = new MatScope()) {
            // Given one digit that is a tenth of the picture high
            Placed seven = new Placed(MnistSample.test().get(30).pixels(), height / 280, width / 2, height / 2);
            Mat coverage = mats.keep(Pictures.coverage(width, height, List.of(seven)));
            Core.bitwise_not(coverage, coverage);

            // When
            Box box = onlyBox(encoded(extension, coverage, mats));

            // Then
            assertThat(new Box(width / 2, height / 2, height / 10, height / 10).contains(box))
                    .isTrue();
            assertThat(box.height()).isGreaterThan(height / 20);
        }
    }

    private Box onlyBox(byte[] file) throws Exception {
        return Lines.onlyDigit(segmenter.segment(new Picture(file))).box();
    }

    private static void assertIsBar(Box box) {
        Box around = new Box(BAR.x() - 2, BAR.y() - 2, BAR.width() + 4, BAR.height() + 4);
        assertThat(around.contains(box)).as("%s", box).isTrue();
        assertThat(box.contains(BAR)).as("%s", box).isTrue();
    }

    private static Mat bar(MatScope mats) {
        Mat paper = mats.keep(new Mat(HEIGHT, WIDTH, CvType.CV_8UC1, new Scalar(255)));
        mats.keep(paper.submat(BAR.y(), BAR.bottom(), BAR.x(), BAR.right())).setTo(new Scalar(0));
        return paper;
    }

    private static byte[] encoded(String extension, Mat pixels, MatScope mats) throws Exception {
        MatOfByte file = mats.keep(new MatOfByte());
        Imgcodecs.imencode(".gif".equals(extension) ? ".png" : extension, pixels, file);
        if (!".gif".equals(extension)) {
            return file.toArray();
        }
        ByteArrayOutputStream gif = new ByteArrayOutputStream();
        ImageIO.write(ImageIO.read(new ByteArrayInputStream(file.toArray())), "gif", gif);
        return gif.toByteArray();
    }

    /** A directory with one entry, the orientation. */
    private static byte[] exif(int orientation) {
        ByteBuffer tiff = ByteBuffer.allocate(26).order(ByteOrder.LITTLE_ENDIAN);
        tiff.put("II*\0".getBytes(StandardCharsets.ISO_8859_1)).putInt(8).putShort((short) 1);
        entry(tiff, 274, 3, orientation);
        return tiff.putInt(0).array();
    }

    private static void entry(ByteBuffer tiff, int tag, int type, int value) {
        tiff.putShort((short) tag).putShort((short) type).putInt(1).putInt(value);
    }

    private static byte[] jpegWithExif(byte[] jpeg, int orientation) {
        byte[] exif = exif(orientation);
        return ByteBuffer.allocate(jpeg.length + 10 + exif.length)
                .put(jpeg, 0, 2)
                .putShort((short) 0xFFE1)
                .putShort((short) (8 + exif.length))
                .put("Exif\0\0".getBytes(StandardCharsets.ISO_8859_1))
                .put(exif)
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }

    private static byte[] pngWithExif(byte[] png, int orientation) {
        byte[] exif = exif(orientation);
        int afterHeader = 33;
        ByteBuffer chunk = ByteBuffer.allocate(12 + exif.length)
                .putInt(exif.length)
                .put("eXIf".getBytes(StandardCharsets.ISO_8859_1))
                .put(exif);
        CRC32 crc = new CRC32();
        crc.update(chunk.array(), 4, 4 + exif.length);
        chunk.putInt((int) crc.getValue());
        return ByteBuffer.allocate(png.length + chunk.capacity())
                .put(png, 0, afterHeader)
                .put(chunk.array())
                .put(png, afterHeader, png.length - afterHeader)
                .array();
    }

    private static byte[] webpWithExif(byte[] webp, Mat pixels, int orientation) {
        byte[] exif = exif(orientation);
        int size = webp.length + 18 + 8 + exif.length;
        ByteBuffer file = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
        file.put(webp, 0, 4).putInt(size - 8).put(webp, 8, 4);
        file.put("VP8X".getBytes(StandardCharsets.ISO_8859_1)).putInt(10).putInt(8);
        file.putShort((short) (pixels.width() - 1))
                .put((byte) 0)
                .putShort((short) (pixels.height() - 1))
                .put((byte) 0);
        file.put(webp, 12, webp.length - 12);
        file.put("EXIF".getBytes(StandardCharsets.ISO_8859_1))
                .putInt(exif.length)
                .put(exif);
        return file.array();
    }

    /** Grey, not packed, in one strip. */
    private static byte[] tiff(Mat grey, int orientation) {
        int tags = 9;
        int pixels = 8 + 2 + tags * 12 + 4;
        byte[] strip = new byte[(int) grey.total()];
        grey.get(0, 0, strip);
        ByteBuffer tiff = ByteBuffer.allocate(pixels + strip.length).order(ByteOrder.LITTLE_ENDIAN);
        tiff.put("II*\0".getBytes(StandardCharsets.ISO_8859_1)).putInt(8).putShort((short) tags);
        entry(tiff, 256, 4, grey.width());
        entry(tiff, 257, 4, grey.height());
        entry(tiff, 258, 3, 8);
        entry(tiff, 259, 3, 1);
        entry(tiff, 262, 3, 1);
        entry(tiff, 273, 4, pixels);
        entry(tiff, 274, 3, orientation);
        entry(tiff, 278, 4, grey.height());
        entry(tiff, 279, 4, strip.length);
        return tiff.putInt(0).put(strip).array();
    }
}
