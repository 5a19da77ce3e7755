package dev.digits.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;

/**
 * What the REST API said of a drawing.
 *
 * @param text lines separated by {@code \n}
 * @param modelVersion the version that read it
 * @param json all of the answer
 */
public record Reading(String text, String modelVersion, JsonNode json) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Reads an answer; an {@link AssertionError} when it is not 200. */
    public static Reading of(HttpResponse<String> response) throws IOException {
        if (response.statusCode() != 200) {
            throw new AssertionError("the drawing was not read: " + response.statusCode() + " " + response.body());
        }
        return of(response.body());
    }

    /** Reads the body of an answer. */
    static Reading of(String body) throws IOException {
        JsonNode json = JSON.readTree(body);
        return new Reading(
                json.path("text").asText(), json.path("model").path("version").asText(), json);
    }
}
