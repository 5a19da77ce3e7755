package dev.digits.training.dataset;

import java.util.List;
import java.util.Optional;

/**
 * What a folder holds.
 *
 * @param training to learn and to choose from; never empty
 * @param test to measure with, never to choose by; empty if the folder has no labelled test set, as with Kaggle's files
 * @param files what both were read from
 */
public record DigitDataset(LabelledImages training, Optional<LabelledImages> test, List<SourceFile> files) {
    public DigitDataset {
        files = List.copyOf(files);
    }
}
