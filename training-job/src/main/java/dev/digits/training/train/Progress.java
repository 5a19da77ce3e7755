package dev.digits.training.train;

import java.io.PrintWriter;
import java.util.Locale;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Tells a person how far a run is: a bar on a terminal, and a plain line for each epoch everywhere. */
final class Progress {

    private static final int REDRAW_MILLIS = 500;

    private final PrintWriter out;
    private final boolean terminal;
    private final int epochs;

    /**
     * @param terminal whether lines can be redrawn
     * @param epochs of both phases
     */
    Progress(PrintWriter out, boolean terminal, int epochs) {
        this.out = out;
        this.terminal = terminal;
        this.epochs = epochs;
    }

    /** One epoch's bar. */
    final class Epoch implements AutoCloseable {
        private final ProgressBar bar;

        private Epoch(int number, int steps) {
            bar = terminal
                    ? new ProgressBarBuilder()
                            .setTaskName("epoch " + number + "/" + epochs)
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
                        Locale.ROOT, "loss %.4f acc %.2f%% %.0f img/s", loss, 100 * accuracy, imagesPerSecond));
            }
        }

        @Override
        public void close() {
            if (bar != null) {
                bar.close();
            }
        }
    }

    /** @param number from 1 */
    Epoch epoch(int number, int steps) {
        return new Epoch(number, steps);
    }

    /** The line at an epoch's end. */
    void line(EpochMetrics metrics, boolean best) {
        say(String.format(
                Locale.ROOT,
                "epoch %d/%d %s lr=%.2e train_loss=%.4f val_loss=%.4f val_calibrated=%.4f val_acc=%.2f%%"
                        + " digits_refused=%.2f%% negatives_refused=%.1f%%%s seconds=%.1f%s",
                metrics.epoch(),
                epochs,
                metrics.phase(),
                metrics.learningRate(),
                metrics.trainLoss(),
                metrics.validationLoss(),
                metrics.calibratedLoss(),
                100 * metrics.validationAccuracy(),
                100 * metrics.digitsRefused(),
                100 * metrics.negativesRefused(),
                metrics.inkAccuracy().isPresent()
                        ? String.format(
                                Locale.ROOT,
                                " ink_loss=%.4f ink_acc=%.2f%%",
                                metrics.inkLoss().getAsDouble(),
                                100 * metrics.inkAccuracy().getAsDouble())
                        : "",
                metrics.seconds(),
                best ? " best" : ""));
    }

    /** Any other line. */
    void say(String line) {
        out.println(line);
        out.flush();
    }
}
