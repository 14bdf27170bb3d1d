package frontdesk.rest;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Judges what is answered to nonsense: it is no failure, shows nothing of our inside, and comes in time. */
public final class Judge {
    private static final Duration IN_TIME = Duration.ofSeconds(1);
    /** What is slow because the machine is busy is not slow each time. */
    private static final int TRIES = 3;

    private static final Pattern INSIDE = Pattern.compile(
            "\\tat |\\bat (java|frontdesk|org|io|jakarta)\\.|Exception\\b|java\\.lang|org\\.(jboss|jdbi|postgresql)|NullPointer");

    /** Operations that are slow on purpose: passwords are hashed. */
    private static final String SLOW = "/sessions";

    private final List<String> complaints = new ArrayList<>();
    private final Set<String> tried = new TreeSet<>();
    private int requests;

    /** @param operation by which it is counted what was tried */
    public HttpResponse<String> judge(String operation, String sent, Supplier<HttpResponse<String>> asking) {
        HttpResponse<String> answer = null;
        Duration least = null;
        for (int attempt = 0; answer == null || (attempt < TRIES && late(operation, least)); attempt++) {
            long start = System.nanoTime();
            answer = asking.get();
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            least = least == null || took.compareTo(least) < 0 ? took : least;
        }
        requests++;
        tried.add(operation);
        String body = answer.body() == null ? "" : answer.body();
        if (answer.statusCode() >= 500) {
            complain(operation, sent, "failed with " + answer.statusCode() + " " + body);
        }
        if (answer.statusCode() >= 400 && INSIDE.matcher(body).find()) {
            complain(operation, sent, "shows our inside: " + body);
        }
        if (late(operation, least)) {
            complain(operation, sent, "took " + least.toMillis() + " ms");
        }
        return answer;
    }

    private static boolean late(String operation, Duration took) {
        return !operation.endsWith(SLOW) && took.compareTo(IN_TIME) > 0;
    }

    void complain(String operation, String sent, String what) {
        complaints.add("%s sent %s: %s".formatted(operation, shortened(sent), shortened(what)));
    }

    public List<String> complaints() {
        return complaints;
    }

    public Set<String> tried() {
        return tried;
    }

    public int requests() {
        return requests;
    }

    private static String shortened(String text) {
        return text.length() > 300 ? text.substring(0, 300) + "…" : text;
    }
}
