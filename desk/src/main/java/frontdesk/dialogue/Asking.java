package frontdesk.dialogue;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import frontdesk.business.Service;
import frontdesk.kernel.ServiceId;
import frontdesk.knowledge.Knowledge;
import frontdesk.understanding.Meaning;
import frontdesk.understanding.Meaning.Topic;

/** Answers what callers ask of the business, out of what the business has told us and nothing else. */
final class Asking {
    private static final Set<Topic.Kind> ANYTHING = EnumSet.of(
            Topic.Kind.PRICE, Topic.Kind.SERVICES, Topic.Kind.DURATION, Topic.Kind.AVAILABILITY, Topic.Kind.OTHER);

    private final Situation situation;
    private final Wording wording;

    Asking(Situation situation, Wording wording) {
        this.situation = situation;
        this.wording = wording;
    }

    /** The answer, or nothing where it was no question or we have no answer to it. */
    List<String> answer(State state, Meaning meaning) {
        Topic topic = meaning.topic();
        if (topic == null) {
            return List.of();
        }
        return switch (topic.kind()) {
            case HOURS -> wording.hours(day(meaning));
            case ADDRESS -> List.of(wording.address());
            case PRICE -> wording.prices(service(state, meaning));
            case SERVICES -> List.of(wording.services());
            case DURATION -> List.of(wording.duration(service(state, meaning)));
            case AVAILABILITY -> List.of();
            case POLICY ->
                topic.answerId() == null
                        ? wording.policy(policy(meaning), service(state, meaning))
                        : own(topic.answerId(), service(state, meaning));
            case OTHER -> own(topic.answerId(), service(state, meaning));
        };
    }

    /** A day in such a question belongs to the question and is no wish to come on it. */
    static boolean claimsDay(Meaning meaning) {
        return meaning.topic() != null && meaning.topic().kind() == Topic.Kind.HOURS;
    }

    private static Policy policy(Meaning meaning) {
        return meaning.wants(Meaning.Intent.CANCEL) ? Policy.CANCELLATION : Policy.DEPOSIT;
    }

    /** "Can I cancel for free?" cancels nothing. */
    static boolean isOfTerms(Meaning meaning) {
        Topic topic = meaning.topic();
        return topic != null && (topic.kind() == Topic.Kind.POLICY || Policy.of(topic.answerId()) != null);
    }

    /** "How much is the lasagne?", where that is no service of ours and none of our answers, and no day and no person was named. */
    static boolean isOfNothingOurs(Meaning meaning) {
        Topic topic = meaning.topic();
        return topic != null
                && topic.answerId() == null
                && ANYTHING.contains(topic.kind())
                && meaning.intents().stream().allMatch(intent -> intent == Meaning.Intent.ASK)
                && meaning.service() == null
                && meaning.staff() == null
                && meaning.when() == null;
    }

    private static @Nullable LocalDate day(Meaning meaning) {
        return meaning.when() != null && meaning.when().isOneDay()
                ? meaning.when().from()
                : null;
    }

    private @Nullable Service service(State state, Meaning meaning) {
        String id = meaning.service() == null ? state.draft().service() : meaning.service();
        return id == null
                ? null
                : situation
                        .business()
                        .service(ServiceId.of(Offering.of(id).service()))
                        .orElse(null);
    }

    private List<String> own(@Nullable String id, @Nullable Service service) {
        Policy policy = Policy.of(id);
        return policy != null
                ? wording.policy(policy, service)
                : situation.answers().stream()
                        .filter(a -> a.id().equals(id))
                        .findFirst()
                        .map(a -> Sentences.of(a.text()))
                        .orElseGet(() -> written(id));
    }

    private List<String> written(@Nullable String id) {
        return id == null
                ? List.of()
                : Knowledge.of(situation.business())
                        .byId(id)
                        .map(Knowledge.Answer::sentences)
                        .orElse(List.of());
    }
}
