package dev.digits.training.train;

import dev.digits.training.dataset.DatasetException;
import dev.digits.training.dataset.DigitDataset;
import dev.digits.training.dataset.MnistFolder;
import dev.digits.training.dataset.SourceFile;
import dev.digits.training.dataset.StratifiedSplit;
import dev.digits.training.extra.LabelledPictures;
import dev.digits.training.extra.PictureFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All images of a run.
 *
 * @param dataset what was read, the extra pictures among its files
 * @param extra pictures to learn from beside the data set, each once
 * @param split the data set's training images divided; the extra pictures are in its training part, so often as is wanted
 */
record TrainingSets(DigitDataset dataset, Optional<LabelledPictures> extra, StratifiedSplit split) {

    private static final String EXTRA = "extra";

    /**
     * Reads data set and extra pictures.
     *
     * @throws DatasetException if one of them is missing or damaged
     */
    static TrainingSets load(Path dataDir, TrainingSettings settings) throws DatasetException {
        DigitDataset found = MnistFolder.load(dataDir);
        StratifiedSplit split = TrainingImages.split(found.training(), settings);
        if (settings.extra().isEmpty()) {
            return new TrainingSets(found, Optional.empty(), split);
        }
        LabelledPictures extra = PictureFolder.read(settings.extra().get());
        List<SourceFile> files = new ArrayList<>(found.files());
        files.add(new SourceFile(EXTRA, extra.sha256()));
        return new TrainingSets(
                new DigitDataset(found.training(), found.test(), files),
                Optional.of(extra),
                split.learningAlso(extra.images(), settings.extraTimes()));
    }
}
