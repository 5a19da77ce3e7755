package dev.digits.training.ink;

import dev.digits.training.dataset.DatasetException;
import dev.digits.training.dataset.SourceFile;
import java.nio.file.Path;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Ink that was read, divided by writer: nobody wrote for both parts.
 *
 * @param training to learn from
 * @param validation to choose by: other writers, as {@link WriterSplit} says
 * @param sources every file, named by its path below the folder that was given
 * @param leftOut how many samples are in neither part: flagged, without points, numbers on several lines,
 *     mixtures of digits and letters, and signs that look like digits
 */
public record InkCollection(InkPart training, InkPart validation, List<SourceFile> sources, int leftOut) {
    /** Share of the writers that are put aside, of those whom {@link WriterSplit} allows. */
    public static final double VALIDATION_SHARE = 0.10;

    /** No ink at all. */
    public static final InkCollection NONE = new InkCollection(InkPart.NONE, InkPart.NONE, List.of(), 0);

    public InkCollection {
        sources = List.copyOf(sources);
    }

    /**
     * Reads ink.
     *
     * @param filesAndFolders of folders all {@code *.jsonl} below them; none gives {@link #NONE}
     * @param seed the same seed puts the same writers aside
     * @throws DatasetException if a file is not there or a line is no sample
     */
    public static InkCollection read(Collection<Path> filesAndFolders, long seed) throws DatasetException {
        List<InkFile> files = InkFolder.read(List.copyOf(filesAndFolders));
        Map<InkSort, List<InkSample>> sorted = files.stream()
                .flatMap(file -> file.samples().stream())
                .collect(Collectors.groupingBy(InkSort::of, () -> new EnumMap<>(InkSort.class), Collectors.toList()));
        InkPart all = new InkPart(
                sorted.getOrDefault(InkSort.DIGIT, List.of()),
                sorted.getOrDefault(InkSort.NUMBER, List.of()).stream()
                        .map(number -> number.labelled(number.label().replace(" ", "")))
                        .toList(),
                sorted.getOrDefault(InkSort.NEGATIVE, List.of()));
        WriterSplit split = new WriterSplit(VALIDATION_SHARE, seed, files);
        return new InkCollection(
                all.where(sample -> !split.aside(sample.writer())),
                all.where(sample -> split.aside(sample.writer())),
                files.stream().map(InkFile::source).toList(),
                files.stream().mapToInt(InkFile::leftOut).sum()
                        + sorted.getOrDefault(InkSort.NONE, List.of()).size());
    }
}
