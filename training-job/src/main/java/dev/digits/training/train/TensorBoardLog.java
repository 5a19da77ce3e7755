package dev.digits.training.train;

import dev.digits.training.schedule.LrCurve;
import dev.digits.training.tensorboard.EventWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A run as TensorBoard shows it: what {@code metrics.jsonl} has, by epoch, and the sweep by its steps. */
final class TensorBoardLog {

    private TensorBoardLog() {}

    /**
     * The content of an event file.
     *
     * @param end of the last epoch; the others are dated by the seconds that they took
     */
    static byte[] of(TrainedNetwork trained, Instant end) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        Instant time = end.minus(duration(60 * trained.minutes()));
        try {
            EventWriter events = new EventWriter(file, time);
            sweep(events, trained.sweep(), time);
            for (EpochMetrics epoch : trained.epochs()) {
                time = time.plus(duration(epoch.seconds()));
                events.scalars(epoch.epoch(), time, scalars(epoch));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be written to", e);
        }
        return file.toByteArray();
    }

    private static void sweep(EventWriter events, Optional<LrCurve> sweep, Instant time) throws IOException {
        int step = 0;
        for (LrCurve.Point point : sweep.map(LrCurve::points).orElseGet(List::of)) {
            events.scalars(step++, time, Map.of("sweep/smoothed_loss", point.loss(), "sweep/learning_rate", point.rate()));
        }
    }

    private static Map<String, Double> scalars(EpochMetrics epoch) {
        Map<String, Double> scalars = new LinkedHashMap<>();
        scalars.put("loss/train", epoch.trainLoss());
        scalars.put("loss/validation", epoch.validationLoss());
        scalars.put("accuracy/train", epoch.trainAccuracy());
        scalars.put("accuracy/validation", epoch.validationAccuracy());
        scalars.put("not_a_digit/negatives_refused", epoch.negativesRefused());
        scalars.put("not_a_digit/digits_refused", epoch.digitsRefused());
        scalars.put("learning_rate", epoch.learningRate());
        scalars.put("seconds", epoch.seconds());
        return scalars;
    }

    private static Duration duration(double seconds) {
        return Duration.ofMillis(Math.round(1000 * seconds));
    }
}
