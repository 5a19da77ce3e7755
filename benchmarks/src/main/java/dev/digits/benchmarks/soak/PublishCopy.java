package dev.digits.benchmarks.soak;

import dev.digits.model.store.Manifest;
import dev.digits.model.store.ModelFiles;
import dev.digits.model.store.ModelStore;
import dev.digits.model.store.Provenance;
import dev.digits.model.store.StoredVersion;
import dev.digits.model.store.VersionDraft;
import dev.digits.model.weights.Safetensors;
import dev.digits.model.weights.Tensor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

/**
 * Publishes the bundled networks as a version of now, which a running service changes to.
 *
 * <p>Arguments: folder of the model store; {@code damaged} to damage it afterwards, so that it must not be served.
 */
public final class PublishCopy {

    private static final int KEPT = 2;

    private PublishCopy() {}

    public static void main(String... arguments) throws Exception {
        ModelStore store = new ModelStore(Path.of(arguments[0]));
        ModelFiles bundled = ModelFiles.bundled();
        Manifest manifest = bundled.verify();
        StoredVersion.Valid version = store.publish(new VersionDraft(
                manifest.architecture(),
                weights(bundled, ModelFiles.WEIGHTS),
                manifest.normalisation(),
                manifest.temperature(),
                manifest.line().architecture(),
                weights(bundled, ModelFiles.LINE),
                manifest.line().temperature(),
                manifest.decoder(),
                manifest.metrics(),
                new Provenance(
                        Instant.now().truncatedTo(ChronoUnit.SECONDS),
                        manifest.provenance().seed(),
                        manifest.provenance().settings(),
                        manifest.provenance().datasets(),
                        manifest.provenance().codeVersion(),
                        Optional.of(manifest.version())),
                Map.of()));
        if (arguments.length > 1 && arguments[1].equals("damaged")) {
            Files.write(store.root().resolve(version.version()).resolve(ModelFiles.LINE), new byte[] {1, 2, 3});
        }
        store.prune(KEPT);
        System.out.println(version.version());
    }

    private static Map<String, Tensor> weights(ModelFiles files, String name) throws IOException {
        return Safetensors.read(new ByteArrayInputStream(files.read(name)));
    }
}
