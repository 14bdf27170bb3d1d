package frontdesk.provider.sip;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import frontdesk.audio.Frame;
import frontdesk.audio.Frames;
import frontdesk.audio.Mulaw;

import static java.nio.charset.StandardCharsets.UTF_8;

/** A telephone whose every message a test writes: on loopback, one socket for signalling and one for sound. */
final class Telephone implements AutoCloseable {
    static final String CALLED = "+14155550100";
    private static final int PATIENCE = 5_000;

    final DatagramSocket signalling = socket();
    final DatagramSocket media = socket();
    final String callId = UUID.randomUUID().toString();
    private int desk;
    private final String user;
    private String toTag = "";
    private String branch = "";
    private byte[] last = {};
    private int count;
    private int sequence;

    Telephone(int desk, String user) {
        this.desk = desk;
        this.user = user;
    }

    /** The desk that it talks with, where that was not known before. */
    void calls(int port) {
        desk = port;
    }

    /** A message as it came. */
    record Message(String text, int port) {
        String first() {
            return text.lines().findFirst().orElse("");
        }

        int status() {
            return first().startsWith("SIP/2.0 ") ? Integer.parseInt(first().substring(8, 11)) : 0;
        }

        String method() {
            return first().split(" ")[0];
        }

        String header(String name) {
            Matcher found = Pattern.compile("(?im)^" + Pattern.quote(name) + ": *(.*?)\r?$")
                    .matcher(text);
            return found.find() ? found.group(1) : "";
        }

        String body() {
            int at = text.indexOf("\r\n\r\n");
            return at < 0 ? "" : text.substring(at + 4);
        }

        int mediaPort() {
            Matcher found = Pattern.compile("m=audio (\\d+)").matcher(text);
            if (!found.find()) {
                throw new AssertionError("no sound in " + text);
            }
            return Integer.parseInt(found.group(1));
        }
    }

    String offer(String direction) {
        return "v=0\r\no=- 1 " + (count + 1) + " IN IP4 127.0.0.1\r\ns=-\r\nc=IN IP4 127.0.0.1\r\nt=0 0\r\nm=audio "
                + media.getLocalPort()
                + " RTP/AVP 0 101\r\na=rtpmap:101 telephone-event/8000\r\na=" + direction + "\r\n";
    }

    void invite(String... headers) {
        send("INVITE", "Content-Type: application/sdp", offer("sendrecv"), headers);
    }

    /** Calls and acknowledges; answers what our call was answered with. */
    Message call(String... headers) {
        invite(headers);
        Message answer = expect(200);
        ack();
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
        try {
            signalling.send(new DatagramPacket(bytes, bytes.length, new InetSocketAddress("127.0.0.1", desk)));
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    /** The response to our last request with that status; others that come before are passed over, and what gets lost is said again. */
    Message expect(int status) {
        for (int tries = 0; tries < 20; tries++) {
            Message message = receiveOrNothing(PATIENCE / 10);
            if (message == null) {
                raw(last);
                continue;
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

    /** The response to a request of that kind, with that status. */
    void expectTo(String method, int status) {
        while (true) {
            Message message = receive(PATIENCE);
            if (message.status() == status && message.header("CSeq").endsWith(method)) {
                return;
            }
        }
    }

    /** The next request of that kind, which we answer with that status. */
    Message expect(String method, int status) {
        while (true) {
            Message message = receive(PATIENCE);
            if (message.method().equals(method)) {
                answer(message, status, "");
                return message;
            }
        }
    }

    void answer(Message request, int status, String more) {
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
        raw((response + "Contact: <sip:" + user + "@127.0.0.1:" + signalling.getLocalPort() + ">\r\n" + more
                        + (more.contains("\r\n\r\n") ? "" : "Content-Length: 0\r\n\r\n"))
                .getBytes(UTF_8));
    }

    /** Picks up a call that came to us. */
    void pickUp(Message invite) {
        String body = offer("sendrecv");
        answer(invite, 200, "Content-Type: application/sdp\r\nContent-Length: " + body.length() + "\r\n\r\n" + body);
    }

    /** Hangs up a call that came to us and that we picked up. */
    void byeTo(Message invite) {
        count = 1;
        raw(("BYE sip:frontdesk@127.0.0.1:" + desk + " SIP/2.0\r\nVia: SIP/2.0/UDP 127.0.0.1:"
                        + signalling.getLocalPort()
                        + ";rport;branch=z9hG4bK" + UUID.randomUUID() + "\r\nFrom: " + invite.header("To")
                        + ";tag=telephone\r\nTo: "
                        + invite.header("From") + "\r\nCall-ID: " + invite.header("Call-ID")
                        + "\r\nCSeq: 1 BYE\r\nMax-Forwards: 70\r\nContent-Length: 0\r\n\r\n")
                .getBytes(UTF_8));
    }

    /** The next request of that kind, unanswered yet. */
    Message expectRequest(String method) {
        while (true) {
            Message message = receive(PATIENCE);
            if (message.method().equals(method)) {
                return message;
            }
        }
    }

    Message receive(int patience) {
        Message message = receiveOrNothing(patience);
        if (message == null) {
            throw new AssertionError("nothing came");
        }
        return message;
    }

    @org.jspecify.annotations.Nullable
    Message receiveOrNothing(int patience) {
        try {
            byte[] bytes = new byte[65_536];
            var datagram = new DatagramPacket(bytes, bytes.length);
            signalling.setSoTimeout(patience);
            signalling.receive(datagram);
            var message = new Message(new String(bytes, 0, datagram.getLength(), UTF_8), datagram.getPort());
            Matcher tag = Pattern.compile("tag=([^;\r\n]+)").matcher(message.header("To"));
            if (message.status() > 100 && tag.find()) {
                toTag = tag.group(1);
            }
            return message;
        } catch (SocketTimeoutException nothing) {
            return null;
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    /** So many frames of a tone, one every 20 ms. */
    void speak(int port, int frames, int hertz) throws InterruptedException {
        for (int i = 0; i < frames; i++) {
            short[] samples = new short[Frame.USUAL];
            for (int j = 0; j < samples.length; j++) {
                samples[j] = (short) (8_000 * Math.sin(2 * Math.PI * hertz * (i * Frame.USUAL + j) / Frame.RATE));
            }
            rtp(port, 0, Mulaw.encode(samples), ++sequence * Frame.USUAL);
            Thread.sleep(20);
        }
    }

    void rtp(int port, int type, byte[] payload, int timestamp) {
        byte[] bytes = new RtpPacket(false, type, sequence & 0xFFFF, timestamp, 99, payload).bytes();
        try {
            media.send(new DatagramPacket(bytes, bytes.length, new InetSocketAddress("127.0.0.1", port)));
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    /** So many packets of sound, joined. */
    short[] hear(int frames) {
        List<Frame> heard = new ArrayList<>();
        byte[] bytes = new byte[RtpPacket.LARGEST];
        try {
            media.setSoTimeout(PATIENCE);
            while (heard.size() < frames) {
                var datagram = new DatagramPacket(bytes, bytes.length);
                media.receive(datagram);
                RtpPacket.read(bytes, datagram.getLength())
                        .ifPresent(packet -> heard.add(new Frame(Mulaw.decode(packet.payload()))));
            }
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
        return Frames.join(heard);
    }

    @Override
    public void close() {
        signalling.close();
        media.close();
    }

    private void write(String method, int number, String more, String body) {
        String to = toTag.isEmpty() || method.equals("CANCEL") ? "" : ";tag=" + toTag;
        String via = method.equals("ACK") ? "z9hG4bK" + UUID.randomUUID() : branch;
        last = (("%s sip:%s@127.0.0.1:%d SIP/2.0\r\n"
                                .formatted(method, method.equals("REGISTER") ? "desk" : CALLED, desk)
                        + "Via: SIP/2.0/UDP 127.0.0.1:" + signalling.getLocalPort() + ";rport;branch=" + via + "\r\n"
                        + "From: <sip:" + user + "@127.0.0.1>;tag=mine\r\n"
                        + "To: <sip:" + (method.equals("REGISTER") ? user : CALLED) + "@127.0.0.1>" + to + "\r\n"
                        + "Call-ID: " + callId + "\r\nCSeq: " + number + " " + method + "\r\nMax-Forwards: 70\r\n"
                        + "Contact: <sip:" + user + "@127.0.0.1:" + signalling.getLocalPort() + ">\r\n"
                        + more + "Content-Length: " + body.length() + "\r\n\r\n" + body)
                .getBytes(UTF_8));
        raw(last);
    }

    private static DatagramSocket socket() {
        try {
            return new DatagramSocket(0, InetAddress.getLoopbackAddress());
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }
}
