package frontdesk.provider.caldav;

/** What a refusal means, and what the owner can do about it, in words. */
final class Refusals {
    static final String NO_CALENDAR =
            "There is no calendar at that address. Look for the address in the calendar's own settings.";

    private Refusals() {}

    static String of(int status) {
        return switch (status) {
            case 401 ->
                "The calendar does not let us in: user name or password is not right any more. Where two-step sign-in is on, make an app password.";
            case 403 -> "The calendar does not allow it: this account may not read or write there.";
            case 404, 405, 410 -> NO_CALENDAR;
            case 507 -> "The calendar is full.";
            default -> "The calendar refuses, with " + status + ".";
        };
    }
}
