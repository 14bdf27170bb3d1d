package frontdesk.console.people;

import frontdesk.business.Business;
import frontdesk.page.Clockface;
import frontdesk.people.Contact;

/** Two contacts that may be one person, and why. */
record ContactPair(ContactRow one, ContactRow other, String why) {
    static ContactPair of(Contact.Pair pair, Business business, Clockface clock) {
        return new ContactPair(
                ContactRow.of(pair.one(), business, clock),
                ContactRow.of(pair.other(), business, clock),
                switch (pair.likeness()) {
                    case SAME_EMAIL -> "The same e-mail";
                    case SAME_NAME -> "The same name";
                });
    }
}
