package dev.digits.gateway.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.digits.gateway.access.CallAllowance;
import dev.digits.gateway.limits.Gate;
import dev.digits.gateway.limits.Place;
import dev.digits.gateway.problem.Problem;
import dev.digits.gateway.problem.ProblemAnswers;
import dev.digits.gateway.problem.ProblemException;
import dev.digits.gateway.problem.ProblemType;
import dev.digits.gateway.recognition.DrawingReader;
import dev.digits.gateway.recognition.Include;
import dev.digits.gateway.recognition.RecognitionAnswer;
import dev.digits.gateway.recognition.Recognizer;
import dev.digits.v1.Drawing;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jboss.logging.Logger;

/** Turns one message of the page into one message to the page, under the same limits as a request. */
@Singleton
final class LiveReader {
    private static final Logger LOG = Logger.getLogger(LiveReader.class);

    private final CallAllowance calls;
    private final Gate gate;
    private final DrawingReader drawings;
    private final Recognizer recognizer;
    private final ProblemAnswers problems;
    private final ObjectMapper json;

    LiveReader(
            CallAllowance calls,
            Gate gate,
            DrawingReader drawings,
            Recognizer recognizer,
            ProblemAnswers problems,
            ObjectMapper json) {
        this.calls = calls;
        this.gate = gate;
        this.drawings = drawings;
        this.recognizer = recognizer;
        this.problems = problems;
        this.json = json;
    }

    /**
     * Reads the drawing in a message, which counts as one call of the client.
     *
     * @param client that sent it
     * @return the answer: a reading, or a problem; fails only when it is cancelled
     */
    @SuppressWarnings("CatchingUnchecked") // whatever happens, the page is answered and its next drawing is read
    LiveReading read(String message, String client) {
        Long seq = null;
        try {
            LiveFrames.Drawn drawn = drawings.parse(message.getBytes(StandardCharsets.UTF_8), LiveFrames.Drawn.class);
            if (drawn == null || drawn.ink() == null) {
                throw Problem.of(ProblemType.MALFORMED_REQUEST, "Send an object with seq and ink.")
                        .exception();
            }
            seq = drawn.seq();
            Optional<Problem> refusal = calls.take(client);
            if (refusal.isPresent()) {
                throw refusal.get().exception();
            }
            Set<Include> include = Include.parse(drawn.include() == null ? List.of() : drawn.include());
            Drawing drawing = drawings.ink(drawn.ink());
            return new LiveReading(seq, read(message.length(), drawing, include));
        } catch (Throwable e) {
            return new LiveReading(seq, CompletableFuture.failedFuture(e));
        }
    }

    /** Cancelling the answer ends the waiting for a place, or the work. */
    @SuppressWarnings("FutureReturnValueIgnored") // all of them end with the answer
    private CompletableFuture<RecognitionAnswer> read(int bytes, Drawing drawing, Set<Include> include) {
        CompletableFuture<Place> entering = gate.enter(bytes);
        CompletableFuture<RecognitionAnswer> answer = new CompletableFuture<>();
        answer.whenComplete((done, failure) -> entering.cancel(false));
        entering.whenComplete((place, failure) -> {
            if (failure != null) {
                answer.completeExceptionally(gate.full());
                return;
            }
            answer.whenComplete((done, lost) -> place.close());
            try {
                CompletableFuture<RecognitionAnswer> reading = recognizer.recognize(drawing, include, place);
                answer.whenComplete((done, lost) -> reading.cancel(false));
                reading.whenComplete((done, lost) -> end(answer, done, lost));
            } catch (RuntimeException | Error e) {
                answer.completeExceptionally(e);
            }
        });
        return answer;
    }

    private static void end(CompletableFuture<RecognitionAnswer> answer, RecognitionAnswer done, Throwable failure) {
        if (failure == null) {
            answer.complete(done);
        } else {
            answer.completeExceptionally(failure);
        }
    }

    /** The message for a reading that has ended. */
    String answer(Long seq, RecognitionAnswer reading, Throwable failure) {
        return write(
                failure == null
                        ? new LiveFrames.Answered(seq, reading, null)
                        : new LiveFrames.Answered(seq, null, problems.document(problem(failure))));
    }

    private static Problem problem(Throwable failure) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        if (cause instanceof ProblemException e) {
            return e.problem();
        }
        LOG.error("event=live-reading-failed", cause);
        return Problem.of(ProblemType.INTERNAL, "The gateway failed; its log has the cause.");
    }

    private String write(LiveFrames.Answered answer) {
        try {
            return json.writeValueAsString(answer);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("an answer could not be written as JSON", e);
        }
    }
}
