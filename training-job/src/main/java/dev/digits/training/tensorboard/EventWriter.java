package dev.digits.training.tensorboard;

import com.google.protobuf.CodedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;

/**
 * Writes an event file: a record that names the format, then one for each step's scalars. Every record is flushed, so
 * that TensorBoard sees it at once; when writing ends in the middle of one, readers stop before it.
 */
public final class EventWriter {

    /** Numbers of the fields of {@code Event}, {@code Summary} and {@code Summary.Value}. */
    private static final int WALL_TIME = 1;

    private static final int STEP = 2;
    private static final int FILE_VERSION = 3;
    private static final int SUMMARY = 5;
    private static final int VALUE = 1;
    private static final int TAG = 1;
    private static final int SIMPLE_VALUE = 2;

    private final OutputStream out;

    /**
     * Begins a file.
     *
     * @param out stays open; to be closed by the caller
     */
    public EventWriter(OutputStream out, Instant now) throws IOException {
        this.out = out;
        write(event -> {
            event.writeDouble(WALL_TIME, seconds(now));
            event.writeString(FILE_VERSION, "brain.Event:2");
        });
    }

    /** What TensorBoard takes for an event file, by its name. */
    public static String fileName(Instant now) {
        return String.format(Locale.ROOT, "events.out.tfevents.%010d.digits", now.getEpochSecond());
    }

    /**
     * Adds the numbers of one step.
     *
     * @param step on the horizontal axis
     * @param scalars by tag; a slash in it makes a group
     */
    public void scalars(long step, Instant time, Map<String, Double> scalars) throws IOException {
        byte[] summary = message(values -> {
            for (Map.Entry<String, Double> scalar : scalars.entrySet()) {
                values.writeByteArray(VALUE, message(value -> {
                    value.writeString(TAG, scalar.getKey());
                    value.writeFloat(SIMPLE_VALUE, scalar.getValue().floatValue());
                }));
            }
        });
        write(event -> {
            event.writeDouble(WALL_TIME, seconds(time));
            event.writeInt64(STEP, step);
            event.writeByteArray(SUMMARY, summary);
        });
    }

    /** The fields of a message. */
    private interface Fields {
        void write(CodedOutputStream message) throws IOException;
    }

    private void write(Fields event) throws IOException {
        out.write(TfRecord.frame(message(event)));
        out.flush();
    }

    private static byte[] message(Fields fields) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        CodedOutputStream message = CodedOutputStream.newInstance(bytes);
        fields.write(message);
        message.flush();
        return bytes.toByteArray();
    }

    private static double seconds(Instant time) {
        return time.getEpochSecond() + time.getNano() / 1e9;
    }
}
