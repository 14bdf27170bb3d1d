package frontdesk.rest;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What programs are shown of errands. Times of appointments are on the business's own clock. */
final class ErrandShown {
    private ErrandShown() {}

    record User(String name, String phone, String language) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Appointment(LocalDateTime at, String provider, String address, String confirmation, String calendar) {}

    /**
     * An errand.
     *
     * @param status queued, calling, asking, booked, exhausted or stopped
     * @param next what has to happen for it to go on, in a sentence
     */
    @Schema(name = "Errand")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Errand(
            String id,
            User user,
            String service,
            String when,
            String status,
            String next,
            @Nullable Appointment appointment,
            Instant madeAt) {}

    record Page(List<Errand> errands, @Nullable String next) {}

    record Provider(String name, String phone, String address, String state, int attempts) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Call(
            String id,
            String provider,
            @Nullable String conversationId,
            String by,
            Instant takenAt,
            @Nullable Instant endedAt,
            @Nullable String result) {}

    record Offer(String provider, LocalDateTime slot, String preference, String notes) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Question(
            int number,
            String provider,
            String question,
            List<String> options,
            Instant askedAt,
            @Nullable String answer,
            @Nullable String choice) {}

    record Event(Instant at, String by, String what, String detail) {}

    /**
     * An errand with all that happened on it.
     *
     * @param calendarFeed a calendar to subscribe to, with all that is booked for this user
     */
    @Schema(name = "ErrandStory")
    record Story(
            Errand errand,
            String calendarFeed,
            List<Provider> providers,
            List<Call> calls,
            List<Offer> offers,
            List<Question> questions,
            List<Event> events) {}

    /** A call to place: {@code variables} are what the agent must know, by the names under which it knows them. */
    @Schema(name = "ErrandCall")
    record NextCall(String id, String errandId, String to, String provider, Map<String, String> variables) {}

    @Schema(name = "ErrandAnswer")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Answered(int question, String answer, @Nullable String choice) {}

    record Directory(String service, List<DirectoryEntry> providers) {}

    record DirectoryEntry(String name, String phone, String address) {}
}
