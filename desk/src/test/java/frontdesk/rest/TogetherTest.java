package frontdesk.rest;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import frontdesk.house.HouseOnTestDatabase;
import frontdesk.rest.Program.Answer;

import static frontdesk.rest.QuietClinic.customer;
import static org.assertj.core.api.Assertions.assertThat;

/** Visits and series by HTTP. */
@QuarkusTest
@WithTestResource(HouseOnTestDatabase.class)
class TogetherTest extends DayAtTheClinic {
    @Test
    void aVisitIsBookedAsAWholeOrNotAtAll() {
        assertThat(clinic.book("13:00").status()).isEqualTo(201);
        String both = "{\"wishes\":[%s,%s],\"customer\":%s}";
        Answer refused = clinic.post(
                "visits", both.formatted(clinic.wish("14:00"), clinic.wish("13:00"), customer("+14155550153")));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.at("/errors/0/field")).isEqualTo("wishes[1]");
        Answer booked = clinic.post(
                "visits", both.formatted(clinic.wish("14:00"), clinic.wish("14:30"), customer("+14155550153")));
        assertThat(booked.status()).as(booked.toString()).isEqualTo(201);
        assertThat(booked.body().get("bookings")).hasSize(2);
        Answer held = clinic.post("visits", "{\"wishes\":[%s]}".formatted(clinic.wish("15:00")));
        assertThat(held.at("/bookings/0/status")).as(held.toString()).isEqualTo("held");
        assertThat(held.at("/until")).isNotEmpty();
    }

    @Test
    void aSeriesSaysWhichOfItsDatesCannotBeHad() {
        assertThat(clinic.book("16:00").status()).isEqualTo(201);
        String series = "{\"wish\":%s,\"every\":\"P1D\",\"times\":3,\"leaving\":%s,\"customer\":%s}";
        Answer refused = clinic.post("series", series.formatted(clinic.wish("16:00"), false, customer("+14155550154")));
        assertThat(refused.status()).as(refused.toString()).isEqualTo(409);
        assertThat(refused.at("/clashes/0/at")).startsWith(clinic.day.toString());
        Answer booked = clinic.post("series", series.formatted(clinic.wish("16:00"), true, customer("+14155550154")));
        assertThat(booked.status()).as(booked.toString()).isEqualTo(201);
        assertThat(booked.body().get("left")).isNotEmpty();
        assertThat(booked.body().get("bookings")).isNotEmpty();
    }

    @Test
    void aSeriesOfWhichNoDateIsLeftNamesTheFieldThatLeavesNone() {
        Answer none = clinic.post(
                "series",
                "{\"wish\":%s,\"every\":\"P1W\",\"times\":2,\"without\":[\"%s\",\"%s\"],\"customer\":%s}"
                        .formatted(
                                clinic.wish("10:00"), clinic.day, clinic.day.plusWeeks(1), customer("+14155550158")));
        assertThat(none.status()).as(none.toString()).isEqualTo(422);
        assertThat(none.at("/errors/0/field")).isEqualTo("without");
    }
}
