package dev.digits.training.tensorboard;

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
        write(new Message().number(WALL_TIME, seconds(now)).text(FILE_VERSION, "brain.Event:2"));
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
        Message summary = new Message();
        scalars.forEach((tag, value) ->
                summary.message(VALUE, new Message().text(TAG, tag).number(SIMPLE_VALUE, value.floatValue())));
        write(new Message().number(WALL_TIME, seconds(time)).integer(STEP, step).message(SUMMARY, summary));
    }

    private void write(Message event) throws IOException {
        out.write(TfRecord.frame(event.bytes()));
        out.flush();
    }

    private static double seconds(Instant time) {
        return time.getEpochSecond() + time.getNano() / 1e9;
    }
}
