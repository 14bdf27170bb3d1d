package frontdesk.brain;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import frontdesk.brain.LanguageModel.Call;
import frontdesk.brain.LanguageModel.Message;
import frontdesk.brain.LanguageModel.Piece;
import frontdesk.brain.LanguageModel.Request;
import frontdesk.brain.TurnOutcome.Measure;
import frontdesk.brain.TurnOutcome.Why;
import frontdesk.kernel.Language;
import frontdesk.kernel.OutsideTrouble;

/**
 * One turn of a conversation through a language model: its sentences are looked at as they come, its tools are used, and where it is late,
 * breaks, loops or says what is not so, it is stopped and gives the turn up. What tools have done stays done.
 *
 * <pre>
 *   ask ─▶ pieces ─▶ sentence ─▶ Guard ─▶ said          ╮
 *    ▲        ╰────▶ calls ────▶ Toolbox ─▶ results ────┤─▶ Said | GaveUp
 *    ╰──────────────────────────────────────────────────╯
 * </pre>
 */
public final class Talk {
    private static final int LONGEST_SENTENCE = 400;
    private static final int MOST_SENTENCES = 8;

    /** How soon it is noticed that nobody waits for a model that is silent. */
    private static final Duration GLANCE = Duration.ofMillis(100);

    private static final Pattern NOBODY_SAYS = Pattern.compile(
            "[{}<>|\\\\\\[\\]]|```|(?i)\\b(?:tool_call|function|json|as an ai language model|system prompt|my instructions)\\b");
    private static final Executor THREADS =
            task -> Thread.ofVirtual().name("tool").start(task);

    private final LanguageModel model;
    private final Budget budget;
    private final Toolbox tools;
    private final Guard guard;
    private final Aloud aloud;
    private final LongSupplier nanos;
    private final long began;
    private final List<Message> messages;
    private final List<String> phrases = new ArrayList<>();
    private final Set<String> asked = new HashSet<>();
    private long first = -1;
    private long toolNanos;
    private int rounds;
    private LanguageModel.@Nullable Tokens tokens;

    /**
     * @param messages the instructions and the conversation up to what the caller has just said
     * @param aloud hears each sentence as soon as it may be said, and stops the turn by being gone
     * @param nanos a clock that only ever goes forward
     */
    public Talk(
            LanguageModel model,
            Budget budget,
            List<Message> messages,
            Toolbox tools,
            Facts facts,
            Aloud aloud,
            LongSupplier nanos) {
        this.model = model;
        this.budget = budget;
        this.messages = new ArrayList<>(messages);
        this.tools = tools;
        this.guard = new Guard(facts);
        this.aloud = aloud;
        this.nanos = nanos;
        this.began = nanos.getAsLong();
    }

    /** Whether what is said in this language can be looked at; in any other a model does not talk. */
    public static boolean speaks(Language language) {
        return Guard.reads(language);
    }

    /** Ends a turn from within it. */
    private static final class GivenUp extends Exception {
        private final Why why;
        private final @Nullable String withheld;

        GivenUp(Why why, @Nullable String withheld) {
            super(why.name(), null, false, false);
            this.why = why;
            this.withheld = withheld;
        }
    }

    /** Ends a turn that nobody waits for any more. */
    private static final class NobodyWaits extends Exception {
        NobodyWaits() {
            super("nobody waits", null, false, false);
        }
    }

    public TurnOutcome turn() {
        try {
            for (rounds = 1; rounds <= budget.rounds(); rounds++) {
                List<Call> calls = answer();
                if (calls.isEmpty()) {
                    return said();
                }
                use(calls);
                if (tools.ends() && !phrases.isEmpty()) {
                    return said();
                }
            }
            throw new GivenUp(Why.LOOPED, null);
        } catch (NobodyWaits stopped) {
            return new TurnOutcome.Stopped(List.copyOf(phrases), measure());
        } catch (GivenUp up) {
            return new TurnOutcome.GaveUp(up.why, up.withheld, List.copyOf(phrases), measure());
        }
    }

    private TurnOutcome said() throws GivenUp {
        if (phrases.isEmpty()) {
            throw new GivenUp(Why.NONSENSE, null);
        }
        return new TurnOutcome.Said(List.copyOf(phrases), measure());
    }

    /** One answer of the model, its sentences said; the tools that it asks for. */
    private List<Call> answer() throws GivenUp, NobodyWaits {
        var sentences = new Sentences();
        var text = new StringBuilder();
        long asking = nanos.getAsLong();
        boolean begun = false;
        try (LanguageModel.Answer answer = model.ask(new Request(List.copyOf(messages), tools.tools()))) {
            while (true) {
                Duration patience = begun ? budget.stall() : budget.first().minusNanos(nanos.getAsLong() - asking);
                switch (next(answer, within(patience))) {
                    case Piece.Nothing _ -> throw new GivenUp(Why.LATE, null);
                    case Piece.Calling _ -> begun = begun();
                    case Piece.Text(String more) -> {
                        begun |= !more.isBlank() && begun();
                        text.append(more);
                        say(sentences.add(more));
                    }
                    case Piece.Done(List<Call> calls, LanguageModel.Tokens took) -> {
                        tokens = tokens == null ? took : tokens.and(took);
                        say(sentences.rest());
                        messages.add(new Message.Agent(text.toString().strip(), calls));
                        return calls;
                    }
                }
            }
        } catch (OutsideTrouble trouble) {
            throw new GivenUp(Why.BROKE, null);
        }
    }

    /** What comes next, unless everybody goes meanwhile. */
    private Piece next(LanguageModel.Answer answer, Duration patience) throws NobodyWaits {
        Duration left = patience;
        while (true) {
            somebodyWaits();
            Duration glance = left.compareTo(GLANCE) < 0 ? left : GLANCE;
            Piece piece = answer.next(glance);
            left = left.minus(glance);
            if (!(piece instanceof Piece.Nothing) || left.isZero()) {
                return piece;
            }
        }
    }

    private void somebodyWaits() throws NobodyWaits {
        if (aloud.isGone()) {
            throw new NobodyWaits();
        }
    }

    private boolean begun() {
        first = first < 0 ? millis() : first;
        return true;
    }

    private Duration within(Duration patience) throws GivenUp {
        Duration left = budget.whole().minusNanos(nanos.getAsLong() - began);
        if (left.isNegative() || left.isZero()) {
            throw new GivenUp(Why.LATE, null);
        }
        Duration shorter = patience.compareTo(left) < 0 ? patience : left;
        return shorter.isNegative() ? Duration.ZERO : shorter;
    }

    private void say(List<String> sentences) throws GivenUp {
        for (String sentence : sentences) {
            if (sentence.length() > LONGEST_SENTENCE
                    || phrases.size() >= MOST_SENTENCES
                    || NOBODY_SAYS.matcher(sentence).find()
                    || sentence.codePoints().noneMatch(Character::isLetter)) {
                throw new GivenUp(Why.NONSENSE, sentence);
            }
            String against = guard.against(sentence);
            if (against != null) {
                throw new GivenUp(Why.UNGROUNDED, sentence + " (" + against + ")");
            }
            if (!phrases.contains(sentence)) {
                phrases.add(sentence);
                aloud.says(sentence, toolNanos / 1_000);
            }
        }
    }

    /** What only looks is done at once and side by side; what changes something is done in order, each after the one before. */
    private void use(List<Call> calls) throws GivenUp, NobodyWaits {
        for (Call call : calls) {
            if (!asked.add(call.name() + " " + call.arguments())) {
                throw new GivenUp(Why.LOOPED, null);
            }
        }
        long from = nanos.getAsLong();
        try {
            boolean looks = calls.stream().noneMatch(call -> tools.changes(call.name()));
            List<String> results = looks ? sideBySide(calls) : inOrder(calls);
            for (int i = 0; i < calls.size(); i++) {
                messages.add(new Message.Result(calls.get(i).id(), results.get(i)));
            }
        } catch (RuntimeException trouble) {
            throw new GivenUp(Why.BROKE, null);
        } finally {
            toolNanos += nanos.getAsLong() - from;
        }
    }

    private List<String> inOrder(List<Call> calls) throws NobodyWaits {
        List<String> results = new ArrayList<>();
        for (Call call : calls) {
            somebodyWaits();
            results.add(use(call));
        }
        return results;
    }

    private List<String> sideBySide(List<Call> calls) {
        return calls.stream().map(call -> CompletableFuture.supplyAsync(() -> use(call), THREADS)).toList().stream()
                .map(CompletableFuture::join)
                .toList();
    }

    private String use(Call call) {
        return tools.use(call.name(), call.arguments());
    }

    private long millis() {
        return (nanos.getAsLong() - began) / 1_000_000;
    }

    private Measure measure() {
        return new Measure(first, toolNanos / 1_000, millis(), Math.min(rounds, budget.rounds()), tokens);
    }
}
