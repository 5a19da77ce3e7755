package dev.digits.picture;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** Names files that people send and that are not read, so that they know which of their files it is. */
final class OtherFormat {
    /** A text file of such pictures names its kind in so many bytes, after its comments. */
    private static final int TEXT_HEAD = 1024;

    private OtherFormat() {}

    static Optional<String> nameOf(byte[] file) {
        if (PictureFormat.has(file, 4, "ftyp")) {
            return Optional.of(ofBrand(new String(file, 8, Math.min(4, file.length - 8), StandardCharsets.ISO_8859_1)));
        }
        if (PictureFormat.has(file, 0, "II+\0") || PictureFormat.has(file, 0, "MM\0+")) {
            return Optional.of("BigTIFF");
        }
        if (PictureFormat.has(file, 0, "\u00ff\n") || PictureFormat.has(file, 4, "JXL ")) {
            return Optional.of("JPEG XL");
        }
        if (PictureFormat.has(file, 4, "jP  ")) {
            return Optional.of("JPEG 2000");
        }
        String head = new String(file, 0, Math.min(file.length, TEXT_HEAD), StandardCharsets.ISO_8859_1)
                .toLowerCase(Locale.ROOT);
        if (head.contains("%pdf-")) {
            return Optional.of("PDF");
        }
        return head.contains("<svg") ? Optional.of("SVG") : Optional.empty();
    }

    /** The major brand of an ISO base media file (ISO/IEC 14496-12, 4.3; 23008-12, 10 for pictures). */
    private static String ofBrand(String brand) {
        return switch (brand) {
            case "heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1" -> "HEIC";
            case "avif", "avis" -> "AVIF";
            default -> "video";
        };
    }
}
