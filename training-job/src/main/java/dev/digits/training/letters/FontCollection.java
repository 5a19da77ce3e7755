package dev.digits.training.letters;

import dev.digits.training.dataset.DatasetException;
import dev.digits.training.dataset.MissingSetException;
import dev.digits.training.dataset.SourceFile;
import dev.digits.training.dataset.UnreadableFileException;
import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The letters of fonts, divided by font: no font is in both parts. The fonts that need no file are in both.
 *
 * @param training to learn from
 * @param validation to choose by
 * @param sources every file, named by its path below the folder
 */
public record FontCollection(Letters training, Letters validation, List<SourceFile> sources) {
    /** Of so many files one is put aside. */
    private static final int PUT_ASIDE = 10;

    public FontCollection {
        sources = List.copyOf(sources);
    }

    /**
     * Reads fonts.
     *
     * @param folder with TrueType and OpenType files in it and below it; empty for none
     * @param seed decides which are put aside
     * @throws DatasetException if there is no font, or one is damaged or has no Latin letters
     */
    public static FontCollection read(Optional<Path> folder, long seed) throws DatasetException {
        Letters built = Letters.built();
        if (folder.isEmpty()) {
            return new FontCollection(built, built, List.of());
        }
        List<Path> files = below(folder.get());
        List<SourceFile> sources = new ArrayList<>();
        List<Letter> training = new ArrayList<>();
        List<Letter> validation = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            Path file = files.get(i);
            String name = folder.get().relativize(file).toString();
            sources.add(new SourceFile(
                    name.replace(file.getFileSystem().getSeparator(), "/"),
                    SourceFile.of(file).sha256()));
            boolean aside = Math.floorMod(i + seed, PUT_ASIDE) == 0;
            (aside ? validation : training).addAll(letters(file));
        }
        return new FontCollection(built.and(training), built.and(validation), sources);
    }

    private static List<Letter> letters(Path file) throws DatasetException {
        try {
            List<Letter> letters = FontLetters.of(Font.createFont(Font.TRUETYPE_FONT, file.toFile()));
            if (letters.isEmpty()) {
                throw new MissingSetException(file, "no Latin letters in this font");
            }
            return letters;
        } catch (FontFormatException e) {
            throw new UnreadableFileException(file, new IOException("no TrueType or OpenType font", e));
        } catch (IOException e) {
            throw new UnreadableFileException(file, e);
        }
    }

    private static List<Path> below(Path folder) throws DatasetException {
        if (!Files.isDirectory(folder)) {
            throw new MissingSetException(folder, "no such folder of fonts");
        }
        try (Stream<Path> tree = Files.walk(folder)) {
            List<Path> files = tree.filter(Files::isRegularFile)
                    .filter(FontCollection::isFont)
                    .sorted()
                    .toList();
            if (files.isEmpty()) {
                throw new MissingSetException(folder, "no .ttf or .otf file in this folder or below it");
            }
            return files;
        } catch (IOException e) {
            throw new UnreadableFileException(folder, e);
        }
    }

    private static boolean isFont(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".ttf") || name.endsWith(".otf");
    }
}
