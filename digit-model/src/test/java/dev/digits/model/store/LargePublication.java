package dev.digits.model.store;

import dev.digits.model.Normalisation;
import dev.digits.model.RandomModels;
import dev.digits.model.weights.Tensor;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** A process of its own that publishes 4 MB of weights, for tests that let the system refuse a write midway. */
final class LargePublication {

    /** Exit code when publishing failed with an {@link IOException}. */
    static final int REFUSED = 3;

    private LargePublication() {}

    public static void main(String[] args) {
        VersionDraft draft = new VersionDraft(
                RandomModels.SMALL,
                Map.of("w", Tensor.vector(new float[1_000_000])),
                Normalisation.MNIST,
                1,
                RandomModels.SMALL_LINE,
                Map.of(),
                1,
                new DecoderNumbers(0.3, 0, 0, 1),
                Map.of(),
                new Provenance(Instant.EPOCH, 1, Map.of(), Map.of(), "", Optional.empty()),
                Map.of());
        try {
            new ModelStore(Path.of(args[0])).publish(draft);
        } catch (IOException e) {
            System.exit(REFUSED);
        }
    }
}
