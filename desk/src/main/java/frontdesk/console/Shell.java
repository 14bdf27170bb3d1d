package frontdesk.console;

import java.util.List;

import org.jspecify.annotations.Nullable;

import frontdesk.business.Business;
import frontdesk.business.Businesses.Listed;
import frontdesk.business.DemoBusinesses;
import frontdesk.webphone.PhoneView;

/**
 * What surrounds every page: whose business it shows, the way to the others, who is signed in, and the notice at its foot.
 *
 * @param mayServe whether they do the work of the day
 * @param wholly whether they see all of it, and not only what is booked and said at some of its places
 * @param mayManage whether they also decide how the business is run
 * @param mayReview whether they say how good calls were, those that they see
 * @param mayConnect whether they join programs to it
 * @param owns whether they also decide who else gets in, and where the money goes
 * @param mayAdd whether they may add businesses
 * @param phone the telephone in the page, or null for who sets nothing up
 */
public record Shell(
        Business business,
        List<Listed> businesses,
        Section section,
        String email,
        boolean mayServe,
        boolean wholly,
        boolean mayManage,
        boolean mayReview,
        boolean mayConnect,
        boolean owns,
        boolean mayAdd,
        @Nullable String notice,
        @Nullable PhoneView phone,
        String version) {

    public enum Section {
        TODAY("day"),
        CALENDAR("day#the-calendar"),
        CALENDARS("calendars"),
        CALLS("calls"),
        INSIGHT("calls#insight"),
        QUALITY("quality"),
        BOOKINGS("day#the-list-of-bookings"),
        ERRANDS("errands"),
        PAYMENTS("deposits"),
        AGENTS("elevenlabs"),
        MESSAGES("messages"),
        ACCOUNTS("accounts"),
        CONTACTS("contacts"),
        HOOKS("webhooks"),
        FAILURES("messages"),
        TEAM("team"),
        TRAIL("team#who-did-what"),
        SET_UP("first-steps");

        private final String guide;

        Section(String guide) {
            this.guide = guide;
        }

        /** The name of the guide that says how these pages work, and the part of it. */
        String guide() {
            return guide;
        }
    }

    /** The address of the guide that says how this page works. */
    public String guide() {
        return "/guides/" + section.guide();
    }

    public String base() {
        return "/console/" + business.slug();
    }

    /** Where they begin. */
    public String home() {
        return wholly ? base() : base() + "/calendar";
    }

    public boolean in(String name) {
        return section.name().equals(name);
    }

    /** Whether the page is one of those behind the page of the set-up. */
    public boolean settingUp() {
        return switch (section) {
            case SET_UP, MESSAGES, AGENTS, ACCOUNTS, CALENDARS, HOOKS, FAILURES, TEAM, TRAIL -> true;
            case TODAY, CALENDAR, CALLS, INSIGHT, QUALITY, BOOKINGS, ERRANDS, PAYMENTS, CONTACTS -> false;
        };
    }

    public boolean several() {
        return businesses.size() > 1;
    }

    /** Whether it is one of the invented ones that come along to try things with. */
    public boolean invented() {
        return DemoBusinesses.isOne(business.id());
    }

    public boolean tables() {
        return business.kind() == Business.Kind.TABLES;
    }
}
