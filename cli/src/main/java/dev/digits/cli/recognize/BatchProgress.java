package dev.digits.cli.recognize;

import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A bar on the terminal's standard error while several drawings are read into files. */
public final class BatchProgress implements AutoCloseable {

    private final Optional<ProgressBar> bar;

    private BatchProgress(Optional<ProgressBar> bar) {
        this.bar = bar;
    }

    /**
     * A bar that begins now.
     *
     * @param drawings to be read
     * @param shown whether a person sees it, and nothing else is printed meanwhile
     */
    public static BatchProgress of(int drawings, boolean shown) {
        return new BatchProgress(
                shown
                        ? Optional.of(new ProgressBarBuilder()
                                .setTaskName("reading")
                                .setInitialMax(drawings)
                                .setStyle(ProgressBarStyle.ASCII)
                                .showSpeed()
                                .build())
                        : Optional.empty());
    }

    /** One drawing is done. */
    public void step() {
        bar.ifPresent(ProgressBar::step);
    }

    @Override
    public void close() {
        bar.ifPresent(ProgressBar::close);
    }
}
