package org.ronghe.domain.store;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Values that {@link Stamps} keeps, all of one stamp. Thread-safe. */
public final class Kept<K, V> {
    private final int most;
    private volatile Era<K, V> era = new Era<>(0, new ConcurrentHashMap<>());

    private record Era<K, V>(long stamp, Map<K, V> values) {}

    /** @param most how many values are kept before all are let go */
    public Kept(int most) {
        this.most = most;
    }

    /** What is kept under this stamp; a newer stamp, and too many values, begin with nothing. */
    Map<K, V> under(long stamp) {
        var now = era;
        if (now.stamp < stamp || (now.stamp == stamp && now.values.size() >= most)) {
            now = new Era<>(stamp, new ConcurrentHashMap<>());
            era = now;
        }
        // a request that began before the newest change neither reads what came after nor spoils it
        return now.stamp == stamp ? now.values : new ConcurrentHashMap<>();
    }
}
