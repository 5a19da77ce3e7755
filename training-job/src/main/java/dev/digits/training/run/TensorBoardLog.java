package dev.digits.training.run;

import dev.digits.training.schedule.LrCurve;
import dev.digits.training.tensorboard.EventWriter;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A run as TensorBoard shows it: what {@code metrics.jsonl} has, by epoch, and the sweep by its steps. */
public final class TensorBoardLog implements Closeable {

    private final OutputStream file;
    private final EventWriter events;

    private TensorBoardLog(OutputStream file, Instant begin) throws IOException {
        this.file = file;
        this.events = new EventWriter(file, begin);
    }

    /** Begins a new event file in a folder, which TensorBoard may watch while it grows. */
    public static TensorBoardLog in(Path folder) throws IOException {
        Instant now = Instant.now();
        return new TensorBoardLog(Files.newOutputStream(folder.resolve(EventWriter.fileName(now))), now);
    }

    /**
     * The content of an event file of the whole run.
     *
     * @param phases in their order
     * @param end of the last epoch; the others are dated by the seconds that they took
     */
    public static byte[] of(List<TrainedNetwork> phases, Instant end) {
        double minutes = phases.stream().mapToDouble(TrainedNetwork::minutes).sum();
        Instant time = end.minus(duration(60 * minutes));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TensorBoardLog log = new TensorBoardLog(bytes, time)) {
            for (TrainedNetwork phase : phases) {
                if (phase.sweep().isPresent()) {
                    log.sweep(phase.sweep().get(), time);
                }
                for (EpochMetrics epoch : phase.epochs()) {
                    time = time.plus(duration(epoch.seconds()));
                    log.epoch(epoch, time);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be written to", e);
        }
        return bytes.toByteArray();
    }

    /** Adds an epoch that ended at this time. */
    public void epoch(EpochMetrics epoch, Instant time) throws IOException {
        events.scalars(epoch.epoch(), time, scalars(epoch));
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    private void sweep(LrCurve curve, Instant time) throws IOException {
        int step = 0;
        for (LrCurve.Point point : curve.points()) {
            events.scalars(
                    step++, time, Map.of("sweep/smoothed_loss", point.loss(), "sweep/learning_rate", point.rate()));
        }
    }

    private static Map<String, Double> scalars(EpochMetrics epoch) {
        Map<String, Double> scalars = new LinkedHashMap<>();
        String phase = epoch instanceof TileEpoch ? TileEpoch.PHASE : LineEpoch.PHASE;
        scalars.put(phase + "/loss/train", epoch.trainLoss());
        scalars.put(phase + "/loss/validation", epoch.validationLoss());
        scalars.put(phase + "/loss/validation_calibrated", epoch.calibratedLoss());
        scalars.put(phase + "/accuracy/train", epoch.trainAccuracy());
        scalars.put(phase + "/accuracy/validation", epoch.validationAccuracy());
        scalars.put(phase + "/learning_rate", epoch.learningRate());
        scalars.put(phase + "/seconds", epoch.seconds());
        if (epoch instanceof TileEpoch tiles) {
            scalars.put(phase + "/not_a_digit/negatives_refused", tiles.negativesRefused());
            scalars.put(phase + "/not_a_digit/digits_refused", tiles.digitsRefused());
            tiles.inkLoss().ifPresent(loss -> scalars.put(phase + "/loss/ink", loss));
            tiles.inkAccuracy().ifPresent(accuracy -> scalars.put(phase + "/accuracy/ink", accuracy));
        } else if (epoch instanceof LineEpoch lines) {
            scalars.put(phase + "/digit_error_rate", lines.digitErrorRate());
            scalars.put(phase + "/accuracy/blank_lines", lines.blankAccuracy());
            lines.asWrittenAccuracy().ifPresent(accuracy -> scalars.put(phase + "/accuracy/as_written", accuracy));
        }
        return scalars;
    }

    private static Duration duration(double seconds) {
        return Duration.ofMillis(Math.round(1000 * seconds));
    }
}
