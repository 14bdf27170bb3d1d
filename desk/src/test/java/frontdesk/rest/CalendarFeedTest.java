package frontdesk.rest;

import java.net.URI;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import frontdesk.business.DemoBusinesses;
import frontdesk.house.HouseOnTestDatabase;
import frontdesk.rest.Program.Answer;

import static frontdesk.rest.QuietClinic.id;
import static org.assertj.core.api.Assertions.assertThat;

/** Calendars to subscribe to, at their secret addresses. */
@QuarkusTest
@WithTestResource(HouseOnTestDatabase.class)
class CalendarFeedTest extends DayAtTheClinic {
    @Test
    void aCalendarIsAtItsSecretAddressOnly() {
        String id = id(clinic.book("09:00"));
        String cancelled = id(clinic.book("10:00"));
        assertThat(clinic.delete("bookings/" + cancelled).at("/status")).isEqualTo("cancelled");
        JsonNode calendars = clinic.get("calendars").body().get("calendars");
        String all = URI.create(calendars.at("/0/url").asText()).getPath();
        String lee = path(calendars, "Dr. Lee");
        String patel = path(calendars, "Dr. Patel");
        Program anybody = new Program(desk, "", null);

        Answer feed = anybody.get(all);
        assertThat(feed.header("content-type")).isEqualTo("text/calendar;charset=utf-8");
        ICalendar calendar = Biweekly.parse(feed.text()).first();
        VEvent kept = event(calendar, id);
        assertThat(kept.getSummary().getValue()).isEqualTo("Ida Wells – check-up");
        assertThat(kept.getStatus().isConfirmed()).isTrue();
        assertThat(kept.getDateStart().getValue().toInstant())
                .isEqualTo(clinic.day
                        .atTime(9, 0)
                        .atZone(DemoBusinesses.clinic().zone())
                        .toInstant());
        assertThat(event(calendar, cancelled).getStatus().isCancelled()).isTrue();
        assertThat(anybody.get(lee).text()).contains(id);
        assertThat(anybody.get(patel).text()).doesNotContain(id);

        assertThat(anybody.get(all, "If-None-Match", feed.header("etag")).status())
                .isEqualTo(304);
        assertThat(anybody.get(all.replace("/all/", "/" + id + "/")).status()).isEqualTo(404);
        assertThat(anybody.get(lee.replaceFirst("[^/]+$", all.replaceFirst(".*/", "")))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void anAddressThatWasWithdrawnIsVoidAndTheOthersStand() {
        JsonNode before = clinic.get("calendars").body().get("calendars");
        String lee = path(before, "Dr. Lee");
        String patel = path(before, "Dr. Patel");
        String id = named(before, "Dr. Lee").get("id").asText();
        Program anybody = new Program(desk, "", null);
        assertThat(anybody.get(lee).status()).isEqualTo(200);

        assertThat(clinic.delete("calendars/" + id).status()).isEqualTo(204);

        assertThat(anybody.get(lee).status()).isEqualTo(404);
        assertThat(anybody.get(patel).status()).isEqualTo(200);
        String fresh = path(clinic.get("calendars").body().get("calendars"), "Dr. Lee");
        assertThat(fresh).isNotEqualTo(lee);
        assertThat(anybody.get(fresh).status()).isEqualTo(200);
        assertThat(clinic.delete("calendars/nobody").problem()).isEqualTo("not-found");
    }

    private static String path(JsonNode calendars, String name) {
        return URI.create(named(calendars, name).get("url").asText()).getPath();
    }

    private static JsonNode named(JsonNode calendars, String name) {
        for (JsonNode calendar : calendars) {
            if (calendar.get("name").asText().equals(name)) {
                return calendar;
            }
        }
        throw new AssertionError("no calendar of " + name);
    }

    private static VEvent event(ICalendar calendar, String id) {
        return calendar.getEvents().stream()
                .filter(event -> event.getUid().getValue().startsWith(id))
                .findFirst()
                .orElseThrow();
    }
}
