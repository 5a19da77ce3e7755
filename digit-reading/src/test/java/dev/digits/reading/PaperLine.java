package dev.digits.reading;

import dev.digits.decoder.ColumnScores;
import dev.digits.segmentation.Box;
import dev.digits.segmentation.CutDigit;
import dev.digits.segmentation.EmissionRange;
import dev.digits.segmentation.LineCut;
import dev.digits.segmentation.MarkShape;
import dev.digits.segmentation.Strip;
import dev.digits.segmentation.StripMap;
import dev.digits.segmentation.Tile;
import dev.digits.segmentation.UnclaimedMark;
import dev.digits.segmentation.WrittenLine;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A line that is as wide in the drawing as on its strip and is cut along its ranges, with one mark that nobody claims.
 *
 * @param number of the line
 * @param width of its strip
 */
record PaperLine(int number, int width) implements WrittenLine {
    /** Where the mark is that nobody claims. */
    static final Box UNCLAIMED = new Box(0, 20, 2, 2);

    private static final MarkShape SHAPE = new MarkShape(new float[MarkShape.MEASURES]);

    @Override
    public Strip strip() {
        return new Strip(number, width, new byte[Strip.HEIGHT * width]);
    }

    @Override
    public StripMap map() {
        return new StripMap(new double[] {0, width}, new double[] {0, width}, 0, Strip.HEIGHT);
    }

    @Override
    public List<Box> marks() {
        return List.of(UNCLAIMED);
    }

    @Override
    public LineCut cut(List<EmissionRange> ranges) {
        return new LineCut(ranges.stream().map(this::cut).toList(), List.of(new UnclaimedMark(UNCLAIMED, SHAPE)));
    }

    private CutDigit cut(EmissionRange range) {
        byte[] tile = new byte[Tile.SIDE * Tile.SIDE];
        tile[0] = (byte) (10 * number + range.from());
        return new CutDigit(new Box((int) range.from(), 3, (int) (range.to() - range.from()), 26), tile, SHAPE);
    }

    /** Scores that name these digits surely, in columns 4, 8, 12 and so on. */
    ColumnScores scores(int... digits) {
        float[] scores = new float[width / 2 * ColumnScores.CLASSES];
        IntStream.range(0, width / 2).forEach(column -> {
            int place = column / 4 - 1;
            boolean named = column % 4 == 0 && place >= 0 && place < digits.length;
            int label = named ? digits[place] : ColumnScores.BLANK;
            for (int i = 0; i < ColumnScores.CLASSES; i++) {
                scores[column * ColumnScores.CLASSES + i] = (float) Math.log(i == label ? 0.99999 : 0.000001);
            }
        });
        return new ColumnScores(width / 2, scores);
    }
}
