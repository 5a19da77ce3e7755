package dev.digits.reader;

import dev.digits.decoder.ColumnScores;
import dev.digits.decoder.DecoderParameters;
import dev.digits.decoder.LineDecoder;
import dev.digits.decoder.MarkKinds;
import dev.digits.decoder.Weighing;
import dev.digits.model.NetworkEngine;
import dev.digits.model.ReaderNetworks;
import dev.digits.model.store.DamagedModelException;
import dev.digits.model.store.DecoderNumbers;
import dev.digits.model.store.ModelFiles;
import dev.digits.reading.CutDrawing;
import dev.digits.reading.CutLine;
import dev.digits.reading.Reading;
import dev.digits.reading.ViewSearch;
import dev.digits.segmentation.Drawing;
import dev.digits.segmentation.DrawingTooLargeException;
import dev.digits.segmentation.Limits;
import dev.digits.segmentation.OpenDrawing;
import dev.digits.segmentation.Picture;
import dev.digits.segmentation.SegmentedDrawing;
import dev.digits.segmentation.Segmenter;
import dev.digits.segmentation.Strip;
import dev.digits.segmentation.Tile;
import dev.digits.segmentation.UnreadableDrawingException;
import dev.digits.segmentation.WorkCheck;
import dev.digits.segmentation.WrittenLine;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads handwritten digits in the caller's process. Holds both networks of one model version in native memory until it is closed. Safe for use
 * by several threads, which read one after the other; for reading at the same time each takes a reader of its own.
 *
 * <pre>{@code
 * try (DigitReader reader = DigitReader.bundled()) {
 *     System.out.println(reader.read(Files.readAllBytes(picture)).text());
 * }
 * }</pre>
 */
public final class DigitReader implements AutoCloseable {
    private final Segmenter segmenter;
    private final ReaderNetworks networks;
    private final LineDecoder decoder;

    private DigitReader(ReaderNetworks networks, Limits limits) {
        this.networks = networks;
        segmenter = new Segmenter(limits);
        DecoderNumbers fitted = networks.manifest().decoder();
        decoder = new LineDecoder(DecoderParameters.stated(
                fitted.digitBias(),
                new Weighing(fitted.tileWeight(), fitted.noneBias(), fitted.temperature()),
                new Weighing(fitted.loneTileWeight(), fitted.loneBias(), fitted.loneTemperature()),
                new MarkKinds(fitted.markKinds())));
    }

    /**
     * The version that travels with this library.
     *
     * @throws DamagedModelException when one of its files is not what it must be
     */
    public static DigitReader bundled() throws DamagedModelException {
        return of(ModelFiles.bundled());
    }

    /**
     * The version in a folder, as the training job leaves it in a model store.
     *
     * @throws DamagedModelException when one of its files is not what it must be
     */
    public static DigitReader in(Path folder) throws DamagedModelException {
        return of(ModelFiles.in(folder));
    }

    private static DigitReader of(ModelFiles files) throws DamagedModelException {
        ReaderNetworks networks = ReaderNetworks.load(files, NetworkEngine.ONNX_RUNTIME);
        try {
            return new DigitReader(networks, Limits.DEFAULT);
        } catch (RuntimeException | Error e) {
            networks.close();
            throw e;
        }
    }

    /** Name of the version, such as {@code 20261122T101500Z-3f2a9c}. */
    public String version() {
        return networks.manifest().version();
    }

    /**
     * Reads a picture.
     *
     * @param encoded a whole PNG, JPEG, WebP, BMP, GIF or TIFF file
     * @throws UnreadableDrawingException when it is none, or is damaged
     * @throws DrawingTooLargeException when it has more pixels than {@link Limits#DEFAULT} allows
     */
    public Reading read(byte[] encoded) throws UnreadableDrawingException, DrawingTooLargeException {
        return read(new Picture(encoded));
    }

    /**
     * Reads a drawing.
     *
     * @param drawing a picture, or ink
     * @return its lines from top to bottom, and what was seen but not read; {@link Reading#orientation} says which way up it was
     *     taken to be
     * @throws UnreadableDrawingException when it is damaged, or its ink makes no sense
     * @throws DrawingTooLargeException when it is over {@link Limits#DEFAULT}
     */
    public synchronized Reading read(Drawing drawing) throws UnreadableDrawingException, DrawingTooLargeException {
        ViewSearch<Reading> search = new ViewSearch<>(reading -> reading);
        try (OpenDrawing open = segmenter.open(drawing, WorkCheck.ALWAYS)) {
            while (search.goesOn()) {
                SegmentedDrawing segmented = open.segment(search.view());
                search.tell(segmented, read(segmented).turned(search.view().degrees()));
            }
        }
        return search.best();
    }

    private Reading read(SegmentedDrawing segmented) {
        List<CutLine> lines = new ArrayList<>();
        for (WrittenLine line : segmented.lines()) {
            lines.add(CutLine.of(line, scores(line.strip()), decoder));
        }
        CutDrawing cut = new CutDrawing(lines, segmented.rejected());
        byte[][] tiles = cut.tiles().stream().map(Tile::pixels).toArray(byte[][]::new);
        return cut.decide(decoder, List.of(networks.classify(tiles)));
    }

    private ColumnScores scores(Strip strip) {
        float[] scores = networks.read(new byte[][] {strip.pixels()}, strip.width())[0];
        return new ColumnScores(scores.length / ColumnScores.CLASSES, scores);
    }

    /** Frees the native memory; nothing can be read afterwards. */
    @Override
    public synchronized void close() {
        networks.close();
    }
}
