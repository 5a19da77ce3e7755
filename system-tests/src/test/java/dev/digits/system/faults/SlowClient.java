package dev.digits.system.faults;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Callable;

/**
 * A client that sends a recognition as nobody should, over and over, until it is interrupted or the time is over.
 *
 * @param manners how it sends it
 * @param gateway where to
 * @param body of the recognition, which never arrives whole
 * @param until moment of {@link System#nanoTime} from which it sends nothing more
 */
@SuppressWarnings("ArrayRecordComponent") // sent, never compared
record SlowClient(Manners manners, URI gateway, byte[] body, long until) implements Callable<Integer> {
    private static final Duration BETWEEN_BYTES = Duration.ofMillis(250);
    /** Longer than the gateway waits for a body. */
    private static final Duration PATIENCE = Duration.ofSeconds(25);

    private static final Duration BETWEEN_REFUSED = Duration.ofMillis(50);
    private static final Duration BETWEEN_VANISHED = Duration.ofMillis(100);

    /** How a client sends its request. */
    enum Manners {
        /** The body comes byte by byte. */
        BYTE_BY_BYTE,
        /** The head comes byte by byte. */
        HEAD_BYTE_BY_BYTE,
        /** The connection is reset when half of the body has come; then another one begins. */
        VANISHING,
        /** Half of the body comes, then the end of what the client sends. */
        HALF_OPEN,
        /** Half of the body comes, then nothing. */
        SILENT_IN_THE_BODY,
        /** Nothing comes. */
        IDLE
    }

    /** Sends requests until the time is over; returns how many. */
    @Override
    public Integer call() throws IOException, InterruptedException {
        int sent = 0;
        while (System.nanoTime() < until) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), gateway.getPort())) {
                sent++;
                socket.setSoTimeout(Math.toIntExact(PATIENCE.toMillis()));
                send(socket);
            }
        }
        return sent;
    }

    private void send(Socket socket) throws IOException, InterruptedException {
        OutputStream out = socket.getOutputStream();
        byte[] head =
                ("POST /api/v1/recognitions HTTP/1.1\r\nHost: localhost\r\nContent-Type: image/png\r\nContent-Length: "
                                + body.length + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII);
        switch (manners) {
            case BYTE_BY_BYTE -> {
                out.write(head);
                dribble(socket, body);
            }
            case HEAD_BYTE_BY_BYTE -> dribble(socket, head);
            case VANISHING -> {
                out.write(head);
                out.write(body, 0, body.length / 2);
                Thread.sleep(BETWEEN_VANISHED.toMillis());
                socket.setSoLinger(true, 0);
            }
            case HALF_OPEN -> {
                out.write(head);
                out.write(body, 0, body.length / 2);
                socket.shutdownOutput();
                awaitEnd(socket);
                Thread.sleep(BETWEEN_REFUSED.toMillis());
            }
            case SILENT_IN_THE_BODY -> {
                out.write(head);
                out.write(body, 0, body.length / 2);
                socket.setSoTimeout(Math.toIntExact(1 + untilTheEnd().toMillis()));
                awaitEnd(socket);
            }
            case IDLE -> Thread.sleep(untilTheEnd().toMillis());
        }
    }

    private Duration untilTheEnd() {
        return Duration.ofNanos(Math.max(0, until - System.nanoTime()));
    }

    private void dribble(Socket socket, byte[] bytes) throws IOException, InterruptedException {
        for (int i = 0; i < bytes.length && System.nanoTime() < until; i++) {
            try {
                socket.getOutputStream().write(bytes[i]);
            } catch (IOException e) {
                return; // turned away
            }
            Thread.sleep(BETWEEN_BYTES.toMillis());
        }
    }

    /** Reads what is answered until the gateway ends the connection. */
    private static void awaitEnd(Socket socket) {
        try {
            socket.getInputStream().readAllBytes();
        } catch (IOException e) {
            // reset, which is an end too, or the time is over
        }
    }
}
