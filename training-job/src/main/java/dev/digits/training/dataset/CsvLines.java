package dev.digits.training.dataset;

import java.util.Arrays;

/** Cuts a text file into lines without ever holding more than one of them. Blank lines are passed over. */
final class CsvLines {
    /** No row of 785 numbers, however it is padded and quoted, is longer. */
    static final int LONGEST = 1 << 16;

    private static final int BYTE_ORDER_MARK = 3;

    private final ContentStream content;
    private final byte[] buffer = new byte[1 << 16];
    private int next;
    private int end;
    private byte[] line = new byte[1 << 12];
    private int length;
    private long number;

    CsvLines(ContentStream content) {
        this.content = content;
    }

    /** Goes to the next line that is not blank; false at the end of the file. */
    boolean advance() throws DatasetException {
        while (readLine()) {
            number++;
            dropByteOrderMark();
            if (!isBlank()) {
                return true;
            }
        }
        return false;
    }

    /** The bytes of this line, from 0 to {@link #length()}; overwritten by {@link #advance()}. */
    byte[] bytes() {
        return line;
    }

    int length() {
        return length;
    }

    MalformedFileException malformedHere(String problem) {
        return new MalformedFileException(content.file(), new Position.Line(number), problem);
    }

    private boolean readLine() throws DatasetException {
        length = 0;
        boolean any = false;
        while (fill()) {
            any = true;
            int from = next;
            while (next < end && buffer[next] != '\n') {
                next++;
            }
            append(from, next);
            if (next < end) {
                next++;
                break;
            }
        }
        return any;
    }

    private boolean fill() throws DatasetException {
        if (next == end) {
            end = Math.max(0, content.read(buffer));
            next = 0;
        }
        return next < end;
    }

    private void append(int from, int to) throws DatasetException {
        int longer = length + to - from;
        if (longer > LONGEST) {
            throw new MalformedFileException(
                    content.file(), new Position.Line(number + 1), "line is longer than " + LONGEST + " bytes");
        }
        if (longer > line.length) {
            line = Arrays.copyOf(line, Math.max(longer, Math.min(LONGEST, 2 * line.length)));
        }
        System.arraycopy(buffer, from, line, length, to - from);
        length = longer;
    }

    private void dropByteOrderMark() {
        if (number == 1
                && length >= BYTE_ORDER_MARK
                && (line[0] & 0xff) == 0xef
                && (line[1] & 0xff) == 0xbb
                && (line[2] & 0xff) == 0xbf) {
            length -= BYTE_ORDER_MARK;
            System.arraycopy(line, BYTE_ORDER_MARK, line, 0, length);
        }
    }

    private boolean isBlank() {
        for (int i = 0; i < length; i++) {
            if (line[i] != ' ' && line[i] != '\t' && line[i] != '\r') {
                return false;
            }
        }
        return true;
    }
}
