package frontdesk.reception;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import frontdesk.brain.Aloud;
import frontdesk.brain.Briefing;
import frontdesk.brain.Facts;
import frontdesk.brain.LanguageModel.Message;
import frontdesk.brain.Talk;
import frontdesk.brain.TurnOutcome;
import frontdesk.brain.TurnOutcome.GaveUp;
import frontdesk.business.Business;
import frontdesk.dialogue.Deed;
import frontdesk.dialogue.Situation;
import frontdesk.dialogue.State;
import frontdesk.dialogue.Step;
import frontdesk.journal.CallEnded.Disposition;
import frontdesk.kernel.Language;
import frontdesk.knowledge.Knowledge;
import frontdesk.understanding.Meaning;
import frontdesk.understanding.Meaning.Intent;

/**
 * A conversation in which a language model talks and the built-in brain listens along: it understands every word too, knows of all that the
 * tools did, and takes any turn that the model cannot finish, so that the caller need not notice.
 */
final class ModelTalking implements Conversation {
    private static final int REMEMBERED = 40;

    /** Sentences of the business's files in one turn. */
    private static final int MOST_KNOWN = 6;

    private final Talking builtIn;
    private final Business business;
    private final ModelDesk desk;
    private final ModelLog log;
    private final Facts facts;
    private final List<Message> history;

    /** @param history what was said before, where the conversation was begun elsewhere */
    ModelTalking(Talking builtIn, ModelDesk desk, ModelLog log, List<Message> history) {
        this.builtIn = builtIn;
        this.business = builtIn.business();
        this.desk = desk;
        this.log = log;
        this.facts = new Facts(business, builtIn.now().toLocalDate());
        this.history = new ArrayList<>(history);
        history.forEach(message -> {
            if (message instanceof Message.Caller(String text)) {
                facts.caller(text, null);
            }
        });
    }

    @Override
    public Reply greet() {
        return heard(builtIn.greet());
    }

    @Override
    public Reply silence(Silence silence) {
        return heard(builtIn.silence(silence));
    }

    @Override
    public Reply notReached() {
        return heard(builtIn.notReached());
    }

    @Override
    public Reply stepIn(StepIn wish) {
        return heard(builtIn.stepIn(wish));
    }

    @Override
    public Reply keys(String digits) {
        history.add(new Message.Caller("[" + digits + "]"));
        facts.caller(digits, null);
        return heard(builtIn.keys(digits));
    }

    @Override
    public Disposition over() {
        return builtIn.over();
    }

    @Override
    public Reply hear(Words words) {
        return hear(words, Audience.NOBODY);
    }

    @Override
    public Reply hear(Words words, Audience audience) {
        if (words.text().isBlank()) {
            return silence(Silence.NOT_UNDERSTOOD);
        }
        Talking.Heard understood = builtIn.understood(words);
        history.add(new Message.Caller(words.text()));
        Meaning meaning = understood.meaning();
        if (meaning.wants(Intent.EMERGENCY) || meaning.wants(Intent.PERSON)) {
            // what is said then is the business's own sentence, and no model's
            return heard(builtIn.carryOut(understood));
        }
        Language language = builtIn.spoken(understood.step().state());
        if (!Talk.speaks(language)) {
            return heard(builtIn.carryOut(understood));
        }
        facts.speaking(language);
        facts.caller(words.text(), meaning.when());
        facts.told(meaning.name());
        audience.understood(understood.gist());
        return heard(turn(understood, audience));
    }

    private Reply turn(Talking.Heard understood, Audience audience) {
        State before = builtIn.state();
        State along = understood.step().state();
        ModelFacts.tell(facts, before);
        var tools = new ModelTools(builtIn, along, desk.belt(), desk.diary(), desk.understanding(), facts, said());
        String soFar = SoFar.of(along, business);
        List<String> known = known(understood, along);
        List<Message> messages = new ArrayList<>();
        LocalDateTime now = builtIn.now();
        boolean open = new Situation(business, now).isOpen();
        messages.add(new Message.Instructions(Briefing.of(business, builtIn.spoken(along), now, open, known, soFar)));
        messages.addAll(history);
        TurnOutcome outcome =
                new Talk(desk.model(), desk.budget(), messages, tools, facts, aloud(audience), System::nanoTime).turn();
        log.write(outcome);
        State after = along;
        for (Deed deed : tools.turn().deeds()) {
            after = builtIn.dialogue().did(after, deed);
        }
        String gist = understood.gist();
        return switch (outcome) {
            case TurnOutcome.Said said ->
                builtIn.answered(after, said.phrases(), gist, said.measure().toolMicros(), tools.then());
            case TurnOutcome.Stopped stopped -> stopped(stopped, gist, after, tools);
            case GaveUp up -> instead(up, understood, after, tools);
        };
    }

    /** What the business's own files have on what was just said: it may be said from now on. */
    private List<String> known(Talking.Heard understood, State along) {
        List<String> known =
                Knowledge.of(business).fitting(understood.words().text(), builtIn.spoken(along), MOST_KNOWN);
        known.forEach(facts::told);
        return known;
    }

    /** By the caller, as far as it is remembered. */
    private List<String> said() {
        return history.stream()
                .flatMap(message -> message instanceof Message.Caller(String text) ? Stream.of(text) : Stream.empty())
                .toList();
    }

    private static Aloud aloud(Audience audience) {
        return new Aloud() {
            @Override
            public void says(String sentence, long toolMicros) {
                audience.says(sentence, toolMicros);
            }

            @Override
            public boolean isGone() {
                return audience.isGone();
            }
        };
    }

    /** The caller went on: only what a tool has changed is still to be told. */
    private Reply stopped(TurnOutcome.Stopped stopped, String gist, State after, ModelTools tools) {
        String told = tools.turn().changed() ? spoken(tools.turn().told()) : null;
        if (told == null) {
            return builtIn.answered(after, stopped.phrases(), gist, 0, new Reply.Then.Listen());
        }
        Reply reply = builtIn.carryOut(builtIn.dialogue().goOn(after, List.of(told)), gist);
        return after(stopped.phrases(), reply, stopped.measure().toolMicros());
    }

    /** The model could not: what its tools have found or done is told, and otherwise the turn begins anew with the built-in brain. */
    private Reply instead(GaveUp up, Talking.Heard understood, State after, ModelTools tools) {
        String told = spoken(tools.turn().told());
        boolean tell =
                told != null && (tools.turn().changed() || !tools.turn().deeds().isEmpty());
        Reply reply;
        if (tell) {
            Step step = builtIn.dialogue().goOn(after, List.of(Objects.requireNonNull(told)));
            reply = builtIn.carryOut(step, understood.gist());
        } else if (business.talk().brain() == frontdesk.business.Talk.Brain.MODEL) {
            reply = builtIn.carryOut(builtIn.dialogue().unintelligible(builtIn.state()), understood.gist());
        } else {
            reply = builtIn.carryOut(understood);
        }
        return after(up.phrases(), reply, up.measure().toolMicros());
    }

    /** What was said already comes first, and once. */
    private static Reply after(List<String> said, Reply reply, long toolMicros) {
        List<String> phrases = new ArrayList<>(said);
        reply.phrases().stream().filter(phrase -> !said.contains(phrase)).forEach(phrases::add);
        return new Reply(
                List.copyOf(phrases),
                reply.language(),
                reply.expecting(),
                reply.understood(),
                reply.toolMicros() + toolMicros,
                reply.thoughtMicros(),
                reply.then());
    }

    /** Without the question that some answers end with: the dialogue has its own. */
    private static @Nullable String spoken(@Nullable String told) {
        if (told == null) {
            return null;
        }
        int end = told.endsWith("?") ? told.lastIndexOf(". ") + 1 : told.length();
        return end <= 0 ? null : told.substring(0, end);
    }

    /** The caller hears it, so the model knows of it the next time. */
    private Reply heard(Reply reply) {
        if (!reply.phrases().isEmpty()) {
            history.add(new Message.Agent(String.join(" ", reply.phrases()), List.of()));
        }
        while (history.size() > REMEMBERED) {
            history.removeFirst();
        }
        return reply;
    }
}
