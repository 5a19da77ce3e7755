package dev.digits.model.store;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * The files of one version, in a folder or on the class path.
 *
 * <p>Nothing is checked until it is asked for; {@link #verify()} checks all.
 */
public sealed interface ModelFiles permits FolderFiles, BundledFiles {

    /** Name of the manifest. */
    String MANIFEST = "manifest.json";

    /** Name of the tile network's weights, in safetensors format. */
    String WEIGHTS = "weights.safetensors";

    /** Name of the line network's weights, in safetensors format. */
    String LINE = "line.safetensors";

    /** Name of the tile network as an ONNX file, batch norms folded, for other tools. */
    String MODEL_ONNX = "model.onnx";

    /** Name of the line network as an ONNX file, batch norms folded, for other tools. */
    String LINE_ONNX = "line.onnx";

    /** Name of the numbers of each epoch, one JSON object a line. */
    String METRICS = "metrics.jsonl";

    /** Name of the report for people. */
    String REPORT = "report.html";

    /** Name of the model card. */
    String MODEL_CARD = "MODEL_CARD.md";

    /** Largest file that is read whole, in bytes. */
    int MOST_BYTES = 64_000_000;

    /** The version that travels on the class path, under {@code /bundled-model}. */
    static ModelFiles bundled() {
        return new BundledFiles();
    }

    /** A version's folder. */
    static ModelFiles in(Path folder) {
        return new FolderFiles(folder);
    }

    /**
     * Opens a file.
     *
     * @param name a plain file name
     * @throws NoSuchFileException when it is not there
     */
    InputStream open(String name) throws IOException;

    /**
     * Reads a small file whole.
     *
     * @throws NoSuchFileException when it is not there
     * @throws IOException also when it has more than {@value #MOST_BYTES} bytes
     */
    default byte[] read(String name) throws IOException {
        try (InputStream in = open(name)) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new IOException(name + " has more than " + MOST_BYTES + " bytes");
            }
            return bytes;
        }
    }

    /**
     * Reads the manifest; looks at no other file.
     *
     * @throws DamagedModelException when it is missing, is not a manifest or has another format version
     */
    default Manifest manifest() throws DamagedModelException {
        try {
            return ManifestJson.read(read(MANIFEST));
        } catch (IOException e) {
            throw Verification.unreadable(MANIFEST, e);
        }
    }

    /**
     * Reads every file and compares its size and checksum with the manifest, and the weights' with the version's name.
     *
     * @return the manifest
     * @throws DamagedModelException naming the first file that is wrong
     */
    default Manifest verify() throws DamagedModelException {
        return Verification.of(this, name -> {
            try (InputStream in = open(name)) {
                return Checksums.of(in);
            }
        });
    }

    /**
     * Reads one file of a version and compares what was read with the manifest.
     *
     * @param manifest of this version
     * @return the bytes that the manifest speaks of
     * @throws DamagedModelException when they are not
     */
    default byte[] readVerified(Manifest manifest, String name) throws DamagedModelException {
        try {
            byte[] bytes = read(name);
            Verification.compare(name, manifest.files().get(name), () -> Checksums.of(new ByteArrayInputStream(bytes)));
            return bytes;
        } catch (IOException e) {
            throw Verification.unreadable(name, e);
        }
    }
}
