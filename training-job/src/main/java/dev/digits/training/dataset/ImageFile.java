package dev.digits.training.dataset;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Images that were read from one file, or from a file of images and the file of labels beside it.
 *
 * @param images labelled if labels were found
 * @param sources the file or files
 */
public record ImageFile(ImageSet images, List<SourceFile> sources) {
    public ImageFile {
        sources = List.copyOf(sources);
    }

    /**
     * Reads a file in any of the formats. Labels for an IDX file of images are looked for in the same folder, under the
     * name with {@code images} and {@code idx3} turned into {@code labels} and {@code idx1}.
     *
     * @throws DatasetException if there is no such file, it is none of the formats, holds labels only, or is damaged
     */
    public static ImageFile read(Path file) throws DatasetException {
        if (!Files.isRegularFile(file)) {
            throw new MissingSetException(file, "no such file");
        }
        return switch (FileFormat.of(file)) {
            case CSV -> readCsv(file);
            case IDX_IMAGES -> {
                Optional<Path> labels = labelsBeside(file);
                yield labels.isPresent() ? readIdx(file, labels.get()) : readIdx(file);
            }
            case IDX_LABELS -> throw new MissingSetException(file, "holds labels only; name the file of images");
        };
    }

    static ImageFile readCsv(Path file) throws DatasetException {
        try (ContentStream content = ContentStream.open(file)) {
            ImageSet images = CsvImages.read(content);
            return new ImageFile(images, List.of(content.source()));
        }
    }

    static ImageFile readIdx(Path images, Path labels) throws DatasetException {
        try (ContentStream pixels = ContentStream.open(images);
                ContentStream digits = ContentStream.open(labels)) {
            byte[] allPixels = IdxReader.images(pixels);
            byte[] allLabels = IdxReader.labels(digits);
            int count = allPixels.length / ImageSet.PIXELS;
            if (count != allLabels.length) {
                throw new MalformedFileException(
                        labels,
                        new Position.Offset(Integer.BYTES),
                        "announces " + allLabels.length + " labels, but " + images + " holds " + count + " images");
            }
            return new ImageFile(LabelledImages.of(allPixels, allLabels), List.of(pixels.source(), digits.source()));
        }
    }

    private static ImageFile readIdx(Path images) throws DatasetException {
        try (ContentStream pixels = ContentStream.open(images)) {
            UnlabelledImages all = UnlabelledImages.of(IdxReader.images(pixels));
            return new ImageFile(all, List.of(pixels.source()));
        }
    }

    private static Optional<Path> labelsBeside(Path images) {
        String name = images.getFileName().toString();
        String labels = name.replace("images", "labels").replace("idx3", "idx1");
        String plain = labels.endsWith(".gz") ? labels.substring(0, labels.length() - 3) : labels;
        return Stream.of(labels, plain, plain + ".gz")
                .filter(other -> !other.equals(name))
                .map(images::resolveSibling)
                .filter(Files::isRegularFile)
                .findFirst();
    }
}
