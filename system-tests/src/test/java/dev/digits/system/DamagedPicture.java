package dev.digits.system;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** What happens to drawings on their way to a JPEG file. The same random numbers do the same damage. */
enum DamagedPicture {
    BLUR {
        @Override
        byte[] of(BufferedImage drawing, Random random) throws IOException {
            float[] mean = new float[BLUR_SIDE * BLUR_SIDE];
            Arrays.fill(mean, 1f / mean.length);
            ConvolveOp box = new ConvolveOp(new Kernel(BLUR_SIDE, BLUR_SIDE, mean), ConvolveOp.EDGE_NO_OP, null);
            BufferedImage picture = grey(drawing);
            return jpeg(box.filter(box.filter(picture, null), null), GOOD);
        }
    },
    NOISE {
        @Override
        byte[] of(BufferedImage drawing, Random random) throws IOException {
            return jpeg(changed(drawing, (grey, x, y) -> 60 + 0.6 * grey + 12 * random.nextGaussian()), GOOD);
        }
    },
    POOR_JPEG {
        @Override
        byte[] of(BufferedImage drawing, Random random) throws IOException {
            return jpeg(grey(drawing), POOR);
        }
    },
    SOFT_SHADOW {
        @Override
        byte[] of(BufferedImage drawing, Random random) throws IOException {
            double edge = drawing.getWidth() * (0.25 + 0.5 * random.nextDouble());
            return jpeg(
                    changed(drawing, (grey, x, y) -> (30 + 0.75 * grey) * (1 - 0.35 / (1 + Math.exp((edge - x) / 20)))),
                    GOOD);
        }
    },
    HARD_SHADOW {
        @Override
        byte[] of(BufferedImage drawing, Random random) throws IOException {
            double edge = drawing.getWidth() * (0.25 + 0.5 * random.nextDouble());
            return jpeg(changed(drawing, (grey, x, y) -> (30 + 0.75 * grey) * (x < edge ? 1 : 0.65)), GOOD);
        }
    },
    UNEVEN_LIGHT {
        @Override
        byte[] of(BufferedImage drawing, Random random) throws IOException {
            double middle = drawing.getWidth() * random.nextDouble();
            return jpeg(
                    changed(
                            drawing,
                            (grey, x, y) -> (30 + 0.8 * grey) * (1 - 0.45 * Math.abs(x - middle) / drawing.getWidth())),
                    GOOD);
        }
    };

    private static final int BLUR_SIDE = 7;
    private static final float GOOD = 0.85f;
    private static final float POOR = 0.1f;

    /**
     * Damages a drawing of black ink on white paper.
     *
     * @return a JPEG file
     */
    abstract byte[] of(BufferedImage drawing, Random random) throws IOException;

    /** The grey of a pixel after damage. */
    private interface Change {
        double at(int grey, int x, int y);
    }

    private static BufferedImage grey(BufferedImage drawing) {
        return changed(drawing, (grey, x, y) -> grey);
    }

    private static BufferedImage changed(BufferedImage drawing, Change change) {
        BufferedImage changed =
                new BufferedImage(drawing.getWidth(), drawing.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D canvas = changed.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
        canvas.drawImage(drawing, 0, 0, null);
        canvas.dispose();
        for (int y = 0; y < changed.getHeight(); y++) {
            for (int x = 0; x < changed.getWidth(); x++) {
                double grey = change.at(changed.getRaster().getSample(x, y, 0), x, y);
                changed.getRaster().setSample(x, y, 0, (int) Math.max(0, Math.min(255, Math.rint(grey))));
            }
        }
        return changed;
    }

    private static byte[] jpeg(BufferedImage picture, float quality) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam settings = writer.getDefaultWriteParam();
        settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        settings.setCompressionQuality(quality);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(file)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), settings);
        } finally {
            writer.dispose();
        }
        return file.toByteArray();
    }
}
