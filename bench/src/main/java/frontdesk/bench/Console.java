package frontdesk.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;

import frontdesk.bench.VendorFront.Request;

/**
 * An owner at the console's pages.
 *
 * @param cookie that shows the session, empty before signing in
 */
record Console(URI desk, String cookie) {
    static Console signedIn(URI desk, String password) throws IOException, InterruptedException {
        HttpResponse<String> welcome =
                new Console(desk, "").send("/sign-in", Map.of("email", "owner@localhost", "password", password));
        String cookie = welcome.headers().firstValue("Set-Cookie").orElseThrow();
        return new Console(desk, cookie.split(";", 2)[0]);
    }

    /** One of its pages, whatever is said there. */
    HttpResponse<String> get(String page) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(desk.resolve(page))
                            .header("Cookie", cookie)
                            .build(),
                    BodyHandlers.ofString());
        }
    }

    /** Sends a form; throws where it was refused. */
    HttpResponse<String> send(String page, Map<String, String> form) throws IOException, InterruptedException {
        String body = Request.form(form);
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = http.send(
                    HttpRequest.newBuilder(desk.resolve(page))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .header("Cookie", cookie)
                            .header("Sec-Fetch-Site", "same-origin")
                            .POST(BodyPublishers.ofString(body))
                            .build(),
                    BodyHandlers.ofString());
            if (answer.statusCode() != 303) {
                throw new IOException(page + " was answered with " + answer.statusCode() + ": " + answer.body());
            }
            return answer;
        }
    }
}
