package dev.digits.inference.swap;

import dev.digits.inference.config.InferenceSettings;
import dev.digits.inference.serving.ModelInService;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Looks at the model store again and again while the service runs, and lets open streams end when it stops. */
@Singleton
final class ModelWatcher {

    private static final Logger LOG = Logger.getLogger(ModelWatcher.class);

    private final ModelSwitch modelSwitch;
    private final ModelInService service;
    private final Damages damages;
    private final InferenceSettings settings;
    private final ScheduledExecutorService looks =
            Executors.newSingleThreadScheduledExecutor(look -> new Thread(look, "model-watcher"));
    private Optional<ScheduledFuture<?>> watching = Optional.empty();
    private String lastFailure = "";

    ModelWatcher(ModelSwitch modelSwitch, ModelInService service, Damages damages, InferenceSettings settings) {
        this.modelSwitch = modelSwitch;
        this.service = service;
        this.damages = damages;
        this.settings = settings;
    }

    void start(@Observes StartupEvent event) {
        NativeEngine.configure();
        long pause = settings.watchInterval().toMillis();
        watching = Optional.of(looks.scheduleWithFixedDelay(this::look, 0, pause, TimeUnit.MILLISECONDS));
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        watching.ifPresent(look -> look.cancel(false));
        looks.shutdown();
        int open = service.drain(settings.drainTimeout());
        LOG.infof("event=scoring-stopped open-streams=%d", open);
    }

    /** A failure that nobody foresaw is told and must not end the watching. */
    private void look() {
        try {
            modelSwitch.followStore();
            lastFailure = "";
        } catch (RuntimeException | Error e) {
            if (!e.toString().equals(lastFailure)) {
                LOG.error("event=look-failed", e);
            }
            lastFailure = e.toString();
            damages.report(Map.of("service", lastFailure));
        }
    }
}
