package dev.digits.gateway.http;

import io.quarkus.vertx.http.runtime.RouteConstants;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Answers {@code OPTIONS} with the methods that an address of the API takes. */
@Singleton
final class OptionsAnswers {
    /** Before Quarkus REST, which would name the methods of its neighbours too. */
    private static final int BEFORE_REST = RouteConstants.ROUTE_ORDER_BEFORE_DEFAULT;

    void install(@Observes Router router) {
        router.route(HttpMethod.OPTIONS, "/api/*").order(BEFORE_REST).handler(OptionsAnswers::answer);
    }

    private static void answer(RoutingContext request) {
        Optional<String> allowed = AllowedMethods.of(RoutedPath.of(request));
        if (allowed.isEmpty()) {
            request.next();
            return;
        }
        request.response().putHeader(HttpHeaders.ALLOW, allowed.get()).end();
    }
}
