package frontdesk.provider.sip;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import static java.nio.charset.StandardCharsets.UTF_8;

/** A telephone whose every message a test writes: on loopback, one socket for signalling and one for sound. */
final class Telephone implements AutoCloseable {
    static final String CALLED = "+14155550100";
    private static final int PATIENCE = 20_000;

    /** In milliseconds: what is not answered by then may have got lost. */
    private static final int SAID_AGAIN = 500;

    final TelephoneWire signalling;
    final TelephoneSound sound = new TelephoneSound();
    final String callId = UUID.randomUUID().toString();
    private int desk;
    private final String user;
    private @Nullable SrtpKey key;
    private String scheme = "sip";
    private String toTag = "";
    private String branch = "";
    private byte[] last = {};
    private final Set<String> requests = new HashSet<>();
    private int count;

    Telephone(int desk, String user) {
        this(TelephoneWire.Datagrams.open(), desk, user);
    }

    Telephone(TelephoneWire signalling, int desk, String user) {
        this.signalling = signalling;
        this.desk = desk;
        this.user = user;
    }

    /** The desk that it talks with, where that was not known before. */
    void calls(int port) {
        desk = port;
    }

    /** From now on it offers to encrypt with this, and nothing else. */
    void insistsOn(SrtpKey ours) {
        key = ours;
    }

    /** From now on, by TLS. */
    void callsSecureAddresses() {
        scheme = "sips";
    }

    String offer(String direction) {
        return "v=0\r\no=- 1 " + (count + 1) + " IN IP4 127.0.0.1\r\ns=-\r\nc=IN IP4 127.0.0.1\r\nt=0 0\r\nm=audio "
                + sound.port()
                + (key == null ? " RTP/AVP" : " RTP/SAVP") + " 0 101\r\n"
                + (key == null ? "" : "a=crypto:" + key.attribute() + "\r\n")
                + "a=rtpmap:101 telephone-event/8000\r\na=" + direction + "\r\n";
    }

    void invite(String... headers) {
        send("INVITE", "Content-Type: application/sdp", offer("sendrecv"), headers);
    }

    /** Calls and acknowledges; answers what our call was answered with. */
    SipText call(String... headers) {
        invite(headers);
        SipText answer = expect(200);
        ack();
        return answer;
    }

    /** Calls as {@link #call} does, and both sides encrypt from then on: with this we, with what the answer tells the desk. */
    SipText callEncrypted(SrtpKey ours) {
        insistsOn(ours);
        SipText answer = call();
        sound.encrypt(ours, answer.key());
        return answer;
    }

    void ack() {
        write("ACK", count, "", "");
    }

    void send(String method, String contentType, String body, String... headers) {
        count++;
        branch = "z9hG4bK" + UUID.randomUUID();
        String more = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
        write(method, count, more + (contentType.isEmpty() ? "" : contentType + "\r\n"), body);
    }

    /** Of the INVITE that is under way. */
    void cancel() {
        write("CANCEL", count, "", "");
    }

    void raw(byte[] bytes) {
        signalling.send(bytes, desk);
    }

    /** The response to our last request with that status; others that come before are passed over, and what gets lost is said again. */
    SipText expect(int status) {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE);
        while (System.nanoTime() < end) {
            boolean mayGetLost = signalling.transport() == Transport.UDP;
            SipText message = receiveOrNothing(mayGetLost ? SAID_AGAIN : PATIENCE);
            if (message == null && mayGetLost) {
                raw(last);
                continue;
            }
            if (message == null) {
                break;
            }
            if (message.status() == status && message.header("CSeq").startsWith(count + " ")) {
                return message;
            }
            if (message.status() >= 200 && message.header("CSeq").startsWith(count + " ")) {
                throw new AssertionError("expected " + status + " and got " + message.text());
            }
        }
        throw new AssertionError("nothing came");
    }

    /** What we cancelled is over: the CANCEL is answered, and so is what it cancels, whichever comes first. */
    void expectCancelled() {
        var open = new HashSet<>(Set.of("CANCEL 200", "INVITE 487"));
        while (!open.isEmpty()) {
            SipText message = receive();
            String method =
                    message.header("CSeq").substring(message.header("CSeq").indexOf(' ') + 1);
            open.remove(method + " " + message.status());
        }
    }

    /** The next request of that kind, which we answer with that status. */
    SipText expect(String method, int status) {
        SipText request = expectRequest(method);
        answer(request, status, "");
        return request;
    }

    void answer(SipText request, int status, String more) {
        var response = new StringBuilder("SIP/2.0 " + status + " As you say\r\n");
        request.text().lines().takeWhile(line -> !line.isBlank()).forEach(line -> {
            if (line.matches("(?i)(via|from|call-id|cseq): .*")) {
                response.append(line).append("\r\n");
            } else if (line.matches("(?i)to: .*")) {
                response.append(line)
                        .append(line.contains("tag=") ? "" : ";tag=telephone")
                        .append("\r\n");
            }
        });
        raw((response + "Contact: <sip:" + user + "@127.0.0.1:" + signalling.port() + transportParameter() + ">\r\n"
                        + more + (more.contains("\r\n\r\n") ? "" : "Content-Length: 0\r\n\r\n"))
                .getBytes(UTF_8));
    }

    /** Picks up a call that came to us. */
    void pickUp(SipText invite) {
        String body = offer("sendrecv");
        answer(invite, 200, "Content-Type: application/sdp\r\nContent-Length: " + body.length() + "\r\n\r\n" + body);
    }

    /** Hangs up a call that came to us and that we picked up. */
    void byeTo(SipText invite) {
        count = 1;
        raw(("BYE sip:frontdesk@127.0.0.1:" + desk + " SIP/2.0\r\nVia: SIP/2.0/" + signalling.transport()
                        + " 127.0.0.1:"
                        + signalling.port()
                        + ";rport;branch=z9hG4bK" + UUID.randomUUID() + "\r\nFrom: " + invite.header("To")
                        + ";tag=telephone\r\nTo: "
                        + invite.header("From") + "\r\nCall-ID: " + invite.header("Call-ID")
                        + "\r\nCSeq: 1 BYE\r\nMax-Forwards: 70\r\nContent-Length: 0\r\n\r\n")
                .getBytes(UTF_8));
    }

    /** The next request of that kind, unanswered yet; one that is only said again is passed over. */
    SipText expectRequest(String method) {
        while (true) {
            SipText message = receive();
            if (message.method().equals(method) && requests.add(method + message.header("Via"))) {
                return message;
            }
        }
    }

    SipText receive() {
        SipText message = receiveOrNothing(PATIENCE);
        if (message == null) {
            throw new AssertionError("nothing came");
        }
        return message;
    }

    @Nullable
    SipText receiveOrNothing(int patience) {
        byte[] bytes = signalling.receive(patience);
        if (bytes == null) {
            return null;
        }
        var message = new SipText(new String(bytes, UTF_8));
        Matcher tag = Pattern.compile("tag=([^;\r\n]+)").matcher(message.header("To"));
        if (message.status() > 100 && tag.find()) {
            toTag = tag.group(1);
        }
        return message;
    }

    @Override
    public void close() {
        signalling.close();
        sound.close();
    }

    private String transportParameter() {
        return signalling.transport() == Transport.UDP
                ? ""
                : ";transport=" + signalling.transport().parameter();
    }

    private void write(String method, int number, String more, String body) {
        String to = toTag.isEmpty() || method.equals("CANCEL") ? "" : ";tag=" + toTag;
        String via = method.equals("ACK") ? "z9hG4bK" + UUID.randomUUID() : branch;
        last = (("%s %s:%s@127.0.0.1:%d SIP/2.0\r\n"
                                .formatted(method, scheme, method.equals("REGISTER") ? "desk" : CALLED, desk)
                        + "Via: SIP/2.0/" + signalling.transport() + " 127.0.0.1:" + signalling.port()
                        + ";rport;branch=" + via + "\r\n"
                        + "From: <sip:" + user + "@127.0.0.1>;tag=mine\r\n"
                        + "To: <sip:" + (method.equals("REGISTER") ? user : CALLED) + "@127.0.0.1>" + to + "\r\n"
                        + "Call-ID: " + callId + "\r\nCSeq: " + number + " " + method + "\r\nMax-Forwards: 70\r\n"
                        + "Contact: <" + scheme + ":" + user + "@127.0.0.1:" + signalling.port() + transportParameter()
                        + ">\r\n"
                        + more + "Content-Length: " + body.length() + "\r\n\r\n" + body)
                .getBytes(UTF_8));
        raw(last);
    }
}
