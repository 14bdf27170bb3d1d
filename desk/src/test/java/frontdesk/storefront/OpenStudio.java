package frontdesk.storefront;

import java.net.URI;
import java.time.LocalDate;

import io.quarkus.test.common.http.TestHTTPResource;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;

import frontdesk.booking.Diary;
import frontdesk.business.Businesses;

/** A studio that takes bookings on its page, and a day on which nobody has booked yet. */
abstract class OpenStudio {
    @TestHTTPResource("/")
    URI home;

    @Inject
    Businesses businesses;

    @Inject
    Diary diary;

    @Inject
    Turnstile turnstile;

    LocalDate day;

    @BeforeEach
    void openTheStudio() {
        if (businesses.find(Studio.ID).isEmpty()) {
            businesses.save(Studio.business());
        }
        turnstile.forget();
        day = Studio.freshDay();
    }
}
