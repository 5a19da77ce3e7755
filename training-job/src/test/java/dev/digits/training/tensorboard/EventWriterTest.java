package dev.digits.training.tensorboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Reads back with a reader of its own, made from the format's description, bit by bit. */
class EventWriterTest {

    private static final Instant TIME = Instant.ofEpochSecond(1_700_000_000L, 250_000_000);

    @Test
    void beginsWithTheBytesThatTensorFlowItselfWrites() throws IOException {
        // Given: TensorFlow's first record: 24 bytes, "brain.Event:2" behind a wall time
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        // When
        new EventWriter(out, TIME);

        // Then: the checksum of the length 24 is known from any event file; field 1 is the time as a double, field 3
        // the text
        String hex = HexFormat.of().formatHex(out.toByteArray());
        assertThat(hex).startsWith("1800000000000000" + "a37f4b22" + "09" + "00001040fc54d941" + "1a0d");
        assertThat(hex).contains("1a0d" + "627261696e2e4576656e743a32").hasSize(2 * (12 + 24 + 4));
    }

    @Test
    void everyScalarOfAStepCanBeReadBack() throws IOException {
        // Given
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        EventWriter writer = new EventWriter(out, TIME);

        // When
        writer.scalars(1, TIME, Map.of("loss/train", 0.5, "accuracy/validation", 0.9975));
        writer.scalars(300, TIME.plusSeconds(60), Map.of("loss/train", -1e-7));

        // Then
        List<byte[]> records = records(out.toByteArray());
        assertThat(records).hasSize(3);
        assertThat(scalars(records.get(1)))
                .containsExactlyInAnyOrderEntriesOf(Map.of("loss/train", 0.5f, "accuracy/validation", 0.9975f));
        assertThat(step(records.get(1))).isEqualTo(1);
        assertThat(scalars(records.get(2))).containsExactlyEntriesOf(Map.of("loss/train", -1e-7f));
        assertThat(step(records.get(2))).isEqualTo(300);
    }

    @Test
    void fileNameIsOneThatTensorBoardLooksFor() {
        assertThat(EventWriter.fileName(TIME)).isEqualTo("events.out.tfevents.1700000000.digits");
    }

    private static List<byte[]> records(byte[] file) {
        List<byte[]> records = new ArrayList<>();
        ByteBuffer in = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        while (in.hasRemaining()) {
            int start = in.position();
            long length = in.getLong();
            assertThat(in.getInt()).isEqualTo(masked(file, start, Long.BYTES));
            byte[] record = new byte[(int) length];
            in.get(record);
            assertThat(in.getInt()).isEqualTo(masked(record, 0, record.length));
            records.add(record);
        }
        return records;
    }

    /** CRC-32C by its definition: reflected polynomial 0x1EDC6F41; then TensorFlow's mask. */
    private static int masked(byte[] bytes, int from, int length) {
        int crc = -1;
        for (int i = from; i < from + length; i++) {
            crc ^= Byte.toUnsignedInt(bytes[i]);
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc & 1) != 0 ? crc >>> 1 ^ 0x82F63B78 : crc >>> 1;
            }
        }
        crc = ~crc;
        return (crc >>> 15 | crc << 17) + 0xa282ead8;
    }

    private static long step(byte[] event) {
        return (long) fields(event).get(2).get(0);
    }

    private static Map<String, Float> scalars(byte[] event) {
        Map<String, Float> scalars = new TreeMap<>();
        byte[] summary = (byte[]) fields(event).get(5).get(0);
        for (Object value : fields(summary).get(1)) {
            Map<Integer, List<Object>> fields = fields((byte[]) value);
            scalars.put(new String((byte[]) fields.get(1).get(0), StandardCharsets.UTF_8), Float.intBitsToFloat((int)
                    fields.get(2).get(0)));
        }
        return scalars;
    }

    /** The fields of a message by number: long, double bits as long, float bits as int, or bytes. */
    private static Map<Integer, List<Object>> fields(byte[] message) {
        Map<Integer, List<Object>> fields = new TreeMap<>();
        ByteBuffer in = ByteBuffer.wrap(message).order(ByteOrder.LITTLE_ENDIAN);
        while (in.hasRemaining()) {
            int tag = (int) varint(in);
            Object value = switch (tag & 7) {
                case 0 -> varint(in);
                case 1 -> in.getLong();
                case 2 -> {
                    byte[] bytes = new byte[(int) varint(in)];
                    in.get(bytes);
                    yield bytes;
                }
                case 5 -> in.getInt();
                default -> throw new AssertionError("wire type " + (tag & 7));
            };
            fields.computeIfAbsent(tag >>> 3, number -> new ArrayList<>()).add(value);
        }
        return fields;
    }

    private static long varint(ByteBuffer in) {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = in.get();
            value |= (long) (next & 0x7F) << shift;
            if (next >= 0) {
                return value;
            }
        }
    }
}
