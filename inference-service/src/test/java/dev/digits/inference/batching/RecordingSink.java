package dev.digits.inference.batching;

import dev.digits.inference.work.ScoreSink;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps what it is told. */
final class RecordingSink implements ScoreSink {

    final Map<Integer, float[]> scores = new ConcurrentHashMap<>();
    final Set<Integer> failures = ConcurrentHashMap.newKeySet();

    @Override
    public boolean isWaiting() {
        return true;
    }

    @Override
    public void scored(int id, float[] logProbabilities) {
        scores.put(id, logProbabilities);
    }

    @Override
    public void failed(int id) {
        failures.add(id);
    }
}
