package frontdesk.provider.caldav;

import java.net.URI;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import frontdesk.accounts.Accounts.Account;
import frontdesk.egress.Request;
import frontdesk.kernel.Secret;
import frontdesk.provider.caldav.Web.Answer;

import static java.nio.charset.StandardCharsets.UTF_8;

/** A WebDAV server as one account sees it. */
final class Dav {
    private static final String ICLOUD = ".icloud.com";

    private final Web web;
    private final URI home;
    private final String user;
    private final Secret password;

    Dav(Web web, Account account) {
        this.web = web;
        this.home = Optional.ofNullable(
                        Addresses.parsed(account.setting(CalDavCalendar.ADDRESS).orElse("")))
                .orElseGet(() -> URI.create("none:"));
        this.user = account.setting(CalDavCalendar.USER).orElse("");
        this.password = account.secret(CalDavCalendar.PASSWORD).orElseGet(() -> Secret.of(""));
    }

    URI home() {
        return home;
    }

    Answer propfind(URI address, int depth, String body) {
        return xml("PROPFIND", address, depth, body);
    }

    Answer report(URI address, int depth, String body) {
        return xml("REPORT", address, depth, body);
    }

    private Answer xml(String method, URI address, int depth, String body) {
        return web.ask(address, at -> request(method, at)
                .with("Depth", String.valueOf(depth))
                .with("Content-Type", "application/xml; charset=utf-8")
                .saying(body));
    }

    /** @param tag the version that is to be replaced, or null where nothing may be there yet */
    Answer put(URI address, String text, @Nullable String tag) {
        return web.ask(address, at -> (tag == null
                        ? request("PUT", at).with("If-None-Match", "*")
                        : request("PUT", at).with("If-Match", tag))
                .with("Content-Type", "text/calendar; charset=utf-8")
                .saying(text));
    }

    /** @param tag the version that is to be deleted, or null for any */
    Answer delete(URI address, @Nullable String tag) {
        return web.ask(
                address,
                at -> tag == null
                        ? request("DELETE", at)
                        : request("DELETE", at).with("If-Match", tag));
    }

    private Request request(String method, URI at) {
        var request = Request.of(method, at);
        return isOurs(at)
                ? request.with(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString((user + ":" + password.reveal()).getBytes(UTF_8)))
                : request;
    }

    /** Some servers name the usual one, too. */
    private static int port(URI address) {
        return address.getPort() < 0 && "https".equals(address.getScheme()) ? 443 : address.getPort();
    }

    /** The password goes to whom the owner named, and to nobody whom that one names; iCloud spreads its accounts over many hosts. */
    boolean isOurs(URI at) {
        String host = at.getHost().toLowerCase(Locale.ROOT);
        String own = String.valueOf(home.getHost()).toLowerCase(Locale.ROOT);
        return (host.equals(own) && port(at) == port(home) && at.getScheme().equals(home.getScheme()))
                || (own.endsWith(ICLOUD)
                        && host.endsWith(ICLOUD)
                        && at.getScheme().equals("https"));
    }
}
