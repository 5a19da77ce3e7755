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
     * @throws IOException also when the archive is damaged; what was written stays
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
        try (InputStream plain = new GZIPInputStream(packed, CHUNK);
                TarArchiveInputStream tar = new TarArchiveInputStream(plain)) {
            files(tar);
            // the checksum stands at the end
            plain.transferTo(OutputStream.nullOutputStream());
        }
    }

    private <E extends ArchiveEntry> void files(ArchiveInputStream<E> archive) throws IOException {
        int files = 0;
        for (E entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
            boolean link = entry instanceof TarArchiveEntry tar && !tar.isFile();
            if (entry.isDirectory() || link) {
                continue;
            }
            Path file = folder.resolve(entry.getName()).normalize();
            if (!file.startsWith(folder)) {
                throw new IOException("the archive holds " + entry.getName() + ", which would lie outside its folder");
            }
            Files.createDirectories(file.getParent());
            try (OutputStream out = Files.newOutputStream(file)) {
                copy(archive, out);
            }
            files++;
        }
        if (files == 0) {
            throw new IOException("the archive holds no file");
        }
    }

    private void copy(InputStream in, OutputStream out) throws IOException {
        byte[] chunk = new byte[CHUNK];
        for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
            left -= read;
            if (left < 0) {
                throw new IOException("the archive holds more than is expected of it");
            }
            out.write(chunk, 0, read);
        }
    }
}
