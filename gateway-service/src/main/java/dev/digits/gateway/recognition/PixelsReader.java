package dev.digits.gateway.recognition;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import java.io.IOException;

/** Reads a whole number of pixels, {@code 800} or {@code 800.0}; no fraction is cut off, and a text is none. */
final class PixelsReader extends JsonDeserializer<Integer> {
    @Override
    public Integer deserialize(JsonParser json, DeserializationContext context) throws IOException {
        if (json.currentToken().isNumeric()) {
            double pixels = json.getDoubleValue();
            if (pixels == Math.rint(pixels) && Math.abs(pixels) <= Integer.MAX_VALUE) {
                return (int) pixels;
            }
        }
        throw new InkSyntaxException(json, "width and height are whole numbers of pixels");
    }
}
