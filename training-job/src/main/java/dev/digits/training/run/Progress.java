package dev.digits.training.run;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.OptionalDouble;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Tells a person how far a run is: a bar on a terminal, and a plain line for each epoch everywhere. */
public final class Progress {

    private static final int REDRAW_MILLIS = 500;

    private final PrintWriter out;
    private final boolean terminal;

    /** @param terminal whether lines can be redrawn */
    public Progress(PrintWriter out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    /** One epoch's bar. */
    final class Epoch implements AutoCloseable {
        private final ProgressBar bar;

        private Epoch(String name, int steps) {
            bar = terminal
                    ? new ProgressBarBuilder()
                            .setTaskName(name)
                            .setInitialMax(steps)
                            .setStyle(ProgressBarStyle.ASCII)
                            .setUpdateIntervalMillis(REDRAW_MILLIS)
                            .build()
                    : null;
        }

        void step(double loss, double accuracy, double imagesPerSecond) {
            if (bar != null) {
                bar.step();
                bar.setExtraMessage(String.format(
                        Locale.ROOT, "loss %.4f acc %.2f%% %.0f/s", loss, 100 * accuracy, imagesPerSecond));
            }
        }

        @Override
        public void close() {
            if (bar != null) {
                bar.close();
            }
        }
    }

    /**
     * The bar of an epoch.
     *
     * @param number from 1
     * @param epochs of the phase
     */
    public Epoch epoch(String phase, int number, int epochs, int steps) {
        return new Epoch(phase + " " + number + "/" + epochs, steps);
    }

    /**
     * The line at an epoch's end.
     *
     * @param epochs of the phase
     */
    public void line(EpochMetrics metrics, int epochs, boolean best) {
        say(String.format(
                Locale.ROOT,
                "%s epoch %d/%d lr=%.2e train_loss=%.4f val_loss=%.4f val_calibrated=%.4f%s seconds=%.1f%s",
                metrics instanceof TileEpoch ? TileEpoch.PHASE : LineEpoch.PHASE,
                metrics.epoch(),
                epochs,
                metrics.learningRate(),
                metrics.trainLoss(),
                metrics.validationLoss(),
                metrics.calibratedLoss(),
                more(metrics),
                metrics.seconds(),
                best ? " best" : ""));
    }

    private static String more(EpochMetrics metrics) {
        if (metrics instanceof TileEpoch tiles) {
            return share("val_acc", tiles.validationAccuracy())
                    + share("digits_refused", tiles.digitsRefused())
                    + share("negatives_refused", tiles.negativesRefused())
                    + share("ink_acc", tiles.inkAccuracy());
        }
        LineEpoch lines = (LineEpoch) metrics;
        return share("val_lines", lines.validationAccuracy())
                + share("digit_errors", lines.digitErrorRate())
                + share("blank_lines", lines.blankAccuracy())
                + share("as_written", lines.asWrittenAccuracy());
    }

    private static String share(String name, OptionalDouble value) {
        return value.isPresent() ? share(name, value.getAsDouble()) : "";
    }

    private static String share(String name, double value) {
        return String.format(Locale.ROOT, " %s=%.2f%%", name, 100 * value);
    }

    /** Any other line. */
    public void say(String line) {
        out.println(line);
        out.flush();
    }
}
