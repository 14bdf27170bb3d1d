package frontdesk.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Debian's Chromium with an empty profile, driven through its driver by the WebDriver protocol (W3C). */
final class Browser implements AutoCloseable {
    private static final Path PROGRAM = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PAINTED = """
            const done = arguments[0];
            new PerformanceObserver(all => {
              const paint = all.getEntriesByName('first-contentful-paint')[0];
              if (paint) done(paint.startTime);
            }).observe({type: 'paint', buffered: true});
            """;

    private final Process driver;
    private final URI address;
    private final URI desk;
    private final HttpClient http = HttpClient.newHttpClient();
    private String session = "";

    private Browser(Process driver, URI address, URI desk) {
        this.driver = driver;
        this.address = address;
        this.desk = desk;
    }

    static boolean isInstalled() {
        return Files.isExecutable(PROGRAM) && Files.isExecutable(DRIVER);
    }

    /** @param cookie of somebody who has signed in there already */
    static Browser open(URI desk, String cookie) throws IOException, InterruptedException {
        int port = DeskProcess.freePort();
        Process driver = new ProcessBuilder(DRIVER.toString(), "--port=" + port)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        var browser = new Browser(driver, URI.create("http://127.0.0.1:" + port), desk);
        try {
            browser.begin(cookie);
            return browser;
        } catch (IOException | RuntimeException trouble) {
            browser.close();
            throw trouble;
        }
    }

    private void begin(String cookie) throws IOException, InterruptedException {
        while (!isReady()) {
            if (!driver.isAlive()) {
                throw new IOException("the browser's driver did not start");
            }
            Thread.sleep(50);
        }
        var options = Map.of(
                "binary", PROGRAM.toString(),
                "args",
                        List.of(
                                "--headless=new",
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-dev-shm-usage",
                                "--window-size=1280,900"));
        session = ask("/session", Map.of("capabilities", Map.of("alwaysMatch", Map.of("goog:chromeOptions", options))))
                .get("sessionId")
                .asText();
        go("/sign-in");
        String[] parts = cookie.split("=", 2);
        ask("/session/" + session + "/cookie", Map.of("cookie", Map.of("name", parts[0], "value", parts[1])));
    }

    private boolean isReady() throws InterruptedException {
        try {
            var status = HttpRequest.newBuilder(address.resolve("/status")).build();
            return http.send(status, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Goes there; after how many milliseconds something was to be seen. */
    double firstPaint(String page) throws IOException, InterruptedException {
        go(page);
        return ask("/session/" + session + "/execute/async", Map.of("script", PAINTED, "args", List.of()))
                .asDouble();
    }

    private void go(String page) throws IOException, InterruptedException {
        ask("/session/" + session + "/url", Map.of("url", desk.resolve(page).toString()));
    }

    private JsonNode ask(String what, Map<String, ?> body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address.resolve(what))
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build();
        JsonNode answer = JSON.readTree(
                        http.send(request, BodyHandlers.ofString()).body())
                .path("value");
        if (answer.has("error")) {
            throw new IOException("the browser's driver says " + answer);
        }
        return answer;
    }

    @Override
    public void close() throws IOException, InterruptedException {
        try {
            if (!session.isEmpty()) {
                http.send(
                        HttpRequest.newBuilder(address.resolve("/session/" + session))
                                .DELETE()
                                .build(),
                        BodyHandlers.discarding());
            }
        } finally {
            http.close();
            driver.destroy();
            driver.waitFor();
        }
    }
}
