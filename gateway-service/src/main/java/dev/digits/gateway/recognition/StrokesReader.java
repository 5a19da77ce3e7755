package dev.digits.gateway.recognition;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import dev.digits.gateway.limits.DrawingLimits;
import dev.digits.v1.Stroke;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads {@code [[[x,y],…],…]} or {@code [[[x,y,time],…],…]}, without the times and without empty strokes, point by point, and stops at the first point too many, so that a body full of points costs no
 * more than the limit.
 */
final class StrokesReader extends JsonDeserializer<Strokes> {
    /** Far outside every canvas: a pointer that left the window, but no overflow in anyone's arithmetic. */
    static final float FARTHEST = 1_000_000;

    private final DrawingLimits limits;

    StrokesReader(DrawingLimits limits) {
        this.limits = limits;
    }

    @Override
    public Strokes deserialize(JsonParser json, DeserializationContext context) throws IOException {
        List<Stroke> strokes = new ArrayList<>();
        int points = 0;
        expect(json, JsonToken.START_ARRAY, "strokes is a list of strokes");
        while (json.nextToken() != JsonToken.END_ARRAY) {
            expect(json, JsonToken.START_ARRAY, "a stroke is a list of points");
            Stroke.Builder stroke = Stroke.newBuilder();
            while (json.nextToken() != JsonToken.END_ARRAY) {
                if (++points > limits.maxPoints()) {
                    throw limits.tooManyPoints();
                }
                readPoint(json, stroke);
            }
            if (stroke.getXCount() > 0) {
                strokes.add(stroke.build());
            }
        }
        return new Strokes(strokes);
    }

    private static void readPoint(JsonParser json, Stroke.Builder stroke) throws IOException {
        expect(json, JsonToken.START_ARRAY, "a point is [x, y] or [x, y, time]");
        json.nextToken();
        stroke.addX(coordinate(json));
        json.nextToken();
        stroke.addY(coordinate(json));
        if (json.nextToken().isNumeric()) {
            json.nextToken();
        }
        expect(json, JsonToken.END_ARRAY, "a point is [x, y] or [x, y, time], numbers and no more");
    }

    private static float coordinate(JsonParser json) throws IOException {
        if (!json.currentToken().isNumeric()) {
            throw new InkSyntaxException(json, "a point is [x, y] or [x, y, time], numbers");
        }
        float value = json.getFloatValue();
        // written so that NaN fails too
        if (!(Math.abs(value) <= FARTHEST)) {
            throw new InkSyntaxException(json, "a coordinate lies between -1000000 and 1000000");
        }
        return value;
    }

    private static void expect(JsonParser json, JsonToken token, String rule) throws IOException {
        if (json.currentToken() != token) {
            throw new InkSyntaxException(json, rule);
        }
    }
}
