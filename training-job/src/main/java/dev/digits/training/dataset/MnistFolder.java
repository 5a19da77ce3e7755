package dev.digits.training.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds and reads the sets in a folder. What a file is for shows in its name: {@code train} anywhere in it, or {@code t10k}
 * or {@code test}; upper and lower case are the same. How to read it shows in its content, so {@code train-images.bin},
 * {@code mnist_train.csv} and {@code train.csv.gz} all do. IDX files come before CSV files where both are there, and a
 * plain file before its gzip.
 */
public final class MnistFolder {
    private MnistFolder() {}

    /**
     * Reads the training set and, if there is one, the labelled test set.
     *
     * @throws DatasetException if there is no labelled training set, there are several of either, or a file is damaged
     */
    public static DigitDataset load(Path folder) throws DatasetException {
        List<Path> files = filesOf(folder);
        ImageFile training = find(folder, files, Role.TRAINING)
                .orElseThrow(() -> missing(folder, "training set (train-images and train-labels, or train.csv)"));
        if (!(training.images() instanceof LabelledImages labelled) || labelled.size() == 0) {
            throw missing(folder, "training set with images and labels");
        }
        Optional<ImageFile> test =
                find(folder, files, Role.TEST).filter(found -> found.images() instanceof LabelledImages);
        List<SourceFile> sources = new ArrayList<>(training.sources());
        test.ifPresent(found -> sources.addAll(found.sources()));
        return new DigitDataset(labelled, test.map(found -> (LabelledImages) found.images()), sources);
    }

    /**
     * Reads a labelled test set alone.
     *
     * @param folderOrFile a folder that holds one, or a file as {@link ImageFile#read} takes it
     * @throws DatasetException if there is none, there are several, or a file is damaged
     */
    public static LabelledImages loadTest(Path folderOrFile) throws DatasetException {
        ImageFile test = Files.isRegularFile(folderOrFile)
                ? ImageFile.read(folderOrFile)
                : find(folderOrFile, filesOf(folderOrFile), Role.TEST)
                        .orElseThrow(() ->
                                missing(folderOrFile, "test set (t10k-images and t10k-labels, or mnist_test.csv)"));
        if (test.images() instanceof LabelledImages labelled && labelled.size() > 0) {
            return labelled;
        }
        throw new MissingSetException(folderOrFile, "no labelled images in the test set");
    }

    private static MissingSetException missing(Path folder, String what) {
        return new MissingSetException(folder, "no " + what + " in this folder; fetch-data puts one there");
    }

    private static List<Path> filesOf(Path folder) throws DatasetException {
        if (!Files.isDirectory(folder)) {
            throw new MissingSetException(folder, "no such folder; fetch-data makes and fills it");
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UnreadableFileException(folder, e);
        }
    }

    private static Optional<ImageFile> find(Path folder, List<Path> files, Role role) throws DatasetException {
        Candidates candidates =
                Candidates.of(files.stream().filter(role::matches).toList());
        Optional<Path> images = candidates.only(folder, FileFormat.IDX_IMAGES, role.title() + " images");
        if (images.isPresent()) {
            Path labels = candidates
                    .only(folder, FileFormat.IDX_LABELS, role.title() + " labels")
                    .orElseThrow(() -> new MissingSetException(images.get(), "no file of labels beside it"));
            return Optional.of(ImageFile.readIdx(images.get(), labels));
        }
        Optional<Path> table = candidates.only(folder, FileFormat.CSV, role.title() + " table");
        if (table.isPresent()) {
            return Optional.of(ImageFile.readCsv(table.get()));
        }
        candidates.throwFirstFailure();
        return Optional.empty();
    }
}
