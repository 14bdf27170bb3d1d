package frontdesk.console;

import java.net.URI;
import java.util.Set;
import java.util.UUID;

import io.quarkus.test.common.http.TestHTTPResource;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;

import frontdesk.access.Access;
import frontdesk.access.Role;
import frontdesk.booking.BookOutcome;
import frontdesk.booking.Booking;
import frontdesk.booking.Customer;
import frontdesk.booking.Diary;
import frontdesk.booking.Origin;
import frontdesk.business.DemoBusinesses;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.PhoneNumber;
import frontdesk.kernel.Secret;
import frontdesk.page.Chromium;
import frontdesk.timetable.Wish;

import static org.assertj.core.api.Assertions.assertThat;

/** The trattoria's console in a real browser, and callers who book there meanwhile. */
@SuppressWarnings("NullAway.Init")
public abstract class TrattoriaInChromium {
    protected static final String PASSWORD = "correct horse battery";
    protected static final String LUCIA = "/console/trattoria-lucia";
    protected static final BusinessId TRATTORIA = DemoBusinesses.TRATTORIA;

    @TestHTTPResource("/")
    protected URI home;

    @Inject
    protected Access access;

    @Inject
    protected Diary diary;

    protected Chromium chromium;

    @BeforeEach
    protected void open() {
        Assumptions.assumeTrue(Chromium.isInstalled(), "Chromium and its driver are not installed");
        chromium = Chromium.open(home);
        signIn();
    }

    protected abstract void signIn();

    /** Fills in the sign-in page for an owner of every business, a new one each time. */
    protected void fillInSignIn() {
        String email = "owner-" + UUID.randomUUID() + "@example.com";
        access.addUser(email, Secret.of(PASSWORD), Role.OWNER, Set.of(), true);
        chromium.go("/");
        chromium.type("#email", email);
        chromium.type("#password", PASSWORD);
    }

    @AfterEach
    protected void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    protected Booking book(String name, Wish wish) {
        var customer = new Customer(name, new PhoneNumber("+14155550134"), null, null);
        var outcome = diary.book(TRATTORIA, wish, customer, Origin.of("phone"));
        assertThat(outcome).isInstanceOf(BookOutcome.Booked.class);
        return ((BookOutcome.Booked) outcome).booking();
    }
}
