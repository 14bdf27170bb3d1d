package frontdesk.bench;

import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/** Every vendor that a desk is connected with, each under a sky of its own. */
final class Outsiders implements AutoCloseable {
    final Hearsay hearsay = new Hearsay();
    final TextCarrier texts = new TextCarrier(hearsay);
    final CardVendor cards = new CardVendor(hearsay);
    final CalendarVendor calendar = new CalendarVendor();
    final CustomerList customers = new CustomerList();
    final PostOffice post = new PostOffice();
    private final VendorFront carrier = new VendorFront(texts);
    private final VendorFront till = new VendorFront(cards);
    private final VendorFront agenda = new VendorFront(calendar);
    private final VendorFront crm = new VendorFront(customers);

    /** Where a sky is put over somebody. */
    interface Place {
        void have(Sky sky);
    }

    Outsiders() throws IOException {}

    Map<String, Place> places() {
        Map<String, Place> places = new LinkedHashMap<>();
        places.put("texts (Twilio)", carrier::have);
        places.put("payments (Stripe)", till::have);
        places.put("calendar (Google)", agenda::have);
        places.put("customers (HubSpot)", crm::have);
        places.put("mail (SMTP)", post::have);
        return places;
    }

    void all(Sky sky) {
        places().values().forEach(place -> place.have(sky));
    }

    /** Nobody listens anywhere. */
    void shut() throws IOException {
        for (VendorFront front : fronts().values()) {
            front.shut();
        }
        post.shut();
    }

    void open() throws IOException {
        for (VendorFront front : fronts().values()) {
            front.open();
        }
        post.open();
    }

    private Map<String, VendorFront> fronts() {
        Map<String, VendorFront> fronts = new LinkedHashMap<>();
        fronts.put("Twilio", carrier);
        fronts.put("Stripe", till);
        fronts.put("Google", agenda);
        fronts.put("HubSpot", crm);
        return fronts;
    }

    void print() {
        fronts().forEach((name, front) -> System.out.printf("%-8s %s%n", name, front.met()));
    }

    /** What the desk is told of them at its start. */
    Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("TWILIO_ACCOUNT_SID", TextCarrier.ACCOUNT);
        settings.put("TWILIO_AUTH_TOKEN", TextCarrier.TOKEN);
        settings.put("FRONTDESK_TWILIO_API_BASE", carrier.address().toString());
        settings.put("FRONTDESK_STRIPE_API_BASE", till.address().toString());
        settings.put("FRONTDESK_GOOGLE_API_BASE", agenda.address() + CalendarVendor.API);
        settings.put("FRONTDESK_GOOGLE_TOKEN_URL", agenda.address() + CalendarVendor.TOKENS);
        settings.put("FRONTDESK_HUBSPOT_API_BASE", crm.address().toString());
        settings.put("MAIL_HOST", "localhost");
        settings.put("FRONTDESK_MAIL_PORT", String.valueOf(post.port()));
        settings.put("FRONTDESK_MAIL_SECURITY", "none");
        settings.put("MAIL_FROM", "desk@bench.example");
        settings.put("ELEVENLABS_WEBHOOK_SECRET", PostCallBurst.SECRET);
        return settings;
    }

    /** Enters the accounts of a business at the console, as its owner would, and joins the calendar both ways. */
    void connect(Console console, URI desk, String slug) throws IOException, InterruptedException {
        cards.tells(desk.resolve("/webhooks/stripe/" + slug));
        String pages = "/console/" + slug;
        console.send(pages + "/accounts/stripe", Map.of("key", CardVendor.KEY, "webhook-secrets", CardVendor.SECRET));
        console.send(pages + "/accounts/hubspot", Map.of("token", CustomerList.TOKEN));
        console.send(
                pages + "/accounts/google",
                Map.of("client-id", "made-up", "client-secret", "made-up", "refresh-token", "1//made-up"));
        console.send(
                pages + "/calendars",
                Map.of(
                        "calendar",
                        "google " + CalendarVendor.CALENDAR,
                        "whose",
                        "",
                        "in",
                        "on",
                        "out",
                        "on",
                        "hand",
                        "follow"));
    }

    @Override
    public void close() throws IOException {
        hearsay.close();
        for (VendorFront front : fronts().values()) {
            front.close();
        }
        post.close();
    }
}
