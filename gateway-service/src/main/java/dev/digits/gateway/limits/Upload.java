package dev.digits.gateway.limits;

import io.vertx.ext.web.RoutingContext;

/** The coming of a request's body, read by one thread and given up by another. */
final class Upload {
    private static final String KEY = Upload.class.getName();

    private Thread reader;
    private boolean isOver;
    private boolean isGivenUp;

    /** That of a request. */
    static Upload of(RoutingContext request) {
        Upload upload = request.get(KEY);
        if (upload == null) {
            upload = new Upload();
            request.put(KEY, upload);
        }
        return upload;
    }

    /** To be called by the thread that reads, before it does. */
    synchronized void begin() {
        reader = Thread.currentThread();
    }

    /** To be called by the thread that has read, or tried to. */
    @SuppressWarnings("ResultOfMethodCallIgnored") // what was meant for the reading is over with it
    synchronized void end() {
        reader = null;
        isOver = true;
        if (isGivenUp) {
            Thread.interrupted();
        }
    }

    /** Whether the reading was ended. */
    synchronized boolean isGivenUp() {
        return isGivenUp;
    }

    /** Whether nobody reads any more. */
    synchronized boolean isOver() {
        return isOver;
    }

    /** Ends the reading, if somebody reads. */
    synchronized void giveUp() {
        if (reader != null) {
            isGivenUp = true;
            reader.interrupt();
        }
    }
}
