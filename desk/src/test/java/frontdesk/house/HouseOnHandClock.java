package frontdesk.house;

import java.util.Map;
import java.util.Set;

import io.quarkus.test.junit.QuarkusTestProfile;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;

import frontdesk.booking.HandClock;
import frontdesk.storefront.BookingLinks;

/** The whole application on a clock that only goes when it is moved; requests are not metered, since no time passes in which more would be let in. */
public final class HouseOnHandClock implements QuarkusTestProfile {
    /** Seven in the morning of Monday, 2 February 2026, in Berlin. */
    public static final String MONDAY = "2026-02-02T06:00:00Z";

    @Override
    public Set<Class<?>> getEnabledAlternatives() {
        return Set.of(Wiring.class);
    }

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("frontdesk.rest.requests-per-minute", "1000000");
    }

    /** Takes the place of the house's own rooms. */
    @Alternative
    @Singleton
    public static class Wiring {
        @Produces
        @Singleton
        @Typed(HandClock.class)
        HandClock handClock() {
            return new HandClock(MONDAY);
        }

        @Produces
        @Singleton
        Rooms rooms(Settings settings, Keys keys, BookingLinks links, HandClock clock) {
            return Rooms.build(
                    Foundation.database(settings),
                    keys.forPurpose("agent tokens"),
                    Foundation.knownAccountKeys(settings, keys),
                    links,
                    Outsiders.NOBODY,
                    clock);
        }
    }
}
