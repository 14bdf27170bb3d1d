package frontdesk.rest;

import java.net.URI;
import java.time.Clock;

import io.quarkus.test.common.http.TestHTTPResource;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;

import frontdesk.access.Access;

/** The demo clinic by HTTP, each test on a day of its own. */
@SuppressWarnings("NullAway.Init")
abstract class DayAtTheClinic {
    @TestHTTPResource("/")
    URI desk;

    @Inject
    Access access;

    @Inject
    Clock clock;

    QuietClinic clinic;

    @BeforeEach
    void aQuietDay() {
        clinic = new QuietClinic(desk, access, clock);
    }
}
