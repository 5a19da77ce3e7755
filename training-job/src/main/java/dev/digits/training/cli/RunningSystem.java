package dev.digits.training.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

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
        HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1) // the JDK's upgrade of an open connection may wait for ever
                .connectTimeout(PATIENCE)
                .build();
        HttpRequest request = HttpRequest.newBuilder(models).timeout(PATIENCE).build();
        try {
            HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            return answer.statusCode() == OK ? refusals(new ObjectMapper().readTree(answer.body())) : Map.of();
        } catch (IOException e) {
            return Map.of();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Map.of();
        }
    }

    private static Map<String, String> refusals(JsonNode answer) {
        Map<String, String> refusals = new HashMap<>();
        for (JsonNode model : answer.path("models")) {
            String damage = model.path("damage").asText("");
            if (!damage.isEmpty()) {
                refusals.put(model.path("version").asText(), damage);
            }
        }
        return refusals;
    }
}
