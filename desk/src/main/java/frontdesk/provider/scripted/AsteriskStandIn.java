package frontdesk.provider.scripted;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.jspecify.annotations.Nullable;

import frontdesk.kernel.Ids;
import frontdesk.kernel.Secret;

/**
 * Asterisk, played on this machine's loopback, with the dialplan of {@code deploy/asterisk}: announces a call to the desk, carries its sound over
 * AudioSocket or its WebSocket channel in real time, and asks what comes next.
 */
public final class AsteriskStandIn implements AutoCloseable {
    private final URI desk;
    private final InetSocketAddress audioSocket;
    private final Duration pace;
    private final String authorization;
    private final HttpClient http = HttpClient.newHttpClient();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<AsteriskCall> calls = new CopyOnWriteArrayList<>();
    private volatile Carriage placedBy = Carriage.AUDIO_SOCKET;
    private volatile @Nullable AriCalls ari;

    /**
     * @param audioSocket where the desk takes AudioSocket calls
     * @param pace how long a moment of 20 ms takes: a shorter one runs calls faster than real time
     */
    public AsteriskStandIn(URI desk, InetSocketAddress audioSocket, Secret secret, Duration pace) {
        this.desk = desk;
        this.audioSocket = audioSocket;
        this.pace = pace;
        this.authorization = "Basic "
                + Base64.getEncoder().encodeToString(("frontdesk:" + secret.reveal()).getBytes(StandardCharsets.UTF_8));
    }

    /** What carries the sound of a call. */
    public enum Carriage {
        AUDIO_SOCKET,
        /** {@code Dial(WebSocket/…/c(ulaw)f(json))}. */
        CHANNEL_IN_JSON,
        /** The same of an older Asterisk. */
        CHANNEL_IN_WORDS
    }

    /** Somebody calls the desk; the numbers are as a trunk may write them. */
    public AsteriskCall placeCall(Carriage carriage, String from, String to) {
        AsteriskCall call = call(carriage, Ids.next().toString());
        threads.execute(() -> call.run(from, to));
        return call;
    }

    /** What carries the sound of people whom the desk calls, from now on. */
    public void carryPlaced(Carriage carriage) {
        placedBy = carriage;
    }

    /** A call of the desk's own, of which nothing is heard yet. */
    AsteriskCall placed(String name) {
        return call(placedBy, name);
    }

    private AsteriskCall call(Carriage carriage, String channel) {
        var handset = new Handset();
        AsteriskCall.Media media =
                switch (carriage) {
                    case AUDIO_SOCKET -> new AudioSocketPeer(audioSocket, handset, pace);
                    case CHANNEL_IN_JSON -> new ChannelPeer(this, handset, pace, true);
                    case CHANNEL_IN_WORDS -> new ChannelPeer(this, handset, pace, false);
                };
        var call = new AsteriskCall(this, channel, media, handset);
        calls.add(call);
        return call;
    }

    /** It has a REST interface, which leads calls through this dialplan. */
    public void has(AriStandIn interfaced) {
        ari = interfaced.calls();
        interfaced.calls().leadTo(this);
    }

    Duration pace() {
        return pace;
    }

    /** A call goes into an application. @return what the dialplan does afterwards */
    String meet(String channel, AsteriskCall call, List<String> application) throws InterruptedException {
        AriCalls applications = ari;
        return applications == null
                ? "fallback"
                : applications.meet(channel, call, application.getFirst(), application.subList(1, application.size()));
    }

    /** Somebody has hung up, wherever they were. */
    void left(String channel) {
        AriCalls applications = ari;
        if (applications != null) {
            applications.left(channel);
        }
    }

    /** {@code CURL} of the dialplan. */
    HttpResponse<String> ask(String path, String... namesAndValues) throws IOException, InterruptedException {
        var query = new StringBuilder();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            query.append(i == 0 ? "?" : "&")
                    .append(namesAndValues[i])
                    .append('=')
                    .append(URLEncoder.encode(namesAndValues[i + 1], StandardCharsets.UTF_8));
        }
        var request = HttpRequest.newBuilder(URI.create(desk + path + query))
                .header("Authorization", authorization)
                .timeout(Duration.ofSeconds(10))
                .build();
        return http.send(request, BodyHandlers.ofString());
    }

    HttpClient http() {
        return http;
    }

    String authorization() {
        return authorization;
    }

    URI socket(String call) {
        return URI.create(desk.toString().replaceFirst("^http", "ws") + "/asterisk/media?call=" + call);
    }

    @Override
    public void close() {
        calls.forEach(AsteriskCall::hangUp);
        threads.shutdownNow();
        http.shutdownNow();
    }
}
