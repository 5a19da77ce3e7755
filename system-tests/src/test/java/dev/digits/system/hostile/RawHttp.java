package dev.digits.system.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** HTTP as nobody should speak it: bytes out, what is answered in. */
final class RawHttp {
    private static final int PATIENCE_MILLIS = 20_000;
    /** For what is still to come when an answer has begun. */
    private static final int REST_MILLIS = 1_000;

    private static final int LONGEST = 256 * 1024;
    private static final Pattern STATUS = Pattern.compile("HTTP/\\S+ (\\d{3})");
    private static final Pattern PROBLEM_DOCUMENT =
            Pattern.compile("\ncontent-type: application/problem\\+json[;\r]", Pattern.CASE_INSENSITIVE);
    private static final Pattern PROBLEM_TYPE = Pattern.compile("\"type\":\"/problems/([a-z-]+)\"");

    private RawHttp() {}

    /**
     * Sends bytes to a port of this machine and waits for an answer.
     *
     * @return its status, and behind it the type of the problem where it is a problem document; {@link Answer#NONE} when the
     *     connection ended without one, {@link Answer#WAITING} when neither came in 20 s
     */
    static Answer answer(URI server, byte[] request) throws IOException {
        long start = System.nanoTime();
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            try {
                socket.getOutputStream().write(request);
                socket.getOutputStream().flush();
            } catch (IOException e) {
                // refused while it was still being sent: what was answered may be there all the same
                return read(socket, start);
            }
            return read(socket, start);
        }
    }

    private static Answer read(Socket socket, long start) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] piece = new byte[8192];
        long begun = 0;
        try {
            int read;
            while (bytes.size() < LONGEST && (read = socket.getInputStream().read(piece)) >= 0) {
                bytes.write(piece, 0, read);
                if (begun == 0) {
                    begun = System.nanoTime();
                    socket.setSoTimeout(REST_MILLIS);
                }
            }
        } catch (SocketTimeoutException e) {
            if (begun == 0) {
                return Answer.since(start, Answer.WAITING);
            }
        } catch (IOException e) {
            // reset: what came before counts
        }
        long end = begun == 0 ? System.nanoTime() : begun;
        return new Answer(outcome(bytes.toString(StandardCharsets.ISO_8859_1)), (end - start) / 1_000_000);
    }

    private static String outcome(String answer) {
        Matcher status = STATUS.matcher(answer);
        if (!status.lookingAt()) {
            return Answer.NONE;
        }
        if (!PROBLEM_DOCUMENT.matcher(answer).find()) {
            return status.group(1);
        }
        Matcher type = PROBLEM_TYPE.matcher(answer);
        return status.group(1) + " " + (type.find() ? type.group(1) : "without a type");
    }
}
