package dev.digits.gateway.fakes;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A client that writes its requests by hand, and so can stop anywhere. */
public final class Wire implements AutoCloseable {
    /** Bytes. */
    private static final int SMALL_BUFFER = 4096;

    private final Socket socket;
    private final URI address;

    /** Connects. */
    public Wire(URI address) throws IOException {
        this(address, new Socket());
    }

    private Wire(URI address, Socket socket) throws IOException {
        this.address = address;
        this.socket = socket;
        socket.connect(new InetSocketAddress(address.getHost(), address.getPort()));
        socket.setSoTimeout(15_000);
    }

    /** Connects a client at which next to nothing waits while it does not read. */
    public static Wire withSmallBuffer(URI address) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(SMALL_BUFFER);
        return new Wire(address, socket);
    }

    /** Asks for a document. */
    public Wire get() throws IOException {
        return write("GET " + address.getPath() + " HTTP/1.1\r\nHost: " + address.getAuthority() + "\r\n\r\n");
    }

    /** Sends the head of a request that brings JSON of so many bytes. */
    public Wire head(int bytes) throws IOException {
        return write("POST " + address.getPath() + " HTTP/1.1\r\nHost: " + address.getAuthority()
                + "\r\nContent-Type: application/json\r\nContent-Length: " + bytes + "\r\n\r\n");
    }

    /** Sends some of a body. */
    public Wire write(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
        return this;
    }

    /** Whether some of an answer has come that has not been read. */
    public boolean isAnswered() throws IOException {
        return socket.getInputStream().available() > 0;
    }

    /** Reads to the end of an answer's head. */
    public String answerHead() throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        InputStream in = socket.getInputStream();
        while (!head.toString(StandardCharsets.UTF_8).endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("the connection ended after: " + head.toString(StandardCharsets.UTF_8));
            }
            head.write(next);
        }
        return head.toString(StandardCharsets.UTF_8);
    }

    /** Waits until the other end ends the connection in order, and says for how long. */
    public Duration untilItEnds() throws IOException {
        long start = System.nanoTime();
        InputStream in = socket.getInputStream();
        while (in.read() >= 0) {
            // the rest of an answer
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /** Breaks the connection, as a process does that is killed. */
    public void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    /** Ends the connection in order. */
    @Override
    public void close() throws IOException {
        socket.close();
    }
}
