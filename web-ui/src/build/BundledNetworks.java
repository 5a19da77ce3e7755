import dev.digits.model.golden.GoldenInputs;
import dev.digits.model.portable.PortableNetworks;
import dev.digits.model.store.DamagedModelException;
import dev.digits.model.store.ModelFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes what the page's tests compare its forward pass by into {@code target/bundled-model}: the networks of the bundled version as
 * {@code GET /api/v1/models/VERSION/networks} gives them, and its golden inputs with their scores.
 *
 * <p>Started from source by Maven ({@code java -cp … BundledNetworks.java MODULE_FOLDER}).
 */
final class BundledNetworks {

    private BundledNetworks() {}

    public static void main(String[] args) throws IOException, DamagedModelException {
        Path folder = Files.createDirectories(Path.of(args[0], "target", "bundled-model"));
        ModelFiles files = ModelFiles.bundled();
        Files.write(folder.resolve("networks.safetensors"), PortableNetworks.of(files));
        Files.write(folder.resolve(GoldenInputs.FILE), files.read(GoldenInputs.FILE));
    }
}
