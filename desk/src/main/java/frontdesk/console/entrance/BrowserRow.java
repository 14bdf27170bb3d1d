package frontdesk.console.entrance;

import frontdesk.access.Sessions;
import frontdesk.page.Clockface;

/** One browser in which somebody is signed in, since when, and last used when, in words. */
public record BrowserRow(String id, String browser, String since, String lastUsed, boolean current) {
    public static BrowserRow of(Sessions.Open one, Clockface clock) {
        return new BrowserRow(
                one.id().toString(),
                one.browser().isEmpty() ? "A browser" : one.browser(),
                clock.when(one.since()),
                clock.when(one.lastUsed()),
                one.current());
    }
}
