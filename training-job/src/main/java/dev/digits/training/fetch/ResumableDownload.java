package dev.digits.training.fetch;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.CompletableFuture;

/** Downloads a file over HTTP, going on behind what is there already (RFC 9110, section 14: range requests). */
final class ResumableDownload {
    private static final int OK = 200;
    private static final int PARTIAL_CONTENT = 206;
    private static final int RANGE_NOT_SATISFIABLE = 416;
    private static final int SERVER_ERROR = 500;

    private final Patience patience;
    private final HttpClient client;

    ResumableDownload(Patience patience) {
        this.patience = patience;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(patience.connection())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
    }

    /**
     * Makes a file complete. Whether its content is right is for the caller to find out.
     *
     * @param part the file, or its beginning, or nothing yet
     * @param most bytes that are accepted
     * @throws IOException if it stayed incomplete; what arrived is kept
     */
    void fetch(URI address, Path part, long most) throws IOException, InterruptedException {
        for (int attempt = 1; ; attempt++) {
            try {
                attempt(address, part, most);
                return;
            } catch (RefusedException e) {
                throw e;
            } catch (IOException e) {
                if (attempt >= patience.attempts()) {
                    throw e;
                }
                Thread.sleep(patience.pause().toMillis());
            }
        }
    }

    private void attempt(URI address, Path part, long most) throws IOException, InterruptedException {
        long before = Files.exists(part) ? Files.size(part) : 0;
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address).timeout(patience.answer()).header("User-Agent", "digits-fetch-data");
        if (before > 0) {
            request.header("Range", "bytes=" + before + "-");
        }
        CompletableFuture<HttpResponse<Path>> answer = client.sendAsync(request.build(), into(part, before, most));
        check(new Arrival(part, most, patience.silence()).await(answer), before, most);
    }

    private static void check(HttpResponse<Path> answer, long before, long most) throws IOException {
        int status = answer.statusCode();
        if (status >= SERVER_ERROR) {
            throw new IOException("answered with status " + status);
        }
        // this is what a server says to a request for what comes behind a complete file
        boolean complete = status == RANGE_NOT_SATISFIABLE && before > 0;
        if (status != OK && status != PARTIAL_CONTENT && !complete) {
            throw new RefusedException("answered with status " + status);
        }
        if (length(answer.headers()) > most) {
            throw new RefusedException("offers more than the " + most + " bytes expected");
        }
    }

    private static BodyHandler<Path> into(Path part, long before, long most) {
        return answer -> {
            boolean content = answer.statusCode() == OK || answer.statusCode() == PARTIAL_CONTENT;
            if (!content || length(answer.headers()) > most) {
                return BodySubscribers.replacing(part);
            }
            return append(answer, before) ? BodySubscribers.ofFile(part, StandardOpenOption.APPEND) : truncated(part);
        };
    }

    private static BodySubscriber<Path> truncated(Path part) {
        return BodySubscribers.ofFile(
                part, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
    }

    private static long length(HttpHeaders headers) {
        return headers.firstValueAsLong("Content-Length").orElse(0);
    }

    private static boolean append(ResponseInfo answer, long before) {
        String range = answer.headers().firstValue("Content-Range").orElse("");
        return answer.statusCode() == PARTIAL_CONTENT && range.startsWith("bytes " + before + "-");
    }
}
