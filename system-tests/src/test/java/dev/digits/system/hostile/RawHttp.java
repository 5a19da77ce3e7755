package dev.digits.system.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** HTTP as nobody should speak it: bytes out, the answer's status in. */
final class RawHttp {
    /** Status of an answer that was none: the connection ended. */
    static final int NONE = 0;

    /** No answer, and the connection waits for what is still to come; it is ended after 90 s. */
    static final int WAITING = -1;

    private static final int PATIENCE_MILLIS = 20_000;
    private static final int HEAD = 64 * 1024;

    private RawHttp() {}

    /**
     * Sends bytes to a port of this machine and waits for an answer.
     *
     * @return its status, {@link #NONE} when the connection ended without one, {@link #WAITING} when neither came in 20 s
     */
    static int status(URI server, byte[] request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            try {
                socket.getOutputStream().write(request);
                socket.getOutputStream().flush();
            } catch (IOException e) {
                // refused while it was still being sent: what was answered may be there all the same
                return answered(socket);
            }
            return answered(socket);
        }
    }

    private static int answered(Socket socket) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        int read;
        try {
            while (head.size() < HEAD && (read = socket.getInputStream().read()) >= 0 && read != '\n') {
                head.write(read);
            }
        } catch (SocketTimeoutException e) {
            return WAITING;
        } catch (IOException e) {
            return NONE;
        }
        String[] line = head.toString(StandardCharsets.ISO_8859_1).split(" ", 3);
        return line.length >= 2 && line[0].startsWith("HTTP/") ? Integer.parseInt(line[1]) : NONE;
    }
}
