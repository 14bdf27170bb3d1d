package frontdesk.provider.calendly;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

import frontdesk.accounts.Accounts.Account;
import frontdesk.calendars.LeadingCalendar.Claim;
import frontdesk.calendars.OutsideCalendar.Entry;
import frontdesk.kernel.OutsideTrouble;
import frontdesk.provider.calendly.CalendlyRest.Said;

import static frontdesk.provider.calendly.CalendlyRest.encoded;

/**
 * Books with Calendly on a customer's behalf. It knows no key by which a repeated request is the same: each invitee carries our booking
 * ({@code utm_content}), and is looked for before another is made. Where the plan does not allow it, the customer gets a link for one booking.
 */
final class Invitees {
    private static final String OURS = "frontdesk";
    private static final String NO_TYPE =
            "Calendly has no active event type of the name “%s”, nor a single one of that length. Give one the name of the service.";
    private static final String NO_MAILBOX =
            "Calendly wants an e-mail address. Enter one for callers who give none, under Connected accounts.";

    private final CalendlyRest calendly;

    Invitees(CalendlyRest calendly) {
        this.calendly = calendly;
    }

    /** @param tag what it is called where it stands there already, perhaps at another time */
    Claim claim(Account account, String user, Entry entry, @Nullable String tag) {
        if (tag != null && standsAt(account, tag, entry)) {
            return new Claim.Entered(tag, tag);
        }
        Claim made = found(account, user, entry) instanceof Claim.Entered there ? there : make(account, user, entry);
        if (tag != null && made instanceof Claim.Entered) {
            // There is no moving: who is booked anew is let go where they were.
            cancel(account, tag);
        }
        return made;
    }

    private boolean standsAt(Account account, String event, Entry entry) {
        return calendly.get(account, "/scheduled_events/" + CalendlyRest.uuid(event)) instanceof Said.Yes(JsonNode body)
                && isActive(body.path("resource"))
                && start(body.path("resource")).equals(entry.slot().start());
    }

    private static boolean isActive(JsonNode event) {
        return event.path("status").asText().equals("active");
    }

    private static Instant start(JsonNode event) {
        return CalendlyRest.moment(event, "start_time");
    }

    /** The meeting at that time to which somebody was invited with our booking in hand. */
    Claim found(Account account, String user, Entry entry) {
        Instant start = entry.slot().start();
        JsonNode events = calendly.read(
                account,
                "/scheduled_events?user=%s&status=active&count=100&min_start_time=%s&max_start_time=%s"
                        .formatted(encoded(user), start, start.plus(Duration.ofMinutes(1))));
        for (JsonNode event : events.path("collection")) {
            if (start(event).equals(start) && isFor(account, event, entry)) {
                String uri = event.path("uri").asText();
                return new Claim.Entered(uri, uri);
            }
        }
        return new Claim.NotYet();
    }

    private boolean isFor(Account account, JsonNode event, Entry entry) {
        JsonNode invitees = calendly.read(
                account,
                "/scheduled_events/%s/invitees?status=active&count=100"
                        .formatted(CalendlyRest.uuid(event.path("uri").asText())));
        for (JsonNode invitee : invitees.path("collection")) {
            if (invitee.path("tracking")
                    .path("utm_content")
                    .asText()
                    .equals(entry.booking().toString())) {
                return true;
            }
        }
        return false;
    }

    private Claim make(Account account, String user, Entry entry) {
        Optional<JsonNode> type = type(account, user, entry);
        if (type.isEmpty()) {
            return new Claim.Refused(NO_TYPE.formatted(entry.guest().service()));
        }
        String email = Optional.ofNullable(entry.guest().email())
                .or(() -> account.setting(CalendlyCalendar.MAILBOX).filter(mailbox -> !mailbox.isBlank()))
                .orElse(null);
        if (email == null) {
            Claim link = link(account, type.get(), entry);
            return link instanceof Claim.Refused ? new Claim.Refused(NO_MAILBOX) : link;
        }
        return switch (calendly.post(account, "/invitees", invitee(type.get(), entry, email))) {
            case Said.Yes(JsonNode body) -> entered(body);
            case Said.Closed(String whatToDo) -> new Claim.Refused(whatToDo);
            // Who pays nothing may not book for others.
            case Said.No(int status, String _) when status == 403 -> link(account, type.get(), entry);
            case Said.No(int _, String why) ->
                isFree(account, type.get(), entry)
                        ? new Claim.Refused("Calendly does not take the booking: " + why)
                        : new Claim.Gone();
        };
    }

    /** With or without a wrapping: both have been seen. */
    private static Claim entered(JsonNode body) {
        String event =
                body.path("resource").path("event").asText(body.path("event").asText());
        if (event.isEmpty()) {
            throw OutsideTrouble.passing(CalendlyRest.NAME, "its answer makes no sense");
        }
        return new Claim.Entered(event, event);
    }

    /** That of the service's name; else the only one of its length. */
    private Optional<JsonNode> type(Account account, String user, Entry entry) {
        JsonNode all = calendly.read(account, "/event_types?user=%s&active=true&count=100".formatted(encoded(user)));
        List<JsonNode> sameLength = new ArrayList<>();
        for (JsonNode type : all.path("collection")) {
            if (type.path("name")
                    .asText()
                    .strip()
                    .equalsIgnoreCase(entry.guest().service().strip())) {
                return Optional.of(type);
            }
            if (type.path("duration").asLong() == entry.slot().length().toMinutes()) {
                sameLength.add(type);
            }
        }
        return sameLength.size() == 1 ? Optional.of(sameLength.getFirst()) : Optional.empty();
    }

    private static ObjectNode invitee(JsonNode type, Entry entry, String email) {
        ObjectNode body = CalendlyRest.NODES.objectNode();
        body.put("event_type", type.path("uri").asText());
        body.put("start_time", entry.slot().start().toString());
        ObjectNode invitee = body.putObject("invitee");
        invitee.put("name", entry.guest().name());
        invitee.put("email", email);
        invitee.put("timezone", entry.zone().getId());
        if (entry.guest().phone() != null) {
            invitee.put("text_reminder_number", entry.guest().phone());
        }
        location(type, entry).ifPresent(location -> body.set("location", location));
        ObjectNode tracking = body.putObject("tracking");
        tracking.putNull("utm_campaign");
        tracking.put("utm_source", OURS);
        tracking.putNull("utm_medium");
        tracking.put("utm_content", entry.booking().toString());
        tracking.putNull("utm_term");
        tracking.putNull("salesforce_uuid");
        return body;
    }

    /** The first that the event type has, if it has any; where several people share it, Calendly chooses. */
    private static Optional<ObjectNode> location(JsonNode type, Entry entry) {
        String kind = type.path("locations").path(0).path("kind").asText();
        if (kind.isEmpty() || type.path("pooling_type").asText().equals("round_robin")) {
            return Optional.empty();
        }
        ObjectNode location = CalendlyRest.NODES.objectNode().put("kind", kind);
        if (kind.equals("outbound_call") && entry.guest().phone() != null) {
            location.put("location", entry.guest().phone());
        }
        return Optional.of(location);
    }

    private boolean isFree(Account account, JsonNode type, Entry entry) {
        Instant start = entry.slot().start();
        JsonNode times = calendly.read(
                account,
                "/event_type_available_times?event_type=%s&start_time=%s&end_time=%s"
                        .formatted(encoded(type.path("uri").asText()), start, start.plus(Duration.ofMinutes(1))));
        for (JsonNode time : times.path("collection")) {
            if (start(time).equals(start)) {
                return true;
            }
        }
        return false;
    }

    private Claim link(Account account, JsonNode type, Entry entry) {
        if (!isFree(account, type, entry)) {
            return new Claim.Gone();
        }
        ObjectNode body = CalendlyRest.NODES
                .objectNode()
                .put("max_event_count", 1)
                .put("owner", type.path("uri").asText())
                .put("owner_type", "EventType");
        return switch (calendly.post(account, "/scheduling_links", body)) {
            case Said.Yes(JsonNode made) -> byCustomer(made, entry);
            case Said.Closed(String whatToDo) -> new Claim.Refused(whatToDo);
            case Said.No _ -> new Claim.Refused(CalendlyRest.NOT_ALLOWED);
        };
    }

    private static Claim byCustomer(JsonNode made, Entry entry) {
        String link = made.path("resource").path("booking_url").asText();
        if (!link.startsWith("https://")) {
            throw OutsideTrouble.passing(CalendlyRest.NAME, "its answer makes no sense");
        }
        String date = entry.slot().start().atZone(entry.zone()).toLocalDate().toString();
        return new Claim.ByCustomer(URI.create("%s%smonth=%s&date=%s&utm_source=%s&utm_content=%s"
                .formatted(link, link.contains("?") ? "&" : "?", date.substring(0, 7), date, OURS, entry.booking())));
    }

    /** Empty where it is cancelled there, by us or before; else what the owner has to do. */
    Optional<String> cancel(Account account, String event) {
        String path = "/scheduled_events/" + CalendlyRest.uuid(event);
        ObjectNode reason = CalendlyRest.NODES.objectNode().put("reason", "Cancelled with " + OURS);
        return switch (calendly.post(account, path + "/cancellation", reason)) {
            case Said.Yes _ -> Optional.empty();
            case Said.Closed(String whatToDo) -> Optional.of(whatToDo);
            case Said.No(int _, String why) ->
                calendly.get(account, path) instanceof Said.Yes(JsonNode body) && isActive(body.path("resource"))
                        ? Optional.of("Calendly does not cancel the booking: " + why)
                        : Optional.empty();
        };
    }
}
