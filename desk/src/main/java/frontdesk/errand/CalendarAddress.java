package frontdesk.errand;

import java.net.URI;

import frontdesk.business.Business;

/** Where the calendar of an errand is, and that of a user, for whoever has been given its secret word. */
final class CalendarAddress {
    private CalendarAddress() {}

    static String of(URI publicUrl, Business account, Errand errand) {
        return base(publicUrl, account) + "%s/%s.ics".formatted(errand.id(), errand.calendarWord());
    }

    /** The one that holds all appointments of a user. */
    static String feed(URI publicUrl, Business account, String word) {
        return base(publicUrl, account) + word + ".ics";
    }

    private static String base(URI publicUrl, Business account) {
        return publicUrl + "/errands/" + account.slug() + "/";
    }
}
