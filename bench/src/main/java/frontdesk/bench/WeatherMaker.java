package frontdesk.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ThreadLocalRandom;

/** Changes the sky over each vendor every few seconds: one that is not fine, then a fine one; each sort has its turn before any comes again. */
final class WeatherMaker implements AutoCloseable {
    private final Outsiders outsiders;
    private final Duration spell;
    private final List<Thread> makers;
    private final Map<String, Set<Sky>> seen = new ConcurrentSkipListMap<>();

    /** @param spell how long one lasts, more or less */
    WeatherMaker(Outsiders outsiders, Duration spell) {
        this.outsiders = outsiders;
        this.spell = spell;
        this.makers = outsiders.places().entrySet().stream()
                .map(place -> Thread.ofVirtual().start(() -> make(place.getKey(), place.getValue())))
                .toList();
    }

    private void make(String name, Outsiders.Place place) {
        try {
            while (true) {
                List<Sky> turns = new ArrayList<>(Sky.BAD);
                Collections.shuffle(turns);
                for (Sky sky : turns) {
                    place.have(Sky.FINE);
                    last();
                    place.have(sky);
                    seen.computeIfAbsent(name, _ -> EnumSet.noneOf(Sky.class)).add(sky);
                    last();
                }
            }
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    private void last() throws InterruptedException {
        long half = spell.toMillis() / 2;
        Thread.sleep(half + ThreadLocalRandom.current().nextLong(2 * half));
    }

    /** It clears up, for good; says which skies there were over whom. */
    @Override
    public void close() throws InterruptedException {
        for (Thread maker : makers) {
            maker.interrupt();
            maker.join();
        }
        outsiders.all(Sky.FINE);
        seen.forEach((name, skies) -> System.out.printf("%-20s %s%n", name, skies));
    }
}
