package dev.digits.segmentation.hostile;

import dev.digits.segmentation.Picture;
import dev.digits.segmentation.opencv.MatScope;
import dev.digits.segmentation.opencv.OpenCvNatives;
import java.util.Random;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.core.Point;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgcodecs.Imgcodecs;
import org.opencv.imgproc.Imgproc;

/** Pictures that hold as much of something as fits: each is worked with at its full size. Seeded: the same every time. */
enum HostilePicture {
    NOISE {
        @Override
        void drawOn(Mat picture, Random random) {
            Core.randn(picture, 200, 45);
        }
    },
    SALT_AND_PEPPER {
        @Override
        void drawOn(Mat picture, Random random) {
            Core.randu(picture, 0, 2);
            Core.multiply(picture, new Scalar(255), picture);
        }
    },
    SPARSE_SALT_AND_PEPPER {
        @Override
        void drawOn(Mat picture, Random random) {
            Core.randu(picture, 0, 256);
            Imgproc.threshold(picture, picture, 40, 255, Imgproc.THRESH_BINARY);
        }
    },
    COARSE_NOISE {
        @Override
        void drawOn(Mat picture, Random random) {
            Core.randu(picture, 0, 256);
            Imgproc.GaussianBlur(picture, picture, new Size(0, 0), 3);
            Core.normalize(picture, picture, 0, 255, Core.NORM_MINMAX);
        }
    },
    HUNDRED_THOUSAND_SPECKS {
        @Override
        void drawOn(Mat picture, Random random) {
            for (int i = 0; i < 100_000; i++) {
                picture.put(random.nextInt(picture.height()), random.nextInt(picture.width()), INK);
            }
        }
    },
    SMALL_DISCS {
        @Override
        void drawOn(Mat picture, Random random) {
            for (int i = 0; i < 20_000; i++) {
                Imgproc.circle(picture, anywhere(picture, random), 2, new Scalar(0), Imgproc.FILLED);
            }
        }
    },
    HATCHING {
        @Override
        void drawOn(Mat picture, Random random) {
            hatch(picture, 6, 1);
        }
    },
    CROSS_HATCHING {
        @Override
        void drawOn(Mat picture, Random random) {
            hatch(picture, 8, 1);
            hatch(picture, 8, -1);
        }
    },
    HALFTONE {
        @Override
        void drawOn(Mat picture, Random random) {
            for (int y = 4; y < picture.height(); y += 8) {
                for (int x = 4; x < picture.width(); x += 8) {
                    int radius = 1 + (int) (2.5 * x / picture.width());
                    Imgproc.circle(picture, new Point(x, y), radius, new Scalar(0), Imgproc.FILLED);
                }
            }
        }
    },
    PAGE_OF_PRINT {
        @Override
        void drawOn(Mat picture, Random random) {
            for (int y = 14; y < picture.height(); y += 14) {
                StringBuilder line = new StringBuilder();
                for (int i = 0; i < 180; i++) {
                    line.append((char) ('!' + random.nextInt(94)));
                }
                Imgproc.putText(
                        picture, line.toString(), new Point(4, y), Imgproc.FONT_HERSHEY_SIMPLEX, 0.35, new Scalar(0));
            }
        }
    },
    CHECKERBOARD_OF_1 {
        @Override
        void drawOn(Mat picture, Random random) {
            checker(picture, 1);
        }
    },
    CHECKERBOARD_OF_5 {
        @Override
        void drawOn(Mat picture, Random random) {
            checker(picture, 5);
        }
    },
    DOTS_OF_THE_SMALL_COPY {
        @Override
        void drawOn(Mat picture, Random random) {
            for (int y = 0; y < picture.height() - 7; y += 14) {
                for (int x = 0; x < picture.width() - 7; x += 14) {
                    Imgproc.rectangle(picture, new Rect(x, y, 7, 7), new Scalar(0), Imgproc.FILLED);
                }
            }
            Imgproc.rectangle(picture, new Rect(300, 1030, 400, 40), new Scalar(255), Imgproc.FILLED);
            Imgproc.line(picture, new Point(320, 1050), new Point(680, 1050), new Scalar(0), 7);
        }
    },
    SQUARED_PAPER {
        @Override
        void drawOn(Mat picture, Random random) {
            for (int at = 3; at < picture.width(); at += 5) {
                Imgproc.line(picture, new Point(at, 0), new Point(at, picture.height()), new Scalar(0));
                Imgproc.line(picture, new Point(0, at), new Point(picture.width(), at), new Scalar(0));
            }
        }
    },
    BROKEN_RULES {
        @Override
        void drawOn(Mat picture, Random random) {
            for (int y = 2; y < picture.height(); y += 4) {
                int x = 0;
                while (x < picture.width()) {
                    int length = 130 + random.nextInt(200);
                    Imgproc.line(picture, new Point(x, y), new Point(x + length, y), new Scalar(0));
                    x += length + 8;
                }
            }
        }
    },
    SPIRAL {
        @Override
        void drawOn(Mat picture, Random random) {
            Point last = new Point(picture.width() / 2.0, picture.height() / 2.0);
            for (double angle = 0; angle < 250 * Math.PI; angle += 0.05) {
                double radius = angle * 0.75;
                Point next = new Point(
                        picture.width() / 2.0 + radius * Math.cos(angle),
                        picture.height() / 2.0 + radius * Math.sin(angle));
                Imgproc.line(picture, last, next, new Scalar(0));
                last = next;
            }
        }
    },
    RINGS {
        @Override
        void drawOn(Mat picture, Random random) {
            for (int radius = 2; radius < picture.height(); radius += 4) {
                Imgproc.circle(
                        picture, new Point(picture.width() / 2.0, picture.height() / 2.0), radius, new Scalar(0));
            }
        }
    },
    NESTED_FRAMES {
        @Override
        void drawOn(Mat picture, Random random) {
            for (int margin = 2; margin < picture.height() / 2; margin += 4) {
                Imgproc.rectangle(
                        picture,
                        new Rect(margin, margin, picture.width() - 2 * margin, picture.height() - 2 * margin),
                        new Scalar(0));
            }
        }
    },
    ARCHES {
        @Override
        void drawOn(Mat picture, Random random) {
            for (int i = 0; i < picture.height() / 2; i += 3) {
                Point corner = new Point(i, i);
                Imgproc.line(picture, new Point(i, picture.height()), corner, new Scalar(0));
                Imgproc.line(picture, corner, new Point(picture.width(), i), new Scalar(0));
            }
        }
    },
    TICKS_IN_A_ROW {
        @Override
        void drawOn(Mat picture, Random random) {
            for (int x = 1; x < picture.width(); x += 2) {
                Imgproc.line(picture, new Point(x, 300), new Point(x, 340), new Scalar(0));
            }
        }
    },
    ROWS_OF_TICKS {
        @Override
        void drawOn(Mat picture, Random random) {
            for (int y = 4; y < picture.height() - 8; y += 12) {
                for (int x = 1; x < picture.width(); x += 3) {
                    Imgproc.line(picture, new Point(x, y), new Point(x, y + 7), new Scalar(0));
                }
            }
        }
    },
    SLANTED_ROWS {
        @Override
        void drawOn(Mat picture, Random random) {
            for (int y = -400; y < picture.height(); y += 16) {
                for (int x = 1; x < picture.width(); x += 10) {
                    Imgproc.line(picture, new Point(x, y + x / 3.0), new Point(x, y + x / 3.0 + 10), new Scalar(0));
                }
            }
        }
    },
    STACKED_BARS {
        @Override
        void drawOn(Mat picture, Random random) {
            for (int y = 1; y < picture.height(); y += 3) {
                int x = random.nextInt(200);
                Imgproc.line(picture, new Point(x, y), new Point(picture.width() - x, y + 1), new Scalar(0));
            }
        }
    },
    GIANT_STROKES {
        @Override
        void drawOn(Mat picture, Random random) {
            for (int i = 0; i < 12; i++) {
                Imgproc.line(picture, anywhere(picture, random), anywhere(picture, random), new Scalar(0), 120);
            }
        }
    },
    SCRIBBLE {
        @Override
        void drawOn(Mat picture, Random random) {
            for (int i = 0; i < 3_000; i++) {
                Imgproc.line(picture, anywhere(picture, random), anywhere(picture, random), new Scalar(0));
            }
        }
    };

    private static final int WIDTH = 1400;
    private static final int HEIGHT = 1070;
    private static final byte[] INK = {0};

    abstract void drawOn(Mat picture, Random random);

    /** A PNG of black on white, or a JPEG. */
    Picture encoded(String extension) {
        OpenCvNatives.load();
        Core.setRNGSeed(7);
        try (MatScope mats = new MatScope()) {
            Mat picture = mats.keep(new Mat(HEIGHT, WIDTH, CvType.CV_8UC1, new Scalar(255)));
            drawOn(picture, new Random(name().hashCode()));
            MatOfByte file = mats.keep(new MatOfByte());
            Imgcodecs.imencode(extension, picture, file);
            return new Picture(file.toArray());
        }
    }

    private static Point anywhere(Mat picture, Random random) {
        return new Point(random.nextInt(picture.width()), random.nextInt(picture.height()));
    }

    private static void hatch(Mat picture, int step, int direction) {
        for (int x = -picture.height(); x < picture.width() + picture.height(); x += step) {
            Imgproc.line(
                    picture,
                    new Point(x, 0),
                    new Point(x + direction * picture.height(), picture.height()),
                    new Scalar(0));
        }
    }

    private static void checker(Mat picture, int cell) {
        for (int y = 0; y < picture.height(); y += cell) {
            for (int x = (y / cell) % 2 * cell; x < picture.width(); x += 2 * cell) {
                Imgproc.rectangle(picture, new Rect(x, y, cell, cell), new Scalar(0), Imgproc.FILLED);
            }
        }
    }
}
