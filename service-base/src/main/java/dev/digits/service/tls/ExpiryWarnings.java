package dev.digits.service.tls;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Warns at the start and once a day while a certificate of {@link InnerTls} has fewer than 30 days left. These certificates are read at
 * the start only: after a renewal the service has to be started again.
 *
 * <p><b>Failure semantics</b>: a certificate that cannot be read is a warning too; the service goes on.
 */
@Singleton
final class ExpiryWarnings {
    private static final Logger LOG = Logger.getLogger(ExpiryWarnings.class);
    private static final Duration NOTICE = Duration.ofDays(30);
    private static final long DAY_MILLIS = TimeUnit.DAYS.toMillis(1);

    private final Optional<Path> folder;
    private final String service;
    private final Vertx vertx;

    ExpiryWarnings(
            @ConfigProperty(name = InnerTls.SETTING) Optional<Path> folder,
            @ConfigProperty(name = "quarkus.application.name") String application,
            Vertx vertx) {
        this.folder = folder;
        this.service = InnerTls.service(application);
        this.vertx = vertx;
    }

    void watch(@Observes StartupEvent start) {
        folder.ifPresent(path -> {
            Certificates certificates = new Certificates(path, service);
            List<Path> files = List.of(certificates.certificate(), certificates.authority());
            look(files);
            vertx.setPeriodic(DAY_MILLIS, day -> vertx.executeBlocking(looking(files)));
        });
    }

    private static Callable<Void> looking(List<Path> files) {
        return () -> {
            look(files);
            return null;
        };
    }

    private static void look(List<Path> files) {
        Instant now = Instant.now();
        files.forEach(file -> warning(file, now).ifPresent(LOG::warn));
    }

    /** What is to be said of a certificate; empty when it is valid for long. */
    static Optional<String> warning(Path file, Instant now) {
        try {
            Duration left = CertificateExpiry.left(file, now);
            return left.compareTo(NOTICE) >= 0
                    ? Optional.empty()
                    : Optional.of("event=certificate-expires file=" + file + " days=" + left.toDays()
                            + " advice=\"renew it and start the services again\"");
        } catch (IOException | CertificateException e) {
            return Optional.of("event=certificate-unreadable file=" + file + " reason=\"" + e.getMessage() + "\"");
        }
    }
}
