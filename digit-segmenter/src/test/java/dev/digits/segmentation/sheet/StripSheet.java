package dev.digits.segmentation.sheet;

import dev.digits.segmentation.Box;
import dev.digits.segmentation.CutDigit;
import dev.digits.segmentation.Drawing;
import dev.digits.segmentation.Limits;
import dev.digits.segmentation.Lines;
import dev.digits.segmentation.Picture;
import dev.digits.segmentation.Segmenter;
import dev.digits.segmentation.WrittenLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A check for developers: what the networks see of a folder of drawings with a {@code truth.jsonl}. Writes a contact sheet of
 * strips, and of tiles that are cut at the true digits' centres, and prints how many lines and tiles are as they should be.
 */
final class StripSheet {
    /** A tile is wrong when more than this share of its ink is not where the digit drawn alone has it. */
    private static final double WRONG = 0.3;

    private final Segmenter segmenter = new Segmenter(Limits.DEFAULT);
    private final Random random = new Random(1);
    private final Path folder;
    private final boolean asInk;
    private final double jitter;
    private final boolean onlyWrong;
    private int drawings;
    private int wrongLines;
    private int digits;
    private int wrongDigits;

    private StripSheet(Path folder, boolean asInk, double jitter, boolean onlyWrong) {
        this.folder = folder;
        this.asInk = asInk;
        this.jitter = jitter;
        this.onlyWrong = onlyWrong;
    }

    /**
     * Arguments: the folder, a kind of drawing, how many of it at most, {@code picture} or {@code ink}, how far the centres are
     * moved at random in widths of their digits (0 for the true ones), {@code all} or {@code wrong}, the PNG file to write.
     */
    public static void main(String... arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        List<Truth> rows = Truth.read(folder).stream()
                .filter(row -> row.kind().equals(arguments[1]))
                .limit(Integer.parseInt(arguments[2]))
                .toList();
        StripSheet check = new StripSheet(
                folder, "ink".equals(arguments[3]), Double.parseDouble(arguments[4]), "wrong".equals(arguments[5]));
        ContactSheet sheet = new ContactSheet();
        for (Truth row : rows) {
            check.look(row, sheet);
        }
        sheet.write(Path.of(arguments[6]));
        System.out.printf(
                "%s %s: %d of %d drawings have other lines; %d of %d tiles are wrong%n",
                arguments[1], arguments[3], check.wrongLines, check.drawings, check.wrongDigits, check.digits);
    }

    private void look(Truth truth, ContactSheet sheet) throws Exception {
        List<WrittenLine> lines = segmenter.segment(drawing(truth)).lines();
        drawings++;
        if (lines.size() != truth.lines().size()) {
            wrongLines++;
            lines.forEach(line -> show(sheet, truth.file() + " " + truth.lines(), line, List.of(), List.of(), true));
            return;
        }
        List<byte[]> expected = DigitInk.tiles(truth);
        int first = 0;
        for (int i = 0; i < lines.size(); i++) {
            String text = truth.lines().get(i);
            List<byte[]> tiles = new ArrayList<>();
            List<Boolean> wrong = new ArrayList<>();
            if (!truth.boxes().isEmpty()) {
                List<Box> boxes = truth.boxes().subList(first, first + text.length());
                for (CutDigit digit : Lines.cutAt(lines.get(i), centres(boxes)).digits()) {
                    tiles.add(digit.tile());
                    boolean isWrong = DigitInk.difference(digit.tile(), expected.get(first + wrong.size())) > WRONG;
                    wrong.add(isWrong);
                    digits++;
                    wrongDigits += isWrong ? 1 : 0;
                }
                first += text.length();
            }
            show(sheet, truth.file() + " " + text, lines.get(i), tiles, wrong, wrong.contains(true));
        }
    }

    private double[] centres(List<Box> boxes) {
        return boxes.stream()
                .mapToDouble(box -> box.x() + box.width() * (0.5 + jitter * (2 * random.nextDouble() - 1)))
                .toArray();
    }

    private void show(
            ContactSheet sheet,
            String caption,
            WrittenLine line,
            List<byte[]> tiles,
            List<Boolean> wrong,
            boolean isWrong) {
        if (isWrong || !onlyWrong) {
            sheet.add(caption, line.strip().pixels(), line.strip().width(), tiles, wrong);
        }
    }

    private Drawing drawing(Truth truth) throws IOException {
        return asInk ? truth.ink() : new Picture(Files.readAllBytes(folder.resolve(truth.file())));
    }
}
