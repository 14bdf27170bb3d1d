package frontdesk.call;

import java.lang.System.Logger.Level;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;

import frontdesk.business.Business;
import frontdesk.journal.CallStarted;
import frontdesk.kernel.CallId;
import frontdesk.store.Database;

/**
 * Lets somebody of the business hear a call while it goes on, on whatever node it is held. Sound takes the way that all news between nodes takes, which no
 * call ever waits for, and only while somebody listens: ten pieces a second, of two kilobytes each.
 *
 * <pre>
 *   listen_in   call                  who listens ──▶ every node, of which one holds the call
 *   live_sound  call number piece     who holds it ──▶ every node, of which some have somebody who listens
 *   live_sound  call number           the call is over
 * </pre>
 */
public final class ListeningIn {
    private static final System.Logger LOG = System.getLogger(ListeningIn.class.getName());
    private static final String ASKED = "listen_in";
    private static final String SOUND = "live_sound";

    /** So many at once on one node. */
    private static final int MOST = 50;

    private final Database database;
    private final Switchboard switchboard;
    private final Predicate<Business> inWords;
    private final List<Overhearing> listening = new CopyOnWriteArrayList<>();
    private final AtomicLong numbers = new AtomicLong();

    /** Somebody who listens. */
    public interface Listener {
        /**
         * May wait: what comes meanwhile is dropped.
         *
         * @param piece 100 ms as µ-law at 8,000 Hz, for each moment the caller's sample and then ours
         */
        void hear(byte[] piece);

        /** Nothing more comes: the call is over. */
        void over();
    }

    /** @param inWords whose telephone calls come as words, of which nothing can be heard */
    public ListeningIn(Database database, Switchboard switchboard, Predicate<Business> inWords) {
        this.database = database;
        this.switchboard = switchboard;
        this.inWords = inWords;
    }

    /** Hears who wants to listen, and what they are to hear, from now on. */
    public void listen() {
        database.listen(ASKED, this::asked);
        database.listen(SOUND, this::came);
    }

    /** Whether this call may be heard by the people of its business, and has a sound. */
    public boolean isOpenTo(Business business, CallStarted call) {
        boolean sounds =
                switch (call.channel()) {
                    case PHONE -> !inWords.test(business);
                    case BROWSER, OUTBOUND -> true;
                    case AGENT, SIMULATION, TERMINAL, CHAT, SMS, WHATSAPP -> false;
                };
        return sounds && business.calls().mayBeHeard(business.region());
    }

    /** Lets them hear it until this is run; whoever asks has made sure that they may. Empty where too many listen already. */
    public Optional<Runnable> open(CallId call, Listener by) {
        if (listening.size() >= MOST) {
            return Optional.empty();
        }
        var hearing = new Overhearing(call, by, () -> database.hint(ASKED, call.toString()));
        listening.add(hearing);
        Thread.ofVirtual().name("listen-" + call).start(() -> {
            try {
                hearing.run();
            } finally {
                listening.remove(hearing);
            }
        });
        return Optional.of(hearing::leave);
    }

    private void asked(String news) {
        try {
            CallId call = CallId.of(news);
            LiveSound sound = switchboard.sound(call);
            if (sound != null) {
                sound.wanted(new Sending(call));
            }
        } catch (IllegalArgumentException notOurs) {
            LOG.log(Level.WARNING, "a wish to listen in that we did not write: {0}", notOurs.getMessage());
        }
    }

    private void came(String news) {
        if (listening.isEmpty()) {
            return;
        }
        String[] parts = news.split(" ", 3);
        for (Overhearing hearing : listening) {
            if (!hearing.call().toString().equals(parts[0])) {
                continue;
            }
            if (parts.length < 3) {
                hearing.isOver();
            } else {
                hearing.comes(Base64.getDecoder().decode(parts[2]));
            }
        }
    }

    /** Sends what is heard to where it is listened to. Each piece has a number, since news that is twice the same is told once. */
    private final class Sending implements LiveSound.Ear {
        private final CallId call;

        Sending(CallId call) {
            this.call = call;
        }

        @Override
        public void hear(byte[] piece) {
            tell(" " + Base64.getEncoder().encodeToString(piece));
        }

        @Override
        public void over() {
            tell("");
        }

        private void tell(String rest) {
            database.hint(SOUND, call + " " + numbers.incrementAndGet() + rest);
        }
    }
}
