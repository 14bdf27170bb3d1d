package frontdesk.console.people;

import java.util.List;

import frontdesk.business.Business;
import frontdesk.page.Clockface;
import frontdesk.people.Contact;

/** One contact as lists show it. */
record ContactRow(String id, String name, String ways, List<String> tags, String bookings, String seen) {
    static ContactRow of(Contact contact, Business business, Clockface clock) {
        List<String> ways = ContactView.ways(contact, business);
        return new ContactRow(
                contact.id().toString(),
                contact.name().isBlank() ? ways.getFirst() : contact.name(),
                String.join(" · ", ways),
                contact.tags(),
                contact.bookings() == 1 ? "1 booking" : contact.bookings() + " bookings",
                clock.when(contact.lastSeen()));
    }
}
