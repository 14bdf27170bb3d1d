package frontdesk.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;

import frontdesk.bench.CustomerList.Kept;
import frontdesk.bench.Ledgers.Entry;

/** Compares, row by row, what the diary says with what its guests were promised and with what each vendor has. */
record Reckoning(DeskDatabase diary, Outsiders outsiders) {
    private static final Pattern CALL = Pattern.compile("\\(call ([0-9a-f-]{36})\\)");

    /** Prints the table; whether all of it agrees. */
    boolean print(Map<String, String> promises) throws SQLException, IOException {
        Ledgers.printHead();
        boolean good = compare(
                "bookings, and what their guests were told",
                "select booking_id, status || ' from ' || extract(epoch from starts_at)::bigint from booking",
                entries(promises));
        good &= compare(
                "bookings that stand, and the calendar",
                "select booking_id, extract(epoch from starts_at)::bigint || ' to ' || extract(epoch from ends_at)::bigint"
                        + " from booking where status = 'CONFIRMED'",
                events());
        good &= messages() & customers() & money();
        printUnknown();
        return good & rules();
    }

    private boolean messages() throws SQLException {
        boolean texts = compare(
                "texts, and what the carrier took",
                "select id, phone || ' ' || md5(body) from message where status <> 'RECEIVED'",
                texts());
        boolean delivered = compare(
                "texts delivered, and told so",
                "select id, 'delivered' from message where status = 'DELIVERED'",
                outsiders.texts.delivered().stream()
                        .map(message -> new Entry(message, "delivered"))
                        .toList());
        return texts & delivered & compare("mails, and what the server took", "select id, address from mail", mails());
    }

    private boolean customers() throws SQLException {
        return compare(
                        "people who rang up, and the CRM's contacts",
                        "select distinct from_number, from_number from call",
                        contacts())
                & compare("calls, and the CRM's calls", "select id, from_number from call", calls());
    }

    private boolean money() throws SQLException {
        boolean paid = compare(
                "payments, and what Stripe took",
                "select vendor_payment, amount::text from payment_link l join payment using (business_id, payment_id) where l.state = 'PAID'",
                outsiders.cards.paid().entrySet().stream()
                        .map(one -> new Entry(one.getKey(), String.valueOf(one.getValue())))
                        .toList());
        boolean back = compare(
                "refunds, and what Stripe gave back",
                "select vendor_payment, amount::text from payment_refund",
                outsiders.cards.refunds().stream()
                        .map(refund -> new Entry(refund.intent(), String.valueOf(refund.amount())))
                        .toList());
        return paid
                & back
                & compare(
                        "deposits due, and the pages open for them",
                        "select payment_id || '-' || number, 'open' from payment_link l join payment p using (business_id, payment_id)"
                                + " where l.state = 'OPEN' and p.state = 'DUE'",
                        open());
    }

    private boolean compare(String what, String query, List<Entry> theirs) throws SQLException {
        return new Ledgers(what, ours(query), theirs).print();
    }

    private Map<String, String> ours(String query) throws SQLException {
        Map<String, String> ours = new HashMap<>();
        try (Connection connection = diary.connect();
                var rows = connection.createStatement().executeQuery(query)) {
            while (rows.next()) {
                ours.put(rows.getString(1), rows.getString(2));
            }
        }
        return ours;
    }

    private static List<Entry> entries(Map<String, String> said) {
        return said.entrySet().stream()
                .map(one -> new Entry(one.getKey(), one.getValue()))
                .toList();
    }

    private List<Entry> events() {
        return outsiders.calendar.events().stream()
                .map(event -> new Entry(
                        event.at("/extendedProperties/private/frontdesk-booking")
                                .asText(),
                        second(event.path("start")) + " to " + second(event.path("end"))))
                .toList();
    }

    private static long second(JsonNode time) {
        return OffsetDateTime.parse(time.path("dateTime").asText()).toEpochSecond();
    }

    private List<Entry> texts() {
        return outsiders.texts.taken().stream()
                .map(text -> new Entry(text.message(), text.to() + " " + Signatures.md5(text.body())))
                .toList();
    }

    /** What has one name is one mail, however often it was sent: whoever reads it is shown it once. */
    private List<Entry> mails() {
        return outsiders.post.taken().stream()
                .map(mail -> new Entry(mail.id(), mail.to()))
                .distinct()
                .toList();
    }

    private List<Entry> contacts() {
        return outsiders.customers.of("contacts").stream()
                .map(contact -> contact.property("phone"))
                .map(phone -> new Entry(phone, phone))
                .toList();
    }

    private List<Entry> calls() {
        return outsiders.customers.of("calls").stream().map(this::call).toList();
    }

    private Entry call(Kept call) {
        Matcher title = CALL.matcher(call.property("hs_call_title"));
        return new Entry(
                title.find() ? title.group(1) : call.property("hs_call_title"),
                outsiders.customers.contact(call.contact()).property("phone"));
    }

    /** A page whose address nobody has been sent can be left to run out. */
    private List<Entry> open() throws SQLException {
        Set<String> unknown =
                ours("select payment_id || '-' || number, '' from payment_link l join payment p using (business_id, payment_id)"
                                + " where l.state = 'OPENING' and p.state = 'WITHDRAWN'")
                        .keySet();
        return outsiders.cards.open().stream()
                .filter(reference -> !unknown.contains(reference))
                .map(reference -> new Entry(reference, "open"))
                .toList();
    }

    /** What a vendor took and could not tell: our ledgers know that it was tried, and it was asked for or sent again under its name. */
    private void printUnknown() {
        long texts =
                outsiders.texts.taken().stream().filter(text -> !text.heard()).count();
        List<PostOffice.Taken> mails = outsiders.post.taken();
        long again = mails.size()
                - mails.stream().map(PostOffice.Taken::id).distinct().count();
        System.out.printf(
                "taken, and the answer lost: %,d texts, each found again by asking; %,d mails, of which %,d were sent again under the same name%n",
                texts, mails.stream().filter(mail -> !mail.heard()).count(), again);
    }

    private boolean rules() throws SQLException {
        try (Connection connection = diary.connect()) {
            Rules.Verdict verdict = Rules.ask(connection, "/weather/rules.sql");
            System.out.printf("%d of %d rules broken%n", verdict.broken(), verdict.rules());
            return verdict.broken() == 0;
        }
    }
}
