package dev.digits.gateway.recognition;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonMappingException;

/** The strokes in a JSON body break a rule; the message is for the caller. */
final class InkSyntaxException extends JsonMappingException {
    InkSyntaxException(JsonParser json, String rule) {
        super(json, rule, json.currentTokenLocation());
    }
}
