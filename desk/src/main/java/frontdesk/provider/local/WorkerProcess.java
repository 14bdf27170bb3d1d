package frontdesk.provider.local;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import frontdesk.kernel.OutsideTrouble;
import frontdesk.provider.local.PocketsphinxWorker.Answer;
import frontdesk.provider.local.PocketsphinxWorker.Order;

/** A running {@link PocketsphinxWorker}, seen from the server: gives it orders and takes its answers as they come. */
final class WorkerProcess implements AutoCloseable {
    private static final String OUTSIDER = PocketsphinxEars.NAME;

    private final Process process;
    private final DataOutputStream orders;
    private final BlockingQueue<Message> answers = new LinkedBlockingQueue<>();
    private volatile String soFar = "";

    private WorkerProcess(Process process) {
        this.process = process;
        this.orders = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
        // a platform thread: reading a pipe would hold one of the few carriers of virtual threads for the whole call
        Thread.ofPlatform().daemon().name("ears-" + process.pid()).start(this::listen);
    }

    static WorkerProcess start() {
        try {
            return new WorkerProcess(OwnJava.command(PocketsphinxWorker.class).start());
        } catch (IOException e) {
            throw OutsideTrouble.passing(OUTSIDER, "its worker could not be started", e);
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    ProcessHandle process() {
        return process.toHandle();
    }

    String soFar() {
        return soFar;
    }

    void forget() {
        soFar = "";
    }

    void order(Order order, String... texts) {
        send(() -> {
            orders.writeByte(order.ordinal());
            for (String text : texts) {
                orders.writeUTF(text);
            }
        });
    }

    void open(List<String> options) {
        send(() -> {
            orders.writeByte(Order.OPEN.ordinal());
            orders.writeByte(options.size());
            for (String option : options) {
                orders.writeUTF(option);
            }
        });
    }

    void hear(short[] samples) {
        send(() -> {
            orders.writeByte(Order.HEAR.ordinal());
            orders.writeShort(samples.length);
            for (short sample : samples) {
                orders.writeShort(sample);
            }
        });
    }

    /** The next answer, which must be of that kind. */
    List<String> await(Answer kind, Duration patience) {
        try {
            Message message = answers.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
            if (message == null) {
                close();
                throw OutsideTrouble.passing(OUTSIDER, "did not answer in time");
            }
            if (message.kind() != kind) {
                close();
                throw OutsideTrouble.passing(
                        OUTSIDER,
                        message.texts().isEmpty()
                                ? "its worker died"
                                : message.texts().getFirst());
            }
            return message.texts();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw OutsideTrouble.passing(OUTSIDER, "interrupted while listening", e);
        }
    }

    @Override
    public void close() {
        process.destroy();
    }

    private void listen() {
        try (DataInputStream in = new DataInputStream(process.getInputStream())) {
            while (true) {
                Message message = Message.read(in);
                if (message.kind() == Answer.SO_FAR) {
                    soFar = message.texts().getFirst();
                } else {
                    answers.add(message);
                }
            }
        } catch (IOException e) {
            answers.add(new Message(Answer.FAILED, List.of()));
        }
    }

    private synchronized void send(Writing writing) {
        try {
            writing.write();
            orders.flush();
        } catch (IOException e) {
            throw OutsideTrouble.passing(OUTSIDER, "its worker died", e);
        }
    }

    @FunctionalInterface
    private interface Writing {
        void write() throws IOException;
    }

    private record Message(Answer kind, List<String> texts) {
        static Message read(DataInputStream in) throws IOException {
            int kind = in.readUnsignedByte();
            int count = in.readUnsignedByte();
            List<String> texts = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                texts.add(in.readUTF());
            }
            return new Message(Answer.values()[kind], texts);
        }
    }
}
