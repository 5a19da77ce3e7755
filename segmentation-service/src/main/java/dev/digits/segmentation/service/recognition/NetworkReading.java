package dev.digits.segmentation.service.recognition;

import dev.digits.decoder.LineDecoder;
import dev.digits.reading.CutDrawing;
import dev.digits.reading.CutLine;
import dev.digits.reading.Reading;
import dev.digits.segmentation.SegmentedDrawing;
import dev.digits.segmentation.Tile;
import dev.digits.segmentation.WrittenLine;
import dev.digits.segmentation.service.inference.ModelSwappedException;
import dev.digits.segmentation.service.inference.ReaderCalls;
import dev.digits.segmentation.service.inference.ScoredStrips;
import dev.digits.segmentation.service.inference.ServedModel;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the lines of one drawing with both networks of one model version: the strips go out, each line is cut where its
 * digits are, the tiles go out, the digits are decided. When another version answers the tiles, they are sent to the next replica; when none
 * serves the version of the strips any more, all of it begins again with the strips.
 */
final class NetworkReading {
    /** A version that serves is rarely swapped even once. */
    private static final int ATTEMPTS = 3;

    /** So often tiles are sent before the strips are read again; the calls go to the replicas by turns. */
    private static final int ASKS = 3;

    private final ReaderCalls reader;
    private final WorkTime time;
    private final int maxDigits;

    /**
     * The reading of one drawing.
     *
     * @param maxDigits lines beyond so many are rejected
     */
    NetworkReading(ReaderCalls reader, WorkTime time, int maxDigits) {
        this.reader = reader;
        this.time = time;
        this.maxDigits = maxDigits;
    }

    /**
     * What was read.
     *
     * @param model that scored it; {@link ServedModel#NONE} when nothing had to be scored
     * @param tiles that were scored
     */
    record Result(Reading reading, ServedModel model, int tiles) {
        /** The same of writing that was turned upright before. */
        Result turned(int degrees) {
            return new Result(reading.turned(degrees), model, tiles);
        }
    }

    /**
     * Reads the lines.
     *
     * @throws ModelSwappedException when the version was swapped each time
     */
    Result read(SegmentedDrawing drawing) throws InterruptedException, ModelSwappedException {
        if (drawing.lines().isEmpty()) {
            return new Result(new Reading(List.of(), drawing.rejected()), ServedModel.NONE, 0);
        }
        for (int attempt = 1; ; attempt++) {
            try {
                return readOnce(drawing);
            } catch (ModelSwappedException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private Result readOnce(SegmentedDrawing drawing) throws InterruptedException, ModelSwappedException {
        time.check();
        ScoredStrips strips =
                reader.read(drawing.lines().stream().map(WrittenLine::strip).toList());
        LineDecoder decoder = new LineDecoder(strips.decoder());
        CutDrawing cut = cut(drawing, strips, decoder).limitedTo(maxDigits);
        time.check();
        List<float[]> tileScores = classify(cut.tiles(), strips.model());
        time.check();
        return new Result(cut.decide(decoder, tileScores), strips.model(), tileScores.size());
    }

    /** While replicas serve different versions, the one that read the strips may be the next that is asked. */
    private List<float[]> classify(List<Tile> tiles, ServedModel model)
            throws InterruptedException, ModelSwappedException {
        for (int ask = 1; ; ask++) {
            try {
                return reader.classify(tiles, model);
            } catch (ModelSwappedException e) {
                if (ask == ASKS) {
                    throw e;
                }
                time.check();
            }
        }
    }

    private CutDrawing cut(SegmentedDrawing drawing, ScoredStrips strips, LineDecoder decoder) {
        List<CutLine> lines = new ArrayList<>();
        for (WrittenLine line : drawing.lines()) {
            time.check();
            lines.add(CutLine.of(line, strips.scores().get(lines.size()), decoder));
        }
        return new CutDrawing(lines, drawing.rejected());
    }
}
