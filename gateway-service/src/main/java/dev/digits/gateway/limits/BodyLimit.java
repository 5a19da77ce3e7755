package dev.digits.gateway.limits;

import dev.digits.gateway.config.GatewayConfig;
import dev.digits.gateway.problem.Problem;
import dev.digits.gateway.problem.ProblemAnswers;
import dev.digits.gateway.problem.ProblemException;
import dev.digits.gateway.problem.ProblemType;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Arrays;

/**
 * Bounds the bytes of a body. A body that names its length is refused by its header; one that comes in chunks is refused when it passes
 * the limit, and no more of it than the limit is ever held.
 */
@Singleton
public final class BodyLimit {
    /** Before the framework's own limit, which answers without a problem document. */
    private static final int PRIORITY = 1_000;

    private static final int CHUNK = 64 * 1024;

    private final int limit;
    private final Duration time;
    private final ProblemAnswers answers;

    BodyLimit(GatewayConfig config, ProblemAnswers answers) {
        this.limit = config.limits().maxBodyBytes();
        this.time = config.limits().uploadTime();
        this.answers = answers;
    }

    void install(@Observes Filters filters) {
        filters.register(this::checkLength, PRIORITY);
    }

    /**
     * Reads the body of a request whole.
     *
     * @throws ProblemException {@link ProblemType#BODY_TOO_LARGE} past the limit, {@link ProblemType#UPLOAD_TOO_SLOW} when
     *     {@link SlowBodies} ended it
     * @throws IOException when the connection breaks
     */
    public byte[] read(InputStream body, RoutingContext request) throws IOException {
        Upload upload = Upload.of(request);
        upload.begin();
        try {
            return read(body);
        } catch (InterruptedIOException e) {
            if (upload.isGivenUp()) {
                UnreadBody.leave(request);
                throw tooSlow().exception();
            }
            throw e;
        } catch (ProblemException tooLarge) {
            UnreadBody.leave(request);
            throw tooLarge;
        } finally {
            upload.end();
        }
    }

    private byte[] read(InputStream body) throws IOException {
        byte[] held = new byte[CHUNK];
        int size = 0;
        int read;
        while ((read = body.read(held, size, held.length - size)) >= 0) {
            size += read;
            if (size > limit) {
                throw tooLarge().exception();
            }
            if (size == held.length) {
                held = Arrays.copyOf(held, (int) Math.min(2L * size, limit + 1L));
            }
        }
        return Arrays.copyOf(held, size);
    }

    /** Bytes that the body of a request may turn out to have: what it says, or the limit when it comes in chunks. */
    public long length(RoutingContext request) {
        String length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null ? limit : Long.parseLong(length);
    }

    private void checkLength(RoutingContext request) {
        String length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length == null || Long.parseLong(length) <= limit) {
            request.next();
            return;
        }
        UnreadBody.announce(request);
        answers.end(request, tooLarge().with("actual", Long.parseLong(length)));
        UnreadBody.discard(request);
    }

    private Problem tooLarge() {
        return Problem.of(
                        ProblemType.BODY_TOO_LARGE,
                        "A body may have " + limit + " bytes. Send a smaller or more strongly compressed picture.")
                .with("limit", limit);
    }

    private Problem tooSlow() {
        return Problem.of(
                ProblemType.UPLOAD_TOO_SLOW,
                "The body did not arrive within " + time.toSeconds()
                        + " s, or it came so slowly that others who waited got its place. Send it again, or send a smaller picture.");
    }
}
