package frontdesk.console;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import frontdesk.access.Role;
import frontdesk.access.Team;
import frontdesk.access.User;
import frontdesk.access.Users;
import frontdesk.business.Business;
import frontdesk.business.Businesses;
import frontdesk.business.DemoBusinesses;
import frontdesk.business.Location;
import frontdesk.house.HouseOnTestDatabase;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.Secret;

import static org.assertj.core.api.Assertions.assertThat;

/** Walks every page of the console and every operation of the API with every role there is: each is let in where docs/roles.md says so, and nowhere else. */
@QuarkusTest
@QuarkusTestResource(HouseOnTestDatabase.class)
@SuppressWarnings("NullAway.Init")
class RolesTest extends OpenConsole {
    private static final BusinessId OURS = BusinessId.of("88888888-0000-4000-8000-000000000001");
    private static final BusinessId THEIRS = BusinessId.of("88888888-0000-4000-8000-000000000002");
    private static final String OUR_AGENT = "agent_roles_ours";
    private static final String THEIR_AGENT = "agent_roles_theirs";
    private static final String NOTHING = "0192d1a4-0000-7000-8000-000000000000";
    private static final List<String> COLUMNS =
            List.of("agency", "owner", "manager", "front desk", "reviewer", "developer", "agent");
    private static final BusinessId LIMITED = BusinessId.of("88888888-0000-4000-8000-000000000003");
    private static final List<String> LIMITED_COLUMNS = List.of("manager", "front desk", "reviewer", "developer");
    /** What is said to who may not even know that it is there. */
    private static final Pattern HIDDEN = Pattern.compile("There is no such business here\\.|\"no_such_agent\"");

    private static final Path DOC = Path.of("..", "docs", "roles.md");
    private static final Path FOUND = Path.of("target", "roles.txt");
    private static final Path FOUND_LIMITED = Path.of("target", "roles-limited.txt");

    /** Somebody who tries all doors: a person by their sessions, a program by its agent's token, nobody by neither. */
    private record Walker(
            String name,
            String cookie,
            @Nullable String email,
            @Nullable String agent) {}

    /** The sessions at the API, by e-mail, which one of the pages ends. */
    private final Map<String, String> sessions = new HashMap<>();

    @Inject
    Businesses businesses;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void everybodyIsLetInWhereTheTableSaysAndNowhereElse() throws IOException {
        List<Walker> walkers = walkers();
        List<String> found = new ArrayList<>();
        for (Route route : Route.all()) {
            Set<String> in = walkers.stream()
                    .filter(walker -> isLetIn(route, walker))
                    .map(Walker::name)
                    .collect(Collectors.toCollection(TreeSet::new));
            if (route.path().endsWith("/sessions/end")) {
                sessions.clear();
            }
            assertThat(in).as("never: " + route).doesNotContain("nobody", "owner elsewhere");
            assertThat(in.contains("agent elsewhere") && route.namesSomebody())
                    .as("another's agent: " + route)
                    .isFalse();
            found.add(line(route, COLUMNS, in));
        }
        Files.write(FOUND, found);
        assertThat(found).hasSizeGreaterThan(150);
        assertThat(told(0)).as("docs/roles.md; what was found: desk/" + FOUND).containsExactlyElementsOf(found);
    }

    @Test
    void whoIsLimitedToOnePlaceIsLetInWhereTheSecondTableSaysAndNowhereElse() throws IOException {
        open(LIMITED, "roles-limited", "agent_roles_limited");
        List<Walker> walkers = List.of(
                limited("manager", Role.MANAGER),
                limited("front desk", Role.FRONT_DESK),
                limited("reviewer", Role.REVIEWER),
                limited("developer", Role.DEVELOPER));
        List<String> found = new ArrayList<>();
        for (Route route : Route.all()) {
            Set<String> in = walkers.stream()
                    .filter(walker -> isLetIn(route, "roles-limited", walker))
                    .map(Walker::name)
                    .collect(Collectors.toCollection(TreeSet::new));
            if (!in.isEmpty()) {
                found.add(line(route, LIMITED_COLUMNS, in));
            }
        }
        Files.write(FOUND_LIMITED, found);
        assertThat(found).hasSizeGreaterThan(20);
        assertThat(told(1))
                .as("docs/roles.md; what was found: desk/" + FOUND_LIMITED)
                .containsExactlyElementsOf(found);
    }

    private static String line(Route route, List<String> columns, Set<String> in) {
        return columns.stream()
                .map(who -> in.contains(who) ? "yes" : "–")
                .collect(Collectors.joining(" | ", "| %s | `%s` | ".formatted(route.method(), route.path()), " |"));
    }

    /** The lines of one of the document's tables. */
    private static List<String> told(int table) throws IOException {
        return Files.readString(DOC)
                .split("\n## At some of its places\n")[table]
                .lines()
                .filter(line -> line.matches("\\| [A-Z]+ \\| `.*"))
                .toList();
    }

    private Walker limited(String name, Role role) {
        Walker walker = person(name + " limited", role, Set.of(LIMITED), false);
        var member = access.team().of(LIMITED).stream()
                .map(Users.Listed::user)
                .filter(user -> user.email().equals(walker.email()))
                .findFirst()
                .orElseThrow();
        User owner = access.team().of(LIMITED).stream()
                .map(Users.Listed::user)
                .filter(user -> user.everywhere() == Role.OWNER)
                .findFirst()
                .orElseThrow();
        assertThat(access.team().limit(owner, LIMITED, member.id(), Set.of("city")))
                .isEqualTo(Team.Outcome.DONE);
        return new Walker(name, walker.cookie(), walker.email(), null);
    }

    private List<Walker> walkers() {
        open(OURS, "roles-ours", OUR_AGENT);
        open(THEIRS, "roles-theirs", THEIR_AGENT);
        return List.of(
                person("agency", Role.OWNER, Set.of(), true),
                person("owner", Role.OWNER, Set.of(OURS), false),
                person("manager", Role.MANAGER, Set.of(OURS), false),
                person("front desk", Role.FRONT_DESK, Set.of(OURS), false),
                person("reviewer", Role.REVIEWER, Set.of(OURS), false),
                person("developer", Role.DEVELOPER, Set.of(OURS), false),
                new Walker("agent", "", null, OUR_AGENT),
                person("owner elsewhere", Role.OWNER, Set.of(THEIRS), false),
                new Walker("agent elsewhere", "", null, THEIR_AGENT),
                new Walker("nobody", "", null, null));
    }

    private void open(BusinessId id, String slug, String agent) {
        Business trattoria = DemoBusinesses.trattoria();
        businesses.save(trattoria.with(b -> b.id(id)
                .slug(slug)
                .number(null)
                .locations(List.of(
                        new Location("city", "City", trattoria.zone(), "", null),
                        new Location("airport", "Airport", trattoria.zone(), "", null)))));
        access.agents().add(agent, id, slug);
    }

    private Walker person(String name, Role role, Set<BusinessId> where, boolean everywhere) {
        String email = name.replace(' ', '.') + "@roles.example";
        access.addUser(email, Secret.of(PASSWORD), role, where, everywhere);
        return new Walker(name, browser().signedIn(email, PASSWORD).cookie(), email, null);
    }

    private String session(String email) {
        return text(send(HttpRequest.newBuilder(home.resolve("/api/v1/sessions"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(
                                "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(email, PASSWORD)))))
                .replaceAll("(?s).*\"token\"\\s*:\\s*\"([^\"]+)\".*", "$1");
    }

    /** Let in is who is neither asked who they are, nor refused, nor told that there is no such thing here. */
    private boolean isLetIn(Route route, Walker walker) {
        return isLetIn(route, "roles-ours", walker);
    }

    private boolean isLetIn(Route route, String slug, Walker walker) {
        HttpResponse<InputStream> answer = send(request(route, slug, walker));
        boolean signIn = answer.headers().firstValue("Location").orElse("").contains("/sign-in");
        String said = text(answer);
        assertThat(answer.statusCode()).as(route + " for " + walker.name()).isNotIn(405, 415, 429);
        return answer.statusCode() != 401
                && answer.statusCode() != 403
                && !signIn
                && !(answer.statusCode() == 404 && HIDDEN.matcher(said).find());
    }

    private HttpRequest.Builder request(Route route, String slug, Walker walker) {
        boolean body = !route.method().equals("GET") && !route.isPage();
        HttpRequest.Builder request = HttpRequest.newBuilder(home.resolve(address(route, slug)))
                .header("Accept", route.isPage() ? "text/html,*/*" : "*/*")
                .header("Content-Type", route.takes())
                .method(route.method(), body ? BodyPublishers.ofString("{}") : BodyPublishers.noBody());
        if (route.isPage()) {
            request.header("Origin", home.getScheme() + "://" + home.getAuthority());
            return walker.cookie().isEmpty() ? request : request.header("Cookie", walker.cookie());
        }
        if (walker.agent() != null) {
            // One of the operations makes its token anew.
            return request.header(
                    "X-Agent-Token",
                    access.agents().token(walker.agent()).orElseThrow().reveal());
        }
        return walker.email() == null
                ? request
                : request.header("Authorization", "Bearer " + sessions.computeIfAbsent(walker.email(), this::session));
    }

    private static String address(Route route, String slug) {
        return route.path()
                .replaceAll("\\{(?:business|slug)[^}]*}", slug)
                .replaceAll("\\{agent_id[^}]*}", OUR_AGENT)
                .replace("{use}", "staff")
                .replaceAll("\\{[^}]*}", NOTHING);
    }

    private HttpResponse<InputStream> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofInputStream());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** What was answered; of a page that goes on for ever, nothing. */
    private static String text(HttpResponse<InputStream> answer) {
        boolean endless = answer.headers().firstValue("Content-Type").orElse("").startsWith("text/event-stream");
        try (InputStream body = answer.body()) {
            return endless ? "" : new String(body.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
