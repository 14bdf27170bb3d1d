package frontdesk.reception;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import frontdesk.brain.Facts;
import frontdesk.brain.LanguageModel.Message;
import frontdesk.brain.Talk;
import frontdesk.brain.TurnOutcome;
import frontdesk.brain.TurnOutcome.GaveUp;
import frontdesk.business.Business;
import frontdesk.dialogue.State;
import frontdesk.dialogue.Step;
import frontdesk.journal.CallEnded.Disposition;
import frontdesk.kernel.Language;
import frontdesk.understanding.Meaning;
import frontdesk.understanding.Meaning.Intent;

/**
 * A conversation in which a language model talks and the built-in brain listens along: it understands every word too, knows of all that the
 * tools did, and takes any turn that the model cannot finish, so that the caller need not notice.
 */
final class ModelTalking implements Conversation {
    private final Talking builtIn;
    private final Business business;
    private final Facts facts;
    private final ModelHistory history;
    private final ModelThinking thinking;

    /** @param history what was said before, where the conversation was begun elsewhere */
    ModelTalking(Talking builtIn, ModelDesk desk, ModelLog log, List<Message> history) {
        this.builtIn = builtIn;
        this.business = builtIn.business();
        this.facts = new Facts(business, builtIn.now().toLocalDate());
        this.history = new ModelHistory(history);
        this.thinking = new ModelThinking(builtIn, desk, log, facts, this.history);
        history.forEach(message -> {
            if (message instanceof Message.Caller(String text)) {
                facts.caller(text, null);
            } else if (message instanceof Message.Colleague(String text)) {
                facts.told(text);
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
        return wish instanceof StepIn.Hint hint
                ? hinted(builtIn.whispers().understood(hint))
                : heard(builtIn.stepIn(wish));
    }

    private Reply hinted(Whisper whisper) {
        Language language = builtIn.spoken(builtIn.state());
        boolean theModels = !whisper.isSettled() && Talk.speaks(language);
        Reply reply =
                theModels ? thoughtOver(whisper, language) : builtIn.whispers().follow(whisper);
        history.saidForHint(reply);
        return reply;
    }

    /** The model goes on with it, and where it cannot, the built-in brain. */
    private Reply thoughtOver(Whisper whisper, Language language) {
        String words = whisper.hint().words();
        facts.speaking(language);
        facts.told(words);
        facts.caller(words, whisper.meaning().when());
        facts.told(whisper.meaning().name());
        history.whispered(words);
        State along = whisper.along(builtIn.state());
        ModelTools tools = thinking.tools(along);
        if (thinking.think(along, new HintTools(tools), Audience.NOBODY) instanceof TurnOutcome.Said said) {
            long micros = said.measure().toolMicros();
            Reply reply = builtIn.answered(thinking.after(along, tools), said.phrases(), "", micros, tools.then());
            return builtIn.whispers().followed(whisper, reply);
        }
        if (whisper.heard() == null) {
            history.forgetHint();
        }
        return builtIn.whispers().follow(whisper);
    }

    /** The model has not said to the caller what it believes to have said. */
    @Override
    public void hintUnheard() {
        builtIn.hintUnheard();
        history.hintUnheard();
    }

    @Override
    public Reply keys(String digits) {
        history.heard("[" + digits + "]");
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
        history.heard(words.text());
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
        State along = understood.step().state();
        ModelTools tools = thinking.tools(along);
        TurnOutcome outcome = thinking.think(along, tools, audience);
        State after = thinking.after(along, tools);
        String gist = understood.gist();
        return switch (outcome) {
            case TurnOutcome.Said said ->
                builtIn.answered(after, said.phrases(), gist, said.measure().toolMicros(), tools.then());
            case TurnOutcome.Stopped stopped -> stopped(stopped, gist, after, tools);
            case GaveUp up -> instead(up, understood, after, tools);
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

    private Reply heard(Reply reply) {
        history.said(reply);
        return reply;
    }
}
