package frontdesk.errand;

import java.net.URI;

import frontdesk.business.Business;

/** Where the calendar of an errand is, for whoever has been given its secret word. */
final class CalendarAddress {
    private CalendarAddress() {}

    static String of(URI publicUrl, Business account, Errand errand) {
        return publicUrl.toString().replaceFirst("/$", "")
                + "/errands/%s/%s/%s.ics".formatted(account.slug(), errand.id(), errand.calendarWord());
    }
}
