package dev.digits.benchmarks.scaling;

import java.util.ArrayList;
import java.util.List;

/**
 * The replicas of one service under the rules of {@code deploy/kubernetes}: every 15 s the HorizontalPodAutoscaler asks for as
 * many as would bring the use of the requested processors to its target; it at most doubles them or adds two, whichever is more, and
 * a new one serves after its start. Work that does not fit into a second waits. Replicas are never taken away here: the load only
 * rises, and the autoscaler waits five minutes before it does.
 */
final class ScaledService {
    private static final int SYNC_SECONDS = 15;
    /** Within it the autoscaler leaves things as they are. */
    private static final double TOLERANCE = 0.1;

    private final ServiceScale scale;
    private final double cost;
    private final int startSeconds;
    private final List<Integer> readyAt = new ArrayList<>();
    private double waiting;
    private double used;

    /**
     * A service.
     *
     * @param scale how it scales
     * @param cost processor seconds of one drawing
     * @param startSeconds from a replica's creation to its first answer
     */
    ScaledService(ServiceScale scale, double cost, int startSeconds) {
        this.scale = scale;
        this.cost = cost;
        this.startSeconds = startSeconds;
        for (int i = 0; i < scale.least(); i++) {
            readyAt.add(0);
        }
    }

    /**
     * One second of work.
     *
     * @param arriving drawings that come in this second
     * @return drawings that are done with here
     */
    double second(int now, double arriving) {
        long ready = ready(now);
        double capacity = ready * scale.usable() / cost;
        double work = waiting + arriving;
        double done = Math.min(work, capacity);
        waiting = work - done;
        used = done * cost / (ready * scale.requested());
        if (now % SYNC_SECONDS == 0) {
            addReplicas(now);
        }
        return done;
    }

    private void addReplicas(int now) {
        if (Math.abs(used / scale.target() - 1) <= TOLERANCE) {
            return;
        }
        int current = readyAt.size();
        int wanted = (int) Math.ceil(ready(now) * used / scale.target());
        int allowed = Math.max(2 * current, current + 2);
        for (int i = current; i < Math.min(Math.min(wanted, allowed), scale.most()); i++) {
            readyAt.add(now + startSeconds);
        }
    }

    private long ready(int now) {
        return readyAt.stream().filter(second -> second <= now).count();
    }

    /** Seconds that a drawing waits here, by what waits and what can be done. */
    double delay(int now) {
        return waiting * cost / (ready(now) * scale.usable());
    }

    /** Replicas that serve. */
    long replicas(int now) {
        return ready(now);
    }
}
