package dev.digits.cli.evaluate;

import dev.digits.cli.gateway.Answer;
import dev.digits.cli.gateway.Answer.Problem;
import dev.digits.cli.gateway.Gateway;
import dev.digits.cli.gateway.UnreachableGatewayException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;

/**
 * Has labelled drawings read by a gateway, a few at a time.
 *
 * <h2>Failure semantics</h2>
 *
 * A drawing that the gateway refuses, or whose file cannot be read, becomes an outcome without a reading and the others
 * go on. A gateway that goes away ends the evaluation.
 *
 * @param gateway that reads
 * @param asInk send strokes instead of pictures
 * @param inFlight requests at a time, at least 1
 */
record Evaluation(Gateway gateway, boolean asInk, int inFlight) {

    /**
     * Reads all drawings.
     *
     * @param progress is told the number of drawings that are done
     * @return outcomes in the order of the drawings
     * @throws UnreachableGatewayException when the gateway does not answer; nothing goes on in the background then
     */
    List<Outcome> run(List<LabelledDrawing> drawings, IntConsumer progress)
            throws UnreachableGatewayException, InterruptedException {
        ExecutorService requests = Executors.newFixedThreadPool(inFlight);
        try {
            List<Future<Outcome>> waiting = new ArrayList<>();
            for (LabelledDrawing drawing : drawings) {
                waiting.add(requests.submit(() -> read(drawing)));
            }
            List<Outcome> outcomes = new ArrayList<>();
            for (Future<Outcome> outcome : waiting) {
                outcomes.add(outcome.get());
                progress.accept(outcomes.size());
            }
            return outcomes;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnreachableGatewayException unreachable) {
                throw unreachable;
            }
            throw new IllegalStateException("a drawing could not be evaluated: " + e.getCause(), e.getCause());
        } finally {
            requests.shutdownNow();
        }
    }

    private Outcome read(LabelledDrawing drawing) throws UnreachableGatewayException, InterruptedException {
        Answer answer;
        try {
            answer = gateway.recognize(drawing.submission(asInk));
        } catch (IOException e) {
            answer = new Problem(0, "cannot be sent: " + e.getMessage());
        }
        return new Outcome(drawing, answer);
    }
}
