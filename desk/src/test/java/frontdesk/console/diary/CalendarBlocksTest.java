package frontdesk.console.diary;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import frontdesk.booking.Booking;
import frontdesk.booking.BookingBuilder;
import frontdesk.booking.Customer;
import frontdesk.business.Business;
import frontdesk.business.DemoBusinesses;
import frontdesk.business.Service;
import frontdesk.business.ServiceBuilder;
import frontdesk.business.Shape;
import frontdesk.console.diary.CalendarView.Block;
import frontdesk.console.diary.CalendarView.Patch;
import frontdesk.kernel.BookingId;
import frontdesk.kernel.ResourceId;
import frontdesk.kernel.ServiceId;
import frontdesk.kernel.TimeSlot;
import frontdesk.page.Clockface;
import frontdesk.timetable.Wish;

import static org.assertj.core.api.Assertions.assertThat;

class CalendarBlocksTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 27);
    private static final ServiceId MASSAGE = ServiceId.next();
    private static final ServiceId YOGA = ServiceId.next();
    private static final Instant MORNING = Instant.parse("2026-11-27T15:00:00Z");

    @Test
    void buffersLieBeforeAndAfterTheVisit() {
        Block block =
                paint(DemoBusinesses.DR_LEE, booking("Rosa", MASSAGE, MORNING)).getFirst();
        assertThat(block.patch()).isEqualTo(new Patch(120, 60));
        assertThat(block.before()).isEqualTo(new Patch(110, 10));
        assertThat(block.after()).isEqualTo(new Patch(180, 15));
        assertThat(block.who()).isEqualTo("Rosa");
        assertThat(block.version()).isNotNull();
    }

    @Test
    void aHoldSaysWhenItLapsesAndLeadsNowhere() {
        var hold = new CalendarBlocks.Entry(booking("", MASSAGE, MORNING), MORNING.minusSeconds(600));
        Block block = blocks(DemoBusinesses.DR_LEE).paint(List.of(hold)).getFirst();
        assertThat(block.tone()).isEqualTo("is-held");
        assertThat(block.who()).isEqualTo("Held until 9:50 am");
        assertThat(block.link()).isNull();
        assertThat(block.version()).isNull();
    }

    @Test
    void aClassIsOneBlockWithItsPlaces() {
        List<Block> blocks =
                paint(DemoBusinesses.DR_LEE, booking("Rosa", YOGA, MORNING), booking("Tom", YOGA, MORNING));
        assertThat(blocks).hasSize(1);
        assertThat(blocks.getFirst().who()).isEqualTo("yoga");
        assertThat(blocks.getFirst().what()).isEqualTo("2 of 12 places");
    }

    @Test
    void whatDoesNotFitBesideEachOtherIsCounted() {
        Booking[] crowd = IntStream.range(0, 6)
                .mapToObj(i -> booking("Guest " + i, MASSAGE, MORNING))
                .toArray(Booking[]::new);
        List<Block> blocks = paint(null, crowd);
        assertThat(blocks).extracting(Block::who).containsExactly("Guest 0", "+5");
    }

    private static List<Block> paint(@Nullable ResourceId column, Booking... bookings) {
        return blocks(column)
                .paint(List.of(bookings).stream()
                        .map(booking -> new CalendarBlocks.Entry(booking, null))
                        .toList());
    }

    private static CalendarBlocks blocks(@Nullable ResourceId column) {
        Business clinic = spa();
        var clock = new Clockface(clinic.zone(), "US", Clock.fixed(MORNING, ZoneOffset.UTC));
        var days = new CalendarDays(clinic, clock);
        var axis = CalendarAxis.around(days, DAY, DAY, List.of());
        return new CalendarBlocks(
                days, axis, DAY, column == null ? null : clinic.resource(column).orElseThrow(), true);
    }

    private static Booking booking(String name, ServiceId service, Instant start) {
        return BookingBuilder.builder()
                .id(BookingId.next())
                .business(DemoBusinesses.CLINIC)
                .service(service)
                .resources(List.of(DemoBusinesses.DR_LEE))
                .slot(TimeSlot.of(start, Duration.ofHours(1)))
                .partySize(1)
                .status(Booking.Status.CONFIRMED)
                .customer(new Customer(name, null, null, null))
                .actor("phone")
                .madeAt(start)
                .options(Wish.Options.NONE)
                .version(1)
                .build();
    }

    private static Business spa() {
        Business clinic = DemoBusinesses.clinic();
        return clinic.with(other -> other.region("US")
                .number(null)
                .person(null)
                .address("")
                .greeting("")
                .services(List.of(
                        service(MASSAGE, "massage", 10, 15),
                        service(YOGA, "yoga", 0, 0).withShape(Shape.PLAIN.seats(12))))
                .answers(List.of()));
    }

    private static Service service(ServiceId id, String name, int before, int after) {
        return ServiceBuilder.builder()
                .id(id)
                .name(name)
                .duration(Duration.ofHours(1))
                .bufferBefore(Duration.ofMinutes(before))
                .bufferAfter(Duration.ofMinutes(after))
                .step(15)
                .resources(List.of(DemoBusinesses.DR_LEE))
                .build();
    }
}
