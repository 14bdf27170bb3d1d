package frontdesk.egress;

import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Names that stand for something else each time they are looked up; two addresses of this machine stand for the open internet and for a neighbour. */
public final class Rebound implements Names {
    public static final InetAddress OPEN = address("127.0.0.1");
    public static final InetAddress NEIGHBOUR = address("127.0.0.2");

    /** Lets nothing pass but what stands for the open internet. */
    public static final Judge ONLY_OPEN =
            (_, there) -> there.stream().allMatch(OPEN::equals) ? Optional.empty() : Optional.of("inside");

    private final List<String> lookedUp = new CopyOnWriteArrayList<>();
    private final Deque<List<InetAddress>> answers = new ArrayDeque<>();

    /** @param answers one after the other, whatever the name; the last one from then on */
    @SafeVarargs
    public Rebound(List<InetAddress>... answers) {
        this.answers.addAll(List.of(answers));
    }

    @Override
    public synchronized List<InetAddress> of(String host) {
        lookedUp.add(host);
        return answers.size() > 1 ? answers.removeFirst() : answers.getFirst();
    }

    /** In their order. */
    public List<String> lookedUp() {
        return lookedUp;
    }

    public static InetAddress address(String written) {
        try {
            return InetAddress.getByName(written);
        } catch (UnknownHostException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
