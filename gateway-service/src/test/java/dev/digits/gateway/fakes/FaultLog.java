package dev.digits.gateway.fakes;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Keeps, while it is open, what is logged as an error, or with a stack trace, or as an access that ended in 500 or above. */
public final class FaultLog extends Handler implements AutoCloseable {
    private final List<String> faults = new CopyOnWriteArrayList<>();

    /** Listens from now on. */
    public FaultLog() {
        Logger.getLogger("").addHandler(this);
    }

    /** What was logged up to now and in the next moment. */
    public List<String> faults() throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(500);
        return faults;
    }

    @Override
    public void publish(LogRecord entry) {
        String message = String.valueOf(entry.getMessage());
        boolean error = entry.getLevel().intValue() >= Level.SEVERE.intValue();
        boolean trace = entry.getThrown() != null && entry.getLevel().intValue() >= Level.INFO.intValue();
        if (error || trace || message.contains("status=5")) {
            faults.add(entry.getLevel() + " " + message + " " + entry.getThrown());
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        Logger.getLogger("").removeHandler(this);
    }
}
