package frontdesk.provider.scripted;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

import frontdesk.audio.Frame;
import frontdesk.audio.Mulaw;

/** Asterisk's side of one AudioSocket connection: what it is sent is played at once, since {@code app_audiosocket} keeps nothing. */
final class AudioSocketPeer implements AsteriskCall.Media {
    private final InetSocketAddress desk;
    private final Handset handset;
    private final Duration pace;
    private final List<String> faults = new CopyOnWriteArrayList<>();
    private final Socket socket = new Socket();
    private final Lead lead;
    private volatile boolean over;

    AudioSocketPeer(InetSocketAddress desk, Handset handset, Duration pace) {
        this.desk = desk;
        this.handset = handset;
        this.pace = pace;
        this.lead = new Lead(pace);
    }

    @Override
    public void run(String call) throws IOException, InterruptedException {
        socket.connect(desk, 5_000);
        UUID name = UUID.fromString(call);
        lead.begins();
        send(
                0x01,
                ByteBuffer.allocate(16)
                        .putLong(name.getMostSignificantBits())
                        .putLong(name.getLeastSignificantBits())
                        .array());
        Thread listening = Thread.ofVirtual().start(this::listen);
        try {
            var beat = new Beat(pace);
            while (!over) {
                send(0x10, linear(handset.speak()));
                var key = handset.pressed();
                if (key.isPresent()) {
                    send(0x03, new byte[] {(byte) key.get().charValue()});
                }
                beat.await();
            }
        } catch (IOException gone) {
            over = true;
        } finally {
            socket.close();
            listening.join();
        }
    }

    private void listen() {
        try {
            var in = new DataInputStream(socket.getInputStream());
            while (!over) {
                int kind = in.readUnsignedByte();
                byte[] payload = in.readNBytes(in.readUnsignedShort());
                if (kind == 0x00) {
                    over = true;
                } else if (kind != 0x10 || payload.length == 0) {
                    faults.add("kind " + kind + " of " + payload.length + " bytes");
                    over = true;
                } else {
                    byte[] codes = Mulaw.encode(samples(payload));
                    handset.arrived(codes);
                    handset.played(codes, true);
                    lead.comes(codes.length / Frame.USUAL);
                }
            }
        } catch (EOFException closed) {
            over = true;
        } catch (IOException broken) {
            over = true;
        }
    }

    static byte[] linear(byte[] codes) {
        short[] samples = Mulaw.decode(codes);
        ByteBuffer bytes = ByteBuffer.allocate(2 * samples.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asShortBuffer().put(samples);
        return bytes.array();
    }

    static short[] samples(byte[] linear) {
        short[] samples = new short[linear.length / 2];
        ByteBuffer.wrap(linear).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().get(samples);
        return samples;
    }

    private void send(int kind, byte[] payload) throws IOException {
        sendRaw(ByteBuffer.allocate(3 + payload.length)
                .put((byte) kind)
                .putShort((short) payload.length)
                .put(payload)
                .array());
    }

    @Override
    public void sendRaw(byte[] bytes) throws IOException {
        synchronized (socket) {
            OutputStream out = socket.getOutputStream();
            out.write(bytes);
            out.flush();
        }
    }

    @Override
    public void hangUp() {
        try {
            send(0x00, new byte[0]);
            socket.close();
        } catch (IOException gone) {
            // the desk was quicker
        }
        over = true;
    }

    @Override
    public List<String> faults() {
        return List.copyOf(faults);
    }

    @Override
    public long ahead() {
        return lead.most();
    }
}
