package frontdesk.provider.scripted;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpServer;
import org.jspecify.annotations.Nullable;

import frontdesk.kernel.Ids;
import frontdesk.kernel.PhoneNumber;
import frontdesk.kernel.Secret;

/**
 * Twilio, played on this machine's loopback: places calls to the desk as Twilio does, carries their sound over the Media Streams protocol in
 * real time, takes the desk's texts at the Messages endpoint and tells of their delivery. On request it has a bad day.
 */
public final class TwilioStandIn implements AutoCloseable {
    private final String accountSid;
    private final Clock clock;
    private final Duration pace;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final SignedRequests requests;
    private final TextDesk texts;
    private final WhatsAppRules whatsApp;
    private final Map<String, PhoneCall> calls = new ConcurrentHashMap<>();
    private final OutboundCalls outbound;
    private final CallUpdates updates;
    private volatile @Nullable URI desk;
    private volatile String dialled = "completed";
    private volatile int recorded;

    public TwilioStandIn(String accountSid, Secret authToken, Clock clock) {
        this(accountSid, authToken, clock, Duration.ofMillis(20));
    }

    /** @param pace how long a moment of 20 ms takes: a shorter one runs calls faster than real time */
    public TwilioStandIn(String accountSid, Secret authToken, Clock clock, Duration pace) {
        this.accountSid = accountSid;
        this.clock = clock;
        this.pace = pace;
        this.requests = new SignedRequests(authToken);
        try {
            this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        String account = "/2010-04-01/Accounts/" + accountSid;
        this.whatsApp = new WhatsAppRules(clock);
        this.texts = new TextDesk(account, new RestAnswers(accountSid, authToken), requests, threads, whatsApp, clock);
        this.updates = new CallUpdates(account, new RestAnswers(accountSid, authToken), calls);
        this.outbound = new OutboundCalls(new RestAnswers(accountSid, authToken), this::carrier, calls, threads);
        server.createContext(account + "/Messages.json", texts::answer);
        server.createContext(account + "/Calls.json", outbound::answer);
        server.createContext(account + "/Calls/", updates::answer);
        server.setExecutor(threads);
        server.start();
    }

    /** Where our REST interface is: the desk's {@code api-base}. */
    public URI apiBase() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    /** Where the desk is: its public address, without a slash at its end. */
    public void serve(URI desk) {
        this.desk = desk;
    }

    /** Somebody calls the desk; {@code from} is null where they withhold their number. */
    public PhoneCall placeCall(@Nullable PhoneNumber from, PhoneNumber to) {
        Carrier carrier = carrier();
        var call = new PhoneCall(carrier, new CallWebhooks(carrier, sid("CA"), from, to));
        calls.put(call.callSid(), call);
        threads.execute(call::run);
        return call;
    }

    private Carrier carrier() {
        return new Carrier(requests, accountSid, desk(), pace, clock, () -> dialled, () -> recorded);
    }

    /** What becomes of calls that the desk places to this number; whoever has no script rings on. */
    public void person(PhoneNumber number, Callee callee) {
        outbound.person(number, callee);
    }

    /** The calls that the desk has placed, in order. */
    public List<PhoneCall> placedCalls() {
        return outbound.placed();
    }

    /** What the desk asked for each of them, field by field. */
    public List<Map<String, String>> placedForms() {
        return outbound.asked();
    }

    /** What the Calls endpoint does from now on with new calls; of the bad days of texts, those that calls can have too. */
    public void callsHave(BadDay day) {
        outbound.day = day;
    }

    /** What each call has cost from now on: {@code -0.00850}. */
    public void charges(String price) {
        updates.price = price;
    }

    /** How news of placed calls reach the desk from now on. */
    public void tellOfCalls(CallNews news) {
        outbound.news = news;
    }

    /** Somebody writes to the desk. */
    public void text(PhoneNumber from, PhoneNumber to, String body) throws IOException, InterruptedException {
        write(from.e164(), to.e164(), body, Map.of("NumMedia", "0"));
    }

    /**
     * Somebody writes to the desk on WhatsApp, where they have a day from then on.
     *
     * @return what the desk replies at once, as TwiML
     */
    public String whatsApp(PhoneNumber from, PhoneNumber to, String body) throws IOException, InterruptedException {
        String sender = WhatsAppRules.PREFIX + from.e164();
        whatsApp.heard(sender);
        String id = from.e164().substring(1);
        return write(sender, WhatsAppRules.PREFIX + to.e164(), body, Map.of("NumMedia", "0", "WaId", id));
    }

    /** From now on this number is not on WhatsApp. */
    public void leavesWhatsApp(PhoneNumber number) {
        whatsApp.leave(WhatsAppRules.PREFIX + number.e164());
    }

    private String write(String from, String to, String body, Map<String, String> more)
            throws IOException, InterruptedException {
        var form = new LinkedHashMap<String, String>(more);
        String sid = sid("SM");
        form.put("MessageSid", sid);
        form.put("SmsSid", sid);
        form.put("SmsMessageSid", sid);
        form.put("SmsStatus", "received");
        form.put("AccountSid", accountSid);
        form.put("From", from);
        form.put("To", to);
        form.put("Body", body);
        form.put("NumSegments", "1");
        form.put("ApiVersion", "2010-04-01");
        var answer = requests.post(URI.create(desk() + "/twilio/sms"), form);
        if (answer.statusCode() / 100 != 2) {
            throw new IOException("11200: the webhook answered " + answer.statusCode());
        }
        return answer.body();
    }

    /** The texts that were taken, in order. */
    public List<SentText> texts() {
        return texts.taken();
    }

    /** Waits until that many texts have been taken and their delivery told. False where the patience ended first. */
    public boolean awaitTexts(int count, Duration patience) throws InterruptedException {
        return texts.await(count, patience);
    }

    /** What the Messages endpoint does from now on. */
    public void textsHave(BadDay day) {
        texts.have(day);
    }

    /** What becomes of people who are dialled: {@code completed}, {@code no-answer}, {@code busy}. */
    public void dialledPeople(String status) {
        this.dialled = status;
    }

    /** For how many seconds callers speak after a tone; usually they do not. */
    public void callersLeave(int seconds) {
        this.recorded = seconds;
    }

    static String sid(String prefix) {
        return prefix + Ids.next().toString().replace("-", "");
    }

    private URI desk() {
        URI known = desk;
        if (known == null) {
            throw new IllegalStateException("tell the stand-in where the desk is");
        }
        return known;
    }

    @Override
    public void close() {
        calls.values().forEach(PhoneCall::hangUp);
        server.stop(0);
        threads.shutdownNow();
        requests.close();
    }
}
