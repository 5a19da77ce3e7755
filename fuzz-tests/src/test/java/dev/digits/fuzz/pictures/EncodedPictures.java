package dev.digits.fuzz.pictures;

import dev.digits.segmentation.opencv.MatScope;
import dev.digits.segmentation.opencv.OpenCvNatives;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.core.MatOfInt;
import org.opencv.core.Scalar;
import org.opencv.imgcodecs.Imgcodecs;

/** Small pictures of a bar in every format that is read, and in the variants that our encoders write. */
final class EncodedPictures {
    private static final int WIDTH = 20;
    private static final int HEIGHT = 14;

    private EncodedPictures() {}

    /** Whole files. */
    static List<byte[]> all() throws IOException {
        OpenCvNatives.load();
        List<byte[]> files = new ArrayList<>();
        for (int channels = 1; channels <= 4; channels++) {
            if (channels != 2) {
                int eight = CvType.CV_8UC(channels);
                files.add(encoded(".png", eight));
                files.add(encoded(".png", CvType.CV_16UC(channels)));
                files.add(encoded(".tiff", eight));
                files.add(encoded(".webp", eight, Imgcodecs.IMWRITE_WEBP_QUALITY, 101));
            }
        }
        files.add(encoded(".png", CvType.CV_8UC1, Imgcodecs.IMWRITE_PNG_BILEVEL, 1));
        files.add(encoded(".tiff", CvType.CV_32FC3));
        files.add(encoded(".tiff", CvType.CV_16UC1, Imgcodecs.IMWRITE_TIFF_COMPRESSION, 1));
        files.add(encoded(".webp", CvType.CV_8UC3, Imgcodecs.IMWRITE_WEBP_QUALITY, 50));
        files.add(encoded(".jpg", CvType.CV_8UC1));
        files.add(encoded(".jpg", CvType.CV_8UC3, Imgcodecs.IMWRITE_JPEG_PROGRESSIVE, 1));
        files.add(encoded(".jpg", CvType.CV_8UC3, Imgcodecs.IMWRITE_JPEG_RST_INTERVAL, 1));
        files.add(encoded(".bmp", CvType.CV_8UC3));
        files.add(encoded(".bmp", CvType.CV_8UC4));
        files.add(byJdk("gif", BufferedImage.TYPE_BYTE_INDEXED));
        files.add(byJdk("bmp", BufferedImage.TYPE_BYTE_INDEXED));
        files.add(byJdk("png", BufferedImage.TYPE_BYTE_INDEXED));
        files.add(byJdk("tiff", BufferedImage.TYPE_BYTE_BINARY));
        return files;
    }

    private static byte[] encoded(String extension, int type, int... settings) {
        try (MatScope mats = new MatScope()) {
            Mat picture = mats.keep(new Mat(HEIGHT, WIDTH, type, Scalar.all(200)));
            mats.keep(picture.submat(3, 11, 8, 11)).setTo(Scalar.all(10));
            MatOfByte file = mats.keep(new MatOfByte());
            Imgcodecs.imencode(extension, picture, file, mats.keep(new MatOfInt(settings)));
            return file.toArray();
        }
    }

    private static byte[] byJdk(String format, int type) throws IOException {
        BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, type);
        for (int y = 3; y < 11; y++) {
            picture.setRGB(8, y, 0xFFFFFF);
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        if (!ImageIO.write(picture, format, file)) {
            throw new IOException("the JDK writes no " + format);
        }
        return file.toByteArray();
    }
}
