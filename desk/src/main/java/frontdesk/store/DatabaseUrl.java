package frontdesk.store;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;

import org.postgresql.Driver;

import frontdesk.kernel.Secret;

/** Where a database is and who enters: the address without the password, so that it may be shown. */
record DatabaseUrl(String jdbc, Optional<String> user, Optional<Secret> password) {

    /** Reads both spellings that hosts hand out. */
    static DatabaseUrl parse(String text) throws StartTrouble {
        String url = text.strip();
        if (url.startsWith("jdbc:postgresql:")) {
            return ofJdbc(url);
        }
        if (url.startsWith("postgres://") || url.startsWith("postgresql://")) {
            return ofUri(url);
        }
        throw unreadable();
    }

    static DatabaseUrl local(int port, String name, String user, Secret password) {
        return new DatabaseUrl(
                "jdbc:postgresql://127.0.0.1:" + port + "/" + name, Optional.of(user), Optional.of(password));
    }

    /** Host, port and name, as a person would say it. */
    String place() {
        String rest = jdbc.substring("jdbc:postgresql:".length());
        String path = rest.contains("?") ? rest.substring(0, rest.indexOf('?')) : rest;
        return path.startsWith("//") ? path.substring(2) : path;
    }

    private static DatabaseUrl ofJdbc(String url) throws StartTrouble {
        Properties parsed = Driver.parseURL(url, new Properties());
        if (parsed == null) {
            throw unreadable();
        }
        int question = url.indexOf('?');
        String address = question < 0 ? url : url.substring(0, question) + withoutLogin(url.substring(question + 1));
        return new DatabaseUrl(
                address,
                Optional.ofNullable(parsed.getProperty("user")),
                Optional.ofNullable(parsed.getProperty("password")).map(Secret::of));
    }

    private static String withoutLogin(String query) {
        StringBuilder kept = new StringBuilder();
        for (String part : query.split("&", -1)) {
            if (!part.startsWith("user=") && !part.startsWith("password=") && !part.isEmpty()) {
                kept.append(kept.isEmpty() ? '?' : '&').append(part);
            }
        }
        return kept.toString();
    }

    private static DatabaseUrl ofUri(String url) throws StartTrouble {
        try {
            URI uri = URI.create(url);
            String login = uri.getRawUserInfo();
            String[] parts = login == null ? new String[0] : login.split(":", 2);
            if (uri.getHost() == null || uri.getPath() == null || uri.getPath().length() < 2) {
                throw unreadable();
            }
            String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
            String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
            return new DatabaseUrl(
                    "jdbc:postgresql://" + uri.getHost() + port + uri.getRawPath() + query,
                    parts.length > 0 ? Optional.of(decoded(parts[0])) : Optional.empty(),
                    parts.length > 1 ? Optional.of(Secret.of(decoded(parts[1]))) : Optional.empty());
        } catch (IllegalArgumentException notAnAddress) {
            throw unreadable();
        }
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    // The text itself may hold a password, so it is not repeated.
    private static StartTrouble unreadable() {
        return new StartTrouble("DATABASE_URL cannot be read: write it as postgres://user:password@host:5432/name"
                + " or jdbc:postgresql://host:5432/name?user=…&password=….");
    }
}
