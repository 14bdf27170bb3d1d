package frontdesk.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What programs are shown. Times carry the offset of the place; words of ours are written small: {@code no-show}. */
final class Shown {
    private Shown() {}

    /** Something by its id and by what people call it. */
    record Named(String id, String name) {}

    /** In the smallest unit of the currency. */
    record Price(long minor, String currency) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Choice(
            String id, String name, long minutes, @Nullable Price price) {}

    record Question(String id, String text, boolean required) {}

    /**
     * Something that can be booked.
     *
     * @param step minutes between the starts that are offered
     * @param seats how many customers share one session
     * @param doors who may book it: phone, web, staff
     */
    @Schema(name = "Service")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Service(
            String id,
            String name,
            List<String> names,
            long minutes,
            int step,
            @Nullable Price price,
            int seats,
            List<Choice> variants,
            List<Choice> addOns,
            List<Question> questions,
            List<Named> resources,
            List<String> doors) {}

    @Schema(name = "Resource")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Resource(
            String id,
            String name,
            String type,
            int smallest,
            int capacity,
            int quantity,
            @Nullable String area,
            @Nullable String location) {}

    record Services(List<Service> services) {}

    record Resources(List<Resource> resources) {}

    /** One start of a day. */
    record Start(OffsetDateTime start, OffsetDateTime end, boolean free) {}

    /** @param reason open, or why there is no start: closed, past, too-soon, too-far, not-offered */
    record Day(LocalDate date, String reason, List<Start> starts) {}

    record Availability(String zone, List<Day> days) {}

    /**
     * A free time.
     *
     * @param difference how it differs from the wish: as-wished, other-resource, earlier, later, other-day
     * @param wish what to send to hold or book it
     */
    record Offer(OffsetDateTime start, OffsetDateTime end, List<Named> resources, String difference, Sent.Wish wish) {}

    record Offers(List<Offer> offers) {}

    /**
     * One entry of the diary.
     *
     * @param status held, confirmed, arrived, completed, no-show, cancelled or lapsed
     * @param group shared by what was booked together
     * @param version counts its changes; the ETag
     */
    @Schema(name = "Booking")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Booking(
            String id,
            String status,
            Named service,
            List<Named> resources,
            OffsetDateTime start,
            OffsetDateTime end,
            int party,
            @Nullable String variant,
            List<String> addOns,
            @Nullable String area,
            @Nullable String location,
            Sent.Customer customer,
            @Nullable String group,
            String madeBy,
            Instant madeAt,
            int version) {}

    /** @param next what to send as cursor to read on; missing on the last page */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Page(List<Booking> bookings, @Nullable String next) {}

    /** @param until when it lapses */
    @Schema(name = "Hold")
    record Hold(Booking hold, Instant until) {}

    /** @param until when they lapse, where they are held only */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Visit(
            String group, List<Booking> bookings, @Nullable Instant until) {}

    /** @param left dates that were left out since they cannot be had */
    record Series(String group, List<Booking> bookings, List<Problem.Clash> left) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Change(
            String what,
            OffsetDateTime start,
            OffsetDateTime end,
            @Nullable String reason,
            String by,
            Instant at) {}

    record History(List<Change> changes) {}

    /**
     * One wish on the waiting list.
     *
     * @param status waiting, or offered while they are asked until {@code answerBy}
     */
    @Schema(name = "Waiting")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Waiting(
            String id,
            String status,
            Sent.Wish wish,
            Sent.Stretch stretch,
            Sent.Customer customer,
            @Nullable Instant answerBy,
            Instant askedAt) {}

    record WaitingList(List<Waiting> waiting) {}

    /** @param ahead how many others wait for some of the same time */
    record Joined(Waiting waiting, int ahead) {}

    /**
     * Where to subscribe to a calendar; whoever has the address sees the bookings.
     *
     * @param id of the resource, or {@code all}: by it the address is made void
     */
    record Calendar(String id, String name, String url) {}

    record Calendars(List<Calendar> calendars) {}

    /**
     * @param skipped lines that are left out since they no longer stand: cancelled, no-show, completed
     * @param dryRun whether nothing was written
     */
    record Imported(int bookings, int skipped, boolean dryRun) {}
}
