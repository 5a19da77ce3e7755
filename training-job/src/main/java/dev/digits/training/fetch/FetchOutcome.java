package dev.digits.training.fetch;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How a fetch ended. */
public sealed interface FetchOutcome {
    /**
     * All files are there and right.
     *
     * @param folder that holds them
     */
    record Complete(Path folder) implements FetchOutcome {}

    /**
     * Some files could not be had.
     *
     * @param missing what is not there
     * @param failures what each source said, by its name, in the order of asking
     */
    record Incomplete(List<ExpectedFile> missing, Map<String, String> failures) implements FetchOutcome {
        public Incomplete {
            missing = List.copyOf(missing);
            failures = Collections.unmodifiableMap(new LinkedHashMap<>(failures));
        }
    }
}
