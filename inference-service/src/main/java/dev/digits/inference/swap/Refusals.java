package dev.digits.inference.swap;

import dev.digits.model.store.Manifest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Versions that could not be loaded though their files are what their manifests say. Each is tried again when its
 * manifest has changed, and after a pause that doubles from one failure to the next.
 */
final class Refusals {

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    private final Map<String, Refusal> refused = new HashMap<>();
    private final Clock clock;

    /** @param clock that nobody sets */
    Refusals(Clock clock) {
        this.clock = clock;
    }

    /** Why a version is not to be tried now; empty when it may be. */
    Optional<String> standing(String version, Manifest manifest) {
        return known(version, manifest)
                .filter(refusal -> clock.instant().isBefore(refusal.until()))
                .map(Refusal::reason);
    }

    /**
     * Takes note that a version was tried and could not be loaded.
     *
     * @param passing whether the reason may be gone at another time, such as a lack of memory
     */
    void add(String version, Manifest manifest, String reason, boolean passing) {
        Duration pause = known(version, manifest).map(Refusal::longerPause).orElse(FIRST_PAUSE);
        refused.put(
                version,
                new Refusal(manifest, reason, passing, pause, clock.instant().plus(pause)));
    }

    /** Names, as in their manifests, of versions that may be tried again and whose reason may be gone. */
    List<String> passed() {
        return refused.values().stream()
                .filter(refusal -> refusal.passing() && !clock.instant().isBefore(refusal.until()))
                .map(refusal -> refusal.manifest().version())
                .toList();
    }

    /** Forgets a version, which could be loaded. */
    void remove(String version) {
        refused.remove(version);
    }

    /** Forgets versions that are gone. */
    void keepOnly(Collection<String> versions) {
        refused.keySet().retainAll(versions);
    }

    private Optional<Refusal> known(String version, Manifest manifest) {
        return Optional.ofNullable(refused.get(version))
                .filter(refusal -> refusal.manifest().equals(manifest));
    }

    private record Refusal(Manifest manifest, String reason, boolean passing, Duration pause, Instant until) {

        Duration longerPause() {
            Duration twice = pause.multipliedBy(2);
            return twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
        }
    }
}
