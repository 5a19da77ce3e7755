package dev.digits.system.hostile;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A live connection on which any bytes can be sent once it is open. */
final class RawWebSocket {
    private static final int OPCODE = 0x0f;
    private static final int CLOSE = 8;
    private static final int TWO_BYTES = 126;
    private static final int EIGHT_BYTES = 127;

    private RawWebSocket() {}

    /**
     * Opens a live connection, sends bytes on it and reads until it ends.
     *
     * @param patience for the next frame
     * @return {@code close} and the code with which the gateway ends it; {@link Answer#NONE} when it ends without one, {@link
     *     Answer#WAITING} when it is still open after that time without a frame
     */
    static Answer answer(URI gateway, byte[] frames, Duration patience) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), gateway.getPort())) {
            DataInputStream in = new DataInputStream(socket.getInputStream());
            open(socket, in);
            socket.setSoTimeout(Math.toIntExact(patience.toMillis()));
            long start = System.nanoTime();
            try {
                socket.getOutputStream().write(frames);
                return Answer.since(start, awaitClose(in));
            } catch (EOFException e) {
                return Answer.since(start, Answer.NONE);
            } catch (SocketTimeoutException e) {
                return Answer.since(start, Answer.WAITING);
            } catch (IOException e) {
                return Answer.since(start, Answer.NONE);
            }
        }
    }

    private static void open(Socket socket, DataInputStream in) throws IOException {
        socket.getOutputStream().write("""
                GET /api/v1/live HTTP/1.1\r
                Host: localhost\r
                Upgrade: websocket\r
                Connection: Upgrade\r
                Sec-WebSocket-Version: 13\r
                Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r
                \r
                """.getBytes(StandardCharsets.US_ASCII));
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) in.readByte());
        }
        if (!head.toString().startsWith("HTTP/1.1 101")) {
            throw new AssertionError("no live connection: " + head);
        }
    }

    private static String awaitClose(DataInputStream in) throws IOException {
        while (true) {
            int kind = in.readUnsignedByte() & OPCODE;
            int length = in.readUnsignedByte();
            long bytes = length == EIGHT_BYTES ? in.readLong() : length == TWO_BYTES ? in.readUnsignedShort() : length;
            if (kind == CLOSE) {
                return bytes < 2 ? "close" : "close " + in.readUnsignedShort();
            }
            in.skipNBytes(bytes);
        }
    }
}
