package dev.digits.browser;

import dev.digits.decoder.ColumnScores;
import dev.digits.decoder.DecoderParameters;
import dev.digits.decoder.LineDecoder;
import dev.digits.decoder.MarkKinds;
import dev.digits.decoder.Weighing;
import dev.digits.reading.CutDrawing;
import dev.digits.reading.CutLine;
import dev.digits.segmentation.SegmentedDrawing;
import dev.digits.segmentation.Tile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.teavm.jso.JSExport;
import org.teavm.jso.typedarrays.Float32Array;
import org.teavm.jso.typedarrays.Float64Array;
import org.teavm.jso.typedarrays.Int8Array;

/**
 * A drawing between its lines and its reading: the page asks for {@link #strip}s, gives what the line network says of them to
 * {@link #cut}, which answers with tiles, and what the tile network says of these to {@link #decide}.
 */
public final class InkInReading {
    private final SegmentedDrawing drawing;
    private final List<CutLine> lines = new ArrayList<>();

    InkInReading(SegmentedDrawing drawing) {
        this.drawing = drawing;
    }

    /** How many lines the drawing has, each with a strip. */
    @JSExport
    public int lines() {
        return drawing.lines().size();
    }

    /** What the line network is shown of a line: 32 rows of bytes, ink 255 on 0. */
    @JSExport
    public Int8Array strip(int line) {
        return Int8Array.copyFromJavaArray(drawing.lines().get(line).strip().pixels());
    }

    /**
     * Finds the digits of the next line, from the first on, and cuts them out.
     *
     * @param scores what the line network says of its strip: eleven natural logarithms a column
     * @param digitBias how much longer labellings are favoured
     * @return the tiles of its digits behind each other, 784 bytes each
     */
    @JSExport
    public Int8Array cut(Float32Array scores, double digitBias) {
        float[] logProbabilities = scores.copyToJavaArray();
        ColumnScores columns = new ColumnScores(logProbabilities.length / ColumnScores.CLASSES, logProbabilities);
        LineDecoder decoder = new LineDecoder(DecoderParameters.UNFITTED.withDigitBias(digitBias));
        CutLine line = CutLine.of(drawing.lines().get(lines.size()), columns, decoder);
        lines.add(line);
        byte[] tiles = new byte[line.cut().digits().size() * Tile.SIDE * Tile.SIDE];
        for (int i = 0; i < line.cut().digits().size(); i++) {
            byte[] tile = line.cut().digits().get(i).tile();
            System.arraycopy(tile, 0, tiles, i * tile.length, tile.length);
        }
        return Int8Array.copyFromJavaArray(tiles);
    }

    /**
     * The reading, once all lines are cut.
     *
     * @param tileScores eleven natural logarithms a tile, of all lines behind each other
     * @param markKinds weights by which is told what is refused
     * @return as {@link ReadingJson} writes it
     */
    @JSExport
    public String decide(
            Float32Array tileScores,
            double tileWeight,
            double noneBias,
            double loneTileWeight,
            double loneBias,
            double temperature,
            double loneTemperature,
            Float64Array markKinds) {
        float[] scores = tileScores.copyToJavaArray();
        List<float[]> tiles = new ArrayList<>();
        for (int from = 0; from < scores.length; from += ColumnScores.CLASSES) {
            tiles.add(Arrays.copyOfRange(scores, from, from + ColumnScores.CLASSES));
        }
        DecoderParameters parameters = DecoderParameters.stated(
                0,
                new Weighing(tileWeight, noneBias, temperature),
                new Weighing(loneTileWeight, loneBias, loneTemperature),
                new MarkKinds(Arrays.stream(markKinds.copyToJavaArray()).boxed().toList()));
        CutDrawing cut = new CutDrawing(lines, drawing.rejected());
        return ReadingJson.write(cut.decide(new LineDecoder(parameters), tiles));
    }
}
