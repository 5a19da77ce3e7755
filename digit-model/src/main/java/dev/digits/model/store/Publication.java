package dev.digits.model.store;

import dev.digits.model.weights.Safetensors;
import dev.digits.model.weights.Tensor;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Every write to a store: prepared under a hidden temporary name, synced, renamed. */
final class Publication {

    private static final System.Logger LOG = System.getLogger(Publication.class.getName());

    private static final String TEMPORARY = ".incoming-";

    /** What other tools expect of weights that are named as in PyTorch. */
    private static final Map<String, String> METADATA = Map.of("format", "pt");

    private final Path root;

    Publication(Path root) {
        this.root = root;
    }

    StoredVersion.Valid publish(VersionDraft draft) throws IOException {
        return inTemporaryFolder(folder -> {
            writeWeights(folder.resolve(ModelFiles.WEIGHTS), draft.weights());
            writeWeights(folder.resolve(ModelFiles.LINE), draft.lineWeights());
            for (Map.Entry<String, byte[]> document : draft.documents().entrySet()) {
                DurableFiles.write(folder.resolve(document.getKey()), out -> out.write(document.getValue()));
            }
            Manifest manifest = manifest(draft, checksums(folder, draft));
            DurableFiles.write(folder.resolve(ModelFiles.MANIFEST), out -> out.write(ManifestJson.write(manifest)));
            return manifest;
        });
    }

    void copy(ModelFiles original, Manifest manifest) throws IOException {
        inTemporaryFolder(folder -> {
            for (String name : manifest.files().keySet()) {
                copy(original, name, folder);
            }
            copy(original, ModelFiles.MANIFEST, folder);
            return manifest;
        });
    }

    /** Writes one small file of the store itself. After an {@link IOException} it is what it was. */
    void replace(String name, String text) throws IOException {
        replace(name, text, () -> {});
    }

    /**
     * Writes one small file of the store itself.
     *
     * @param before what is done when nothing but the renaming is left; after an {@link IOException} of it the file is what it was
     */
    void replace(String name, String text, Step before) throws IOException {
        Files.createDirectories(root);
        Path temporary = temporary();
        try {
            DurableFiles.write(temporary, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
            before.take();
            Files.move(temporary, root.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(temporary);
        }
        syncRenamed(name);
    }

    /** The file is what it should be, whatever the disk says: who asked for it must not be told that nothing has changed. */
    private void syncRenamed(String name) {
        try {
            DurableFiles.sync(root);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, name + " is written, but may be lost when the power fails now: " + e);
        }
    }

    /** One step of a change. */
    interface Step {
        /** Takes it. */
        void take() throws IOException;
    }

    /** Removes a version: out of sight first, then from the disk. */
    void withdraw(String version) throws IOException {
        Path temporary = temporary();
        DurableFiles.rename(root.resolve(version), temporary);
        DurableFiles.delete(temporary);
    }

    private interface Preparation {
        Manifest fill(Path folder) throws IOException;
    }

    private StoredVersion.Valid inTemporaryFolder(Preparation preparation) throws IOException {
        Files.createDirectories(root);
        Leftovers.remove(root, TEMPORARY);
        Path temporary = Files.createDirectory(temporary());
        try {
            Manifest manifest = preparation.fill(temporary);
            DurableFiles.sync(temporary);
            Path folder = root.resolve(manifest.version());
            DurableFiles.rename(temporary, folder);
            return new StoredVersion.Valid(manifest.version(), new FolderFiles(folder), manifest);
        } finally {
            if (Files.exists(temporary)) {
                DurableFiles.delete(temporary);
            }
        }
    }

    private Path temporary() {
        return root.resolve(TEMPORARY + UUID.randomUUID());
    }

    private static void writeWeights(Path file, Map<String, Tensor> weights) throws IOException {
        DurableFiles.write(file, out -> Safetensors.write(out, weights, METADATA));
    }

    private static void copy(ModelFiles original, String name, Path folder) throws IOException {
        try (InputStream in = original.open(name)) {
            DurableFiles.write(folder.resolve(name), in::transferTo);
        }
    }

    private static Map<String, FileChecksum> checksums(Path folder, VersionDraft draft) throws IOException {
        Map<String, FileChecksum> checksums = new LinkedHashMap<>();
        List<String> names = new ArrayList<>(List.of(ModelFiles.WEIGHTS, ModelFiles.LINE));
        names.addAll(draft.documents().keySet());
        for (String name : names) {
            checksums.put(name, FileChecksum.of(folder.resolve(name)));
        }
        return checksums;
    }

    private static Manifest manifest(VersionDraft draft, Map<String, FileChecksum> files) {
        return new Manifest(
                Manifest.FORMAT_VERSION,
                VersionName.of(draft.provenance().created(), files),
                draft.architecture(),
                draft.normalisation(),
                draft.temperature(),
                Manifest.CLASSES,
                draft.trainedWeights(),
                draft.line(),
                draft.decoder(),
                files,
                draft.metrics(),
                draft.provenance());
    }
}
