package dev.digits.gateway.limits;

import dev.digits.gateway.problem.ProblemAnswers;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Context;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;

/**
 * Has every recognition request pass the {@link Gate} before a byte of its body is read and before a thread is taken for it. The
 * place is given back when the answer has been sent or the caller has gone.
 */
@Singleton
final class Admission {
    /** After the checks of length and headers. */
    private static final int PRIORITY = 800;

    private final Gate gate;
    private final BodyLimit body;
    private final SlowBodies slow;
    private final AnswerDelivery delivery;
    private final ProblemAnswers answers;

    Admission(Gate gate, BodyLimit body, SlowBodies slow, AnswerDelivery delivery, ProblemAnswers answers) {
        this.gate = gate;
        this.body = body;
        this.slow = slow;
        this.delivery = delivery;
        this.answers = answers;
    }

    void install(@Observes Filters filters) {
        filters.register(this::admit, PRIORITY);
    }

    @SuppressWarnings("FutureReturnValueIgnored") // ends with the request
    private void admit(RoutingContext request) {
        if (!RecognitionRequests.brings(request)) {
            request.next();
            return;
        }
        CompletableFuture<Place> place = gate.enter(body.length(request));
        if (place.isDone() && !place.isCompletedExceptionally()) {
            proceed(request, place.join());
            return;
        }
        Context context = request.vertx().getOrCreateContext();
        request.addEndHandler(end -> place.cancel(false));
        place.whenComplete((free, failure) -> context.runOnContext(now -> waited(request, free, failure)));
    }

    private void waited(RoutingContext request, Place place, Throwable failure) {
        if (failure == null) {
            proceed(request, place);
        } else if (!(failure instanceof CancellationException)) {
            answers.end(request, gate.full().problem());
            UnreadBody.discard(request);
        }
    }

    private void proceed(RoutingContext request, Place place) {
        if (request.response().closed()) {
            place.close();
            return;
        }
        place.hold(request);
        delivery.whenOver(request, place::close);
        slow.watch(request);
        request.next();
    }
}
