package dev.digits.benchmarks.drawings;

import dev.digits.fixtures.MnistSample;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;

/**
 * Writes drawings of some of MNIST's test digits in a row, dark on white, 800x300 PNG, and {@code truth.jsonl}.
 *
 * <p>Arguments: folder, number of drawings, most digits of one: 8 at the most. The same ones each time.
 */
public final class MnistDrawings {

    private static final int WIDTH = 800;
    private static final int HEIGHT = 300;
    private static final int SIDE = 28;
    private static final int DRAWN_SIDE = 92;

    private MnistDrawings() {}

    public static void main(String... arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        int mostDigits = Integer.parseInt(arguments[2]);
        Random random = new Random(1);
        List<String> truth = new ArrayList<>();
        for (int i = 0; i < Integer.parseInt(arguments[1]); i++) {
            String file = "%04d.png".formatted(i);
            truth.add("{\"file\":\"%s\",\"text\":\"%s\",\"kind\":\"row\"}"
                    .formatted(file, draw(folder.resolve(file), 1 + i % mostDigits, random)));
        }
        Files.write(folder.resolve("truth.jsonl"), truth);
    }

    private static String draw(Path file, int count, Random random) throws IOException {
        BufferedImage paper = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = paper.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        List<MnistSample.Digit> digits = MnistSample.test();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            MnistSample.Digit digit = digits.get(random.nextInt(digits.size()));
            text.append(digit.label());
            int x = 20 + i * (DRAWN_SIDE + 2);
            int y = HEIGHT / 3 + random.nextInt(10);
            pen.drawImage(inkOnPaper(digit.pixels()), x, y, DRAWN_SIDE, DRAWN_SIDE, null);
        }
        pen.dispose();
        ImageIO.write(paper, "png", file.toFile());
        return text.toString();
    }

    private static BufferedImage inkOnPaper(byte[] pixels) {
        BufferedImage picture = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_BYTE_GRAY);
        for (int i = 0; i < pixels.length; i++) {
            picture.getRaster().setSample(i % SIDE, i / SIDE, 0, 255 - Byte.toUnsignedInt(pixels[i]));
        }
        return picture;
    }
}
