package dev.digits.benchmarks.segmentation;

import dev.digits.segmentation.Drawing;
import dev.digits.segmentation.DrawingTooLargeException;
import dev.digits.segmentation.Limits;
import dev.digits.segmentation.SegmentedDrawing;
import dev.digits.segmentation.Segmenter;
import dev.digits.segmentation.UnreadableDrawingException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * From an encoded picture or ink to the strips of its lines, percentiles of single calls: at most 15 ms at the 95th for {@code CLEAR},
 * {@code TOUCHING} and {@code INK}, at most 300 ms for {@code PHOTO}, is what the project promises on a laptop.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 3, time = 4)
public class SegmentationBenchmark {
    /** What is segmented. */
    @Param
    public RowOfDigits drawing;

    private Segmenter segmenter;
    private Drawing digits;

    /** Draws the digits. */
    @Setup(Level.Trial)
    public void draw() {
        segmenter = new Segmenter(Limits.DEFAULT);
        digits = drawing.draw();
    }

    /** Finds its lines and frames their strips. */
    @Benchmark
    public SegmentedDrawing segment() throws UnreadableDrawingException, DrawingTooLargeException {
        return segmenter.segment(digits);
    }
}
