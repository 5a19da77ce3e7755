package dev.digits.training.fetch;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;

/**
 * Unpacks a {@code .tgz} or {@code .zip}, told apart by content, and trusts nothing in it: files that would lie outside the
 * folder end it, links are passed over, and so much is written and no more.
 */
final class Unpacking {
    private static final int CHUNK = 1 << 16;

    private final Path folder;
    private long left;

    private Unpacking(Path folder, long most) {
        this.folder = folder;
        this.left = most;
    }

    /**
     * Unpacks all files.
     *
     * @param folder existing
     * @param most bytes of all files together
     * @throws DamagedArchiveException if the archive is at fault; what was written stays
     * @throws IOException if a file cannot be written, such as on a full disk; what was written stays
     */
    static void of(Path archive, Path folder, long most) throws IOException {
        Unpacking unpacking = new Unpacking(folder.toAbsolutePath().normalize(), most);
        try (InputStream packed = new BufferedInputStream(Files.newInputStream(archive), CHUNK)) {
            packed.mark(2);
            boolean gzip = packed.read() == 0x1f && packed.read() == 0x8b;
            packed.reset();
            if (gzip) {
                unpacking.tar(packed);
            } else {
                try (ZipArchiveInputStream zip = new ZipArchiveInputStream(packed)) {
                    unpacking.files(zip);
                }
            }
        }
    }

    private void tar(InputStream packed) throws IOException {
        try (InputStream plain = read(() -> new GZIPInputStream(packed, CHUNK));
                TarArchiveInputStream tar = new TarArchiveInputStream(plain)) {
            files(tar);
            // the checksum stands at the end
            read(() -> plain.transferTo(OutputStream.nullOutputStream()));
        }
    }

    private <E extends ArchiveEntry> void files(ArchiveInputStream<E> archive) throws IOException {
        int files = 0;
        for (E entry = read(archive::getNextEntry); entry != null; entry = read(archive::getNextEntry)) {
            boolean link = entry instanceof TarArchiveEntry tar && !tar.isFile();
            if (entry.isDirectory() || link) {
                continue;
            }
            Path file = place(entry.getName());
            Files.createDirectories(file.getParent());
            try (OutputStream out = Files.newOutputStream(file)) {
                copy(archive, out);
            }
            files++;
        }
        if (files == 0) {
            throw new DamagedArchiveException("the archive holds no file");
        }
    }

    private Path place(String name) throws DamagedArchiveException {
        Path file = read(() -> folder.resolve(name).normalize());
        if (!file.startsWith(folder)) {
            throw new DamagedArchiveException("the archive holds " + name + ", which would lie outside its folder");
        }
        return file;
    }

    private void copy(InputStream in, OutputStream out) throws IOException {
        byte[] chunk = new byte[CHUNK];
        for (int read = read(() -> in.read(chunk)); read >= 0; read = read(() -> in.read(chunk))) {
            left -= read;
            if (left < 0) {
                throw new DamagedArchiveException("the archive holds more than is expected of it");
            }
            out.write(chunk, 0, read);
        }
    }

    private interface Reading<T> {
        T read() throws IOException;
    }

    /** What fails while the archive is read is the archive's fault; what fails while a file is written is not. */
    private static <T> T read(Reading<T> reading) throws DamagedArchiveException {
        try {
            return reading.read();
        } catch (IOException | IllegalArgumentException e) {
            throw new DamagedArchiveException(e);
        }
    }
}
