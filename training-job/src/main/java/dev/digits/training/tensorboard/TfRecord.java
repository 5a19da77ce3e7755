package dev.digits.training.tensorboard;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32C;

/** TensorFlow's framing of records (tensorflow.org/tutorials/load_data/tfrecord, "TFRecords format details"). */
final class TfRecord {

    private static final int MASK_DELTA = 0xa282ead8;
    private static final int MASK_ROTATION = 15;

    private TfRecord() {}

    /** Length (8 bytes), its checksum (4), the record, its checksum (4); all little-endian. */
    static byte[] frame(byte[] record) {
        ByteBuffer frame = ByteBuffer.allocate(Long.BYTES + record.length + 2 * Integer.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN);
        frame.putLong(record.length);
        frame.putInt(maskedChecksum(frame.array(), 0, Long.BYTES));
        frame.put(record);
        frame.putInt(maskedChecksum(record, 0, record.length));
        return frame.array();
    }

    /** CRC-32C, turned right by 15 bits and shifted by a constant, so that a checksum over checksums stays sound. */
    private static int maskedChecksum(byte[] bytes, int from, int length) {
        CRC32C checksum = new CRC32C();
        checksum.update(bytes, from, length);
        return Integer.rotateRight((int) checksum.getValue(), MASK_ROTATION) + MASK_DELTA;
    }
}
