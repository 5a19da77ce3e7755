package dev.digits.cli.gateway;

import com.fasterxml.jackson.databind.JsonNode;

/** A rectangle in pixels of the submitted drawing; origin at its top left. */
public record Box(int x, int y, int width, int height) {

    /** From an answer's {@code {"x":…,"y":…,"width":…,"height":…}}; what is missing is 0. */
    static Box of(JsonNode json) {
        return new Box(
                json.path("x").asInt(),
                json.path("y").asInt(),
                json.path("width").asInt(),
                json.path("height").asInt());
    }
}
