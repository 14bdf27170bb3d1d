package frontdesk.provider.scripted;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import frontdesk.kernel.Secret;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Exotel, played on this machine's loopback: a flow of a voicebot applet and a passthru applet, whose addresses carry the desk's password. */
public final class ExotelStandIn implements AutoCloseable {
    private final URI desk;
    private final String authorization;
    private final Duration pace;
    private final HttpClient http = HttpClient.newHttpClient();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<ExotelCall> calls = new CopyOnWriteArrayList<>();

    public ExotelStandIn(URI desk, String user, Secret password, Duration pace) {
        this.desk = desk;
        this.authorization =
                "Basic " + Base64.getEncoder().encodeToString((user + ":" + password.reveal()).getBytes(UTF_8));
        this.pace = pace;
    }

    /** Somebody calls the desk; the keys are written in one of the two ways in which Exotel writes them. */
    public ExotelCall placeCall(String from, String to, boolean camelCase) {
        var call = new ExotelCall(this, from, to, camelCase);
        calls.add(call);
        threads.execute(call::run);
        return call;
    }

    /** A call of the desk's own, of which nothing is heard yet. */
    ExotelCall placed(String from, String to) {
        var call = new ExotelCall(this, from, to, false);
        calls.add(call);
        return call;
    }

    HttpClient http() {
        return http;
    }

    String authorization() {
        return authorization;
    }

    Duration pace() {
        return pace;
    }

    URI socket() {
        return URI.create(desk.toString().replaceFirst("^http", "ws") + "/exotel/media?sample-rate=8000");
    }

    URI next(String call, String from, String to) {
        return URI.create(desk + "/exotel/next?CallSid=" + call + "&CallFrom=" + URLEncoder.encode(from, UTF_8)
                + "&CallTo=" + URLEncoder.encode(to, UTF_8)
                + "&Direction=incoming&EndTime=1970-01-01+05%3A30%3A00&CallType=completed");
    }

    @Override
    public void close() {
        calls.forEach(ExotelCall::cut);
        threads.shutdownNow();
        http.shutdownNow();
    }
}
