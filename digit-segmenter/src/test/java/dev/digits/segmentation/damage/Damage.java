package dev.digits.segmentation.damage;

import dev.digits.segmentation.opencv.MatScope;
import java.util.List;
import java.util.Random;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Point;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/** What happens to drawings on their way to a file. */
enum Damage {
    LIGHT_ON_DARK(Format.PNG) {
        @Override
        Mat apply(Mat ink, Random random, MatScope mats) {
            return blend(ink, flat(ink, 35, 30, 25, mats), new Scalar(235, 240, 245), mats);
        }
    },
    COLOUR_ON_COLOUR(Format.PNG) {
        @Override
        Mat apply(Mat ink, Random random, MatScope mats) {
            Scalar pen = new Scalar(random.nextInt(120), random.nextInt(120), random.nextInt(120));
            return blend(ink, flat(ink, 170, 230, 250, mats), pen, mats);
        }
    },
    TRANSPARENT_PAPER(Format.PNG) {
        @Override
        Mat apply(Mat ink, Random random, MatScope mats) {
            Mat black = mats.keep(Mat.zeros(ink.size(), CvType.CV_8UC1));
            Mat pixels = mats.mat();
            Core.merge(List.of(black, black, black, ink), pixels);
            return pixels;
        }
    },
    GREY_GRADIENT(Format.PNG) {
        @Override
        Mat apply(Mat ink, Random random, MatScope mats) {
            Mat paper = flat(ink, 0, 0, 0, mats);
            for (int x = 0; x < ink.width(); x++) {
                Mat column = mats.keep(paper.col(x));
                column.setTo(Scalar.all(240 - 110.0 * x / ink.width()));
            }
            return blend(ink, paper, Scalar.all(45), mats);
        }
    },
    SHADOW(Format.JPEG) {
        @Override
        Mat apply(Mat ink, Random random, MatScope mats) {
            Mat paper = flat(ink, 225, 228, 230, mats);
            int edge = ink.width() / 4 + random.nextInt(ink.width() / 2);
            Mat dark = mats.keep(paper.colRange(edge, ink.width()));
            dark.setTo(new Scalar(150, 150, 152));
            Imgproc.GaussianBlur(paper, paper, new Size(61, 61), 0);
            return blend(ink, paper, new Scalar(50, 45, 45), mats);
        }
    },
    RULED_PAPER(Format.PNG) {
        @Override
        Mat apply(Mat ink, Random random, MatScope mats) {
            Mat paper = flat(ink, 250, 252, 252, mats);
            for (int y = random.nextInt(40); y < ink.height(); y += 60) {
                Imgproc.line(paper, new Point(0, y), new Point(ink.width(), y), new Scalar(225, 200, 180), 2);
            }
            return blend(ink, paper, new Scalar(60, 30, 20), mats);
        }
    },
    SQUARED_PAPER(Format.PNG) {
        @Override
        Mat apply(Mat ink, Random random, MatScope mats) {
            Mat paper = flat(ink, 250, 252, 252, mats);
            for (int at = random.nextInt(30); at < Math.max(ink.width(), ink.height()); at += 30) {
                Imgproc.line(paper, new Point(0, at), new Point(ink.width(), at), new Scalar(225, 210, 195), 1);
                Imgproc.line(paper, new Point(at, 0), new Point(at, ink.height()), new Scalar(225, 210, 195), 1);
            }
            return blend(ink, paper, new Scalar(60, 30, 20), mats);
        }
    },
    JPEG_ARTEFACTS(Format.POOR_JPEG) {
        @Override
        Mat apply(Mat ink, Random random, MatScope mats) {
            return blend(ink, flat(ink, 245, 245, 245, mats), Scalar.all(20), mats);
        }
    },
    NOISE(Format.JPEG) {
        @Override
        Mat apply(Mat ink, Random random, MatScope mats) {
            Mat pixels = blend(ink, flat(ink, 215, 218, 220, mats), Scalar.all(55), mats);
            Mat wide = mats.mat();
            pixels.convertTo(wide, CvType.CV_16SC3);
            Mat noise = mats.keep(new Mat(pixels.size(), CvType.CV_16SC3));
            Core.setRNGSeed(random.nextInt());
            Core.randn(noise, 0, 9);
            Core.add(wide, noise, wide);
            wide.convertTo(pixels, CvType.CV_8UC3);
            return pixels;
        }
    },
    TURNED_BY_EXIF(Format.TURNED_JPEG) {
        @Override
        Mat apply(Mat ink, Random random, MatScope mats) {
            Mat pixels = blend(ink, flat(ink, 245, 245, 245, mats), Scalar.all(20), mats);
            Mat turned = mats.mat();
            Core.rotate(pixels, turned, Core.ROTATE_90_COUNTERCLOCKWISE);
            return turned;
        }
    },
    TWELVE_MEGAPIXELS(Format.JPEG) {
        @Override
        Mat apply(Mat ink, Random random, MatScope mats) {
            Mat large = mats.mat();
            Imgproc.resize(ink, large, new Size(4000, 3000), 0, 0, Imgproc.INTER_CUBIC);
            return blend(large, flat(large, 235, 238, 240, mats), Scalar.all(40), mats);
        }
    },
    FRAME(Format.PNG) {
        @Override
        Mat apply(Mat ink, Random random, MatScope mats) {
            Mat framed = mats.keep(ink.clone());
            int margin = 4 + random.nextInt(12);
            Imgproc.rectangle(
                    framed,
                    new Point(margin, margin),
                    new Point(ink.width() - margin, ink.height() - margin),
                    new Scalar(255),
                    2 + random.nextInt(8));
            return blend(framed, flat(ink, 250, 250, 250, mats), Scalar.all(15), mats);
        }
    };

    /** How the picture is stored. */
    enum Format {
        PNG,
        JPEG,
        POOR_JPEG,
        TURNED_JPEG
    }

    private final Format format;

    Damage(Format format) {
        this.format = format;
    }

    Format format() {
        return format;
    }

    /**
     * Draws ink on paper, and harms both.
     *
     * @param ink one channel, 255 on 0
     * @return BGR or BGRA
     */
    abstract Mat apply(Mat ink, Random random, MatScope mats);

    private static Mat flat(Mat size, double blue, double green, double red, MatScope mats) {
        return mats.keep(new Mat(size.size(), CvType.CV_8UC3, new Scalar(blue, green, red)));
    }

    private static Mat blend(Mat ink, Mat paper, Scalar pen, MatScope mats) {
        Mat share = mats.mat();
        Imgproc.cvtColor(ink, share, Imgproc.COLOR_GRAY2BGR);
        share.convertTo(share, CvType.CV_32FC3, 1 / 255.0);
        Mat wide = mats.mat();
        paper.convertTo(wide, CvType.CV_32FC3);
        Mat towards = mats.keep(new Mat(ink.size(), CvType.CV_32FC3, pen));
        Core.subtract(towards, wide, towards);
        Core.multiply(towards, share, towards);
        Core.add(wide, towards, wide);
        Mat pixels = mats.mat();
        wide.convertTo(pixels, CvType.CV_8UC3);
        return pixels;
    }
}
