package frontdesk.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

import frontdesk.booking.Booking;
import frontdesk.booking.Diary;
import frontdesk.business.DemoBusinesses;
import frontdesk.house.HouseOnTestDatabase;
import frontdesk.rest.Program.Answer;

import static frontdesk.rest.QuietClinic.id;
import static org.assertj.core.api.Assertions.assertThat;

/** Bookings from a table, by HTTP. */
@QuarkusTest
@WithTestResource(HouseOnTestDatabase.class)
class TableImportTest extends DayAtTheClinic {
    @Inject
    Diary diary;

    @Test
    void aTableIsEnteredAsAWholeOrNotAtAll() {
        String header = "Date;Start;Service;With;Name;Phone;Status\r\n";
        String good = "%s;09:00;check-up;Dr. Lee;Ida Wells;+14155550156;confirmed\r\n".formatted(clinic.day);
        String gone = "%s;09:00;check-up;Dr. Lee;Ada King;;cancelled\r\n".formatted(clinic.day);
        String clash = "%s;09:15;check-up;Dr. Lee;\"Mary\nSomerville\";;\r\n".formatted(clinic.day);
        String wrong = "2027-02-30;25:00;surgery;Dr. Who;;12;\r\n";

        Answer faulty = imported("", header + good + gone + wrong);
        assertThat(faulty.status()).isEqualTo(422);
        assertThat(faulty.body().get("errors").findValuesAsText("field"))
                .containsExactlyInAnyOrder(
                        "line 4.date", "line 4.service", "line 4.with", "line 4.name", "line 4.phone");
        Answer taken = imported("", header + good + clash);
        assertThat(taken.body().get("errors").findValuesAsText("field")).containsExactly("line 3.start");

        Answer dry = imported("?dry-run=true", header + good + gone);
        assertThat(dry.status()).as(dry.toString()).isEqualTo(200);
        assertThat(dry.body().properties())
                .containsExactlyInAnyOrder(
                        Map.entry("bookings", IntNode.valueOf(1)),
                        Map.entry("skipped", IntNode.valueOf(1)),
                        Map.entry("dryRun", BooleanNode.TRUE));
        String day = "bookings?from=%1$s&to=%1$s".formatted(clinic.day);
        assertThat(clinic.get(day).body().get("bookings")).isEmpty();

        Answer real = imported("", header + good + gone, "Idempotency-Key", "table-" + clinic.day);
        assertThat(real.at("/bookings")).as(real.toString()).isEqualTo("1");
        assertThat(imported("", header + good + gone, "Idempotency-Key", "table-" + clinic.day)
                        .at("/bookings"))
                .isEqualTo("1");
        assertThat(clinic.get(day).body().get("bookings")).hasSize(1);
        assertThat(imported("", "name,phone\nIda,1\n").body().get("errors").findValuesAsText("field"))
                .containsExactly("line 1.date", "line 1.start", "line 1.service");
        assertThat(imported("", header + "2027-01-05;\"09:00;x\n").problem()).isEqualTo("bad-request");
    }

    @Test
    void whatWasExportedCanBeEnteredAgain() {
        String id = id(clinic.post(
                "bookings",
                "{\"wish\":%s,\"customer\":{\"name\":\"=Ida; Wells\",\"phone\":\"+14155550163\",\"email\":\"ida@example.com\",\"notes\":\"line one\\n-two, \\\"three\\\"\",\"answers\":{\"Allergies\":\"=none, she says\",\"since\":\"2019\"}}}"
                        .formatted(clinic.wish("14:00").replace("}", ",\"minutes\":50}"))));
        String second = id(clinic.book("15:00"));
        List<Booking> before = diary.agenda().bookings(DemoBusinesses.clinic().id(), clinic.day, clinic.day, null);
        String sheet = BookingSheet.of(before, DemoBusinesses.clinic());
        assertThat(before).extracting(one -> one.slot().length().toMinutes()).contains(50L);
        assertThat(sheet).contains("answers.Allergies,answers.since").contains("\"'=none, she says\",2019");
        clinic.delete("bookings/" + id);
        clinic.delete("bookings/" + second);

        Answer entered = imported("", sheet);

        assertThat(entered.at("/bookings")).as(entered.toString()).isEqualTo("2");
        assertThat(diary.agenda().bookings(DemoBusinesses.clinic().id(), clinic.day, clinic.day, null).stream()
                        .filter(one -> one.status() == Booking.Status.CONFIRMED))
                .usingRecursiveComparison()
                .comparingOnlyFields("service", "resources", "slot", "partySize", "customer", "options")
                .isEqualTo(before);
    }

    private Answer imported(String query, String csv, String... headers) {
        List<String> all = new ArrayList<>(List.of(headers));
        all.addAll(List.of("Content-Type", "text/csv"));
        return clinic.post("bookings/import" + query, csv, all.toArray(String[]::new));
    }
}
