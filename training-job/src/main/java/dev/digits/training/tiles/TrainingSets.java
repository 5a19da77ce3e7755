package dev.digits.training.tiles;

import dev.digits.model.Normalisation;
import dev.digits.training.dataset.DatasetException;
import dev.digits.training.dataset.DigitDataset;
import dev.digits.training.dataset.MnistFolder;
import dev.digits.training.dataset.SourceFile;
import dev.digits.training.dataset.StratifiedSplit;
import dev.digits.training.extra.LabelledPictures;
import dev.digits.training.extra.PictureFolder;
import dev.digits.training.ink.InkCollection;
import dev.digits.training.settings.TrainingSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All that a run learns from and chooses by.
 *
 * @param dataset what was read, the extra pictures and the ink among its files
 * @param extra pictures to learn from beside the data set, each once
 * @param split the data set's training images divided; the extra pictures are in its training part, so often as is wanted
 * @param ink divided by writer
 */
public record TrainingSets(
        DigitDataset dataset, Optional<LabelledPictures> extra, StratifiedSplit split, InkCollection ink) {

    private static final String EXTRA = "extra";
    private static final String INK = "ink/";

    /**
     * Reads data set, extra pictures and ink.
     *
     * @throws DatasetException if one of them is missing or damaged
     */
    public static TrainingSets load(Path dataDir, TrainingSettings settings) throws DatasetException {
        DigitDataset found = MnistFolder.load(dataDir);
        StratifiedSplit split = TrainingImages.split(found.training(), settings);
        List<SourceFile> files = new ArrayList<>(found.files());
        Optional<LabelledPictures> extra = Optional.empty();
        if (settings.extra().isPresent()) {
            extra = Optional.of(PictureFolder.read(settings.extra().get()));
            files.add(new SourceFile(EXTRA, extra.get().sha256()));
            split = split.learningAlso(extra.get().images(), settings.extraTimes());
        }
        InkCollection ink = InkCollection.read(settings.ink(), settings.seed());
        ink.sources().forEach(file -> files.add(new SourceFile(INK + file.name(), file.sha256())));
        return new TrainingSets(new DigitDataset(found.training(), found.test(), files), extra, split, ink);
    }

    /** Makes the batches to learn from. */
    public BatchMaker batches(TrainingSettings settings) {
        return new BatchMaker(split.training(), ink.training(), Normalisation.MNIST, settings);
    }

    /** What to choose by. */
    public ValidationSets validation(TrainingSettings settings) {
        return ValidationSets.of(split.validation(), ink.validation(), settings);
    }
}
