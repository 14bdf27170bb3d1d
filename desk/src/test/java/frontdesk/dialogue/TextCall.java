package frontdesk.dialogue;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import frontdesk.business.Business;
import frontdesk.business.DemoBusinesses;
import frontdesk.business.Terms;
import frontdesk.kernel.PhoneNumber;
import frontdesk.understanding.Meaning;
import frontdesk.understanding.Understanding;
import frontdesk.understanding.Understanding.Utterance;

import static org.assertj.core.api.Assertions.assertThat;

/** A call in text against the dialogue alone: the caller's words go through the real understanding, the diary is one on paper. */
final class TextCall {
    /** A Saturday, shortly after ten in the morning. */
    static final LocalDateTime NOW = LocalDateTime.parse("2026-11-21T10:05");

    static final PhoneNumber MOBILE = new PhoneNumber("+14155550134");

    final PaperDiary diary;
    private final Business business;
    private final Understanding understanding = new Understanding();
    private final List<String> transcript = new ArrayList<>();
    private State state;
    private Act last;

    private TextCall(Business business, Caller caller) {
        this.business = business;
        this.diary = new PaperDiary(business, NOW);
        this.state = State.begin(caller);
        this.last = new Act.Release("none");
    }

    static TextCall to(Business business, Caller caller) {
        return new TextCall(business, caller);
    }

    static TextCall toTrattoria() {
        return to(DemoBusinesses.trattoria(), Caller.from(MOBILE));
    }

    static TextCall toClinic() {
        return to(DemoBusinesses.clinic(), Caller.from(MOBILE));
    }

    /** One where this is asked before every visit. */
    static TextCall toClinicThatAsks(Terms.Question... questions) {
        Business clinic = DemoBusinesses.clinic();
        var terms = new Terms(List.of(questions), null, null, null);
        Business asking = clinic.withServices(clinic.services().stream()
                .map(service -> service.withTerms(terms))
                .toList());
        return to(asking, Caller.from(MOBILE));
    }

    /** The conversation has come as far as this. */
    TextCall at(State then) {
        transcript.add("at: " + then.asked());
        state = then;
        return this;
    }

    TextCall taken(String... starts) {
        for (String start : starts) {
            diary.take(LocalDateTime.parse(start));
        }
        return this;
    }

    TextCall booked(Entry... entries) {
        diary.owns(MOBILE, entries);
        return this;
    }

    TextCall greeted() {
        settle(dialogue().greet(state));
        return this;
    }

    /** The caller says these things one after the other. */
    TextCall says(String... utterances) {
        if (transcript.isEmpty()) {
            greeted();
        }
        for (String words : utterances) {
            transcript.add("caller: " + words);
            var utterance = Utterance.of(words, dialogue().language());
            State before = state;
            Meaning meaning = dialogue().understand(understanding, utterance, state);
            Step step = carriedOut(dialogue().heard(state, meaning));
            settle(dialogue(step.state()).again(understanding, utterance, before, meaning, step));
        }
        return this;
    }

    TextCall means(Meaning meaning) {
        transcript.add("caller: " + meaning);
        settle(dialogue().heard(state, meaning));
        return this;
    }

    TextCall isSilent() {
        transcript.add("caller: (silence)");
        settle(dialogue().silent(state));
        return this;
    }

    TextCall mumbles() {
        transcript.add("caller: (mumbles)");
        settle(dialogue().unintelligible(state));
        return this;
    }

    private Dialogue dialogue() {
        return dialogue(state);
    }

    private Dialogue dialogue(State then) {
        return new Dialogue(Situation.with(then.caller(), business, NOW));
    }

    private Step carriedOut(Step decided) {
        Step step = decided;
        while (step.act() instanceof Act.Knock knock) {
            transcript.add("   " + knock);
            step = dialogue(step.state()).told(step.state(), diary.knock(knock));
        }
        return step;
    }

    private void settle(Step decided) {
        Step step = carriedOut(decided);
        state = step.state();
        String before = words();
        last = step.act();
        transcript.add("agent: " + words());
        assertThat(words()).as("said twice in a row\n%s", transcript()).isNotEqualTo(before);
    }

    TextCall hears(String... parts) {
        assertThat(words()).as("%s", transcript()).contains(parts);
        return this;
    }

    TextCall doesNotHear(String... parts) {
        assertThat(words()).as("%s", transcript()).doesNotContain(parts);
        return this;
    }

    TextCall isAsked(Question question) {
        assertThat(state.asked()).as("%s", transcript()).isEqualTo(question);
        return this;
    }

    TextCall isHungUpOn() {
        assertThat(last).as("%s", transcript()).isInstanceOf(Act.HangUp.class);
        return this;
    }

    TextCall isPutThrough() {
        assertThat(last).as("%s", transcript()).isInstanceOf(Act.HandOver.class);
        return this;
    }

    TextCall isPutThroughTo(PhoneNumber person) {
        isPutThrough();
        assertThat(((Act.HandOver) last).to()).isEqualTo(person);
        return this;
    }

    /** The diary has exactly these bookings, each as {@code 2026-11-27T19:00 4 Anna Keller}. */
    TextCall leaves(String... bookings) {
        assertThat(diary.entries().stream().map(e -> e.at() + " " + e.partySize() + " " + e.name()))
                .as("%s", transcript())
                .containsExactly(bookings);
        return this;
    }

    TextCall achieved(State.Done... done) {
        assertThat(state.done()).as("%s", transcript()).contains(done);
        return this;
    }

    boolean isOver() {
        return last instanceof Act.HangUp || last instanceof Act.HandOver;
    }

    State state() {
        return state;
    }

    @Nullable
    Wanted held() {
        return diary.held();
    }

    String words() {
        return last instanceof Act.Words words ? String.join(" ", words.phrases()) : "";
    }

    List<String> phrases() {
        return last instanceof Act.Words words ? words.phrases() : List.of();
    }

    String transcript() {
        return String.join("\n", transcript);
    }
}
