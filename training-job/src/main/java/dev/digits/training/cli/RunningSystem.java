package dev.digits.training.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What a running system says of its versions over its API. */
final class RunningSystem {
    /** The list of versions is at hand there: who takes longer is not there. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final int OK = 200;

    private final URI models;

    /** @param gateway such as {@code http://localhost:5000} */
    RunningSystem(URI gateway) {
        models = gateway.resolve("/api/v1/models");
    }

    /** Why it refuses which version; empty where no system answers, since then none refuses anything. */
    Map<String, String> refusals() {
        Map<String, String> refusals = new HashMap<>();
        for (JsonNode model : versions()) {
            String damage = model.path("damage").asText("");
            if (!damage.isEmpty()) {
                refusals.put(model.path("version").asText(), damage);
            }
        }
        return refusals;
    }

    /** The versions that it serves now; none where no system answers. */
    Set<String> serving() {
        Set<String> serving = new HashSet<>();
        for (JsonNode model : versions()) {
            if (model.path("serving").asBoolean()) {
                serving.add(model.path("version").asText());
            }
        }
        return serving;
    }

    private JsonNode versions() {
        HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1) // the JDK's upgrade of an open connection may wait for ever
                .connectTimeout(PATIENCE)
                .build();
        HttpRequest request = HttpRequest.newBuilder(models).timeout(PATIENCE).build();
        try {
            HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            return answer.statusCode() == OK
                    ? new ObjectMapper().readTree(answer.body()).path("models")
                    : MissingNode.getInstance();
        } catch (IOException e) {
            return MissingNode.getInstance();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return MissingNode.getInstance();
        }
    }
}
