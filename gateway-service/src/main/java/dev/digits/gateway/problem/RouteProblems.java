package dev.digits.gateway.problem;

import io.quarkus.vertx.http.runtime.RouteConstants;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Answers what no resource answers: unknown addresses, and a WebSocket address asked without an upgrade. */
@Singleton
final class RouteProblems {
    /** Before Quarkus REST, which would know nothing at the address. */
    private static final int AFTER_WEBSOCKET = RouteConstants.ROUTE_ORDER_BEFORE_DEFAULT;

    private final ProblemAnswers answers;

    RouteProblems(ProblemAnswers answers) {
        this.answers = answers;
    }

    void install(@Observes Router router) {
        router.route("/api/v1/live").order(AFTER_WEBSOCKET).handler(this::upgradeNeeded);
        router.route().last().handler(this::notFound);
        router.errorHandler(400, request -> answers.end(request, StatusCodes.problem(400)));
    }

    private void upgradeNeeded(RoutingContext request) {
        request.response().putHeader("Upgrade", "websocket");
        answers.end(
                request,
                Problem.of(
                        ProblemType.UPGRADE_NEEDED, "This address speaks WebSocket. Open it with a WebSocket client."));
    }

    private void notFound(RoutingContext request) {
        answers.end(request, StatusCodes.problem(404));
    }
}
