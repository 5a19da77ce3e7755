package dev.digits.training.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.digits.address.GatewayAddress;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a running system says of its versions over its API.
 *
 * <h2>Failure semantics</h2>
 *
 * That a connection to the address is refused is an answer: nobody listens there. A system that does not tell its versions is an
 * {@link IOException}, whose message is one line: what it serves is not known then.
 */
final class RunningSystem {
    /** The list of versions is at hand there: only a machine that has very much else to do takes longer. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final int OK = 200;

    private static final String MODELS = "models";

    private final GatewayAddress gateway;

    RunningSystem(GatewayAddress gateway) {
        this.gateway = gateway;
    }

    URI address() {
        return gateway.base();
    }

    /** Why it refuses which version; empty where no system answers, since then none refuses anything. */
    Map<String, String> refusals() throws IOException, InterruptedException {
        Map<String, String> refusals = new HashMap<>();
        for (JsonNode model : versions().orElse(List.of())) {
            String damage = model.path("damage").asText("");
            if (!damage.isEmpty()) {
                refusals.put(model.path("version").asText(), damage);
            }
        }
        return refusals;
    }

    /** The versions that it serves now; empty where no system answers. */
    Optional<Set<String>> serving() throws IOException, InterruptedException {
        return versions().map(RunningSystem::serving);
    }

    private static Set<String> serving(List<JsonNode> models) {
        Set<String> serving = new HashSet<>();
        for (JsonNode model : models) {
            if (model.path("serving").asBoolean()) {
                serving.add(model.path("version").asText());
            }
        }
        return serving;
    }

    private Optional<List<JsonNode>> versions() throws IOException, InterruptedException {
        HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1) // the JDK's upgrade of an open connection may wait for ever
                .connectTimeout(PATIENCE)
                .build();
        HttpRequest request = gateway.request(MODELS).timeout(PATIENCE).build();
        try {
            return Optional.of(list(http.send(request, HttpResponse.BodyHandlers.ofByteArray())));
        } catch (ConnectException e) {
            return Optional.empty();
        } catch (UnusableAnswerException e) {
            throw e;
        } catch (IOException e) {
            throw new IOException("the system at " + gateway.api(MODELS) + " did not answer: " + e, e);
        }
    }

    private List<JsonNode> list(HttpResponse<byte[]> answer) throws IOException {
        if (answer.statusCode() != OK) {
            throw new UnusableAnswerException("the system at " + gateway.api(MODELS) + " answered "
                    + answer.statusCode() + "; DIGITS_API_KEY names the key for one that wants one");
        }
        try {
            JsonNode list = new ObjectMapper().readTree(answer.body()).path("models");
            if (list.isArray()) {
                List<JsonNode> models = new ArrayList<>();
                list.forEach(models::add);
                return models;
            }
        } catch (JsonProcessingException e) {
            throw new UnusableAnswerException(noList(), e);
        }
        throw new UnusableAnswerException(noList());
    }

    private String noList() {
        return "the system at " + gateway.api(MODELS) + " answered what is no list of versions";
    }

    /** An answer that does not tell the versions. */
    private static final class UnusableAnswerException extends IOException {
        private static final long serialVersionUID = 1L;

        UnusableAnswerException(String message) {
            super(message);
        }

        UnusableAnswerException(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
