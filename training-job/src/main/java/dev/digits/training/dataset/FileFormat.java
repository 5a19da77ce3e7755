package dev.digits.training.dataset;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;

/** The formats that MNIST travels in, told apart by a file's first bytes; its name does not matter. */
enum FileFormat {
    /** Images as {@link IdxReader} reads them. */
    IDX_IMAGES,
    /** Labels as {@link IdxReader} reads them. */
    IDX_LABELS,
    /** Images as {@link CsvImages} reads them. */
    CSV;

    private static final int START = 8;

    /**
     * Looks at the start of a file.
     *
     * @throws MalformedFileException if it is none of the formats, or IDX of something else
     */
    static FileFormat of(Path file) throws DatasetException {
        try (ContentStream content = ContentStream.open(file)) {
            byte[] start = content.readUpTo(START);
            if (start.length == 0) {
                throw malformed(file, "the file is empty");
            }
            if (start[0] == 0) {
                return idx(file, start);
            }
            if (isText(start)) {
                return CSV;
            }
            throw malformed(file, "starts with " + hex(start, start.length) + ", which is neither IDX nor CSV");
        }
    }

    private static FileFormat idx(Path file, byte[] start) throws MalformedFileException {
        String magic = hex(start, 4);
        return switch (magic) {
            case IdxReader.IMAGES_MAGIC -> IDX_IMAGES;
            case IdxReader.LABELS_MAGIC -> IDX_LABELS;
            default ->
                throw malformed(
                        file,
                        "magic number is " + magic + ", expected " + IdxReader.IMAGES_MAGIC + " for images or "
                                + IdxReader.LABELS_MAGIC + " for labels");
        };
    }

    private static boolean isText(byte[] start) {
        // ISO 8859-1 never fails; a byte order mark is three of its printable characters
        String text = new String(start, StandardCharsets.ISO_8859_1);
        return text.chars().allMatch(c -> c == '\t' || c == '\r' || c == '\n' || (c >= ' ' && c != 0x7f));
    }

    private static String hex(byte[] bytes, int count) {
        return "0x" + HexFormat.of().formatHex(bytes, 0, Math.min(count, bytes.length));
    }

    private static MalformedFileException malformed(Path file, String problem) {
        return new MalformedFileException(file, new Position.Offset(0), problem);
    }
}
