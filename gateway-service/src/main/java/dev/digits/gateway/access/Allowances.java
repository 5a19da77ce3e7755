package dev.digits.gateway.access;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How often each client may call: a token bucket for each (a burst at once, then so many a second). Remembers the clients that
 * called last, up to a number; one that is forgotten begins anew. Safe for use by several threads.
 */
final class Allowances {
    private static final int CLIENTS = 10_000;
    private static final double NANOS = 1e9;

    private final double perSecond;
    private final double burst;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > CLIENTS;
        }
    };

    /** Tokens that were there at a moment of {@link System#nanoTime}. */
    private record Bucket(double tokens, long moment) {}

    /**
     * The same allowance for everyone.
     *
     * @param perSecond calls a second in the long run, above 0
     * @param burst calls at once, at least 1
     */
    Allowances(double perSecond, int burst) {
        this.perSecond = perSecond;
        this.burst = burst;
    }

    /**
     * Takes one call of a client's allowance.
     *
     * @param now a moment of {@link System#nanoTime}
     * @return 0 when it may call; else whole seconds after which it may
     */
    synchronized long take(String client, long now) {
        Bucket bucket = buckets.getOrDefault(client, new Bucket(burst, now));
        double tokens = Math.min(burst, bucket.tokens() + (now - bucket.moment()) / NANOS * perSecond);
        if (tokens < 1) {
            buckets.put(client, new Bucket(tokens, now));
            return (long) Math.ceil((1 - tokens) / perSecond);
        }
        buckets.put(client, new Bucket(tokens - 1, now));
        return 0;
    }
}
