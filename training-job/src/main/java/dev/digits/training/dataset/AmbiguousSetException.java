package dev.digits.training.dataset;

import java.nio.file.Path;
import java.util.List;

/** Several files that could each be the set asked for, of which none is the obvious one. */
public final class AmbiguousSetException extends DatasetException {
    AmbiguousSetException(Path folder, String what, List<Path> candidates) {
        super(folder + " holds more than one " + what + ": "
                + String.join(
                        ", ",
                        candidates.stream().map(f -> f.getFileName().toString()).toList())
                + "; keep one of them, or name the file instead of the folder");
    }
}
