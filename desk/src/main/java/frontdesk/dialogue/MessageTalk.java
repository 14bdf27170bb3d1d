package frontdesk.dialogue;

import org.jspecify.annotations.Nullable;

import frontdesk.kernel.PhoneNumber;
import frontdesk.understanding.Meaning;
import frontdesk.understanding.Meaning.Answer;

/** Taking a message for the people of the business, in the caller's own words. */
final class MessageTalk {
    private final Speaker speaker;
    private final Wording wording;

    MessageTalk(Speaker speaker) {
        this.speaker = speaker;
        this.wording = speaker.wording();
    }

    @Nullable
    Step heard(State state, Meaning meaning) {
        Question asked = state.asked();
        if (asked == Question.MESSAGE_WANTED && meaning.answer() == Answer.NO) {
            return speaker.ask(state.idle(), Question.ANYTHING_ELSE);
        }
        if (asked == Question.MESSAGE_WANTED && meaning.answer() == Answer.YES) {
            return next(state.understood());
        }
        if (asked == Question.NAME) {
            return name(state, meaning);
        }
        if (asked == Question.PHONE) {
            return meaning.phone() == null
                    ? null
                    : next(state.understood().with(state.draft().withPhone(meaning.phone())));
        }
        return meaning.words().isBlank() ? null : next(state.understood().withMessage(meaning.words()));
    }

    /** A person reads it, so that what was heard will do for a name where none was recognised in it. */
    private @Nullable Step name(State state, Meaning meaning) {
        String name = meaning.name() == null ? meaning.words().strip() : meaning.name();
        return name.isEmpty()
                ? null
                : next(state.understood().with(state.draft().withName(name)));
    }

    Step next(State state) {
        if (state.message() == null) {
            return speaker.ask(state, Question.MESSAGE);
        }
        Draft draft = state.draft();
        if (draft.name() == null) {
            return speaker.ask(state, Question.NAME);
        }
        PhoneNumber phone = draft.phone() == null ? state.caller().number() : draft.phone();
        return phone == null && !draft.phoneSettled()
                ? speaker.ask(state, Question.PHONE)
                : speaker.act(state, new Act.TakeMessage(state.message(), draft.name(), phone));
    }

    /** Who cannot be understood is called back, with what was said so far; where there is no number and no word there is only goodbye. */
    Step givesUp(State state) {
        PhoneNumber number = state.caller().number();
        String text = state.message() != null ? state.message() : number == null ? null : wording.pleaseCallBack();
        return text == null
                ? speaker.farewell(state)
                : speaker.act(
                        state.with(state.memory().goodbye()),
                        new Act.TakeMessage(text, state.draft().name(), number));
    }

    Step noted(State state) {
        State after = state.saying(wording.noted()).with(State.Done.MESSAGE_TAKEN);
        return speaker.ask(after.idle(), Question.ANYTHING_ELSE);
    }
}
