package frontdesk.rest;

import java.net.URI;

import io.quarkus.test.common.http.TestHTTPResource;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;

import frontdesk.access.Access;
import frontdesk.booking.HandClock;
import frontdesk.business.Businesses;
import frontdesk.house.HouseOnHandClock;

/** The high street at seven in the morning of Monday, 2 February 2026, in Berlin: what went wrong elsewhere is tried in its shops, through the public door. */
@SuppressWarnings("NullAway.Init")
abstract class MondayOnHighStreet {
    @TestHTTPResource("/")
    URI desk;

    @Inject
    Businesses businesses;

    @Inject
    Access access;

    @Inject
    HandClock clock;

    HighStreet street;

    @BeforeEach
    void aMonday() {
        clock.set(HouseOnHandClock.MONDAY);
        street = new HighStreet(desk, businesses, access);
    }
}
