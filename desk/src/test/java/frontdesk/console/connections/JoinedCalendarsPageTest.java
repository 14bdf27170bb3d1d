package frontdesk.console.connections;

import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import frontdesk.accounts.Accounts;
import frontdesk.business.DemoBusinesses;
import frontdesk.calendars.Join;
import frontdesk.calendars.OutsideCalendars;
import frontdesk.console.OpenConsole;
import frontdesk.house.HouseOnTestDatabase;
import frontdesk.kernel.Secret;

import static org.assertj.core.api.Assertions.assertThat;

/** An owner joins a calendar whose address was entered, and leaves it again. */
@QuarkusTest
@QuarkusTestResource(HouseOnTestDatabase.class)
@SuppressWarnings("NullAway.Init")
class JoinedCalendarsPageTest extends OpenConsole {
    private static final String CALENDARS = LUCIA + "/calendars";

    @Inject
    Accounts accounts;

    @Inject
    OutsideCalendars calendars;

    @AfterEach
    void leave() {
        calendars
                .joins(DemoBusinesses.TRATTORIA)
                .forEach(join -> calendars.leave("test", DemoBusinesses.TRATTORIA, join.id()));
        accounts.disconnect("test", DemoBusinesses.TRATTORIA, "ics");
    }

    @Test
    void whoHasJoinedNoneIsToldWhatToDo() {
        assertThat(owner().get(CALENDARS).body()).contains("No calendar is joined yet.", "connect the account");
        assertThat(owner().get(CALENDARS + "/new").body()).contains("There is no calendar to join.");
    }

    @Test
    void aCalendarIsJoinedAndLeft() {
        connect();
        assertThat(owner().get(CALENDARS + "/new").body()).contains("Holidays · Calendar address (.ics), read only");

        var joined =
                owner().post(CALENDARS, Map.of("calendar", "ics Holidays", "whose", "", "in", "yes", "out", "yes"));
        assertThat(joined.statusCode()).isEqualTo(303);
        assertThat(owner().get(CALENDARS).body())
                .contains("Holidays", "The whole business", "Its events block our times");

        Join join = calendars.joins(DemoBusinesses.TRATTORIA).getFirst();
        assertThat(join.bookingsOut()).as("it can only be read").isFalse();
        assertThat(owner().post(CALENDARS + "/" + join.id() + "/hurry", Map.of())
                        .statusCode())
                .isEqualTo(303);
        assertThat(owner().post(CALENDARS + "/" + join.id() + "/leave", Map.of())
                        .statusCode())
                .isEqualTo(303);
        assertThat(calendars.joins(DemoBusinesses.TRATTORIA)).isEmpty();
    }

    @Test
    void whatCannotBeJoinedIsSaid() {
        connect();
        assertThat(owner().post(CALENDARS, Map.of("calendar", "ics Nobody's", "in", "yes"))
                        .body())
                .contains("Choose a calendar.");
        assertThat(owner().post(CALENDARS, Map.of("calendar", "ics Holidays", "out", "yes"))
                        .body())
                .contains("This calendar can only be read");
        assertThat(owner().post(CALENDARS, Map.of("calendar", "ics Holidays", "whose", "nobody", "in", "yes"))
                        .statusCode())
                .isEqualTo(404);
    }

    private void connect() {
        accounts.connect(
                "test",
                DemoBusinesses.TRATTORIA,
                "ics",
                Map.of(),
                Map.of("addresses", Secret.of("Holidays https://calendar.example/holidays.ics")));
    }
}
