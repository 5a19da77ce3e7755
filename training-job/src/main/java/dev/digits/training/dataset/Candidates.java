package dev.digits.training.dataset;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Files that may hold one set, by what they look like inside, and what was wrong with those that look like nothing. */
final class Candidates {
    private final Map<FileFormat, List<Path>> byFormat = new EnumMap<>(FileFormat.class);
    private final List<DatasetException> failures = new ArrayList<>();

    private Candidates() {}

    static Candidates of(List<Path> files) {
        Candidates candidates = new Candidates();
        for (Path file : files) {
            try {
                candidates
                        .byFormat
                        .computeIfAbsent(FileFormat.of(file), format -> new ArrayList<>())
                        .add(file);
            } catch (DatasetException e) {
                candidates.failures.add(e);
            }
        }
        return candidates;
    }

    /** The one file of this format. A file beside which the same lies unpacked does not count. */
    Optional<Path> only(Path folder, FileFormat format, String what) throws AmbiguousSetException {
        List<Path> all = byFormat.getOrDefault(format, List.of());
        List<Path> distinct =
                all.stream().filter(file -> !all.contains(withoutGz(file))).toList();
        if (distinct.size() > 1) {
            throw new AmbiguousSetException(folder, "file of " + what, distinct);
        }
        return distinct.stream().findFirst();
    }

    /** Says why nothing was found, if a file was there. */
    void throwFirstFailure() throws DatasetException {
        if (!failures.isEmpty()) {
            throw failures.get(0);
        }
    }

    private static Path withoutGz(Path file) {
        String name = file.getFileName().toString();
        // a name that cannot be there, so that a plain file never hides itself
        return file.resolveSibling(name.endsWith(".gz") ? name.substring(0, name.length() - 3) : "");
    }
}
