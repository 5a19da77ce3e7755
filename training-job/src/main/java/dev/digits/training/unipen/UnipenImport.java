package dev.digits.training.unipen;

import dev.digits.segmentation.Stroke;
import dev.digits.training.dataset.DatasetException;
import dev.digits.training.dataset.MissingSetException;
import dev.digits.training.dataset.UnreadableFileException;
import dev.digits.training.ink.InkSample;
import dev.digits.training.ink.InkWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Turns UNIPEN's files into samples: numbers at any level of the hierarchy, and single letters and signs. The same ink may
 * be a segment in several files, as a digit and as a character, say; it is taken once.
 *
 * <h2>Failure semantics</h2>
 *
 * A file that breaks the rules of the format is noted in the report and passed over; what was taken of other files stays.
 */
public final class UnipenImport {
    /** Possessive, so that a label of any length needs no stack. */
    private static final Pattern NUMBER = Pattern.compile("[0-9]+(\\s+[0-9]+)*+");

    private static final String DATA = "data";

    /** How far below a folder the tree of the CD-ROM is looked for. */
    private static final int DEEPEST_TREE = 4;

    private final InkWriter out;
    private final Includes includes = new Includes();
    private final ImportReport report = new ImportReport();
    private final Set<String> taken = new HashSet<>();

    /** @param out takes each sample; not closed */
    public UnipenImport(InkWriter out) {
        this.out = out;
    }

    /**
     * Reads a file, or all files of a folder, in the order of their paths. Where the folder holds trees as on UNIPEN's
     * CD-ROM, the files in a tree's folder {@code data} are read first, and those in {@code include} as far as they name them; then what lies
     * beside the trees.
     *
     * @throws DatasetException if there is no such file or folder
     * @throws IOException if a sample cannot be written
     */
    public void read(Path fileOrFolder) throws DatasetException, IOException {
        if (Files.isRegularFile(fileOrFolder)) {
            take(fileOrFolder, String.valueOf(fileOrFolder.getFileName()));
            return;
        }
        if (!Files.isDirectory(fileOrFolder)) {
            throw new MissingSetException(fileOrFolder, "no such file or folder of UNIPEN's");
        }
        List<Path> trees = trees(fileOrFolder);
        for (Path tree : trees) {
            for (Path file : below(tree)) {
                take(file, "unipen/" + withSlashes(tree.relativize(file)));
            }
        }
        for (Path file : below(fileOrFolder)) {
            if (trees.stream().noneMatch(tree -> isOf(tree, file))) {
                take(file, withSlashes(fileOrFolder.relativize(file)));
            }
        }
    }

    /** Whether a file lies in a tree, or in its folder of files that are read as far as the tree's name them. */
    private static boolean isOf(Path tree, Path file) {
        return file.startsWith(tree) || file.startsWith(tree.resolveSibling(Includes.FOLDER));
    }

    /** What was read so far. */
    public ImportReport report() {
        return report;
    }

    private void take(Path path, String name) throws IOException {
        try {
            UnipenFile file = UnipenFile.read(path, includes);
            report.file(file);
            for (Segment segment : file.segments()) {
                Optional<Skipped> reason = take(segment, file.components(), name);
                reason.ifPresent(report::skipped);
            }
        } catch (DatasetException e) {
            report.damaged(e.getMessage());
        }
    }

    private Optional<Skipped> take(Segment segment, List<Component> components, String name) throws IOException {
        String label = segment.label().strip();
        if (label.isEmpty()) {
            return Optional.of(Skipped.NO_LABEL);
        }
        if (!NUMBER.matcher(label).matches() && label.codePointCount(0, label.length()) > 1) {
            return Optional.of(Skipped.WORDS);
        }
        if (segment.quality().equals("BAD")) {
            return Optional.of(Skipped.BAD_QUALITY);
        }
        Optional<List<Stroke>> found = segment.part().strokes(components);
        if (found.isEmpty()) {
            return Optional.of(Skipped.NO_SUCH_INK);
        }
        List<Stroke> strokes =
                found.get().stream().filter(stroke -> stroke.points() > 0).toList();
        if (strokes.isEmpty()) {
            return Optional.of(Skipped.NO_INK);
        }
        String writer = writer(components.get(segment.part().first()), name);
        if (!taken.add(writer + label + first(strokes))) {
            return Optional.of(Skipped.TWICE);
        }
        int lines = (int) label.chars().filter(c -> c == '\n').count() + 1;
        String text = label.replaceAll("\\s+", " ");
        out.write(new InkSample(name + "#" + segment.part().text(), text, writer, strokes, lines));
        report.taken(text);
        return Optional.empty();
    }

    /** Contributors name their writers as they like, so the contributor's folder is part of the name. */
    private static String writer(Component component, String name) {
        String[] folders = name.split("/", -1);
        String contributor = folders.length > 3 ? folders[0] + "/" + folders[2] : name;
        return component.writer().isEmpty() ? name : contributor + "/" + component.writer();
    }

    /** What tells one piece of ink from another: no two begin and end at the same places. */
    private static String first(List<Stroke> strokes) {
        Stroke first = strokes.get(0);
        Stroke last = strokes.get(strokes.size() - 1);
        int end = last.points() - 1;
        return " " + first.x()[0] + " " + first.y()[0] + " " + last.x()[end] + " " + last.y()[end] + " "
                + strokes.size();
    }

    /** The folders {@code data} of trees, none of them in another. */
    private static List<Path> trees(Path folder) throws DatasetException {
        try (Stream<Path> folders = Files.find(
                folder,
                DEEPEST_TREE,
                (path, attributes) -> attributes.isDirectory()
                        && path.endsWith(DATA)
                        && Files.isDirectory(path.resolveSibling(Includes.FOLDER)))) {
            List<Path> trees = new ArrayList<>();
            for (Path found : folders.sorted().toList()) {
                if (trees.stream().noneMatch(tree -> isOf(tree, found))) {
                    trees.add(found);
                }
            }
            return trees;
        } catch (IOException e) {
            throw new UnreadableFileException(folder, e);
        } catch (UncheckedIOException e) {
            throw new UnreadableFileException(folder, e.getCause());
        }
    }

    private static List<Path> below(Path folder) throws DatasetException {
        try (Stream<Path> tree = Files.walk(folder)) {
            return tree.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UnreadableFileException(folder, e);
        } catch (UncheckedIOException e) {
            throw new UnreadableFileException(folder, e.getCause());
        }
    }

    private static String withSlashes(Path path) {
        return path.toString().replace(path.getFileSystem().getSeparator(), "/");
    }
}
