package frontdesk.provider.calendly;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import frontdesk.accounts.Accounts.Account;
import frontdesk.calendars.PushingCalendar.Channel;
import frontdesk.kernel.OutsideTrouble;
import frontdesk.kernel.Secret;
import frontdesk.provider.calendly.CalendlyRest.Said;

import static frontdesk.provider.calendly.CalendlyRest.encoded;

/** Has Calendly tell us what is booked and cancelled. What it could not deliver for a day it disables: so it is looked at daily, and made anew. */
final class Subscriptions {
    private static final String PATH = "/webhook_subscriptions";
    private static final Duration DAILY = Duration.ofDays(1);

    private final CalendlyRest calendly;
    private final Clock clock;

    Subscriptions(CalendlyRest calendly, Clock clock) {
        this.calendly = calendly;
        this.clock = clock;
    }

    /** Those that led to the same address may carry an older key: they are replaced. */
    Channel open(Account account, String user, URI address, Secret proof) {
        String organization = calendly.read(account, "/users/me")
                .path("resource")
                .path("current_organization")
                .asText();
        JsonNode all = calendly.read(
                account,
                "%s?organization=%s&user=%s&scope=user&count=100"
                        .formatted(PATH, encoded(organization), encoded(user)));
        for (JsonNode one : all.path("collection")) {
            if (one.path("callback_url").asText().equals(address.toString())) {
                close(account, one.path("uri").asText());
            }
        }
        ObjectNode wanted = CalendlyRest.NODES.objectNode();
        wanted.put("url", address.toString());
        wanted.putArray("events").add("invitee.created").add("invitee.canceled");
        wanted.put("organization", organization);
        wanted.put("user", user);
        wanted.put("scope", "user");
        wanted.put("signing_key", proof.reveal());
        return switch (calendly.post(account, PATH, wanted)) {
            case Said.Yes(JsonNode made) ->
                new Channel(
                        made.path("resource").path("uri").asText(),
                        null,
                        clock.instant().plus(DAILY));
            case Said.Closed(String whatToDo) -> throw OutsideTrouble.lasting(CalendlyRest.NAME, whatToDo);
            case Said.No(int _, String why) -> throw OutsideTrouble.lasting(CalendlyRest.NAME, why);
        };
    }

    void close(Account account, String subscription) {
        calendly.delete(account, PATH + "/" + CalendlyRest.uuid(subscription));
    }
}
