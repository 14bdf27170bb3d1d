package frontdesk.chat;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.github.bucket4j.Bucket;
import org.jspecify.annotations.Nullable;

import frontdesk.journal.CallStarted.Channel;
import frontdesk.kernel.BookingId;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.PhoneNumber;
import frontdesk.message.Messages;
import frontdesk.message.OptWord;
import frontdesk.message.Text;
import frontdesk.message.TextReceived;
import frontdesk.people.People;

/** Answers texts. What is an opt-out, an opt-in or a call for help is the carrier's and the opt-out's, and is not answered here. */
public final class ChatTexts {
    private static final System.Logger LOG = System.getLogger(ChatTexts.class.getName());
    /** More than people write, and enough to stop two machines from answering each other for ever. */
    private static final int MOST = 30;

    private static final Duration WITHIN = Duration.ofMinutes(10);
    private static final int MOST_WRITERS = 20_000;
    /** "Yes" is an opt-in word of the trade, and an answer to a question of ours. */
    private static final Set<String> ANSWERS = Set.of("yes");

    private final Chats chats;
    private final Messages messages;
    private final People people;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_WRITERS;
        }
    };

    public ChatTexts(Chats chats, Messages messages, People people) {
        this.chats = chats;
        this.messages = messages;
        this.people = people;
    }

    /** A text arrived by SMS; it is answered by one. Told twice, it is answered once. */
    public void onText(TextReceived event) {
        messages.find(event.business(), event.message()).ifPresent(this::answer);
    }

    private void answer(Text text) {
        written(text.business(), Channel.SMS, text.to(), text.body(), text.id().toString(), text.booking())
                .ifPresent(said -> messages.text(
                        text.business(),
                        new Text.Draft(
                                text.to(),
                                said.text(),
                                "chat",
                                null,
                                said.call(),
                                text.id().toString())));
    }

    /**
     * A message of somebody known by their number.
     *
     * @param message what the carrier calls it
     * @return nothing where it is not ours to answer
     */
    public Optional<Said> written(BusinessId business, Channel channel, PhoneNumber from, String body, String message) {
        BookingId about = messages.lastTo(business, from).map(Text::booking).orElse(null);
        return written(business, channel, from, body, message, about);
    }

    /** Whether what they were told last was said in a conversation that goes on: what they write then answers that, and no other text of ours. */
    public boolean goesOn(BusinessId business, Channel channel, PhoneNumber from) {
        Instant texted = messages.lastTo(business, from).map(Text::at).orElse(Instant.EPOCH);
        return chats.lastWord(business, Writer.texting(channel, from))
                .filter(word -> !word.isBefore(texted))
                .isPresent();
    }

    private Optional<Said> written(
            BusinessId business,
            Channel channel,
            PhoneNumber from,
            String body,
            String message,
            @Nullable BookingId about) {
        Writer writer = Writer.texting(channel, from);
        boolean ours =
                switch (OptWord.in(body)) {
                    case STOP, HELP -> false;
                    case START ->
                        ANSWERS.contains(body.strip()
                                        .toLowerCase(java.util.Locale.ROOT)
                                        .replaceAll("\\W", ""))
                                && chats.isOpen(business, writer);
                    case NONE -> !body.isBlank();
                };
        if (!ours || !people.textable(business, from)) {
            return Optional.empty();
        }
        if (!bucket(business + " " + from.e164()).tryConsume(1)) {
            LOG.log(System.Logger.Level.WARNING, "somebody writes too often to be answered, business={0}", business);
            return Optional.empty();
        }
        return Optional.of(chats.say(business, writer, body, message, about));
    }

    private Bucket bucket(String writer) {
        synchronized (buckets) {
            return buckets.computeIfAbsent(writer, _ -> Bucket.builder()
                    .addLimit(limit -> limit.capacity(MOST).refillGreedy(MOST, WITHIN))
                    .build());
        }
    }
}
