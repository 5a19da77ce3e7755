package dev.digits.gateway.live;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.digits.gateway.recognition.InkRequest;
import dev.digits.gateway.recognition.RecognitionAnswer;
import java.util.List;
import java.util.Map;

/** What goes over the WebSocket, as JSON text. */
final class LiveFrames {
    private LiveFrames() {}

    /**
     * From the page: the whole drawing as it is now.
     *
     * @param seq chosen by the page, comes back with the answer
     * @param ink all strokes up to now
     * @param include as the query parameter of the same name; may be missing
     */
    record Drawn(Long seq, InkRequest ink, List<String> include) {}

    /**
     * To the page: one of the two.
     *
     * @param seq of the drawing that this answers; missing when that could not be read
     * @param recognition the reading
     * @param problem a problem document
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Answered(Long seq, RecognitionAnswer recognition, Map<String, Object> problem) {}
}
