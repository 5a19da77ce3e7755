package dev.digits.training.extra;

import dev.digits.training.dataset.DatasetException;
import dev.digits.training.dataset.ImageSet;
import dev.digits.training.dataset.LabelledImages;
import dev.digits.training.dataset.MissingSetException;
import dev.digits.training.dataset.UnreadableFileException;
import dev.digits.training.dataset.UnusablePictureException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reads a folder of labelled pictures: each lies in a folder that is named for the digit it shows, {@code 0} to
 * {@code 9}. Names that begin with a dot are passed over.
 */
public final class PictureFolder {

    private PictureFolder() {}

    /** Whether this looks like such a folder: it holds at least one folder that is named for a digit. */
    public static boolean isOne(Path folder) {
        return Stream.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9")
                .anyMatch(digit -> Files.isDirectory(folder.resolve(digit)));
    }

    /**
     * Reads all pictures, in the order of their digits and names.
     *
     * @throws DatasetException if there is no such folder, it holds no picture or something else, or a picture cannot be
     *     used; the message names the first offending file, the reason, and how many more there are
     */
    public static LabelledPictures read(Path folder) throws DatasetException {
        if (!Files.isDirectory(folder)) {
            throw new MissingSetException(folder, "no such folder of labelled pictures");
        }
        PictureFramer framer = new PictureFramer();
        PictureList list = new PictureList();
        ByteArrayOutputStream pixels = new ByteArrayOutputStream();
        ByteArrayOutputStream labels = new ByteArrayOutputStream();
        List<UnusablePictureException> unusable = new ArrayList<>();
        for (Path digit : visible(folder)) {
            if (!Files.isDirectory(digit) || !digit.getFileName().toString().matches("[0-9]")) {
                unusable.add(new UnusablePictureException(digit, "is no folder that is named for a digit, 0 to 9"));
                continue;
            }
            for (Path file : visible(digit)) {
                try {
                    byte[] encoded = bytes(file);
                    pixels.writeBytes(framer.frame(file, encoded));
                    labels.write(digit.getFileName().toString().charAt(0) - '0');
                    list.add(digit.getFileName() + "/" + file.getFileName(), encoded);
                } catch (UnusablePictureException e) {
                    unusable.add(e);
                }
            }
        }
        if (!unusable.isEmpty()) {
            throw unusable.get(0).andOthers(unusable.size() - 1);
        }
        if (labels.size() == 0) {
            throw new MissingSetException(folder, "no picture in a folder named 0 to 9");
        }
        assert pixels.size() == labels.size() * ImageSet.PIXELS;
        return new LabelledPictures(LabelledImages.of(pixels.toByteArray(), labels.toByteArray()), list.sha256());
    }

    private static byte[] bytes(Path file) throws DatasetException {
        if (!Files.isRegularFile(file)) {
            throw new UnusablePictureException(file, "is no file");
        }
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UnreadableFileException(file, e);
        }
    }

    private static List<Path> visible(Path folder) throws DatasetException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> !entry.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UnreadableFileException(folder, e);
        }
    }
}
