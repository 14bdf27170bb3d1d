package frontdesk.console;

import java.util.List;

import org.jspecify.annotations.Nullable;

import frontdesk.business.Business;
import frontdesk.webphone.PhoneView;

/**
 * What surrounds every page: whose business it shows, the way to the others, who is signed in, and the notice at its foot.
 *
 * @param phone the telephone in the page, or null for who may only look
 */
record Shell(
        Business business,
        List<Business> businesses,
        Section section,
        String email,
        boolean mayManage,
        @Nullable String notice,
        @Nullable PhoneView phone,
        String version) {

    enum Section {
        TODAY,
        CALENDAR,
        CALENDARS,
        CALLS,
        BOOKINGS,
        ERRANDS,
        PAYMENTS,
        AGENTS,
        MESSAGES,
        ACCOUNTS,
        CONTACTS,
        HOOKS,
        FAILURES
    }

    public String base() {
        return "/console/" + business.slug();
    }

    public boolean in(String name) {
        return section.name().equals(name);
    }

    public boolean several() {
        return businesses.size() > 1;
    }

    public boolean tables() {
        return business.kind() == Business.Kind.TABLES;
    }
}
