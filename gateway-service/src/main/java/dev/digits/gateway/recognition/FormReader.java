package dev.digits.gateway.recognition;

import dev.digits.gateway.problem.Problem;
import dev.digits.gateway.problem.ProblemException;
import dev.digits.gateway.problem.ProblemType;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.DecoderException;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.multipart.DefaultHttpDataFactory;
import io.netty.handler.codec.http.multipart.HttpData;
import io.netty.handler.codec.http.multipart.HttpPostMultipartRequestDecoder;
import io.netty.handler.codec.http.multipart.HttpPostRequestDecoder;
import java.io.IOException;
import java.util.Arrays;

/**
 * Takes the picture out of a {@code multipart/form-data} body (RFC 7578). The body is in memory and bounded before it comes
 * here: the framework's own reader would write it to disk and refuse one that is too large without a problem document.
 */
final class FormReader {
    private static final String PART = "image";

    private FormReader() {}

    /**
     * The part named {@code image}, a file.
     *
     * @param contentType of the body, with its boundary
     * @throws ProblemException {@link ProblemType#MALFORMED_REQUEST} when there is no such part, or it is no form
     */
    static byte[] picture(byte[] body, String contentType) {
        FullHttpRequest form =
                new DefaultFullHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.POST, "/", Unpooled.wrappedBuffer(body));
        form.headers().set(HttpHeaderNames.CONTENT_TYPE, contentType);
        HttpPostMultipartRequestDecoder parts = null;
        try {
            if (!HttpPostRequestDecoder.isMultipart(form)) {
                throw malformed("The Content-Type of the form names no boundary.");
            }
            parts = new HttpPostMultipartRequestDecoder(new DefaultHttpDataFactory(false), form);
            return picture(parts);
        } catch (DecoderException | IllegalArgumentException | IndexOutOfBoundsException e) {
            // Netty checks little of the header's parameters before it uses them
            throw malformed("The form is malformed: its parts cannot be told.");
        } finally {
            if (parts != null) {
                parts.destroy();
            }
        }
    }

    private static byte[] picture(HttpPostMultipartRequestDecoder parts) {
        if (parts.getBodyHttpData(PART) instanceof HttpData part && part.isCompleted()) {
            return bytes(part);
        }
        throw malformed("The form has no file in a part named image. With curl: -F image=@drawing.png");
    }

    private static byte[] bytes(HttpData part) {
        try {
            byte[] content = part.get();
            return Arrays.copyOf(content, content.length);
        } catch (IOException e) {
            throw new IllegalStateException("a part in memory could not be read", e);
        }
    }

    private static ProblemException malformed(String detail) {
        return Problem.of(ProblemType.MALFORMED_REQUEST, detail).exception();
    }
}
