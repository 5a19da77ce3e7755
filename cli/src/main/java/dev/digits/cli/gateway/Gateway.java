package dev.digits.cli.gateway;

import dev.digits.address.GatewayAddress;
import dev.digits.cli.gateway.Answer.Problem;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;

/**
 * Client of {@code POST /api/v1/recognitions}. Safe for use by several threads.
 *
 * <h2>Failure semantics</h2>
 *
 * A gateway that is too busy (429) is asked again after the time it names, for at most {@link #PATIENCE}; every other
 * refusal is a {@link Problem}. Only a gateway that cannot be reached at all is an exception.
 */
public final class Gateway {
    /** How long one drawing waits for a busy gateway. */
    static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final int TOO_BUSY = 429;
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(60);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .build();
    private final GatewayAddress address;
    private final boolean strips;

    Gateway(GatewayAddress address) {
        this(address, false);
    }

    private Gateway(GatewayAddress address, boolean strips) {
        this.address = address;
        this.strips = strips;
    }

    /** The same gateway, asked to tell how each line was read. */
    public Gateway withStrips() {
        return new Gateway(address, true);
    }

    /**
     * Has one drawing read.
     *
     * @throws UnreachableGatewayException when nothing answers
     */
    public Answer recognize(SubmittedDrawing drawing) throws UnreachableGatewayException, InterruptedException {
        try {
            HttpResponse<String> response = sendUntilNotBusy(drawing);
            return response.statusCode() == 200
                    ? AnswerReader.reading(response.body())
                    : AnswerReader.problem(response.statusCode(), response.body());
        } catch (HttpConnectTimeoutException e) {
            throw new UnreachableGatewayException(address.base(), e);
        } catch (HttpTimeoutException e) {
            return new Problem(504, "no answer within " + ANSWER.toSeconds() + " s");
        } catch (IOException e) {
            throw new UnreachableGatewayException(address.base(), e);
        }
    }

    private HttpResponse<String> sendUntilNotBusy(SubmittedDrawing drawing) throws IOException, InterruptedException {
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        HttpResponse<String> response = send(drawing);
        while (response.statusCode() == TOO_BUSY) {
            Duration pause = RetryAfter.of(response.headers());
            if (System.nanoTime() + pause.toNanos() > giveUp) {
                break;
            }
            Thread.sleep(pause.toMillis());
            response = send(drawing);
        }
        return response;
    }

    private HttpResponse<String> send(SubmittedDrawing drawing) throws IOException, InterruptedException {
        HttpRequest request = address.request(strips ? "recognitions?include=strips" : "recognitions")
                .timeout(ANSWER)
                .header("Content-Type", drawing.mediaType())
                .header("Accept", "application/json, application/problem+json")
                .POST(BodyPublishers.ofByteArray(drawing.body()))
                .build();
        return http.send(request, BodyHandlers.ofString());
    }
}
