package dev.digits.picture;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** The formats that are read. */
public enum PictureFormat {
    PNG("PNG", "image/png"),
    JPEG("JPEG", "image/jpeg"),
    WEBP("WebP", "image/webp"),
    BMP("BMP", "image/bmp"),
    GIF("GIF", "image/gif"),
    TIFF("TIFF", "image/tiff");

    /** All of them, for a sentence that says what to send. */
    public static final String NAMES = "PNG, JPEG, WebP, BMP, GIF or TIFF";

    private final String title;
    private final String mediaType;

    PictureFormat(String title, String mediaType) {
        this.title = title;
        this.mediaType = mediaType;
    }

    /** Its name as people write it. */
    public String title() {
        return title;
    }

    /** Its registered media type. */
    public String mediaType() {
        return mediaType;
    }

    /** Tells the format by the first bytes of a file; empty when it is none of these. */
    public static Optional<PictureFormat> of(byte[] file) {
        return Arrays.stream(values())
                .filter(format -> format.hasSignature(file))
                .findFirst();
    }

    private boolean hasSignature(byte[] file) {
        return switch (this) {
            case PNG -> has(file, 0, "\u0089PNG\r\n\u001a\n");
            case JPEG -> has(file, 0, "\u00ff\u00d8\u00ff");
            case WEBP -> has(file, 0, "RIFF") && has(file, 8, "WEBP");
            case BMP -> has(file, 0, "BM");
            case GIF -> has(file, 0, "GIF87a") || has(file, 0, "GIF89a");
            case TIFF -> has(file, 0, "II*\0") || has(file, 0, "MM\0*");
        };
    }

    /** Whether these bytes stand at a position. */
    static boolean has(byte[] file, int position, String bytes) {
        return file.length >= position + bytes.length()
                && bytes.equals(new String(file, position, bytes.length(), StandardCharsets.ISO_8859_1));
    }
}
