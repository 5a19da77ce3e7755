package dev.digits.training.fetch;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * A web folder with the four files as gzip. What has arrived stays as {@code NAME.gz.part} when a download breaks off, and
 * the next one, from whatever mirror, goes on behind it.
 *
 * @param name for messages
 * @param address of the folder, ending in a slash
 * @param patience how long to wait for what
 */
public record MirrorSource(String name, URI address, Patience patience) implements DatasetSource {
    private static final int BUFFER = 1 << 16;

    /** The mirror that PyTorch's own loader uses. */
    public static MirrorSource pytorch() {
        URI address = URI.create("https://ossci-datasets.s3.amazonaws.com/mnist/");
        return new MirrorSource("PyTorch's mirror", address, Patience.DEFAULT);
    }

    /** The mirror that TensorFlow's own loader uses. */
    public static MirrorSource tensorflow() {
        URI address = URI.create("https://storage.googleapis.com/cvdf-datasets/mnist/");
        return new MirrorSource("TensorFlow's mirror", address, Patience.DEFAULT);
    }

    @Override
    public void fetch(List<ExpectedFile> files, Path folder, FetchProgress progress)
            throws SourceException, InterruptedException {
        ResumableDownload download = new ResumableDownload(patience);
        for (ExpectedFile file : files) {
            Path part = folder.resolve(file.packedName() + ".part");
            try {
                boolean resumed = Files.exists(part);
                boolean right = attempt(file, part, download, progress);
                if (!right && resumed) {
                    progress.report(
                            name + ": what was there of " + file.packedName() + " does not fit; from the start");
                    right = attempt(file, part, download, progress);
                }
                if (!right) {
                    throw new SourceException(file.packedName() + " holds something else than MNIST (wrong SHA-256)");
                }
            } catch (IOException e) {
                throw new SourceException(file.packedName() + ": " + Failures.brief(e), e);
            }
            progress.report(name + ": " + file.name() + " is there");
        }
    }

    /** Downloads and unpacks; false if what came is not what must come, and then nothing of it stays. */
    private boolean attempt(ExpectedFile file, Path part, ResumableDownload download, FetchProgress progress)
            throws IOException, InterruptedException {
        long before = Files.exists(part) ? Files.size(part) : 0;
        progress.report(name + ": fetching " + file.packedName() + (before > 0 ? ", from byte " + before + " on" : ""));
        // packed, none of these files is larger than unpacked
        download.fetch(address.resolve(file.packedName()), part, file.size());
        boolean right = unpack(part, file);
        Files.delete(part);
        return right;
    }

    private static boolean unpack(Path part, ExpectedFile file) throws IOException {
        try (InputStream packed = Files.newInputStream(part);
                InputStream content = new GZIPInputStream(packed, BUFFER)) {
            VerifiedFile.store(content, file, part.getParent());
            return true;
        } catch (WrongContentException | EOFException | ZipException e) {
            return false;
        }
    }
}
