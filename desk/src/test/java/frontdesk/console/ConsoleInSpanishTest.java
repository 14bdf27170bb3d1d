package frontdesk.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import frontdesk.access.Role;
import frontdesk.booking.Booking;
import frontdesk.business.DemoBusinesses;
import frontdesk.house.HouseOnTestDatabase;
import frontdesk.journal.Turn;
import frontdesk.kernel.CallId;
import frontdesk.page.Browser;
import frontdesk.understanding.Meaning.Answer;
import frontdesk.understanding.Meaning.Change;
import frontdesk.understanding.Meaning.Intent;
import frontdesk.understanding.Meaning.Topic;

import static org.assertj.core.api.Assertions.assertThat;

/** The console as somebody sees it whose browser prefers Spanish, or who has chosen it. */
@QuarkusTest
@QuarkusTestResource(HouseOnTestDatabase.class)
class ConsoleInSpanishTest extends OpenConsole {
    private static final Path TEMPLATES = Path.of("src", "main", "resources", "templates", "console");
    private static final Path CODE = Path.of("src", "main", "java", "frontdesk", "console");
    private static final Path CATALOGUE = Path.of("src", "main", "resources", "console", "es.po");

    /** Words that English sentences cannot do without and Spanish ones do not have. */
    private static final Set<String> ENGLISH = Set.of(
            "the", "is", "are", "was", "you", "your", "it", "its", "of", "for", "with", "this", "that", "to", "at",
            "be", "we", "what", "when", "where", "until", "and", "or", "not", "by", "from", "which", "who", "how",
            "nothing", "every", "their", "they", "have", "been");

    private String spanish(String page) {
        HttpResponse<String> answer = owner().get(page, "Accept-Language", "es-AR,es;q=0.9,en;q=0.5");
        assertThat(answer.body()).as(page).contains("<html lang=\"es\">");
        return answer.body();
    }

    @Test
    void noEnglishSentenceIsLeftOnAnyPage() {
        Booking booking = book("Rosa Alvarez");
        CallId call = call(DemoBusinesses.TRATTORIA, null);
        Map<String, List<String>> left = new TreeMap<>();
        Stream.of(
                        AccessibleInChromiumTest.PAGES.stream().map(LUCIA::concat),
                        Stream.of("", "/move", "/correct").map(page -> LUCIA + "/bookings/" + booking.id() + page),
                        Stream.of(
                                LUCIA + "/calls/" + call,
                                LUCIA + "/calls/" + call + "/share",
                                "/console/new",
                                "/console/businesses",
                                "/console/no-such-business",
                                LUCIA + "/no-such-page"))
                .flatMap(pages -> pages)
                .forEach(page -> left.put(page, english(spanish(page))));
        left.values().removeIf(List::isEmpty);
        assertThat(left).isEmpty();
    }

    /** Text by text, what is said in English; what people wrote is left out. */
    private static List<String> english(String page) {
        String shown = page.replaceAll("(?s)<(script|style|textarea|pre|code)[ >].*?</\\1>", " ")
                .replaceAll("(?s)<(\\w+)[^<>]* translate=\"no\"[^<>]*>.*?</\\1>", " ")
                .replaceAll("(?:aria-label|title|placeholder|alt)=\"([^\"]*)\"", ">$1<");
        return Pattern.compile(">([^<>]+)<")
                .matcher(shown)
                .results()
                .map(text -> text.group(1).strip())
                .filter(ConsoleInSpanishTest::isEnglish)
                .toList();
    }

    private static boolean isEnglish(String text) {
        return text.contains(" ")
                && Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                        .anyMatch(ENGLISH::contains);
    }

    /** Also what no test has on its screen: errors, empty pages, what only some see. */
    @Test
    void everyTextOfEveryTemplateStandsInTheCatalogue() throws IOException {
        String known = Files.readString(CATALOGUE).replace("\\\"", "\"");
        Set<String> missing = new TreeSet<>();
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            files.filter(file -> file.toString().endsWith(".html"))
                    .flatMap(file -> texts(file).stream())
                    .filter(text -> !known.contains(text))
                    .forEach(missing::add);
        }
        assertThat(missing)
                .as("put it into console/es.po, with {0} for what stands in it")
                .isEmpty();
    }

    /** What stands in the code: a text that begins like a sentence and has several words. */
    @Test
    void everySentenceOfTheCodeStandsInTheCatalogue() throws IOException {
        String known = Files.readString(CATALOGUE).replace("\\\"", "\"");
        Set<String> missing = new TreeSet<>();
        try (Stream<Path> files = Files.walk(CODE)) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> sentences(file).stream())
                    .filter(text -> !known.contains(text))
                    .forEach(missing::add);
        }
        assertThat(missing)
                .as("put it into console/es.po, with {0} for what stands in it")
                .isEmpty();
    }

    private static Set<String> sentences(Path code) {
        try {
            String text =
                    Files.readString(code).replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("(?m)//[^\n\"]*$", "");
            return Pattern.compile("\"((?:[^\"\\\\\n]|\\\\.)*)\"")
                    .matcher(text)
                    .results()
                    .map(found -> found.group(1).translateEscapes())
                    .filter(found -> found.matches("(?s)[A-Z“].*[a-z] .*[a-z].*"))
                    .flatMap(found -> Arrays.stream(found.split("%(?:\\d\\$)?[,.\\d]*[sdfx]|%%|\n")))
                    .map(String::strip)
                    .filter(found -> found.contains(" "))
                    .collect(Collectors.toSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Set<String> texts(Path template) {
        try {
            String text = Files.readString(template)
                    .replaceAll("(?s)\\{!.*?!}", "")
                    .replaceAll("(?s)<(script|style|code|pre)[ >].*?</\\1>", " ")
                    .replaceAll("(?s)<(\\w+)[^<>]* translate=\"no\"[^<>]*>.*?</\\1>", " ")
                    .replaceAll("(?:aria-label|title|placeholder|alt)=\"([^\"]*)\"", ">$1<")
                    .replaceAll("\\{[^}]*}", "><");
            return Pattern.compile(">([^<>]+)<")
                    .matcher(text.replace("><", ">\u0000<"))
                    .results()
                    .map(found -> found.group(1).replaceAll("\\s+", " ").strip())
                    .filter(found -> found.matches(".*\\p{L}{2}.* .*\\p{L}{2}.*"))
                    .map(found -> found.replace("&amp;", "&"))
                    .collect(Collectors.toSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void whatPeopleWroteStaysAsItIs() {
        book("Today");
        assertThat(spanish(LUCIA + "/bookings?from=" + day + "&to=" + day)).contains(">Today</b>");
    }

    /** It is kept in English, whoever will read it. */
    @Test
    void whatWasUnderstoodIsSaidInSpanish() {
        CallId call = call(DemoBusinesses.TRATTORIA, null);
        var turn = new Turn(
                0,
                Turn.Speaker.CALLER,
                "a table for four, Friday",
                "book, 4 people, Fri 27 Nov, until 21:00, name Rosa",
                0.5,
                false,
                0,
                null,
                Instant.now());
        journal.turn(DemoBusinesses.TRATTORIA, call, turn);
        assertThat(spanish(LUCIA + "/calls/" + call))
                .contains("Entendido: <span>reservar</span>, <span>4 personas</span>, <span>vie 27 nov</span>,"
                        + " <span>hasta 21:00</span>, <span>nombre Rosa</span> · <span>50 % ")
                .contains("a table for four, Friday");
    }

    @Test
    void everyThingThatCanBeUnderstoodStandsInTheCatalogue() throws IOException {
        assertThat(Stream.of(Intent.values(), Answer.values(), Change.values(), Topic.Kind.values())
                        .flatMap(Arrays::stream)
                        .map(thing -> thing.name().toLowerCase(Locale.ROOT).replace('_', ' ')))
                .allMatch(Files.readString(CATALOGUE)
                        .lines()
                        .filter(line -> line.startsWith("msgid "))
                        .map(line -> line.substring("msgid ".length() + 1, line.length() - 1))
                        .collect(Collectors.toSet())::contains);
    }

    @Test
    void daysAreCalledAsInSpanish() {
        book("Rosa");
        assertThat(spanish(LUCIA + "/calendar?day=2026-12-04")).contains("viernes, 4 de diciembre");
    }

    @Test
    void theLanguageIsChosenOnAnyPageAndTheirBrowserKeepsIt() {
        var there = browser()
                .get("/sign-in?next=%2Fconsole", "Accept-Language", "en")
                .body();
        assertThat(there).contains("<html lang=\"en\">", "href=\"?lang=es\"", "Sign in");

        var chosen = browser()
                .get(
                        "/sign-in?lang=es",
                        "Referer",
                        home.resolve("/sign-in?next=%2Fconsole").toString());

        assertThat(chosen.statusCode()).isEqualTo(303);
        assertThat(chosen.headers().firstValue("Location").orElseThrow()).endsWith("/sign-in?next=%2Fconsole");
        String cookie = chosen.headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(cookie).startsWith("lang=es;").contains("HttpOnly", "SameSite=Lax");
        assertThat(new Browser(home).carrying("lang=es").get("/sign-in").body())
                .contains("<html lang=\"es\">", "Iniciar sesión");
        assertThat(new Browser(home)
                        .carrying("lang=es")
                        .get("/sign-in?lang=en")
                        .headers()
                        .firstValue("Set-Cookie"))
                .hasValueSatisfying(back -> assertThat(back).startsWith("lang=en;"));
        assertThat(browser().get("/sign-in?lang=xx").statusCode()).isEqualTo(200);
    }

    /** The way back is a page of ours, whatever a browser says of where it comes from. */
    @Test
    void nobodyIsLedElsewhereByIt() {
        for (String from : List.of(
                "https://elsewhere.example/sign-in?next=%2F", "https://elsewhere.example//x", "not an address", "//")) {
            var chosen = browser().get("/sign-in?lang=es", "Referer", from);
            assertThat(chosen.headers().firstValue("Location").orElseThrow())
                    .startsWith(home.resolve("/sign-in").toString());
        }
    }

    @Test
    void whatScriptsAreAnsweredIsSpanishAndWhatAFileSaysIsNot() throws Exception {
        assertThat(read("Closed").body()).isEqualTo("Closed");
        assertThat(read("").body()).isEqualTo("Ese archivo está vacío.");

        Booking booking = book("Rosa");
        String move = LUCIA + "/calendar/" + booking.id();
        var refused =
                browser().carrying(person(Role.OWNER).cookie() + "; lang=es").post(move, Map.of("longer", "-900"));
        assertThat(refused.body()).isEqualTo("Una reserva dura al menos cinco minutos.");
    }

    private HttpResponse<String> read(String file) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(home.resolve(LUCIA + "/set-up/files/text"))
                            .header("Cookie", person(Role.OWNER).cookie() + "; lang=es")
                            .header("Origin", home.getScheme() + "://" + home.getAuthority())
                            .header("Content-Type", "application/octet-stream")
                            .POST(BodyPublishers.ofString(file))
                            .build(),
                    BodyHandlers.ofString());
        }
    }
}
