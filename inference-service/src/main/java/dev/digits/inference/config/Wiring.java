package dev.digits.inference.config;

import dev.digits.model.NetworkEngine;
import dev.digits.model.store.ModelFiles;
import dev.digits.model.store.ModelStore;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneOffset;

/** Makes what knows no framework from the settings. */
final class Wiring {

    @Produces
    @Singleton
    ModelStore modelStore(InferenceSettings settings) {
        return new ModelStore(settings.modelsDir());
    }

    @Produces
    @Singleton
    ModelFiles bundledModel() {
        return ModelFiles.bundled();
    }

    @Produces
    @Singleton
    Clock clock() {
        return new MonotonicClock(ZoneOffset.UTC);
    }

    @Produces
    @Singleton
    NetworkEngine networkEngine(InferenceSettings settings) {
        return settings.scoring().engine();
    }

    @Produces
    @Singleton
    ScoringLimits scoringLimits(InferenceSettings settings) {
        return ScoringLimits.of(settings.scoring());
    }

    @Produces
    @Singleton
    SwapLimits swapLimits(InferenceSettings settings) {
        return new SwapLimits(settings.drainTimeout());
    }

    @Produces
    @Singleton
    StreamLimits streamLimits(InferenceSettings settings) {
        return StreamLimits.of(settings.streams());
    }
}
